/** Everything at once, on two Pathways that share one store: one thing is done, and whoever was second is told what. */
import { randomUUID } from 'node:crypto';
import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import type { Pathway } from '../../src/app/pathway.ts';
import type { Notice } from '../../src/cases/notice.ts';
import { Conflict, type Write } from '../../src/store/port.ts';
import { executed, submitted, typed } from '../support/as-teams.ts';
import {
  begins,
  checksTheSystem,
  comesToAMeeting,
  marked,
  raisesAConcern,
  takes,
  talksItThrough,
  tellsWhatWasSeen,
  tellsWho,
} from '../support/story.ts';
import { type Between, openTown, type Town } from '../support/town.ts';
import { withCommit } from '../support/watched-store.ts';
import { aMemoryBox } from './support/memory-store.ts';
import { everything, misfits } from './support/what-is-there.ts';

const managers = '19:cdyjs-managers@thread.tacv2';
const monday = '2026-11-02T09:15:00Z';
/** Two servers of one council; what people do goes to one and the other. */
const twins = (between: Between = (around) => around) => openTown(monday, { box: aMemoryBox(), processes: 2, between });

let town: Town;
beforeEach(async () => {
  town = await twins();
});
afterEach(async () => {
  await town.settles();
  expect(await misfits(town)).toEqual([]);
  await town.close();
});

const doer = (name: string, conversation?: string) => {
  const { person, conversation: chat } = town.as(name);
  return { county: town.office.county, person, conversation: conversation ?? chat };
};
const newId = (): string => `f:${randomUUID()}`;
const pressOf = (name: string, channel: string, verb: string, data: object, id = newId()) =>
  executed(doer(name, channel), id, '0', verb, data);
const formOf = (name: string, reference: string, action: string, answers: object, nonce: string = randomUUID()) =>
  submitted(doer(name), newId(), { verb: 'case/do', reference, action, nonce, ...answers });

const wordsOf = ({ body }: { readonly body?: unknown }): string => JSON.stringify(body ?? '');
const all = (answers: readonly { readonly body?: unknown }[], words: string): number =>
  answers.filter((answer) => wordsOf(answer).includes(words)).length;

/** How often each thing happened to the cases. */
async function happened(own: Town): Promise<Readonly<Record<string, number>>> {
  const events = await everything<{ event: { event: { type: string } } }>(own, 'event');
  const types = Map.groupBy(events, ({ body }) => body.event.event.type);
  return Object.fromEntries([...types].map(([type, some]) => [type, some.length]));
}

/** How often each title stands in a conversation. */
function titlesIn(own: Town, conversation: string): readonly string[] {
  return own.box
    .posts(conversation)
    .filter((post) => post.person === undefined)
    .map((post) => contentsOfCard(post.card).texts[0] ?? '');
}

describe('two managers at once', () => {
  test('take the same case: one has it, the other reads who', async () => {
    const reference = await raisesAConcern(town.as('Priya Shah'));
    const [one, other] = await town.together(
      ['Hannah Reid', 'Tom Bell'].map((name) => pressOf(name, managers, 'case/take', { reference })),
    );
    const said = [wordsOf(one ?? {}), wordsOf(other ?? {})];
    const winner = said[0]?.includes('You have taken the case.') ? 'Hannah Reid' : 'Tom Bell';
    expect(said.filter((words) => words.includes('You have taken the case.'))).toHaveLength(1);
    expect(
      said.filter((words) => words.includes(`${winner} has this case already. Nothing was changed.`)),
    ).toHaveLength(1);
    expect(await happened(town)).toMatchObject({ taken: 1 });
    expect(
      titlesIn(town, doer('Priya Shah').conversation).filter((title) => title === `Your concern ${reference}`),
    ).toHaveLength(1);
  });

  test('decide the same case, the one for a meeting and the other against: the second reads who decided what', async () => {
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(town.as('Hannah Reid'), reference);
    await talksItThrough(town.as('Hannah Reid'), reference);
    const reasons = { reason: marked('reason'), told: marked('told'), referrer: 'agrees' };
    const [agreeing, refusing] = await town.together([
      formOf('Hannah Reid', reference, 'agree-meeting', reasons),
      formOf('Tom Bell', reference, 'decide-no-meeting', { ...reasons, advice: marked('advice') }),
    ]);
    const isAgreed = wordsOf(agreeing ?? {}).includes('Done: ');
    expect(wordsOf((isAgreed ? agreeing : refusing) ?? {})).toContain('Done: ');
    expect(wordsOf((isAgreed ? refusing : agreeing) ?? {})).toContain(
      isAgreed
        ? 'That cannot be done now: Hannah Reid has agreed a meeting. Nothing was changed.'
        : 'That cannot be done now: Tom Bell has decided that a meeting is not appropriate. Nothing was changed.',
    );
    expect(await happened(town)).toMatchObject({ decided: 1 });
    expect(
      titlesIn(town, doer('Priya Shah').conversation).filter((title) => title === `Decision on ${reference}`),
    ).toHaveLength(1);
  });
});

describe('one person twenty times', () => {
  const twenty = <T>(make: () => T): readonly T[] => Array.from({ length: 20 }, make);

  test('presses Take: it is taken once', async () => {
    const reference = await raisesAConcern(town.as('Priya Shah'));
    const answers = await town.together(twenty(() => pressOf('Hannah Reid', managers, 'case/take', { reference })));
    expect(all(answers, 'You have taken the case.')).toBe(1);
    expect(all(answers, 'You have this case already. Nothing was changed.')).toBe(19);
    expect(await happened(town)).toMatchObject({ taken: 1 });
  });

  test('sends the booking: one meeting, and one invitation each', async () => {
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(town.as('Hannah Reid'), reference);
    const nonce = randomUUID();
    const invite = 'cdyjs-managers,send-inclusion,northfield-academy,police,health';
    const plan = { date: '2026-11-12', time: '10:00', minutes: '90', venue: 'larch-room', invite };
    const answers = await town.together(twenty(() => formOf('Hannah Reid', reference, 'book-meeting', plan, nonce)));
    expect(all(answers, 'Done: ')).toBe(1);
    expect(all(answers, 'That was recorded already. Nothing was changed.')).toBe(19);
    expect(await happened(town)).toMatchObject({ 'meeting-booked': 1 });
    await town.ticks();
    for (const team of ['police', 'health']) {
      expect(titlesIn(town, `19:${team}@thread.tacv2`)).toEqual([`Risk Management Meeting, ${reference}`]);
    }
  });

  test('sends a concern: one case, and twenty times the same receipt', async () => {
    const priya = town.as('Priya Shah');
    await begins(priya);
    await tellsWho(priya, {});
    await tellsWhatWasSeen(priya, {});
    await priya.presses('Go straight to check and send');
    const [, data = '{}'] = /"verb":"concern\/send","data":(\{[^}]*\})/.exec(JSON.stringify(priya.card())) ?? [];
    const answers = await town.together(
      twenty(() => pressOf('Priya Shah', priya.conversation, 'concern/send', JSON.parse(data))),
    );
    expect(await happened(town)).toMatchObject({ 'concern-received': 1 });
    const [one] = await everything(town, 'case');
    expect(all(answers, String(one?.partition))).toBe(20);
  });
});

describe('twenty people of as many places at once', () => {
  test('open the same case: each sees it, and each look is on record', async () => {
    const reference = await raisesAConcern(town.as('Priya Shah'));
    const looks = Array.from({ length: 20 }, (_, n) => {
      // Ten from their chats and ten from the channel: what is in one conversation is done one after the other.
      const name = ['Hannah Reid', 'Tom Bell', 'Ruth Marsden'][n % 3] ?? '';
      return submitted({ ...doer(name), conversation: `a:${n}` }, newId(), {
        verb: 'case/page',
        reference,
        page: 'overview',
        part: 0,
      });
    });
    const answers = await town.together(looks);
    expect(all(answers, 'How the case stands')).toBe(20);
    const entries = await everything<{ event: { person: { name: string } } }>(town, 'look');
    const names = Map.groupBy(entries, ({ body }) => body.event.person.name);
    expect([...names].map(([name, theirs]) => [name, theirs.length]).sort()).toEqual([
      ['Hannah Reid', 7],
      ['Ruth Marsden', 6],
      ['Tom Bell', 7],
    ]);
  });
});

describe('a manager who sends a form while twenty people read the case', () => {
  test('is never in their way, nor they in the manager’s: nothing of the case is written twice', async () => {
    await town.close();
    const refused: string[] = [];
    town = await twins(({ store, connector }) => {
      const noting = (writes: readonly Write[]) =>
        store.commit(writes).catch((error: unknown) => {
          if (error instanceof Conflict) refused.push(JSON.stringify(writes));
          throw error;
        });
      return { store: withCommit(store, noting), connector };
    });
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(town.as('Hannah Reid'), reference);
    const page = { verb: 'case/page', reference, page: 'overview', part: 0 };
    const reading = Array.from({ length: 20 }, (_, n) => {
      const name = n % 2 === 0 ? 'Ruth Marsden' : 'Tom Bell';
      return submitted({ ...doer(name), conversation: `a:${n}` }, newId(), page);
    });
    const check = formOf('Hannah Reid', reference, 'check-system', { on: '2026-11-02', result: 'not-active' });
    const answers = await town.together([...reading.slice(0, 10), check, ...reading.slice(10)]);
    expect(all(answers, 'How the case stands')).toBe(21);
    expect(all(answers, 'Done: ')).toBe(1);
    expect(await everything(town, 'look')).toHaveLength(20);
    // Two processes meet at the log, and there alone.
    const isOfCase = (writes: string) => writes.includes(`"partition":"${reference}"`);
    expect(refused.filter(isOfCase)).toEqual([]);
  });
});

describe('the same activity three times', () => {
  test.each([
    ['with the same id', () => 'f:same'],
    ['with another id each time', newId],
  ])('%s: what it asks is done once', async (_title, id) => {
    const reference = await raisesAConcern(town.as('Priya Shah'));
    const thrice = (make: () => unknown) => town.together([make(), make(), make()]);
    const taken = await thrice(() => pressOf('Hannah Reid', managers, 'case/take', { reference }, id()));
    expect(all(taken, 'You have')).toBe(3);
    await checksTheSystem(town.as('Hannah Reid'), reference, { activeTo: 'Families First East' });
    await town.settles();
    const east = '19:families-first-east@thread.tacv2';
    const confirmed = await thrice(() => pressOf('Graham Pell', east, 'referral/confirm', { reference }, `${id()}c`));
    expect(confirmed.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(all(confirmed, 'onfirmed')).toBe(3);
    expect(await happened(town)).toMatchObject({ taken: 1, 'referral-confirmed': 1 });
  });

  test('with the same id, to the same Pathway: a typed message is answered once', async () => {
    const message = typed(doer('Hannah Reid'), '900001', 'my cases');
    const one = town.processes[0] as Pathway;
    await Promise.all([one.process(message), one.process(message), one.process(message)]);
    expect(titlesIn(town, doer('Hannah Reid').conversation).filter((title) => title.includes('cases'))).toHaveLength(1);
  });
});

describe('both Pathways deliver at once', () => {
  test('what one person is nudged for is one message', async () => {
    for (let n = 0; n < 6; n += 1) {
      const reference = await raisesAConcern(town.as(n % 2 === 0 ? 'Priya Shah' : 'Martin Dale'));
      await takes(town.as('Hannah Reid'), reference);
    }
    town.setNow('2026-11-03T09:00:00Z');
    await town.ticks();
    await town.ticks();
    const titles = titlesIn(town, doer('Hannah Reid').conversation);
    expect(titles.filter((title) => title.includes('things'))).toEqual(['6 things need doing']);
    const notices = await everything<Notice>(town, 'notice');
    expect(new Set(notices.map(({ body }) => body.state))).toEqual(new Set(['sent']));
  });
});
