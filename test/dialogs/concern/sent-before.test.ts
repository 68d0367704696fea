/** The same concern, raised twice by one person: they are asked, by their own open cases alone. */
import { createAccessLog } from '../../../src/cases/access-log.ts';
import { comesToTheCheck, who } from './answers.ts';
import { privateChat, type Worker } from './private-chat.ts';

const sendsOne = async (worker: Worker, told = who): Promise<void> => {
  await comesToTheCheck(worker, told);
  await worker.presses('Send');
};

describe('a concern that may have been raised before', () => {
  it('is asked about, and the look at the one before is written down', async () => {
    const there = privateChat();
    const priya = there.enters();
    await sendsOne(priya);
    await sendsOne(priya);
    expect(priya.reads()).toContain('You sent 7KQ4-2MX9 on Tuesday 24 November 2026.');
    const looks = await createAccessLog(there.store).history('7KQ4-2MX9', there.now());
    expect(looks.map(({ event }) => [event.person.name, event.what])).toEqual([['Priya Shah', 'sent-before']]);
    await priya.presses('Send');
    expect(await there.cases()).toHaveLength(2);
  });

  it('is changed first, and then about another young person, goes at once', async () => {
    const there = privateChat();
    const priya = there.enters();
    await sendsOne(priya);
    await sendsOne(priya);
    await priya.presses('Change: about the young person');
    priya.fills({ 'Their name': 'Rowan Marsden' });
    await priya.presses('Save the change');
    await priya.presses('Send');
    expect(await there.cases()).toHaveLength(2);
  });

  it('by a colleague of the same school goes at once: what others raised is named to nobody', async () => {
    const there = privateChat();
    await sendsOne(there.enters());
    const colleague = there.enters('Karen Bell');
    await sendsOne(colleague);
    expect(await there.cases()).toHaveLength(2);
    expect(colleague.history().join()).not.toContain('7KQ4-2MX9');
  });
});
