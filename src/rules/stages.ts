/**
 * The spine of a case: one row a stage. What runs beside it (a check, a referral sent on, an invitation) is a fact of
 * the case and no stage of its own. Nothing outside this table asks which stage a case is in.
 */
import type { Case, Stage } from './record/case.ts';

export interface StageRow {
  readonly title: string;
  /** How it stands, after a colon in a refusal: `the meeting is booked`. */
  readonly says: string;
  readonly isOpen: boolean;
  /** Whether Youth Justice have it to carry on: what is asked of them is asked now. */
  readonly isWithYouthJustice: boolean;
  /** Whether a team manager has it, so that it can be handed to another. */
  readonly isTaken: boolean;
  /** Whether a Risk Management Meeting may be to come, so that its clock matters. */
  readonly isMeetingAhead: boolean;
  /** First Contact have it, and decide the way. */
  readonly isWithFirstContact?: true;
  /** Whether a case can be closed from here for any reason; elsewhere only where it is over whatever is still to come. */
  readonly canRest?: true;
  /** What it is on the criminal justice route while a meeting is still to be held (CJ-09); left out where it is the same. */
  readonly onCriminalJustice?: Stage;
  /** What comes next and is not carried here, in sentences for those who manage the case. */
  readonly elsewhere?: string;
}

const carriedOn = { isOpen: true, isWithYouthJustice: true, isTaken: true, isMeetingAhead: true } as const;
const pastTheMeeting = { ...carriedOn, isMeetingAhead: false } as const;

export const stages: Readonly<Record<Stage, StageRow>> = {
  received: {
    ...carriedOn,
    isTaken: false,
    title: 'Referral received, not yet taken',
    says: 'nobody has taken the case yet',
  },
  'with-manager': {
    ...carriedOn,
    title: 'With a team manager',
    says: 'the meeting is not decided yet',
    onCriminalJustice: 'arranging',
  },
  arranging: {
    ...carriedOn,
    canRest: true,
    title: 'Meeting to be booked',
    says: 'a meeting will be held and is not booked yet',
  },
  booked: { ...carriedOn, title: 'Meeting booked', says: 'the meeting is booked' },
  held: {
    ...pastTheMeeting,
    title: 'Meeting held, outcome to be recorded',
    says: 'the meeting has been held and its outcome is not recorded yet',
  },
  'in-plan': {
    ...pastTheMeeting,
    canRest: true,
    title: 'Plan under way',
    says: 'the outcome is recorded and the plan is under way',
    onCriminalJustice: 'arranging',
  },
  'no-meeting': {
    ...pastTheMeeting,
    canRest: true,
    title: 'Decided: no Risk Management Meeting',
    says: 'a team manager decided that a meeting is not appropriate',
    onCriminalJustice: 'arranging',
  },
  'with-first-contact': {
    canRest: true,
    isWithFirstContact: true,
    title: 'With First Contact',
    says: 'First Contact will decide the route',
    onCriminalJustice: 'received',
    isOpen: true,
    isWithYouthJustice: false,
    isTaken: false,
    isMeetingAhead: true,
  },
  'with-mash': {
    title: 'With MASH for screening',
    says: 'MASH will screen it first',
    onCriminalJustice: 'received',
    isOpen: true,
    isWithYouthJustice: false,
    isTaken: false,
    isMeetingAhead: true,
  },
  closed: {
    title: 'Closed',
    says: 'the case is closed',
    isOpen: false,
    isWithYouthJustice: false,
    isTaken: false,
    isMeetingAhead: false,
  },
};

export const everyStage = Object.keys(stages) as readonly Stage[];
export const openStages: readonly Stage[] = everyStage.filter((stage) => stages[stage].isOpen);
/** Open, and not with MASH alone: there is somebody who can answer for what was decided. */
export const answeredForStages: readonly Stage[] = openStages.filter((stage) => stage !== 'with-mash');
/** Where there is a plan, also while another meeting about it is arranged or its outcome is to be recorded. */
export const plannedStages: readonly Stage[] = ['arranging', 'booked', 'held', 'in-plan'];
/** A meeting is agreed and is still to be held or to be recorded. */
export const isMeetingAgreed = ({ stage }: Pick<Case, 'stage'>): boolean =>
  plannedStages.includes(stage) && stages[stage].onCriminalJustice === undefined;
/** Where youth justice have it to carry on: what runs beside the spine, such as an assessment, goes on in each of them. */
export const carriedOnStages: readonly Stage[] = everyStage.filter((stage) => stages[stage].isWithYouthJustice);
/** A meeting was agreed or had to be held, and is to come, is held or has led to a plan. */
export const isMeetingUnderWay = ({ stage }: Pick<Case, 'stage'>): boolean => plannedStages.includes(stage);
export const takenStages: readonly Stage[] = everyStage.filter((stage) => stages[stage].isTaken);

/** Youth Justice have it to carry on. */
export const isCarriedOn = ({ stage }: Pick<Case, 'stage'>): boolean => stages[stage].isWithYouthJustice;
export const isWithFirstContact = ({ stage }: Pick<Case, 'stage'>): boolean =>
  stages[stage].isWithFirstContact === true;
export const canRest = ({ stage }: Pick<Case, 'stage'>): boolean => stages[stage].canRest === true;
export const isOpen = ({ stage }: Pick<Case, 'stage'>): boolean => stages[stage].isOpen;
