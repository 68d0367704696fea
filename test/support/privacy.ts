/**
 * What must never stand in a channel, in a notification or in the log: anything of a child, who referred, or what
 * anybody typed. A team may be named where it is asked to a meeting, and in its own channel.
 */

import type { CountyTeam } from '../../desk/fake-teams/county.ts';
import { isObject } from '../../desk/fake-teams/json.ts';
import type { FakeTeams } from '../../desk/fake-teams.ts';
import type { Sent } from '../../desk/store.ts';
import { policy } from './factories.ts';
import { everythingSentToChannels } from './teams-user.ts';
import type { Told, WatchedTown } from './watched.ts';

/** Something to look for, and what it is, for the message when it is found. */
interface Secret {
  readonly what: string;
  readonly isIn: (text: string) => boolean;
}
interface Place {
  readonly where: string;
  readonly strings: readonly string[];
}

const plain = (text: string): string =>
  text.toLowerCase().replace(/\\/g, '').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function whole(word: string, what: string): Secret {
  const pattern = new RegExp(`(?<![\\w-])${escaped(plain(word))}(?![\\w-])`);
  return { what: `${what} "${word}"`, isIn: (text) => pattern.test(text) };
}

/** Any four words in a row of it, or all of it where it is shorter. */
function anyPart(text: string): Secret {
  const words = plain(text).split(' ');
  const parts =
    words.length <= 4 ? [words.join(' ')] : words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '));
  const marked = words.filter((word) => word.includes('marker')).map((word) => word.replace(/\W+$/, ''));
  const needles = [...new Set([...parts, ...marked])].filter((part) => part.length >= 4);
  const what = `of what was typed "${text.slice(0, 60)}"`;
  return { what, isIn: (hay) => needles.some((needle) => hay.includes(needle)) };
}

function ofName(name: string): readonly Secret[] {
  const parts = name.split(/\s+/);
  const initials = parts.map((part) => part.charAt(0));
  return [
    ...parts.filter((part) => part.length > 1).map((part) => whole(part, "of a child's name")),
    ...(parts.length > 1 ? [initials.join(''), initials.join('.'), `${initials.join('.')}.`] : []).map((one) =>
      whole(one, 'the initials'),
    ),
  ];
}

/** However it is written. The day and month of it in another year is another day. */
function ofBirthDate(date: string): readonly Secret[] {
  const born = Temporal.PlainDate.from(date);
  const [year = '', month = '', day = ''] = date.split('-');
  const name = born.toLocaleString('en-GB', { month: 'long' }).toLowerCase();
  const months = `(?:${name}|${name.slice(0, 3)})`;
  const days = `0?${born.day}(?:st|nd|rd|th)?(?: of)?`;
  const otherYear = `(?![\\s,]+(?!${year})\\d{4})`;
  const numbers = ['/', '.', '-'].flatMap((by) =>
    [year, year.slice(2)].flatMap((its) => [[day, month, its].join(by), [born.day, born.month, its].join(by)]),
  );
  const words = new RegExp(
    `\\b(?:${days} ${months}\\b${otherYear}|${months} ${days}\\b${otherYear}|${months} ${year}\\b)`,
  );
  return [
    ...[date, `${year}${month}${day}`, ...numbers].map((form) => whole(form, 'a date of birth')),
    { what: `a date of birth "${born.day} ${name} ${year}"`, isIn: (text) => words.test(text) },
  ];
}

function ofAge(years: string): readonly Secret[] {
  const said = `(age|aged|about|is|exactly|just|turned)\\W+${years}(?!\\w|:|\\W+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`;
  const pattern = new RegExp(`\\b${said}|\\b${years}[\\s-]*(years?|yrs?|y/o)\\b`);
  return [{ what: `the age ${years}`, isIn: (text) => pattern.test(text) }];
}

/** How young a child is, whoever it is. */
const ageGroups: Secret = {
  what: 'an age group',
  isIn: (text) =>
    /\b(under|over|exactly|below)[\s-]+(ten|10|eighteen|18)\b|\bprimary\b|\byear (\d|1[0-3])\b/.test(text),
};

/** What a crime is called, and what the police do or decide about one (CJ-07). */
const crimeWords: Secret = {
  what: 'of a crime',
  isIn: (text) =>
    /\b(investigat\w*|(?<!in )charged?|cautions?|offen[cd]\w*|criminal\w*|prosecut\w*|alleg\w+|arrest\w*|assault\w*)\b/.test(
      text,
    ),
};

/** Nobody is named in a channel but CDYJS team managers, and they only as having a case. */
function peoplesNames({ county }: FakeTeams): readonly Secret[] {
  const others = county.people.filter(({ teams }) => !teams.some(({ role }) => role === 'team-manager'));
  return others.flatMap(({ name }) => name.split(' ').map((part) => whole(part, 'of the name of somebody,')));
}

function secretsOf({ texts, names, birthDates, ages }: Told, office: FakeTeams): readonly Secret[] {
  return [
    ...[...texts].map(anyPart),
    ...[...names].flatMap(ofName),
    ...[...birthDates].flatMap(ofBirthDate),
    ...[...ages].flatMap(ofAge),
    ...peoplesNames(office),
    ageGroups,
    crimeWords,
  ];
}

const answers = ['Not answered yet', 'Coming', 'Not coming', 'Sending someone else'];

/** Every string in it, but for a team's name in the list of those asked. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (!isObject(value)) return Array.isArray(value) ? value.flatMap(stringsOf) : [];
  const isOfTeamAsked = typeof value.title === 'string' && answers.includes(String(value.value));
  return isOfTeamAsked ? [] : Object.values(value).flatMap(stringsOf);
}

const teamsNames = (teams: readonly CountyTeam[]): readonly Secret[] =>
  teams.flatMap(({ name, id }) => [whole(name, 'of the team'), whole(id, 'of the team')]);

function search({ where, strings }: Place, secrets: readonly Secret[]): readonly string[] {
  const texts = strings.map((text) => ({ text, hay: plain(text) }));
  return secrets.flatMap(({ what, isIn }) =>
    texts.filter(({ hay }) => isIn(hay)).map(({ text }) => `${where} says something ${what}: ${text.slice(0, 200)}`),
  );
}

function inChannels(office: FakeTeams, secrets: readonly Secret[]): readonly string[] {
  const { teams } = office.county;
  return everythingSentToChannels(office).flatMap(({ conversation, at, activity }) => {
    const own = teams.find(({ channel }) => channel === conversation);
    // A school that is not asked, or not yet, would say who referred, or where the child goes.
    const schools = teams.filter(({ agency, id }) => agency === 'education' && id !== own?.id);
    const strings = stringsOf(withoutOwn(activity, own));
    return search({ where: `A post of ${at} in ${own?.name}`, strings }, [...secrets, ...teamsNames(schools)]);
  });
}

/** A team reads its own name in its own channel, and its own id is in its buttons. */
function withoutOwn(value: unknown, own: CountyTeam | undefined): unknown {
  const text = JSON.stringify(value ?? '');
  return JSON.parse(own === undefined ? text : text.replaceAll(own.name, 'US').replaceAll(`"${own.id}"`, '"us"'));
}

/** A lock screen shows it, in a chat as in a channel. */
function inNotifications(office: FakeTeams, secrets: readonly Secret[]): readonly string[] {
  const seen = office.sent().flatMap((sent: Sent) => {
    const summary = sent.activity?.summary;
    return typeof summary === 'string' ? [{ where: `A notification of ${sent.at}`, strings: [summary] }] : [];
  });
  return seen.flatMap((place) => search(place, secrets));
}

/** A picture that goes with its card leads nowhere, and stands in no log. */
const isPicture = (url: string): boolean => url.startsWith('data:image/png;base64,');

/** Where a link leads stands in addresses and their logs, also of one in a private chat. */
function linksIn(value: unknown): readonly string[] {
  if (!isObject(value)) return Array.isArray(value) ? value.flatMap(linksIn) : [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'url' && typeof inner === 'string' ? linkIn(inner) : linksIn(inner),
  );
}

const linkIn = (url: string): readonly string[] => (isPicture(url) ? [] : [decodeURIComponent(url)]);

const channelIds = ({ county }: FakeTeams): readonly string[] => county.teams.map(({ channel }) => channel);
/** Those of the authority's file are the same for everybody. */
const ofTheAuthority: readonly string[] = Object.values(policy.links).map(({ url }) => url);

function inLinks(office: FakeTeams, secrets: readonly Secret[]): readonly string[] {
  const chats = office.sent().filter(({ conversation }) => !channelIds(office).includes(conversation));
  return chats.flatMap(({ at, activity }) => {
    const strings = linksIn(activity).filter((url) => !ofTheAuthority.includes(url));
    return search({ where: `A link of ${at}`, strings }, secrets);
  });
}

function inLog(logged: readonly string[], office: FakeTeams, secrets: readonly Secret[]): readonly string[] {
  const managers = office.county.people.flatMap(({ name }) =>
    name.split(' ').map((part) => whole(part, 'of the name')),
  );
  const own = [...secrets, ...managers, ...teamsNames(office.county.teams)];
  return search({ where: 'The log', strings: logged.map((line) => line.trim()) }, own);
}

/** Everything that is where it may not be, each in a sentence; nothing where all is well. */
export function leaksIn(town: Pick<WatchedTown, 'office' | 'logged' | 'told'>): readonly string[] {
  const { office, logged, told } = town;
  const secrets = secretsOf(told, office);
  const all = [
    ...inChannels(office, secrets),
    ...inNotifications(office, secrets),
    ...inLinks(office, secrets),
    ...inLog(logged, office, secrets),
  ];
  return [...new Set(all)];
}
