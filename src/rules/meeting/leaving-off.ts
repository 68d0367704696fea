/** Who may be left off the list, and with which reason (CN-12 to CN-17, CJ-11 to CJ-16, A-15, A-23, A-27). */

import { isBlank, namedLike, searchKey } from '../base/names.ts';
import type { TeamId } from '../base/vocabulary.ts';
import type { LeftOff } from '../record/held.ts';
import { type Refusal, refusal, together } from '../rows/refusals.ts';
import type { InviteLine, InviteList } from './invitees.ts';

/** What was typed to say why. */
interface Typed {
  /** For several teams a line each: `Northfield Academy: they asked not to come`. */
  readonly reason: string | undefined;
  /** The input it was typed into. */
  readonly field: string;
}

/** The agencies of which somebody must come, and nobody is chosen: of each the first team. */
function missing({ lines }: InviteList, chosen: readonly TeamId[]): readonly InviteLine[] {
  const agencies = Map.groupBy(
    lines.filter(({ must }) => must),
    ({ team }) => team.agency,
  );
  return [...agencies.values()].flatMap((of) =>
    of.some(({ team }) => chosen.includes(team.id)) ? [] : of.slice(0, 1),
  );
}

/** The team that is meant: by its name, or by enough of it, from the beginning of a word, to be no other. */
function meant(typed: string, lines: readonly InviteLine[]): TeamId | undefined {
  const name = searchKey(typed);
  if (name === '') return undefined;
  const teams = lines.map(({ team }) => team);
  const [only, ...more] = namedLike(typed, teams).filter((team) => ` ${searchKey(team.name)}`.includes(` ${name}`));
  return more.length === 0 ? only?.id : undefined;
}

/** What is typed for each team: its name, a colon, and the reason, until another team's name begins a line. */
function reasonsIn(typed: string, lines: readonly InviteLine[]): ReadonlyMap<TeamId, string> {
  const found = new Map<TeamId, string>();
  let current: TeamId | undefined;
  for (const line of typed.split('\n')) {
    const colon = line.indexOf(':');
    const named = meant(line.slice(0, Math.max(colon, 0)), lines);
    current = named ?? current;
    const words = (named === undefined ? line : line.slice(colon + 1)).trim();
    if (current !== undefined && words !== '') found.set(current, [found.get(current) ?? [], words].flat().join(' '));
  }
  return found;
}

/** A refusal that names all who must be invited and are not chosen. */
export const mustBeInvited = (list: InviteList, chosen: readonly TeamId[]): Refusal | undefined =>
  together(
    ...missing(list, chosen).map(({ team, source }) =>
      refusal('invalid', `${team.name} must be invited. They may decline; they cannot be left off.`, source, 'invite'),
    ),
  );

const byAgency = (left: readonly InviteLine[]) => [...Map.groupBy(left, ({ team }) => team.agency).values()];

/**
 * Why each of these teams is not invited. The procedure lists agencies: teams of one agency may share a reason, and
 * where those of only one are left off the whole text is it.
 */
export function leftOff(left: readonly InviteLine[], { reason = '' }: Typed): readonly LeftOff[] {
  const reasons = reasonsIn(reason, left);
  const agencies = byAgency(left);
  return agencies.flatMap((lines): readonly LeftOff[] => {
    const shared = lines.map(({ team }) => reasons.get(team.id)).find((one) => one !== undefined);
    const why = shared ?? (agencies.length === 1 ? reason : '');
    return lines.map(({ team }) => ({ team: team.id, why: reasons.get(team.id) ?? why }));
  });
}

/** Which of these teams are left off without a word why; the first of each agency, as one reason is enough for it. */
export function whyLeftOffTrouble(left: readonly InviteLine[], typed: Typed): Refusal | undefined {
  const said = new Set(leftOff(left, typed).flatMap(({ team, why }) => (isBlank(why) ? [] : [team])));
  const agencies = byAgency(left);
  const silent = agencies.flatMap((lines) => lines.find(({ team }) => !said.has(team.id)) ?? []);
  const how = agencies.length === 1 ? '' : ' Write a line for each team: its name, a colon, and why.';
  return together(
    ...silent.map(({ team, source }, index) =>
      refusal('invalid', `Say why ${team.name} is not invited.${index === 0 ? how : ''}`, source, typed.field),
    ),
  );
}
