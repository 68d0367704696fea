/** What the buttons of the concern conversation ask: the verbs of a journey, under its name. */
import type { Concern } from '../../rules/concern/concern.ts';
import { journeyVerbs } from './journey.ts';

/** The sections of a concern in the order in which they are asked. */
export const sectionIds = [
  'youngPerson',
  'seenOrHeard',
  'healthyMarks',
  'brook',
  'referrersView',
  'otherChild',
  'policeFamilyVoice',
] as const satisfies readonly (keyof Concern)[];
export type SectionId = (typeof sectionIds)[number];

export const concernVerbs = journeyVerbs('concern', sectionIds, 'post');
