/**
 * What one authority settles for itself: contacts, links, hours, and times the procedure does not set. It comes from
 * the authority file, and is shown to people as local policy, never as the procedure.
 */
import type { AgeLimits } from '../concern/age.ts';
import type { LocalTime } from './local-time.ts';
import type { LocalDate } from './vocabulary.ts';

/** Carried by everything the authority has to confirm before real use. */
export interface Marked {
  readonly toBeConfirmed: boolean;
  /** Where it comes from, in words. */
  readonly source: string;
}

export interface Setting<T> extends Marked {
  readonly value: T;
}

export interface Hours {
  /** Local. */
  readonly start: LocalTime;
  /** Local; the first minute outside. */
  readonly end: LocalTime;
}

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];
export type OpeningHours = Readonly<Record<Weekday, Hours | 'closed'>>;

export interface Contact {
  readonly name: string;
  readonly phone: Setting<string>;
  readonly email: Setting<string>;
  readonly hours: Setting<OpeningHours>;
  /** What happens outside these hours: a sentence for people. */
  readonly outOfHours: Setting<string>;
}

export interface PolicyLink extends Marked {
  readonly title: string;
  readonly url: string;
}

export const linkNames = [
  'managingProfessionalDifferences',
  'informationSharing',
  'keepingChildrenSafeInEducation',
  'brookTraining',
  'safetyPlanningInEducation',
  'therapyBeforeTrial',
] as const;
export type LinkName = (typeof linkNames)[number];

/** What is to be done by a time that the procedure leaves open. */
export const targetNames = [
  'takeReferral',
  'checkSystem',
  'confirmReferral',
  'discussion',
  'decision',
  'booking',
  'firstContactDecides',
  'answerInvitation',
  'telephone',
  'recordMeeting',
  'recordOutcome',
  'referralMade',
  'panel',
  'considerClosing',
  'reopenWithin',
  'sightAfterClosing',
  'interimSafety',
  'otherChildsReferral',
  'askOfficer',
  'afterPoliceDecision',
  'sendToMash',
  'screening',
  'appointForAim',
  'aimConsent',
  'aimGoOn',
  'aimShare',
  'information',
  'safetyPlan',
  'voice',
  'answerChallenge',
  'tellOfSharing',
  'readAddition',
  'confirmRemoval',
] as const;
export type TargetName = (typeof targetNames)[number];

export const escalationRecipients = ['owner', 'deputy', 'service-lead'] as const;
export type EscalationRecipient = (typeof escalationRecipients)[number];

export interface EscalationStep {
  /** Unique: `on the day`. */
  readonly name: string;
  /** Working days after the due date; negative is before it. */
  readonly workingDays: number;
  readonly to: readonly EscalationRecipient[];
  /**
   * Whether a team that owes something is asked in its channel at this step, as its owner. People are asked all the
   * same, and so is the managers' channel while nobody has the case.
   */
  readonly asksTeamChannel: boolean;
  /**
   * As long as this is the last step said, it is said again after so many working days, and where that is `mostBetween`
   * on the first working day of the next week. No setting makes it rarer, and it is so where a step does not say it.
   */
  readonly repeatsEvery?: number | undefined;
}

/** Working days: what is not done is never silent for longer, whatever the authority settles. */
export const mostBetween = 5;
/** Working days, that is four weeks: so often those who manage are asked about what waits for others. */
export const betweenAskings = 20;
/** Working days: so long at a time anything can be put off, but for the days of the procedure. */
export const longestPutOff = 10;

export interface Venue extends Marked {
  readonly id: string;
  readonly name: string;
  /** Needs a link instead of a room. */
  readonly online: boolean;
}

/** Something that changed since the procedure was written. It is shown where it helps, and is never a rule. */
export interface Guidance extends Marked {
  /** Unique: `working-together`. */
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  readonly inForceFrom: LocalDate | 'not-known';
  /** What it means for somebody who works here, in sentences. */
  readonly note: string;
  /** Clauses and open questions under which `why` says it, and actions on whose form it stands, by their ids. */
  readonly shownOn: readonly string[];
}

/** Of which cases a row says how long they are kept; of several that fit the longest counts. The last is for the records of children who may have been harmed. */
export const retentionKinds = [
  'no-meeting',
  'meeting-held',
  'criminal-justice',
  'looked-after',
  'separate-record',
] as const;
export type RetentionKind = (typeof retentionKinds)[number];

/** How long the record of a closed case is kept. A case that no row fits is kept without end. */
export interface RetentionRow extends Marked {
  readonly for: RetentionKind;
  readonly from: 'closed' | 'birth';
  readonly years: number;
}

/** Which team manager a school or a postcode district is usually for. It proposes, and gives nobody a case. */
export interface Area extends Marked {
  /** Unique: `East`. */
  readonly name: string;
  readonly schools: readonly string[];
  /** First halves of postcodes: `DH1`. */
  readonly postcodes: readonly string[];
  /** By their object id, as in the people register. */
  readonly manager: string;
}

export interface Policy {
  /** `County Durham`. */
  readonly authority: string;
  readonly procedure: { readonly title: string; readonly version: string; readonly lastUpdated: LocalDate };
  readonly contacts: {
    readonly emergency: Setting<string>;
    readonly firstContact: Contact;
    /** The team managers' own number; left out where the authority gave none. Whoever raised a concern is told to ring it. */
    readonly youthJustice?: { readonly phone: Setting<string> } | undefined;
    /** Who else is rung while Pathway or Teams is down, such as the team managers' own number. */
    readonly whenDown: readonly { readonly name: string; readonly phone: Setting<string> }[];
  };
  readonly links: Readonly<Record<LinkName, PolicyLink>>;
  readonly workingHours: Hours & Marked;
  /** In working days. All of them are local policy: the procedure sets none of these times. */
  readonly targets: Readonly<Record<TargetName, number>> & Marked;
  readonly nudges: Marked & {
    /** In order, each on a later day than the one before. */
    readonly ladder: readonly EscalationStep[];
    /** When on its day a step is sent, local. */
    readonly at: LocalTime;
    /** Nudge messages to one person on one day. */
    readonly mostADay: number;
  };
  readonly reminders: Marked & {
    /** When on the working day before the meeting, local. */
    readonly dayBeforeAt: LocalTime;
    /** When on the day of the meeting, local. */
    readonly morningAt: LocalTime;
  };
  readonly meeting: Marked & { readonly usualMinutes: number; readonly venues: readonly Venue[] };
  /** In years. */
  readonly ages: AgeLimits & Marked;
  /** The longest answers taken, in characters. */
  readonly textLimits: Marked & { readonly longText: number; readonly shortText: number };
  /** Days, not working days, for which an unfinished concern is kept; longer where nobody could say that it will be deleted. */
  readonly drafts: Marked & { readonly keptDays: number };
  readonly guidance: readonly Guidance[];
  readonly retention: readonly RetentionRow[];
  readonly areas: readonly Area[];
}
