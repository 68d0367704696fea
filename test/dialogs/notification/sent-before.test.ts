/** An officer who types the same notification again is asked first; nobody hears of what others sent. */
import { alleged, comesToTheCheck, station, who } from './station.ts';

const sendsOne = async (worker: Parameters<typeof comesToTheCheck>[0]): Promise<void> => {
  await comesToTheCheck(worker);
  await worker.presses('Send');
};

describe('the same notification, typed again', () => {
  it('by the same officer is sent once they have read which one it may be, and pressed again', async () => {
    const there = station();
    const joanne = there.enters();
    await sendsOne(joanne);
    await comesToTheCheck(joanne, { matter: { ...alleged, 'What is alleged': 'Something else' } });
    const quick = joanne.press('Send');
    await joanne.sends(quick);
    expect(await there.cases()).toHaveLength(1);
    expect(joanne.reads()).toContain('Is that right?');
    expect(joanne.reads()).toContain('You sent 7KQ4-2MX9 on Tuesday 24 November 2026.');
    expect(joanne.reads()).toContain('or "status 7KQ4-2MX9" to open what you sent');
    expect(joanne.reads()).toContain('Something else');
    // The second of two quick presses is of the card before the question.
    await joanne.sends(quick);
    expect(await there.cases()).toHaveLength(1);
    await joanne.presses('Send');
    expect(joanne.reads()).toContain('Your notification has been sent');
    expect(await there.cases()).toHaveLength(2);
  });

  it('is asked about again where the card was left and opened again', async () => {
    const there = station();
    const joanne = there.enters();
    await sendsOne(joanne);
    await sendsOne(joanne);
    await joanne.presses('Leave and finish later');
    await joanne.presses('Finish it now');
    await joanne.presses('Send');
    expect(await there.cases()).toHaveLength(1);
    expect(joanne.reads()).toContain('Is that right?');
  });

  it('by somebody else, or about somebody else, is sent at the first press, and says nothing of the first', async () => {
    const there = station();
    await sendsOne(there.enters());
    const hannah = there.enters('Hannah Reid');
    await comesToTheCheck(hannah, { matter: { 'Officer in charge': 'DC Amal Roy' } });
    await hannah.presses('Send');
    expect(hannah.history().join()).not.toContain('7KQ4-2MX9');
    expect(await there.cases()).toHaveLength(2);
    const joanne = there.enters();
    await joanne.begins();
    await comesToTheCheck(joanne, { young: { ...who, 'Their name': 'Rowan Marsden' } });
    await joanne.presses('Send');
    expect(await there.cases()).toHaveLength(3);
  });
});
