/** How cases ended, and what was said of them more than once. */

import county from '../../../desk/county.json' with { type: 'json' };
import { textOfCard } from '../../../desk/hands/card-reading.ts';
import type { KeptPost } from '../../../desk/store.ts';
import type { ChainedEvent } from '../../../src/cases/hash-chain.ts';
import { isOver, type Notice, type PlacedPost } from '../../../src/cases/notice.ts';
import type { CaseHead } from '../../../src/cases/repository.ts';
import { keyOf } from '../../../src/notices/notice-store.ts';
import { undeliverable } from '../../../src/notices/retries.ts';
import { createRegister } from '../../../src/people/register.ts';
import { clocksOf } from '../../../src/rules/clocks.ts';
import { unmet } from '../../../src/rules/engine/agenda.ts';
import type { RecordedEvent } from '../../../src/rules/events.ts';
import type { Nudge } from '../../../src/rules/handling/events.ts';
import { obligations } from '../../../src/rules/obligations.ts';
import { agreedAt, isInvestigated } from '../../../src/rules/police/investigation.ts';
import { type Case, currentMeeting } from '../../../src/rules/record/case.ts';
import { calendar, policy } from '../../support/factories.ts';
import type { Town } from '../../support/town.ts';
import type { Played } from './played-lives.ts';
import { conversations } from './snapshot.ts';
import { everything } from './what-is-there.ts';

/** Nobody is away. */
const roster = createRegister(county).on('2026-11-02');

async function caseOf({ store, now }: Town, reference: string): Promise<Case> {
  const found = await store.read<CaseHead>(reference, 'case', now());
  if (found === undefined) throw new Error(`There is no case ${reference}.`);
  return found.body.state;
}

const askedLast = new Set(obligations.filter((row) => row.whenNothingElse).map(({ id }) => id));

/**
 * What a person must tell because it could not be delivered is no part of how a case goes where everything can; nor is
 * what is asked once there is no such task left either.
 */
const isOwn = (obligation: string): boolean => !obligation.startsWith('tell:notice:') && !askedLast.has(obligation);

async function nudgesOf({ store, now }: Town, reference: string): Promise<readonly Nudge[]> {
  const events = await store.list<ChainedEvent<RecordedEvent>>(reference, 'event:', now());
  return events.flatMap(({ body: { event } }) => (event.event.type === 'nudged' ? event.event.nudges : []));
}

/** The duties about which somebody could not be told: others were, and who is told then depends on it. */
export async function toldElsewhere(town: Town, reference: string): Promise<ReadonlySet<string>> {
  const nudges = await nudgesOf(town, reference);
  return new Set(nudges.filter(({ insteadOf }) => insteadOf !== undefined).map(({ obligation }) => obligation));
}

const inWords = ({ obligation, step, to }: Nudge): string => `${obligation}, ${step}: ${JSON.stringify(to)}`;

/** Where a case stands in the end, and who was nudged for what on the way, but for the duties left out. */
export async function endOf(town: Town, reference: string, leftOut: ReadonlySet<string>) {
  const nudges = await nudgesOf(town, reference);
  const c = await caseOf(town, reference);
  const by = { now: town.now(), calendar, policy, roster };
  return {
    stage: c.stage,
    manager: c.manager?.name,
    isActive: c.systemCheck?.result,
    talks: c.discussions.length,
    isAppropriate: c.decision?.appropriate,
    meeting: currentMeeting(c)?.state,
    clocks: clocksOf(c).map(({ kind, started }) => `${kind} since ${started}`),
    isInvestigated: isInvestigated(c),
    officerAgreed: agreedAt(c),
    outcome: (c.outcomes ?? []).map(({ cards, recorded }) => [Object.keys(cards).sort(), recorded !== undefined]),
    actions: (c.plan?.actions ?? []).map(({ what, done }) => [what, done !== undefined]),
    invitations: c.invitations.map(({ team, reply }) => [team, reply?.answer]),
    referredOn: c.referralsOn.map(({ team, confirmed }) => [team, confirmed !== undefined]),
    unmet: unmet(c, by)
      .map(({ key }) => key)
      .filter(isOwn),
    nudged: nudges
      .filter(({ obligation }) => isOwn(obligation) && !leftOut.has(obligation))
      .map(inWords)
      .sort(),
  };
}

/** Whether the team had answered, or confirmed, what the notice was about by the time it was given up. */
function knewIt(c: Case, { content, givenUpAt = '' }: Notice): boolean {
  if (!('team' in content)) return false;
  const { team, post } = content;
  const answers = c.invitations.map((one) => ({
    team: one.team,
    post: `invitation:${one.meeting}`,
    at: one.reply?.at,
  }));
  const confirmed = c.referralsOn.map((one) => {
    return { team: one.team, post: `referred-on:${one.number}`, at: one.confirmed?.at };
  });
  return [...answers, ...confirmed].some(
    (one) => one.team === team && one.post === post && one.at !== undefined && one.at <= givenUpAt,
  );
}

/** Notices that were neither delivered, nor overtaken, nor given to a person to tell who do not know; a line each. */
export async function unsaid(town: Town): Promise<readonly string[]> {
  const notices = await everything<Notice>(town, 'notice');
  const cases = new Map((await everything<CaseHead>(town, 'case')).map((one) => [one.partition, one.body.state]));
  return notices.flatMap(({ partition, id, body }) => {
    const told = body.state === 'undeliverable' ? undeliverable(body.content, id, roster, body.why) : undefined;
    const c = cases.get(partition);
    const isGiven =
      told === undefined ||
      (c !== undefined && knewIt(c, body)) ||
      c?.contactsToMake.some(({ who, what }) => who === told.who && what === told.what);
    return isOver(body) && isGiven ? [] : [`${partition} ${id}: ${body.state} ${JSON.stringify(body.content)}`];
  });
}

const digest = /^(\d+ things? needs? doing|Overdue: \d+ things?)/;
const told = /^(Your concern|Decision on|A concern from your school:|A case is yours now:) [2-9A-Z]{4}-/;

const titleOf = ({ card }: KeptPost): string => textOfCard(card).split('\n')[0] ?? '';
const isDigest = (post: KeptPost): boolean => digest.test(titleOf(post));
const isOfANotice = (post: KeptPost): boolean =>
  post.conversation.startsWith('19:') || isDigest(post) || told.test(titleOf(post));

/** What was posted to somebody that Teams had answered was there. */
const answeredPosts = ({ town, faults }: Played): readonly KeptPost[] =>
  conversations
    .flatMap((one) => town.box.posts(one))
    .filter((post) => post.person === undefined && faults.answered.has(post.id));

/** The messages of nudges among what arrived: those that are on record as such, and those that look like one. */
export function digestsOf(played: Played): { readonly kept: readonly string[]; readonly seen: readonly string[] } {
  const posts = answeredPosts(played);
  return {
    kept: posts.flatMap(({ id }) => (played.faults.digests.has(id) ? [id] : [])),
    seen: posts.filter(isDigest).map(({ id }) => id),
  };
}

/**
 * What Teams had answered that it was there, and is on record under another post or not at all: it was said again. A
 * message of nudges also shows what is late and no notice of it, so it goes by the notices it held, and not by its lines.
 * Another post is on record with a notice of its case, or as the place of a team's post: a nudge brings that along where
 * it could not be delivered, and it is no notice then.
 */
export async function saidAgain(played: Played): Promise<readonly string[]> {
  const { town, faults } = played;
  const notices = await everything<Notice>(town, 'notice');
  const activityOf = new Map(notices.map((one) => [keyOf(one), one.body.activity]));
  const recorded = new Set(notices.map(({ partition, body }) => `${body.activity} ${partition}`));
  const places = await everything<PlacedPost>(town, 'post');
  const placed = new Set(places.map(({ partition, body }) => `${body.activity} ${partition}`));
  const isOnRecord = (post: KeptPost): boolean => {
    if (isDigest(post)) return faults.digests.get(post.id)?.every((key) => activityOf.get(key) === post.id) ?? false;
    const [reference = ''] = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(textOfCard(post.card)) ?? [];
    return recorded.has(`${post.id} ${reference}`) || placed.has(`${post.id} ${reference}`);
  };
  return answeredPosts(played)
    .filter((post) => isOfANotice(post) && !isOnRecord(post))
    .map((post) => `${post.conversation} ${post.at}\n${textOfCard(post.card)}`);
}
