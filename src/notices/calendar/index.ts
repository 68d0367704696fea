/** Calendar files: the link that each invitation has, and what it gives. */
export { type CalendarAnswer, type CalendarFiles, createCalendarFiles, linkEnded } from './answering.ts';
export { type CalendarLinks, createCalendarLinks } from './links.ts';
