/** Who may be left off the list, and with which reason (CN-12 to CN-17, CJ-11 to CJ-16, A-15, A-23, A-27). */

import { isBlank, namedLike, searchKey } from '../base/names.ts';
import type { TeamId } from '../base/vocabulary.ts';
import type { LeftOff } from '../record/held.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';
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

/** A refusal where somebody must be invited and is not chosen. */
export function mustBeInvited(list: InviteList, chosen: readonly TeamId[]): Refusal | undefined {
  const [must] = missing(list, chosen);
  if (must === undefined) return undefined;
  const says = `${must.team.name} must be invited. They may decline; they cannot be left off.`;
  return refusal('invalid', says, must.source, 'invite');
}

/**
 * Why each of these teams is not invited; or what is still to be said. The procedure lists agencies: teams of one agency
 * may share a reason, and where those of only one are left off the whole text is it.
 */
export function leftOff(left: readonly InviteLine[], { reason = '', field }: Typed): readonly LeftOff[] | Refusal {
  const reasons = reasonsIn(reason, left);
  const agencies = [...Map.groupBy(left, ({ team }) => team.agency).values()];
  const said = agencies.flatMap((lines): readonly LeftOff[] => {
    const shared = lines.map(({ team }) => reasons.get(team.id)).find((one) => one !== undefined);
    const why = shared ?? (agencies.length === 1 ? reason : '');
    return lines.map(({ team }) => ({ team: team.id, why: reasons.get(team.id) ?? why }));
  });
  const without = said.find(({ why }) => isBlank(why))?.team;
  const line = left.find(({ team }) => team.id === without);
  if (line === undefined) return said;
  const how = agencies.length === 1 ? '' : ' Write a line for each team: its name, a colon, and why.';
  return refusal('invalid', `Say why ${line.team.name} is not invited.${how}`, line.source, field);
}
