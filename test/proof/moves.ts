/** What can happen in a life, each as a move that prints itself and shrinks. */
import fc from 'fast-check';
import { viewFor } from '../../src/cases/sight.ts';
import { isTeamManager } from '../../src/people/contents.ts';
import { closeTeam, type Edit, endRole, forgetChannel, removePerson, setCover } from '../../src/people/edits.ts';
import { type ActionId, actionIds, actions } from '../../src/rules/actions.ts';
import type { Person } from '../../src/rules/base/vocabulary.ts';
import { obligationsOf, unmet } from '../../src/rules/engine/agenda.ts';
import { rolesOn } from '../../src/rules/record/access.ts';
import { calendar } from '../support/factories.ts';
import { broken } from './broken.ts';
import { inputsFor } from './inputs.ts';
import { checkLaws } from './laws.ts';
import type { Life } from './life.ts';
import { meetsWhatItSays } from './may-meet.ts';
import { checkSight } from './sight.ts';

/** Nothing is known of a life beside what its laws say of it. */
export type Model = Record<never, never>;
type Move = fc.Command<Model, Life>;

const pick = <T>(things: readonly T[], n: number): T | undefined => things[n % Math.max(1, things.length)];

function move(words: string, happens: (life: Life) => string | undefined): Move {
  let came = 'nothing came of it';
  return {
    check: () => true,
    run: (_model, life) => {
      came = happens(life) ?? 'nothing came of it';
      checkLaws(life);
    },
    toString: () => `${words}: ${came}`,
  };
}

const stranger: Person = { id: 'stranger', name: 'A stranger', teams: [] };

function tries(life: Life, actor: Person, n: number, action = pick(actionIds, n)): string | undefined {
  if (action === undefined) return undefined;
  const by = life.by();
  const input = pick<unknown>(inputsFor(action, life.case, by), n >> 5) ?? { reason: 'MARKER' };
  const { who, from } = actions[action];
  const seesIt = viewFor(life.case, actor, by) !== undefined;
  const mayByTable =
    from.includes(life.case.stage) && rolesOn(life.case, actor, by.roster).some((role) => who.includes(role));
  const before = life.record.length;
  const duties = obligationsOf(life.case, by);
  const result = life.asks(actor, action, input);
  if (!result.ok && (result.refusal.code === 'not-found') === seesIt) {
    broken('Who sees the case is told that there is none, or the reverse.', { actor, refusal: result.refusal });
  }
  if (!result.ok) return `${actor.name} is refused ${action}: ${result.refusal.code}`;
  if (!mayByTable) broken('Somebody did what the tables do not give them.', { actor, action });
  life.keep(result.change, `command-${before}`);
  meetsWhatItSays(life, action, duties);
  return `${actor.name} did ${action}`;
}

/** Those who may do it at this stage, by the tables. */
function whoMay(life: Life, action: ActionId): readonly Person[] {
  const { roster } = life.by();
  const { from, who } = actions[action];
  if (!from.includes(life.case.stage)) return [];
  return life.people().filter((one) => rolesOn(life.case, one, roster).some((role) => who.includes(role)));
}

/** One of these is done by one of those who may. */
function doesOneOf(life: Life, some: readonly ActionId[], n: number, m: number): string | undefined {
  const possible = some
    .map((action) => ({ action, actors: whoMay(life, action) }))
    .filter(({ actors }) => actors.length > 0);
  const chosen = pick(possible, n);
  const actor = chosen && pick(chosen.actors, n >> 6);
  return actor && tries(life, actor, m << 5, chosen.action);
}

/** Somebody does what they may. */
const goesOn = (n: number, m: number): Move => move('goes on', (life) => doesOneOf(life, actionIds, n, m));

/**
 * Somebody does what is owed, or puts it off, so that lives come as far as meetings that are called off, declined and held: of what may be
 * done at random one step in very many leads there.
 */
const doesWhatIsOwed = (n: number, m: number): Move =>
  move('does what is owed', (life) =>
    doesOneOf(life, ['put-off', ...unmet(life.case, life.by()).flatMap(({ row }) => row.metBy)], n, m),
  );

const toAMeeting = [
  'take',
  'check-system',
  'record-discussion',
  'agree-meeting',
  'book-meeting',
  'cancel-meeting',
] as const;

/** Hannah Reid does so many of the things that lead to a meeting and call it off, as far as they can be done in this life. */
export function comesTo(life: Life, steps: number): void {
  const hannah = life.people().find(({ name }) => name === 'Hannah Reid');
  for (const action of toAMeeting.slice(0, steps)) if (hannah !== undefined) tries(life, hannah, 0, action);
}

/** Somebody tries something, whether they may or not. */
const triesAnything = (who: number, what: number): Move =>
  move('tries', (life) => {
    const actor = pick([...life.people(), stranger], who);
    return actor === undefined ? undefined : tries(life, actor, what);
  });

const passes = (hours: number): Move =>
  move(`${hours} hours pass`, (life) => {
    life.passTo(Temporal.Instant.from(life.now).add({ hours }).toString());
    return life.now;
  });

/** Most often somebody who has to do with the case. */
function someone(life: Life, n: number) {
  const { roster } = life.by();
  const concerned = life.people().filter((one) => rolesOn(life.case, one, roster).length > 0);
  const chosen = pick(concerned, n >> 2);
  return n % 4 === 0 ? pick(life.contents.people, n) : life.contents.people.find(({ id }) => id === chosen?.id);
}
const someTeam = ({ contents }: Life, n: number) => pick(contents.teams, n);
const dayIn = ({ now }: Life, days: number): string =>
  calendar.localDate(
    Temporal.Instant.from(now)
      .add({ hours: 24 * days })
      .toString(),
  );

/** An administrator changes the register, where that can be. */
const changes = (
  words: string,
  change: (life: Life) => { readonly edit: Edit; readonly of: string } | undefined,
): Move =>
  move(words, (life) => {
    const changed = change(life);
    return changed !== undefined && life.edits(changed.edit) ? changed.of : undefined;
  });

const leaves = (n: number): Move =>
  changes('leaves', (life) => {
    const gone = someone(life, n);
    return gone && { edit: removePerson(gone.id), of: gone.name };
  });

const endsARole = (n: number): Move =>
  changes('ends a role', (life) => {
    const one = someone(life, n);
    const seat = pick(one?.teams ?? [], n >> 8);
    return one && seat && { edit: endRole(one.id, seat.team), of: `${one.name} in ${seat.team}` };
  });

const isAway = (n: number, m: number): Move =>
  changes('is away', (life) => {
    const managers = life.contents.people.filter(isTeamManager);
    const away = pick(managers, n);
    const by = pick(managers, m);
    if (away === undefined || by === undefined) return undefined;
    const from = dayIn(life, n % 7);
    const cover = { by: by.id, from, until: dayIn(life, (n % 7) + (m % 30)) };
    return { edit: setCover(away.id, cover, dayIn(life, 0)), of: `${away.name} from ${from} to ${cover.until}` };
  });

const losesChannel = (n: number): Move =>
  changes('a channel is lost', (life) => {
    const lost = someTeam(life, n);
    return lost && { edit: forgetChannel(lost.id), of: lost.name };
  });

const closes = (n: number): Move =>
  changes('a team is closed', (life) => {
    const closed = someTeam(life, n);
    return closed && { edit: closeTeam(closed.id), of: closed.name };
  });

const looks = (who: number): Move =>
  move('looks', (life) => {
    const person = pick(
      [...life.people().filter((one) => viewFor(life.case, one, life.by()) !== undefined), stranger],
      who,
    );
    return person && `${person.name} sees ${checkSight(life, person)}`;
  });

const cannotBeReached = (n: number): Move =>
  move('cannot be reached', (life) => {
    const one = pick([...life.contents.people, ...life.contents.teams], n);
    if (one !== undefined) life.unreachable.add(one.id);
    return one?.name;
  });

const comesBack = (): Move =>
  move('everybody can be reached again', (life) => {
    life.unreachable.clear();
    life.reachableSince = life.now;
    return 'so they can';
  });

const n = fc.nat({ max: 0xffff });
/** Most of the time a case goes on and time passes; what goes wrong is rarer. */
export const moves = [
  fc.tuple(n, n).map(([a, b]) => goesOn(a, b)),
  fc.tuple(n, n).map(([a, b]) => goesOn(a, b)),
  fc.tuple(n, n).map(([a, b]) => doesWhatIsOwed(a, b)),
  fc.integer({ min: 1, max: 60 }).map(passes),
  fc.integer({ min: 24, max: 24 * 40 }).map(passes),
  fc.tuple(n, n).map(([a, b]) => triesAnything(a, b)),
  n.map(leaves),
  n.map(endsARole),
  fc.tuple(n, n).map(([a, b]) => isAway(a, b)),
  n.map(losesChannel),
  n.map(closes),
  n.map(looks),
  n.map(looks),
  n.map(cannotBeReached),
  fc.constant(undefined).map(comesBack),
];
