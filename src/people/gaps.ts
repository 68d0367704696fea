/** What a register lacks for the procedure to run: nobody is refused for it, but somebody has to know. */

import { daysAfter } from '../rules/base/later.ts';
import { sayDate } from '../rules/base/local-time.ts';
import { sayAll, sayFirst } from '../rules/base/sentences.ts';
import {
  type Agency,
  agencyNames,
  type LocalDate,
  type Team,
  teamFunctionNames,
  usualFunctions,
} from '../rules/base/vocabulary.ts';
import type { RegisterContents } from './contents.ts';
import { leftAlone } from './cover.ts';
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

/** Days. */
const lookedAhead = 60;

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
  const isThere = ({ id }: { readonly id: string }): boolean => !roster.isAway(id);
  const alone = managers.filter(({ id }) => !roster.actingFor(id).some(isThere)).map(({ name }) => name);
  const ahead = leftAlone(contents, today, daysAfter(today, lookedAhead));
  const without = needed.filter((agency) => !teams.some((team) => team.agency === agency));
  const silent = teams.filter(({ id }) => register.channelOf(id) === undefined).map(({ name }) => name);
  const undone = undoneIn(teams);
  const gaps: readonly (readonly [boolean, string])[] = [
    [managers.length === 0, 'There is no CDYJS team manager, so nobody can take a concern.'],
    [
      !without.includes('cdyjs') && register.teamsThat('takes-referrals', 'cdyjs').length === 0,
      'No CDYJS team takes referrals, so no channel is told of a new concern. Team managers will only hear of it on the day they must take it.',
    ],
    [
      register.withJob('service-lead').length === 0,
      'There is no service lead, so nobody will hear of late work or of the cases of a manager who leaves.',
    ],
    [
      without.length > 0,
      `These agencies have no team, so people must telephone them: ${sayAll(without.map((agency) => agencyNames[agency]))}.`,
    ],
    [
      undone.length > 0,
      `Pathway will send these agencies nothing by itself, because no team there does this work: ${sayAll(undone)}. Open the team and change what it does.`,
    ],
    [silent.length > 0, `These teams have no channel, so people must telephone them: ${sayFirst(silent)}.`],
    [
      ahead.length > 0,
      `These team managers will be away, and so will everyone who acts for them: ${sayFirst(ahead.map(({ manager, day }) => `${manager.name} on ${sayDate(day)}`))}.`,
    ],
    [alone.length > 0, `Nobody will act for these team managers when they are away: ${sayFirst(alone)}.`],
  ];
  return gaps.filter(([is]) => is).map(([, words]) => words);
}
