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

export const jobNames = {
  'team-manager': 'Team manager',
  'service-lead': 'Service lead',
  'case-manager': 'Case manager',
  'social-worker': 'Social worker',
  'social-care-manager': 'Social care team manager',
  'first-contact-practitioner': 'First Contact practitioner',
  'mash-practitioner': 'MASH practitioner',
  'police-officer': 'Police officer',
  'send-inclusion-representative': 'SEND and Inclusion representative',
  'health-practitioner': 'Health practitioner',
  'designated-safeguarding-lead': 'Designated safeguarding lead',
  'school-staff': 'School or college staff',
} as const;
/** What somebody's job is in a team of the register. */
export type Job = keyof typeof jobNames;

/** The agencies a job is done in: some jobs see every case of theirs, so nobody is given one in another agency. */
export const jobAgencies: Record<Job, readonly Agency[]> = {
  'team-manager': ['cdyjs'],
  'service-lead': ['cdyjs'],
  'case-manager': ['cdyjs'],
  'social-worker': ['social-care', 'mash'],
  'social-care-manager': ['social-care', 'mash'],
  'first-contact-practitioner': ['first-contact'],
  'mash-practitioner': ['mash'],
  'police-officer': ['police', 'mash'],
  'send-inclusion-representative': ['send-inclusion'],
  'health-practitioner': ['health', 'mash'],
  'designated-safeguarding-lead': ['education'],
  'school-staff': ['education'],
};

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

/** A person as the record names them. */
export const namedAs = ({ id, name }: Named): Named => ({ id, name });

/** What the rules ask of the people register. */
export interface Roster {
  team(id: TeamId): Team | undefined;
  teams(): readonly Team[];
  person(id: PersonId): Person | undefined;
  /** The team managers who cover for one who is away today. */
  coversOf(id: PersonId): readonly Person[];
  /** The team managers who may act for one today: the deputy, and who covers. */
  actingFor(id: PersonId): readonly Person[];
  /** For whom a team manager may act today. */
  actsFor(id: PersonId): readonly PersonId[];
  withJob(job: Job): readonly Person[];
}

export type Answer = 'yes' | 'no' | 'not-known';
export const answerWords: Record<Answer, string> = { yes: 'Yes', no: 'No', 'not-known': 'Not known' };
