/** From "raise a concern" to the receipt: the quick way in three cards, and the whole way in nine (CN-01, CN-02, A-24). */
import type { Concern } from '../../../src/rules/concern/concern.ts';
import { comesToTheCheck, seen, tellsWho } from './answers.ts';
import { privateChat, type Worker } from './private-chat.ts';

const stranger = { id: 'tenant:stranger', name: 'Sam Okafor', teams: [] };

async function concernOf(there: ReturnType<typeof privateChat>): Promise<Concern> {
  const [only, ...others] = await there.cases();
  expect(others).toEqual([]);
  if (only === undefined) throw new Error('There is no case.');
  return only.origin.concern;
}

describe('the first card', () => {
  it('says what to do at once and what this is not, and asks nothing', async () => {
    const priya = privateChat().enters();
    await priya.begins();
    const words = priya.reads();
    expect(words).toMatch(/^Step 1 of 3\nBefore you begin/);
    for (const said of [
      'Ring 999 now',
      'Ring First Contact on 03000 267 979',
      'Monday to Thursday 08:30 to 17:00, Friday 08:30 to 16:30',
      'the same number reaches the duty officer',
      'Nobody is reading this now',
      "not First Contact, MASH, the police or the child's record",
      'does not replace your legal duties',
      'You do not need proof. Do not question the child. Do not send pictures or files.',
      'We keep what you wrote for 30 days, but nobody sees it until you send it.',
    ]) {
      expect(words).toContain(said);
    }
    expect(priya.holds()).toEqual({});
    expect(priya.buttons()).toEqual(['Continue']);
  });
});

async function goesTheWholeWay(worker: Worker): Promise<void> {
  await tellsWho(worker, {
    'Their name': 'Rowan Ashby',
    'Date of birth': '2013-02-17',
    'Are they at school or college?': 'Yes',
    'Which school': 'Northfield Academy',
    'Parents or carers': 'Dana Ashby',
    'Are they in care, placed here': 'Yes',
    'Which council?': 'Gateshead',
    'Do they already have a social worker': 'No',
    'Does youth justice (CDYJS) already work': 'Not known',
  });
  worker.fills({
    ...seen,
    'The date it happened': '2026-11-23',
    'Or roughly when': 'After lunch',
    'Where?': 'By the hall',
    'Who saw it': 'The child told me',
    'What kind?': ['Upskirting', 'Something online'],
    'Does it seem': 'No',
    'Does it keep happening': 'Yes',
  });
  await worker.presses('Next');
  worker.fills({
    'Were they similar in age': 'Two years apart',
    'Was there any pressure': 'Asked again after a no',
    'Was anyone upset?': 'In tears',
  });
  await worker.presses('Next');
  worker.fills({
    'Has a trained person': 'Yes',
    'If yes, who used it': 'J. Moss, today; trained 2024',
    'What did that person conclude': 'Her words',
  });
  await worker.presses('Next');
  worker.fills({ 'Your own view': 'It went on after a clear no' });
  await worker.presses('Next');
  worker.fills({
    'Could another': 'Yes',
    'Do both children use': 'Yes',
    'What have people done': 'Separate lunches',
    'Who is responsible': 'Head of year',
  });
  await worker.presses('Next');
  worker.fills({
    'Has anyone told the police': 'No',
    'Has anyone told the parents': 'Not yet',
    'If not yet': 'I want advice first',
    'What has the young': 'Nothing so far',
  });
  await worker.presses('Next');
}

describe('the whole way', () => {
  it('keeps everything as given', async () => {
    const there = privateChat();
    const priya = there.enters();
    await goesTheWholeWay(priya);
    expect(priya.reads()).toMatch(/^Last step/);
    priya.fills({ 'A phone number': '0191 496 0000' });
    await priya.presses('Send');
    expect(await concernOf(there)).toEqual({
      youngPerson: {
        name: 'Rowan Ashby',
        birthDate: '2013-02-17',
        inEducation: 'yes',
        setting: 'Northfield Academy',
        settingTeam: 'northfield-academy',
        parents: 'Dana Ashby',
        placed: 'yes',
        placedBy: 'Gateshead',
        openToSocialCare: 'no',
        openToCdyjs: 'not-known',
      },
      seenOrHeard: {
        account: 'Another child told me it did not stop.',
        happenedOn: '2026-11-23',
        happenedWhen: 'After lunch',
        where: 'By the hall',
        source: 'The child told me',
        kinds: ['upskirting', 'online'],
        compulsive: 'no',
        inSecrecy: 'yes',
      },
      healthyMarks: { mutuality: 'Two years apart', coercion: 'Asked again after a no', distress: 'In tears' },
      brook: { used: 'yes', by: 'J. Moss, today; trained 2024', conclusion: 'Her words' },
      referrersView: { view: 'It went on after a clear no' },
      otherChild: { another: 'yes', sharePlace: 'yes', planning: 'Separate lunches', planOwner: 'Head of year' },
      policeFamilyVoice: {
        policeTold: 'no',
        parentsInformed: 'no',
        parentsReason: 'I want advice first',
        youngPersonsViews: 'Nothing so far',
      },
      reach: { telephone: '0191 496 0000' },
    });
  });

  it('shows everything on the check, each section with a way to change it', async () => {
    const priya = privateChat().enters();
    await goesTheWholeWay(priya);
    const words = priya.reads();
    for (const given of [
      'Rowan Ashby',
      'Sunday 17 February 2013',
      'Upskirting; Something online',
      'Her words',
      'Not yet',
    ]) {
      expect(words).toContain(given);
    }
    expect(priya.buttons().filter((title) => title.startsWith('Change: '))).toHaveLength(7);
  });

  it('leaves one post in the chat, the receipt, with nothing of the child', async () => {
    const priya = privateChat().enters();
    await goesTheWholeWay(priya);
    await priya.presses('Send');
    expect(priya.history()).toHaveLength(1);
    expect(priya.reads()).not.toMatch(/Rowan|Ashby|Northfield|lunch/);
  });

  it('asks a worker without a team where they work', async () => {
    const there = privateChat();
    const sam = there.enters(stranger);
    await comesToTheCheck(sam);
    sam.fills({ 'Where you work': 'Seaham Swimming Club', 'A phone number': '0191 496 0001' });
    await sam.presses('Send');
    expect((await concernOf(there)).reach).toEqual({ workplace: 'Seaham Swimming Club', telephone: '0191 496 0001' });
  });

  it('counts a card passed with nothing on it as asked', async () => {
    const there = privateChat();
    const priya = there.enters();
    await tellsWho(priya);
    priya.fills(seen);
    await priya.presses('Next');
    await priya.presses('Next');
    await priya.presses('Go straight to check and send');
    expect(priya.reads()).toContain('Not answered. The team manager will ask you about it when you talk.');
    await priya.presses('Send');
    const concern = await concernOf(there);
    expect(concern.healthyMarks).toEqual({});
    expect(concern).not.toHaveProperty('brook');
  });
});
