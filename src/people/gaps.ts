/** What a register lacks for the procedure to run: nobody is refused for it, but somebody has to know. */
import {
  type Agency,
  agencyNames,
  type LocalDate,
  type Team,
  teamFunctionNames,
  usualFunctions,
} from '../rules/base/vocabulary.ts';
import type { RegisterContents } from './contents.ts';
import { registerOf } from './register.ts';

/** Each has a part in the procedure; schools come as they are needed. */
const needed: readonly Agency[] = [
  'cdyjs',
  'first-contact',
  'social-care',
  'mash',
  'police',
  'send-inclusion',
  'health',
];

const listed = (names: readonly string[]): string =>
  names.length > 5 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} others` : names.join(', ');

/** `First Contact (takes referrals)`: nobody there does what the procedure asks that agency for, though it has teams. */
function undoneIn(teams: readonly Team[]): readonly string[] {
  return needed
    .filter((agency) => agency !== 'cdyjs' && teams.some((team) => team.agency === agency))
    .filter((agency) => !teams.some((team) => team.agency === agency && team.function === usualFunctions[agency]))
    .map((agency) => `${agencyNames[agency]} (${teamFunctionNames[usualFunctions[agency]]})`);
}

/** A sentence each, the gravest first. */
export function gapsIn(contents: RegisterContents, today: LocalDate): readonly string[] {
  const register = registerOf(contents);
  const roster = register.on(today);
  const managers = register.withJob('team-manager');
  const teams = register.teams();
  const alone = managers.filter(({ id }) => roster.actingFor(id).length === 0).map(({ name }) => name);
  const without = needed.filter((agency) => !teams.some((team) => team.agency === agency));
  const silent = teams.filter(({ id }) => register.channelOf(id) === undefined).map(({ name }) => name);
  const undone = undoneIn(teams);
  const gaps: readonly (readonly [boolean, string])[] = [
    [managers.length === 0, 'There is no CDYJS team manager, so nobody can take a concern.'],
    [
      !without.includes('cdyjs') && register.teamsThat('takes-referrals', 'cdyjs').length === 0,
      'No CDYJS team takes referrals, so no channel is told of a new concern. Team managers hear of it only on the day it is to be taken.',
    ],
    [
      register.withJob('service-lead').length === 0,
      'There is no service lead, so late work and the cases of a manager who leaves reach nobody.',
    ],
    [
      without.length > 0,
      `These agencies have no team, so they are told by telephone: ${without.map((agency) => agencyNames[agency]).join(', ')}.`,
    ],
    [
      undone.length > 0,
      `Nothing goes to these agencies by itself, because no team there does what it is for: ${undone.join(', ')}. Open the team and change what it does.`,
    ],
    [silent.length > 0, `These teams have no channel, so they are told by telephone: ${listed(silent)}.`],
    [alone.length > 0, `Nobody acts for these team managers when they are away: ${listed(alone)}.`],
  ];
  return gaps.filter(([is]) => is).map(([, words]) => words);
}
