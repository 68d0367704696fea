/** What is expected of a store: what the version that wrote it shows of it, started on copies of it. */

import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import type { CarriedOut, Expected, Undelivered } from '../../test/stores/expected.ts';
import type { VersionFolder } from '../../test/stores/folder.ts';
import { reopen, type StoreKind } from '../../test/stores/reopen.ts';
import { asArrivals } from '../../test/stores/see/arrivals.ts';
import { seesCase } from '../../test/stores/see/case.ts';
import { seesCases, seesPeople } from '../../test/stores/see/everything.ts';
import { firstNudges, nudgesIn, remindersIn } from '../../test/stores/see/nudges.ts';
import { livesOn, ticks } from '../../test/stores/see/starting.ts';
import { eventsOf, type KeptNotice, looksAfter, noticesIn } from '../../test/stores/stored.ts';
import type { KeptTeams } from '../../test/stores/teams.ts';
import { readAt } from './lives/index.ts';
import type { Played } from './play.ts';

/** A week on, nudges that are still to come have come. */
const heardUntil = ['2026-11-18', '12:00'] as const;

function nameIn({ county }: KeptTeams, content: KeptNotice['content']): string {
  return 'team' in content
    ? (county.teams.find(({ id }) => id === content.team)?.name ?? content.team)
    : (county.people.find(({ id }) => id === content.person)?.name ?? content.person);
}

/** What was not delivered before, and what became of it. */
function undelivered(teams: KeptTeams, before: readonly KeptNotice[], after: readonly KeptNotice[]): Undelivered[] {
  const open = before.filter(({ state }) => ['owed', 'sending', 'undeliverable'].includes(state));
  return open.map(({ reference, id, state, content }) => {
    const becomes = after.find((one) => one.reference === reference && one.id === id)?.state ?? 'gone';
    const post = 'post' in content ? { post: content.post } : {};
    return { reference, kind: content.kind, to: nameIn(teams, content), ...post, state, becomes };
  });
}

async function seesAll(kept: VersionFolder, on: StoreKind, cases: Played['cases']) {
  const { town, close } = await reopen(kept, on, readAt);
  const { county } = kept.teams;
  const wanted = [];
  for (const one of cases) {
    const { facts } = await seesCase(town.as('Hannah Reid'), one.reference);
    const manager = county.people.find(({ name }) => name === facts['Team manager']);
    wanted.push({ ...one, seenBy: manager?.name ?? 'Hannah Reid' });
  }
  const seen = { cases: await seesCases(town, kept.teams, wanted), people: await seesPeople(town, kept.teams) };
  await close();
  return seen;
}

async function hearsAll(kept: VersionFolder, on: StoreKind) {
  const { town, store, close } = await reopen(kept, on, readAt);
  const before = await noticesIn(store);
  const atOnce = await ticks(town, kept.teams);
  const after = await noticesIn(store);
  const later = await livesOn(town, kept.teams, ...heardUntil);
  await close();
  return {
    undelivered: undelivered(kept.teams, before, after),
    arrives: asArrivals(atOnce),
    heardUntil,
    nextNudges: firstNudges(nudgesIn(later)),
    reminders: remindersIn(later),
  };
}

async function carriedOut(kept: VersionFolder, on: StoreKind): Promise<readonly CarriedOut[]> {
  const { store, close } = await reopen(kept, on, readAt);
  const found: CarriedOut[] = [];
  for (const { person, request } of kept.teams.pressed) {
    const { reference, action: form, nonce } = request.action.data as Record<string, string>;
    const events = await eventsOf(store, String(reference), readAt);
    const last = events.findLast(({ command }) => command === nonce);
    if (last === undefined) throw new Error(`${person}'s form ${form} of ${reference} is not on record.`);
    const looksSince = await looksAfter(store, String(reference), last, readAt);
    found.push({ reference: String(reference), person, form: String(form), nonce: String(nonce), looksSince });
  }
  await close();
  return found;
}

/** As this version finds it. */
export async function observe(
  kept: VersionFolder,
  on: StoreKind,
  { at, cases }: Played,
  version: string,
): Promise<Expected> {
  const drafts = kept.teams.leftOpen.filter(({ post }) => post !== undefined);
  return {
    ...{ version, keptAt: at, readAt },
    ...(await seesAll(kept, on, cases)),
    carriedOut: await carriedOut(kept, on),
    drafts: drafts.map(({ kind, person, card }) => ({ kind, person, card: contentsOfCard(card).texts[1] ?? '' })),
    ...(await hearsAll(kept, on)),
  };
}
