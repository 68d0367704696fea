/** The vocabulary the rules share: agencies, jobs, people and teams, as the procedure names them. */

/** ISO-8601 UTC, `2026-11-02T09:15:00Z`. */
export type Instant = string;
/** `YYYY-MM-DD`, a day in Europe/London. */
export type LocalDate = string;
export type Reference = string;
export type TeamId = string;
export type PersonId = string;

export type Route = 'concern' | 'criminal-justice';

export type Agency =
  | 'cdyjs'
  | 'first-contact'
  | 'social-care'
  | 'mash'
  | 'police'
  | 'send-inclusion'
  | 'health'
  | 'education';

export const agencyNames: Record<Agency, string> = {
  cdyjs: 'County Durham Youth Justice Service (CDYJS)',
  'first-contact': 'First Contact',
  'social-care': "Children's Social Care",
  mash: 'Multi-Agency Safeguarding Hub (MASH)',
  police: 'Police',
  'send-inclusion': 'SEND and Inclusion',
  health: 'Health',
  education: 'School or college',
};

/** What somebody's job is in a team of the register. */
export type Job =
  | 'team-manager'
  | 'service-lead'
  | 'case-manager'
  | 'social-worker'
  | 'social-care-manager'
  | 'first-contact-practitioner'
  | 'mash-practitioner'
  | 'police-officer'
  | 'send-inclusion-representative'
  | 'health-practitioner'
  | 'designated-safeguarding-lead'
  | 'school-staff';

export interface Team {
  readonly id: TeamId;
  readonly name: string;
  readonly agency: Agency;
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly teams: readonly { readonly team: TeamId; readonly job: Job }[];
}

/** Somebody named in a case's record. */
export interface Named {
  readonly id: PersonId;
  readonly name: string;
}

/** What the rules ask of the people register. */
export interface Roster {
  team(id: TeamId): Team | undefined;
  teams(): readonly Team[];
  person(id: PersonId): Person | undefined;
  /** Who covers for a team manager. */
  deputyOf(id: PersonId): Person | undefined;
  withJob(job: Job): readonly Person[];
}

export type Answer = 'yes' | 'no' | 'not-known';
export const answerWords: Record<Answer, string> = { yes: 'Yes', no: 'No', 'not-known': 'Not known' };
