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

/** A school or college: its name says where a child goes, and it closes in the holidays. */
export const isSchool = (team: { readonly agency: Agency } | undefined): boolean => team?.agency === 'education';

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

export const teamFunctionNames = {
  'takes-referrals': 'Takes referrals',
  'case-managers': 'Case managers',
  safeguarding: 'Safeguarding',
  'high-risk-panel': 'Lead for the High Risk of Harm Panel',
  other: 'Something else',
} as const;
/** What a team does in its agency: by it the rules find whom a referral goes to and who is asked. */
export type TeamFunction = keyof typeof teamFunctionNames;

/** The agencies in which it is done: in another one nobody would look for it. */
export const functionAgencies: Record<TeamFunction, readonly Agency[]> = {
  'takes-referrals': ['cdyjs', 'first-contact', 'social-care', 'mash'],
  'case-managers': ['cdyjs'],
  safeguarding: ['police', 'health', 'education'],
  'high-risk-panel': ['send-inclusion'],
  other: Object.keys(agencyNames) as Agency[],
};

/** What an agency's teams do as long as the register says nothing else of one: what the procedure asks its agency for. */
export const usualFunctions: Record<Agency, TeamFunction> = {
  cdyjs: 'takes-referrals',
  'first-contact': 'takes-referrals',
  'social-care': 'takes-referrals',
  mash: 'takes-referrals',
  police: 'safeguarding',
  'send-inclusion': 'high-risk-panel',
  health: 'safeguarding',
  education: 'safeguarding',
};

/** When a school or college is closed, both days included, and who is asked there meanwhile. */
export interface SchoolHolidays {
  readonly contact?: string | undefined;
  readonly closed: readonly { readonly from: LocalDate; readonly until: LocalDate }[];
}

export interface Team {
  readonly id: TeamId;
  readonly name: string;
  readonly agency: Agency;
  readonly function: TeamFunction;
  readonly holidays?: SchoolHolidays | undefined;
}

/** Trained to lead an AIM assessment (CJ-24): in which model, and when that was checked. */
export interface AimTraining {
  readonly model?: string | undefined;
  readonly checkedOn: LocalDate;
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly teams: readonly { readonly team: TeamId; readonly job: Job }[];
  /** Left out of those who are not listed as trained. */
  readonly aimTraining?: AimTraining | undefined;
}

/** Somebody named in a case's record. */
export interface PersonRef {
  readonly id: PersonId;
  readonly name: string;
}

/** A person as the record names them. */
export const personRef = ({ id, name }: PersonRef): PersonRef => ({ id, name });

/** What the rules ask of the people register. */
export interface Roster {
  team(id: TeamId): Team | undefined;
  teams(): readonly Team[];
  /** Those that are asked nothing any more; `team` still names them. */
  closedTeams(): readonly TeamId[];
  /** The teams of an agency that do this in it, in the register's order. */
  teamsThat(does: TeamFunction, agency: Agency): readonly Team[];
  person(id: PersonId): Person | undefined;
  /** The team managers who cover for one who is away today. */
  coversOf(id: PersonId): readonly Person[];
  /** The team managers who may act for one today: the deputy, and who covers. */
  actingFor(id: PersonId): readonly Person[];
  /** For whom a team manager may act today. */
  actsFor(id: PersonId): readonly PersonId[];
  withJob(job: Job): readonly Person[];
  inTeam(team: TeamId): readonly Person[];
  /** Those who were team managers and are no more. */
  formerManagers(): readonly PersonId[];
  /** Whether they are recorded as away today. */
  isAway(id: PersonId): boolean;
  /** Those who keep the register, in it or not. They see no case by that. */
  administrators(): readonly PersonId[];
}

export type Answer = 'yes' | 'no' | 'not-known';
export const yesNoWords: Record<Answer, string> = { yes: 'Yes', no: 'No', 'not-known': 'Not known' };
