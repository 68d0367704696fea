/** A card's data comes from the client. Whatever a hand makes of it, the answer is a sentence and nothing changes. */
import type { PressAnswer } from '../../desk/page-api.ts';
import { oldButton } from '../../src/cards/help/help.ts';
import { type Verb, verbs } from '../../src/cards/verbs/index.ts';
import { tooLate } from '../../src/dialogs/register/importing.ts';
import { goneWords } from '../../src/dialogs/register/pages.ts';
import { nobodyAsks } from '../../src/rules/retention/by-administrator.ts';
import { notFound } from '../../src/rules/rows/refusals.ts';
import { noRecord } from '../../src/rules/separate-record/decide.ts';
import { afterDue } from '../../src/store/pages.ts';
import { contentsOf, differences } from '../support/store-contents.ts';
import { asks } from '../support/story.ts';
import type { Town } from '../support/town.ts';
import { alterations, extraKeys } from './altered.ts';
import { aTownOfSamples, nonce, press, type Samples, told, wayOf } from './samples.ts';

let town: Town;
let samples: Samples['samples'];
let untaken: string;
let booked: string;
beforeAll(async () => {
  ({ town, samples, untaken, booked } = await aTownOfSamples());
});
afterAll(() => town.close());

/** What is kept once everything that follows from the presses is done. */
async function settled() {
  return contentsOf(town.store);
}

const gone = 'That card is from a concern that you have sent or deleted. Nothing was changed.';
const old = 'You have moved on from that card. Nothing was changed.';
const unreadable = 'Pathway could not read that. Nothing was changed.';
const notInvited = 'Your team is not invited to this meeting now. Ask the team manager.';
const earlier = 'That was the invitation to an earlier meeting. Answer the newest one.';
const words = [noRecord.says, nobodyAsks.says, notFound.says, goneWords, tooLate, oldButton];
const clear = [...words, gone, old, unreadable, notInvited, earlier];
const allVerbs = Object.keys(verbs) as Verb[];
const answerVerbs = allVerbs.filter((verb) => verb.startsWith('invitation/'));
const isClear = (says: string): boolean => clear.some((one) => says.includes(one));

describe('a button whose data a hand has altered', () => {
  const withData = allVerbs.filter((verb) => !verbs[verb].data.safeParse({}).success);
  test.each(withData)('%s: each key missing, of a wrong type, or strange', async (verb) => {
    const { [verb]: sample } = samples;
    const before = await contentsOf(town.store);
    const unclear: string[] = [];
    for (const by of verbs[verb].by) {
      for (const { how, data } of alterations(sample.data)) {
        const says = told(await press(sample, verb, by, data));
        if (!isClear(says)) unclear.push(`${how} (${by}): ${says.slice(0, 200)}`);
      }
    }
    expect(unclear).toEqual([]);
    expect(differences(before, await settled())).toEqual([]);
  });

  test.each(allVerbs)('%s: sent in a way no button sends it', async (verb) => {
    const { [verb]: sample } = samples;
    const before = await contentsOf(town.store);
    const ways = (['execute', 'fetch', 'submit'] as const).filter((by) => !verbs[verb].by.some((one) => one === by));
    for (const by of ways) expect(told(await press(sample, verb, by, sample.data))).toContain(oldButton);
    expect(ways.length).toBeGreaterThan(0);
    expect(differences(before, await settled())).toEqual([]);
  });

  test.each([
    'case/destroy',
    'CASE/OPEN',
    'case/open ',
    'case',
    '',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'x'.repeat(300),
  ])('a verb that is not there: %p', async (verb) => {
    const before = await contentsOf(town.store);
    for (const by of ['execute', 'fetch', 'submit'] as const) {
      for (const name of ['case/open', 'concern/next'] as const) {
        expect(told(await press(samples[name], verb, by, samples[name].data))).toContain(oldButton);
      }
    }
    expect(differences(before, await settled())).toEqual([]);
  });

  it('a verb that is no text is no verb', async () => {
    const before = await contentsOf(town.store);
    const { who } = samples['case/open'];
    for (const verb of [null, 7, ['case/open'], { toString: 'case/open' }]) {
      const data = { ...samples['case/open'].data, verb } as Record<string, unknown>;
      const answer = await who.sendsRaw({ action: { type: 'Action.Submit', data } });
      expect(told(answer)).toContain(oldButton);
    }
    expect(differences(before, await settled())).toEqual([]);
  });

  it('keys nothing asked for are not looked at: nobody becomes somebody else by them', async () => {
    const before = await contentsOf(town.store);
    const stranger = { who: town.as('Martin Dale') };
    const post = { ...stranger, data: {} };
    for (const verb of ['case/open', 'case/page', 'case/form', 'case/do', 'case/written'] as const) {
      const says = told(await press(post, verb, wayOf(verb), { ...samples[verb].data, ...extraKeys }));
      expect(says).toContain(notFound.says);
    }
    const { data } = samples['case/take'];
    expect(
      told(await press({ ...post, who: town.as('Priya Shah') }, 'case/take', 'execute', { ...data, ...extraKeys })),
    ).toBe(notFound.says);
    expect(differences(before, await settled())).toEqual([]);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it('the same keys on a button that may be pressed do no harm to it', async () => {
    const sample = samples['case/open'];
    const says = told(await press(sample, 'case/open', 'fetch', { ...sample.data, ...extraKeys }));
    expect(says).toContain('Meeting booked');
  });
});

describe("somebody else's case in a button's data", () => {
  const everybodyElse = ['Martin Dale', 'Owen Clarke', 'Peter Nolan'] as const;

  test.each(everybodyElse)('%s gets the same answer as for no case at all, whatever is pressed', async (name) => {
    const before = await contentsOf(town.store);
    const stranger = town.as(name);
    await stranger.looks();
    const ofCases = Object.keys(verbs).filter((one) => 'reference' in samples[one as Verb].data) as Verb[];
    for (const verb of ofCases) {
      const reference =
        samples[verb].data.reference === untaken && name === 'Martin Dale' ? booked : samples[verb].data.reference;
      const theirs = { ...samples[verb].data, reference };
      const none = { ...samples[verb].data, reference: '2222-2222' };
      for (const by of verbs[verb].by) {
        const answers = [theirs, none].map((data) => press({ who: stranger, data }, verb, by, data));
        const [one, other] = await Promise.all(answers);
        expect([verb, one]).toEqual([verb, other]);
        expect(told(one as PressAnswer)).toContain(verb.startsWith('removal/') ? oldButton : notFound.says);
      }
    }
    expect(differences(before, await settled())).toEqual([]);
  });

  it("the people register's buttons are of nobody but those who keep it", async () => {
    const before = await contentsOf(town.store);
    const hannah = town.as('Hannah Reid');
    for (const verb of Object.keys(verbs).filter((one) => one.startsWith('register/')) as Verb[]) {
      for (const by of verbs[verb].by) {
        const says = told(await press({ who: hannah, data: samples[verb].data }, verb, by, samples[verb].data));
        expect([verb, says]).toEqual([verb, expect.stringContaining('Only a Pathway administrator can do that.')]);
      }
    }
    expect(differences(before, await settled())).toEqual([]);
  });

  it("a concern's buttons are of nobody but the one who writes it", async () => {
    const before = await contentsOf(town.store);
    const { data } = samples['concern/discard'];
    for (const verb of Object.keys(verbs).filter((one) => one.startsWith('concern/')) as Verb[]) {
      const daniel = town.as('Daniel Okafor');
      await daniel.looks();
      const says = told(
        await press({ who: daniel, data }, verb, 'execute', { section: 'youngPerson', line: nonce, ...data }),
      );
      expect(says).toContain(gone);
    }
    expect(differences(before, await settled())).toEqual([]);
  });

  test.each(['Martin Dale', 'Hannah Reid', 'Ruth Marsden'])(
    'what is stuck is nobody’s but an administrator’s: for %s there are no such buttons',
    async (name) => {
      const before = await contentsOf(town.store);
      const who = town.as(name);
      await who.looks();
      for (const verb of Object.keys(verbs).filter((one) => one.startsWith('stuck/')) as Verb[]) {
        const { data } = samples[verb];
        expect(told(await press({ who, data }, verb, 'execute', data))).toBe(oldButton);
      }
      expect(differences(before, await settled())).toEqual([]);
    },
  );

  it('a list of cases is that of whoever presses, wherever it begins, and stands in no channel', async () => {
    const before = await contentsOf(town.store);
    const from = afterDue({ due: '2026-11-03T00:00:00Z', partition: booked, id: 'late' });
    for (const verb of ['list/page', 'list/show'] as const) {
      const { data } = samples[verb];
      const inChannel = { who: town.as('Hannah Reid'), channel: 'CDYJS managers', data };
      expect(told(await press(inChannel, verb, 'execute', data))).toBe(oldButton);
    }
    const martin = town.as('Martin Dale');
    const peter = town.as('Peter Nolan');
    for (const who of [martin, peter]) await asks(who, 'my cases');
    const theirs = told(
      await press({ who: martin, data: {} }, 'list/page', 'execute', { list: 'mine', from, before: 1 }),
    );
    expect(theirs).not.toContain(booked);
    const none = told(await press({ who: peter, data: {} }, 'list/page', 'execute', { list: 'mine', from, before: 1 }));
    expect(none).toContain('You have no other open cases.');
    expect(differences(before, await settled())).toEqual([]);
  });

  it("another team's invitation is not theirs to answer", async () => {
    const before = await contentsOf(town.store);
    for (const team of ['health', 'send-inclusion', 'cdyjs-managers', 'riverside-college', 'no-such-team']) {
      for (const verb of answerVerbs) {
        const data = { ...samples[verb].data, team };
        const says = told(await press(samples[verb], verb, wayOf(verb), data));
        expect([team, says]).toEqual([team, expect.stringContaining(notInvited)]);
      }
    }
    expect(differences(before, await settled())).toEqual([]);
  });

  it('the invitation to another meeting is not answered', async () => {
    const before = await contentsOf(town.store);
    for (const meeting of [2, 3, 1_000_000]) {
      for (const verb of answerVerbs) {
        const says = told(await press(samples[verb], verb, wayOf(verb), { ...samples[verb].data, meeting }));
        expect(says).toContain(earlier);
      }
    }
    expect(differences(before, await settled())).toEqual([]);
  });

  it("a form's button in a colleague's hands does only what the colleague may do", async () => {
    const before = await contentsOf(town.store);
    const joanne = samples['invitation/accept'].who;
    for (const action of ['cancel-meeting', 'change-meeting', 'hand-over', 'close', 'put-off', 'record-held']) {
      const data = { reference: booked, action, nonce, reason: 'MARKER', to: 'a1000000-0000-4000-8000-000000000004' };
      const says = told(await press({ who: joanne, data }, 'case/do', 'submit', data));
      expect([action, says]).toEqual([action, expect.not.stringContaining('Done: ')]);
      expect(says).toMatch(/Nothing was changed|Not saved yet|Check these answers/);
    }
    expect(differences(before, await settled(), ['written'])).toEqual([]);
  });

  it('an action that is no form, or none at all, is answered politely', async () => {
    const before = await contentsOf(town.store);
    for (const action of ['raise', 'look', 'delete', '__proto__', 'constructor', 'toString']) {
      for (const verb of ['case/form', 'case/do', 'case/written'] as const) {
        const says = told(await press(samples[verb], verb, 'submit', { ...samples[verb].data, action }));
        expect(says).toContain(oldButton);
      }
    }
    expect(differences(before, await settled())).toEqual([]);
  });
});
