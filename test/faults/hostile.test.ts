/**
 * Ten thousand activities as a hand would alter real ones: types, keys, references of the other case, other senders,
 * strange and huge text. Whatever comes, the answer is no failure of ours, nobody changes a case who may not, and nobody
 * reads a word of a case that is not theirs. SEED draws the same again.
 */
import fc from 'fast-check';
import peopleFile from '../../desk/county.json' with { type: 'json' };
import type { County } from '../../desk/fake-teams/county.ts';
import { isObject, type JsonObject } from '../../desk/fake-teams/json.ts';
import type { Pathway } from '../../src/app/pathway.ts';
import type { CaseHead } from '../../src/cases/repository.ts';
import { createRegister } from '../../src/people/register.ts';
import type { Person } from '../../src/rules/base/vocabulary.ts';
import { rolesOn } from '../../src/rules/record/access.ts';
import type { Case } from '../../src/rules/record/case.ts';
import { type AccessLevel, accessLevelOf } from '../../src/rules/record/case-roles.ts';
import { seed } from '../support/random.ts';
import type { Town } from '../support/town.ts';
import { type Captured, capture, type Told } from './support/captured.ts';
import { type Alteration, alteration, altering } from './support/mutations.ts';
import { aTownLike } from './support/snapshot.ts';

const count = Number(process.env.HOSTILE_ACTIVITIES ?? 4_000);
/** After so many the two cases are again as they were. */
const perTown = 500;

const county = peopleFile as County;
const register = createRegister(peopleFile);
/** Nobody is away. */
const roster = register.on('2026-11-02');
let captured: Captured;
beforeAll(async () => {
  captured = await capture();
});

/** A hand may have put anything there, even what cannot be made a text. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : 'no text');

/** Whoever the activity says it is from. */
function senderOf(activity: unknown): Person {
  const from = isObject(activity) && isObject(activity.from) ? activity.from : {};
  return register.personOrStranger(textOf(from.aadObjectId), 'Somebody');
}

const headOf = async ({ store, now }: Town, { reference }: Told) => store.read<CaseHead>(reference, 'case', now());

/** Whether somebody is anything to a case, by what it says itself; the rules are asked only how much they may see. */
function isInvolved({ referrer, referrerTeams, invitations, referralsOn }: Case, { id, teams }: Person): boolean {
  const asked = [...referrerTeams, ...[...invitations, ...referralsOn].map(({ team }) => team)];
  const isManaging = teams.some(({ job }) => job === 'team-manager' || job === 'service-lead');
  return referrer.id === id || isManaging || teams.some(({ team }) => asked.includes(team));
}

/** What this person may see of the case as it is. */
async function sightNow(town: Town, told: Told, person: Person): Promise<AccessLevel> {
  const c = (await headOf(town, told))?.body.state;
  return c === undefined || !isInvolved(c, person) ? 'nothing' : accessLevelOf(rolesOn(c, person, roster));
}

const logOf = async ({ store, now }: Town, { reference }: Told) =>
  (await store.read(`access-log:${reference}`, 'access-log', now()))?.etag;

/** Who has looked at the case, by their ids. */
async function lookersAt({ store, now }: Town, { reference }: Told): Promise<readonly string[]> {
  const looks = await store.list<{ event: { person: { id: string } } }>(`access-log:${reference}`, 'look:', now());
  return looks.map(({ body }) => body.event.person.id);
}

/** Who has done something to the case since. */
async function actorsSince(town: Town, { reference }: Told, seq: number): Promise<readonly string[]> {
  const events = await town.store.list<{ seq: number; event: { actor: JsonObject; event: { type: string } } }>(
    reference,
    'event:',
    town.now(),
  );
  return events
    .filter(({ body }) => body.seq > seq)
    .map(({ body: { event } }) => String(isObject(event.actor.person) ? event.actor.person.id : event.actor.kind));
}

/** What the bot posted into the sender's own conversation, from the given number on. */
function postedTo(town: Town, activity: unknown, from: number): string {
  const { id } = isObject(activity) && isObject(activity.conversation) ? activity.conversation : {};
  const own = textOf(id).split(';')[0];
  const sent = town.office.sent().slice(from);
  return JSON.stringify(sent.filter(({ conversation }) => conversation === own && own?.startsWith('a:')));
}

const invokes = ['adaptiveCard/action', 'task/fetch', 'task/submit'];

/** A bot answers 501 to an invoke of a name it does not know: what Teams asks of it, and no failure. */
function isUnknownInvoke(activity: unknown): boolean {
  return isObject(activity) && activity.type === 'invoke' && !invokes.includes(String(activity.name));
}

interface Room {
  readonly town: Town;
  readonly pathway: Pathway;
  /** How many looks at each case were seen so far. */
  readonly looks: Map<string, number>;
}

/** Who has looked at the case since this was asked last. */
async function looksSince({ town, looks }: Room, told: Told): Promise<readonly string[]> {
  const all = await lookersAt(town, told);
  const seen = looks.get(told.reference) ?? 0;
  looks.set(told.reference, all.length);
  return all.slice(seen);
}

/** The words of a case that somebody who sees so much of it may not read. */
function notTheirs(sight: AccessLevel, { words, inner }: Told): readonly RegExp[] {
  if (sight === 'whole') return [];
  return sight === 'shared' || sight === 'own-referral' ? [inner] : [words];
}

const unaltered = (which: number): Alteration => ({ which, sender: null, isSwapped: false, changes: [] });

interface Outcome {
  /** Everything that is wrong with what came of it. */
  readonly wrong: readonly string[];
  readonly status: number;
  readonly isChanged: boolean;
  readonly isLooked: boolean;
  /** By somebody who may. Then people are not what they were, and the town is put back. */
  readonly isRegisterChanged: boolean;
  /**
   * Words of a case stand where they may be read: somebody who may wrote them into the other one, or Teams says that a
   * channel is called so. Then they say nothing of a leak, and the town is put back.
   */
  readonly isMixed: boolean;
}

const registerOf = async ({ store, now }: Town) => (await store.read('register', 'number', now()))?.etag;

async function outcomeOf(room: Room, activity: unknown): Promise<Outcome> {
  const { town, pathway } = room;
  const person = senderOf(activity);
  const before = await Promise.all(
    [captured.first, captured.second].map(async (told) => {
      const sight = await sightNow(town, told, person);
      return { told, sight, head: await headOf(town, told), log: await logOf(town, told) };
    }),
  );
  const sent = town.office.sent().length;
  const peopleBefore = await registerOf(town);
  const answer = await pathway.process(activity);
  await pathway.idle();
  // Whoever sends a form that is not accepted sees what they have sent.
  const typed = JSON.stringify(activity);
  const shown = JSON.stringify(answer) + postedTo(town, activity, sent);
  const isFailure = answer.status >= 500 && !(answer.status === 501 && isUnknownInvoke(activity));
  const wrong: string[] = isFailure ? [`The answer is ${answer.status}: ${town.logged.at(-1)}`] : [];
  const isRegisterChanged = (await registerOf(town)) !== peopleBefore;
  if (isRegisterChanged && !register.isAdministrator(person.id)) wrong.push(`${person.name} changed the register.`);
  let isChanged = false;
  let isLooked = false;
  const channel = isObject(activity) ? JSON.stringify(activity.channelData ?? null) : '';
  let isMixed = before.some(({ told }) => channel.search(told.words) >= 0);
  for (const { told, sight, head, log } of before) {
    const words = notTheirs(sight, told).flatMap((form) => shown.match(form) ?? []);
    const leaked = words.filter((word) => !typed.includes(word));
    if (leaked.length > 0) wrong.push(`${person.name} reads ${leaked.join(', ')} of ${told.reference}.`);
    const lookers = (await logOf(town, told)) === log ? [] : await looksSince(room, told);
    isLooked ||= lookers.length > 0;
    const isWrongLook = lookers.some((id) => id !== person.id || sight === 'nothing');
    if (isWrongLook) wrong.push(`${person.name} left a look of ${lookers.join(', ')} at ${told.reference}.`);
    if ((await headOf(town, told))?.etag === head?.etag) continue;
    const actors = await actorsSince(town, told, head?.body.chain.seq ?? 0);
    const others = actors.filter((actor) => actor !== person.id);
    if (sight === 'nothing') wrong.push(`${person.name} changed ${told.reference}.`);
    if (others.length > 0) wrong.push(`${told.reference} was changed in the name of ${others.join(', ')}.`);
    isChanged ||= actors.length > 0;
    isMixed ||= before.some(({ told: other }) => other !== told && typed.search(other.words) >= 0);
  }
  return { wrong, status: answer.status, isChanged, isLooked, isRegisterChanged, isMixed };
}

test(`${count} altered activities (SEED=${seed})`, async () => {
  const { activities, snapshot, first, second } = captured;
  const made = altering({ activities, references: [first.reference, second.reference], county });
  const reached = { answered: 0, refused: 0, changed: 0, looked: 0, register: 0 };
  let room: Room | undefined;
  let run = 0;
  const asItWas = async (): Promise<Room> => {
    await room?.town.close();
    const town = await aTownLike(snapshot);
    const started = { town, pathway: town.start(), looks: new Map<string, number>() };
    for (const told of [first, second]) await looksSince(started, told);
    return started;
  };
  await fc.assert(
    fc.asyncProperty(alteration, async (one) => {
      if (room === undefined || run % perTown === 0) room = await asItWas();
      run += 1;
      const outcome = await outcomeOf(room, made(one));
      const { wrong, status, isChanged, isLooked, isRegisterChanged, isMixed } = outcome;
      reached[status === 200 ? 'answered' : 'refused'] += 1;
      if (isChanged) reached.changed += 1;
      if (isLooked) reached.looked += 1;
      if (isRegisterChanged) reached.register += 1;
      if (isRegisterChanged || isMixed) {
        await room.town.close();
        room = undefined;
      }
      expect(wrong).toEqual([]);
    }),
    // Each real one comes first as it was, so that what a seed draws decides nothing of how far they come.
    // Smaller ones would meet a town that is not as it was.
    { seed, numRuns: count, endOnFailure: true, examples: activities.map((_, which) => [unaltered(which)]) },
  );
  await room?.town.close();
  expect(run).toBe(count);
  // They did come as far as they can: some were real ones still, by people who may.
  expect(Object.entries(reached).filter(([, times]) => times === 0)).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
}, 300_000);
