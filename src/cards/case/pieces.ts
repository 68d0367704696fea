/** What pages of a case are made of: a fact with its title, a typed text under its heading, the name of a team. */
import type { TeamId } from '../../rules/base/vocabulary.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import type { Fact, Section } from '../message/message.ts';
import { plainWords, quoted } from '../text.ts';

/** None where there is no value. */
export const fact = (title: string, value: string | undefined): readonly Fact[] =>
  value === undefined ? [] : [{ title, value: plainWords(value) }];

/** What somebody typed; none where they typed nothing. */
export const typedUnder = (heading: string, text: string | undefined): readonly Section[] =>
  text === undefined ? [] : [{ heading, extra: quoted(text) }];

/** A team that has left the register keeps its id. */
export const teamName = (team: TeamId, { roster }: Pick<DecisionContext, 'roster'>): string =>
  plainWords(roster.team(team)?.name ?? team);
