/** A good press of each verb, in a town where each of them means something; and how to send it. */

import { textOfCard } from '../../desk/hands/card-reading.ts';
import type { PressAnswer, PressRequest } from '../../desk/page-api.ts';
import { type Verb, verbs } from '../../src/cards/verbs/index.ts';
import { byVerb } from '../../src/cards/verbs/journey.ts';
import { atTheStart } from '../../src/cards/verbs/lists.ts';
import { createRepository } from '../../src/cases/repository.ts';
import { createSeparateRecords } from '../../src/cases/separate-records.ts';
import { circumstances, person } from '../support/factories.ts';
import { asks, begins, books, comesToAMeeting, raisesAConcern } from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';
import { aTown, type Town } from '../support/town.ts';
import type { Data } from './altered.ts';

export type By = 'execute' | 'fetch' | 'submit';

export interface Sample {
  readonly who: TeamsUser;
  /** A team's name; the private chat without. */
  readonly channel?: string;
  readonly data: Data;
}

export interface Samples {
  readonly town: Town;
  readonly samples: Readonly<Record<Verb, Sample>>;
  /** A case that nobody has taken, raised elsewhere. */
  readonly untaken: string;
  readonly booked: string;
}

export const nonce = '6f1c2a52-6a1d-4a8e-9c55-0d5a6f0e7b11';

/** The open concern's own data, from the newest card with such a button. */
function openConcern(who: TeamsUser): Data {
  const [, draft = '', turn = ''] = /"draft":"([^"]+)","turn":(\d+)/.exec(JSON.stringify(who.card())) ?? [];
  return { draft, turn: Number(turn) };
}

/** Presses of a separate record that Hannah Reid has made. */
async function recordSamples(town: Town, hannah: TeamsUser, reference: string) {
  const by = circumstances(town.now());
  const { load } = createRepository(town.store);
  const records = createSeparateRecords(town.store, () => by, load);
  const c = (await load(reference, town.now()))?.state;
  if (c === undefined) throw new Error('There is no such case.');
  const record = 'a-separate-record';
  const kept = { ...c, separateRecords: [{ id: record, at: town.now(), by: hannah.person }] };
  const child = { name: 'MARKER-child', ownReferral: 'not-known' } as const;
  await records.make(kept, record, child, person('Hannah Reid'), 'made', town.now());
  const form = { record, form: 'save-support' } as const;
  return {
    'record/list': { who: hannah, data: {} },
    'record/page': { who: hannah, data: { record, page: 'record', part: 0 } },
    'record/form': { who: hannah, data: form },
    'record/do': { who: hannah, data: { ...form, nonce } },
    'record/leave': { who: hannah, data: { ...form, nonce } },
    'record/written': { who: hannah, data: { ...form, part: 0 } },
  };
}

/** Builds the town: one case booked, one that nobody has taken, and Priya Shah in the middle of a concern. */
export async function aTownOfSamples(): Promise<Samples> {
  const town = await aTown('2026-11-02', '09:15');
  const as = (name: string) => town.as(name);
  const booked = await raisesAConcern(as('Priya Shah'));
  await comesToAMeeting(as('Hannah Reid'), booked, { activeTo: 'Families First East' });
  // Health's invitation is stuck.
  town.office.setFaults({ notInRoster: ['19:health@thread.tacv2'] });
  await books(as('Hannah Reid'), booked, { day: '2026-11-12', time: '10:00' });
  town.office.setFaults({});
  const untaken = await raisesAConcern(as('Martin Dale'), { setting: 'Riverside College' });
  const priya = as('Priya Shah');
  await begins(priya);
  const gwen = as('Gwen Parry');
  await asks(gwen, 'stuck');
  await asks(as('Hannah Reid'), 'my cases');

  const managing = { who: as('Hannah Reid'), channel: 'CDYJS managers' };
  const invited = { who: as('Joanne Hardy'), channel: 'Police safeguarding' };
  const invitation = { reference: booked, team: 'police', meeting: 1 };
  const keeping = { who: gwen };
  const joanne = as('Joanne Hardy').person.id;
  const ofDraft = { who: priya, data: openConcern(priya) };
  const [, stuckId = ''] = /"id":"([^"]+notice:[^"]+)"/.exec(JSON.stringify(gwen.card())) ?? [];
  const joanneHardy = as('Joanne Hardy');
  await asks(joanneHardy, 'police notification');
  const notifying = { who: joanneHardy, data: openConcern(joanneHardy) };
  const ofNotification = byVerb('notification', (move) => {
    if (move === 'change') return { ...notifying, data: { ...notifying.data, section: 'decision' } };
    const isOfLine = ['take', 'undo', 'question', 'include', 'leave-out'].includes(move);
    return isOfLine ? { ...notifying, data: { ...notifying.data, line: nonce } } : notifying;
  });
  const ofRecord = await recordSamples(town, as('Hannah Reid'), booked);
  const samples: Samples['samples'] = {
    'concern/next': ofDraft,
    'concern/back': ofDraft,
    'concern/check': ofDraft,
    'concern/change': { ...ofDraft, data: { ...ofDraft.data, section: 'youngPerson' } },
    'concern/send': ofDraft,
    'concern/leave': ofDraft,
    'concern/keep': ofDraft,
    'concern/discard': ofDraft,
    'concern/resume': ofDraft,
    'concern/restart': ofDraft,
    'concern/onward': ofDraft,
    ...ofNotification,
    'chat/begin': { who: gwen, data: { journey: 'concern' } },
    'concern/take': { ...ofDraft, data: { ...ofDraft.data, line: nonce } },
    'concern/undo': { ...ofDraft, data: { ...ofDraft.data, line: nonce } },
    'concern/question': { ...ofDraft, data: { ...ofDraft.data, line: nonce } },
    'concern/include': { ...ofDraft, data: { ...ofDraft.data, line: nonce } },
    'concern/leave-out': { ...ofDraft, data: { ...ofDraft.data, line: nonce } },
    'case/open': { ...managing, data: { reference: booked } },
    'case/page': { ...managing, data: { reference: booked, page: 'history', part: 0 } },
    'case/form': { ...managing, data: { reference: booked, action: 'put-off' } },
    'case/do': { ...managing, data: { reference: booked, action: 'cancel-meeting', nonce } },
    'case/leave': { ...managing, data: { reference: booked, action: 'cancel-meeting', nonce } },
    'case/written': { ...managing, data: { reference: booked, action: 'cancel-meeting', part: 0 } },
    'case/take': { ...managing, data: { reference: untaken } },
    'referral/confirm': { who: as('Graham Pell'), channel: 'Families First East', data: { reference: booked } },
    'invitation/accept': { ...invited, data: invitation },
    'invitation/decline': { ...invited, data: invitation },
    'invitation/not-coming': { ...invited, data: invitation },
    'invitation/somebody-else': { ...invited, data: invitation },
    'case/export': { ...managing, data: { reference: booked, what: 'summary', part: 0 } },
    'list/page': { who: managing.who, data: { list: 'mine', from: atTheStart, before: 0 } },
    'list/open': { who: managing.who, data: { list: 'late' } },
    'list/turn': { who: managing.who, data: { list: 'mine', from: atTheStart, before: 0 } },
    'list/show': { who: managing.who, data: { list: 'mine' } },
    'hand-over-all/form': { who: managing.who, data: {} },
    'hand-over-all/do': { who: managing.who, data: { nonce } },
    'hand-over-all/written': { who: managing.who, data: { part: 0 } },
    'inspection/form': { who: as('Ruth Marsden'), data: {} },
    'inspection/do': { who: as('Ruth Marsden'), data: { nonce } },
    'inspection/written': { who: as('Ruth Marsden'), data: { part: 0 } },
    ...ofRecord,
    'register/find': { ...keeping, data: {} },
    'register/found': { ...keeping, data: {} },
    'register/person': { ...keeping, data: { person: joanne } },
    'register/teams': { ...keeping, data: { part: 0 } },
    'register/team': { ...keeping, data: { team: 'police' } },
    'register/changes': { ...keeping, data: { part: 0 } },
    'register/export': { ...keeping, data: { list: 'people', part: 0 } },
    'register/form': { ...keeping, data: { form: 'remove-person', person: joanne } },
    'register/do': { ...keeping, data: { form: 'remove-person', person: joanne } },
    'register/written': { ...keeping, data: { form: 'remove-person', person: joanne, part: 0 } },
    'register/apply': { ...keeping, data: { revision: 1 } },
    'removal/list': { who: gwen, data: {} },
    'removal/ask': { who: gwen, data: { reference: booked } },
    'removal/confirm': { who: gwen, data: { reference: booked, because: 'advice-taken' } },
    'stuck/list': { who: gwen, data: { page: 0 } },
    'stuck/retry': { who: gwen, data: { id: stuckId, page: 0 } },
    'stuck/retry-all': { who: gwen, data: { group: 'team:health', page: 0 } },
    'stuck/ask': { who: gwen, data: { id: stuckId, page: 0 } },
    'stuck/dismiss': { who: gwen, data: { id: stuckId, because: 'not-needed', page: 0 } },
  };
  return { town, samples, untaken, booked };
}

/** Presses as a client could be made to: the verb and data go as they are. */
export async function press({ who, channel }: Sample, verb: string, by: By, data: Data): Promise<PressAnswer> {
  const spot = channel === undefined ? who : who.in(channel);
  const post = spot.posts().findLast((one) => one.from === 'bot')?.id ?? '';
  const presses: Record<By, Omit<PressRequest, 'conversation'>> = {
    execute: { post, action: { type: 'Action.Execute', verb, data } },
    fetch: { post, action: { type: 'Action.Submit', data: { ...data, verb, msteams: { type: 'task/fetch' } } } },
    submit: { action: { type: 'Action.Submit', data: { ...data, verb } } },
  };
  return spot.sendsRaw(presses[by]);
}

export const wayOf = (verb: Verb): By => verbs[verb].by[0] ?? 'submit';

/** What the person sees for a press, in words. */
export function told(answer: PressAnswer): string {
  if (answer.show === 'dialog' || answer.show === 'card') return textOfCard(answer.card);
  return answer.show === 'message' ? answer.text : `(${answer.show})`;
}
