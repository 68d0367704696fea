/**
 * The way in: a row says what a card asks (`row.ts`); a form of one card is opened, sent and its kept text shown here;
 * a journey of several draws, reads and keeps by the same files.
 */
export { textsIn } from './already.ts';
export { leaveForm } from './leave.ts';
export type { Done, FormCard, FormDeps, OneCard, Outcome, Question, Refused, Sent } from './one-card.ts';
export { type FormRow, readBy } from './row.ts';
export { type Asked, showSaved } from './saved.ts';
export { openForm, sendForm } from './submit.ts';
