/** One line for each thing that is, or would be, otherwise in the people register. */
import type { Difference } from '../../people/differences.ts';
import { sayDate } from '../../rules/base/local-time.ts';
import { agencyNames, jobNames, teamFunctionNames } from '../../rules/base/vocabulary.ts';
import { plainWords } from '../text.ts';

type Of<W extends Difference['what']> = Extract<Difference, { what: W }>;
type Words = { readonly [W in Difference['what']]: (one: Of<W>) => string };

const cover = ({ by, from, until }: Of<'cover-set' | 'cover-ended'>): string =>
  `${plainWords(by)} from ${sayDate(from)} to ${sayDate(until)}`;

const words: Words = {
  'person-added': () => 'is in the register',
  'person-removed': () => 'is no longer in the register',
  'details-changed': () => 'has a new name or job',
  'role-given': ({ role, team }) => `is ${jobNames[role]} in ${plainWords(team)}`,
  'role-ended': ({ role, team }) => `is no longer ${jobNames[role]} in ${plainWords(team)}`,
  deputy: ({ deputy }) => (deputy === undefined ? 'no longer has a deputy' : `has ${plainWords(deputy)} as deputy`),
  administrator: ({ is }) => (is ? 'keeps the register' : 'no longer keeps the register'),
  'aim-lead': ({ checkedOn }) =>
    checkedOn === undefined
      ? 'is no longer listed as trained to lead an AIM assessment'
      : `is trained to lead an AIM assessment, checked on ${sayDate(checkedOn)}`,
  'cover-set': (one) => `is covered by ${cover(one)}`,
  'cover-ended': (one) => `is no longer covered by ${cover(one)}`,
  'team-added': ({ agency }) => `is a team of ${agencyNames[agency]}`,
  'team-opened': () => 'is open again',
  'team-closed': () => 'is closed',
  'team-moved': ({ agency }) => `is now a team of ${agencyNames[agency]}`,
  'team-function': ({ function: does }) => `now has this work in its agency: ${teamFunctionNames[does]}`,
  'team-tenant': ({ tenant }) =>
    tenant === undefined
      ? "has its channel in this organisation's Teams"
      : `has its channel in the Teams of tenant ${tenant}`,
  'team-renamed': ({ before }) => `was called ${plainWords(before)}`,
  holidays: () => 'has other days on which it is closed, or another contact for them',
  'channel-set': () => 'has a channel',
  'channel-forgotten': () => 'no longer has a channel',
};

export function differenceLine(one: Difference): string {
  const say = words[one.what] as (one: Difference) => string;
  return `**${plainWords(one.name)}** ${say(one)}`;
}
