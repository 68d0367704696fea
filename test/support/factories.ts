/** What tests begin with: people of the county, what is true at a moment, a concern full of words to look for. */
import { join } from 'node:path';
import county from '../../desk/county.json' with { type: 'json' };
import { readAuthority } from '../../src/authority/authority.ts';
import { readBankHolidays } from '../../src/authority/bank-holidays.ts';
import { createRegister, type Register } from '../../src/people/register.ts';
import { type Calendar, createCalendar } from '../../src/rules/base/calendar.ts';
import { localTimes } from '../../src/rules/base/local-time.ts';
import type { Policy } from '../../src/rules/base/policy.ts';
import type { Instant, Person, Roster } from '../../src/rules/base/vocabulary.ts';
import type { Concern, YoungPerson } from '../../src/rules/concern/concern.ts';
import type { DecisionContext } from '../../src/rules/rows/context.ts';

const authority = join(import.meta.dirname, '../../authority');

/** The shipped authority file, register and bank holidays. */
export const policy: Policy = readAuthority(join(authority, 'county-durham.json'));
/** A register that the rules can be given as it is: in tests nobody is away, unless they ask for a day. */
export type AnyDay = Register & Roster;
const onAnyDay = (register: Register): AnyDay => ({ ...register, ...register.on('2026-11-02') });
export const register: AnyDay = onAnyDay(createRegister(county));
const bankHolidays = readBankHolidays(join(authority, 'bank-holidays.json'));
export const calendar: Calendar = createCalendar({ ...bankHolidays, hours: policy.workingHours });

/** A register of fewer or other teams and people than the county's. */
export function aRegister(change: (file: typeof county) => object): AnyDay {
  return onAnyDay(createRegister({ ...county, ...change(county) }));
}

/** The county with a third team manager, who is nobody's deputy: Nadia Frost. */
export const withNadiaFrost: AnyDay = aRegister(({ people }) => ({
  people: [
    ...people,
    {
      id: 'Nadia Frost',
      name: 'Nadia Frost',
      job: 'Team manager',
      teams: [{ team: 'cdyjs-managers', role: 'team-manager' }],
    },
  ],
}));

/** The county with a second team of managers who take referrals, in the north, and a team of case managers. */
export const withThreeCdyjsTeams: AnyDay = aRegister(({ teams }) => ({
  teams: [
    { id: 'case-managers', name: 'CDYJS case managers', agency: 'cdyjs', function: 'case-managers' },
    ...teams,
    { id: 'cdyjs-north', name: 'CDYJS north', agency: 'cdyjs', channel: '19:cdyjs-north@thread.tacv2' },
  ],
}));

/** What the rules may look at, at an instant. */
export function circumstances(now: Instant, change: Partial<DecisionContext> = {}): DecisionContext {
  return { now, calendar, policy, roster: register, ...change };
}

/** The instant of a local day and time: `local('2026-11-02', '09:15')`. */
export const local = localTimes.instantAt;

/** Somebody by name: of the county, or whom a test's own register lists with the name as id; else a stranger. */
export function person(name: string, of: Register = register): Person {
  const found = county.people.find((one) => one.name === name);
  return of.personOrStranger(found?.id ?? name, name);
}

/** The id of somebody of the county; empty where nobody has that name. */
export const idOf = (name: string): string => county.people.find((one) => one.name === name)?.id ?? '';

/** Stands in every free text of a concern, a talk, a reason or a note, so that a leak of any is seen. */
export const marker = 'MARKER';

/** The young person and the words by which a leak would be known. */
export const secrets: readonly string[] = [
  marker,
  'Jamie',
  'Hartley',
  '2012-03-09',
  '9 March 2012',
  'Northfield',
  'northfield-academy',
  'Priya',
  'Shah',
  'Gateshead',
];

type Told = Partial<Omit<Concern, 'youngPerson' | 'seenOrHeard'>> & {
  readonly youngPerson?: Partial<YoungPerson>;
  readonly seenOrHeard?: Partial<Concern['seenOrHeard']>;
};

/** A concern about Jamie Hartley, of fourteen and at Northfield Academy, with a word to look for in every free text. */
export function aConcern({ youngPerson, seenOrHeard, ...rest }: Told = {}): Concern {
  return {
    youngPerson: {
      name: 'Jamie Hartley',
      birthDate: '2012-03-09',
      inEducation: 'yes',
      setting: 'Northfield Academy',
      parents: 'MARKER-parents',
      placed: 'no',
      openToSocialCare: 'not-known',
      openToCdyjs: 'not-known',
      ...youngPerson,
    },
    seenOrHeard: {
      account: 'MARKER-account',
      happenedOn: '2026-10-30',
      happenedWhen: 'MARKER-when',
      where: 'MARKER-where',
      source: 'MARKER-source',
      kinds: ['sexual-harassment', 'online'],
      compulsive: 'not-known',
      inSecrecy: 'yes',
      afterIntervention: 'no',
      ...seenOrHeard,
    },
    healthyMarks: { mutuality: 'MARKER-mutuality', coercion: 'MARKER-coercion', distress: 'MARKER-distress' },
    brook: { used: 'yes', by: 'MARKER-brook', conclusion: 'MARKER-conclusion' },
    referrersView: { view: 'MARKER-view' },
    otherChild: { another: 'not-known', sharePlace: 'yes', planning: 'MARKER-planning', planOwner: 'MARKER-owner' },
    policeFamilyVoice: {
      policeTold: 'yes',
      police: 'MARKER-police',
      parentsInformed: 'no',
      parentsReason: 'MARKER-reason',
      youngPersonsViews: 'MARKER-voice',
    },
    reach: { workplace: 'MARKER-workplace', telephone: 'MARKER-telephone' },
    ...rest,
  };
}
