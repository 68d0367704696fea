/** Where there are more teams than a card has room for: as many as fit are chosen from, the others are written by name. */
import type { Choice, FieldError } from '../../../cards/form/fields.ts';
import { plainWords } from '../../../cards/text.ts';
import type { Team, TeamId } from '../../../rules/base/vocabulary.ts';
import { findTeamByName } from '../../find-team-by-name.ts';
import type { FormView } from './shape.ts';

interface Named {
  readonly id: TeamId;
  readonly name: string;
}

/** Bytes of a list, and of what stands chosen in it: what is left is for the rest of the form and what is written there. */
const MOST_BYTES = 13_000;
/** Characters of a list of names. */
const MOST_WRITTEN = 4_000;

export const choiceOf = ({ id, name }: Named): Choice => ({ value: id, title: name });

const bytesOf = (team: Named): number =>
  Buffer.byteLength(JSON.stringify(choiceOf(team))) + Buffer.byteLength(team.id) + 2;

export interface Room<Shown> {
  readonly shown: readonly Shown[];
  readonly hidden: readonly Shown[];
}

/** As many of these, in their order, as a card has room for. */
export function roomFor<Shown extends Named>(teams: readonly Shown[]): Room<Shown> {
  let room = MOST_BYTES;
  const end = teams.findIndex((team) => {
    room -= bytesOf(team);
    return room < 0;
  });
  const count = end < 0 ? teams.length : end;
  return { shown: teams.slice(0, count), hidden: teams.slice(count) };
}

/** Of every team in the register. */
export const allTeams = ({ by }: Pick<FormView, 'by'>): Room<Team> => roomFor(by.roster.teams());

/** The input in which teams that are not listed are written; none where all are listed. */
export function namesField<const Id extends string>(id: Id, label: string, hidden: readonly unknown[], hint: string) {
  const field = { kind: 'text', id, label, hint, limit: MOST_WRITTEN, long: true, becomes: 'teams' } as const;
  return hidden.length === 0 ? [] : [field];
}

/** The input for a team that is not in the list above it. */
export const otherTeamField = (hidden: readonly unknown[]) =>
  namesField(
    'otherTeam',
    'Or one that is not listed',
    hidden,
    `Teams without room in the list above: ${hidden.length}. Its name, or enough of it.`,
  );

interface ToChoose {
  readonly kind: 'choice';
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly compact?: true;
}

/** The list from which one must be chosen: needed by itself where all are listed, else with the input beside it. */
export function neededChoice<const F extends ToChoose>(field: F, hidden: readonly unknown[], missing: string) {
  return hidden.length === 0
    ? ({ ...field, required: true, missing } as const)
    : ({ ...field, hint: 'Needed: choose one, or write its name below.' } as const);
}

/** The teams that are written, a line each; or what is wrong with the first line that names none. */
export function teamsNamed(
  written: string | undefined,
  field: string,
  teams: readonly Named[],
): readonly TeamId[] | FieldError {
  const lines = (written ?? '').split('\n').filter((line) => line.trim() !== '');
  const found: TeamId[] = [];
  for (const line of lines) {
    const team = findTeamByName(line, teams);
    if ('says' in team) return { field, says: lines.length > 1 ? `${plainWords(line)}: ${team.says}` : team.says };
    found.push(team.id);
  }
  return found;
}

interface AskedFor {
  /** The input in which one is chosen, and the one in which one of `hidden` is written. */
  readonly field: string;
  readonly other: string;
  readonly hidden: readonly Named[];
  /** Where it is not one. */
  readonly says: string;
}

/** The only team that is chosen or written, undefined where there is none; or what is wrong with them. */
export function onlyTeam(
  chosen: TeamId | undefined,
  written: string | undefined,
  { field, other, hidden, says }: AskedFor,
): TeamId | undefined | readonly FieldError[] {
  const named = teamsNamed(written, other, hidden);
  if ('says' in named) return [named];
  const [only, ...more] = [...(chosen === undefined ? [] : [chosen]), ...named];
  return more.length > 0 ? [{ field, says }] : only;
}

/** The same where there must be one. */
export const neededTeam = (
  chosen: TeamId | undefined,
  written: string | undefined,
  asked: AskedFor,
): TeamId | readonly FieldError[] => onlyTeam(chosen, written, asked) ?? [{ field: asked.field, says: asked.says }];

const oneTeam = 'Choose one team.';

/** One team of all in the register: `readOneTeam` reads it. */
export function oneTeamFields(look: Pick<FormView, 'by'>) {
  const { shown, hidden } = allTeams(look);
  return [
    neededChoice(
      { kind: 'choice', id: 'team', label: 'Which team', compact: true, choices: shown.map(choiceOf) },
      hidden,
      oneTeam,
    ),
    ...otherTeamField(hidden),
  ] as const;
}

interface OneTeam {
  readonly team?: TeamId | undefined;
  readonly otherTeam?: string | undefined;
}
export const readOneTeam = ({ team, otherTeam }: OneTeam, look: Pick<FormView, 'by'>) =>
  neededTeam(team, otherTeam, { field: 'team', other: 'otherTeam', hidden: allTeams(look).hidden, says: oneTeam });
