/** A notification that the investigation goes on waits for MASH, whether an officer or youth justice enter it (CJ-05, CJ-08, A-07). */
import { comesToTheCheck, decided, station } from './station.ts';

const goesOn = { 'What did the police decide?': 'The investigation goes on', 'Day of the decision': '' };

describe('an investigation that goes on (CJ-05, CJ-08, A-07)', () => {
  const ongoing = { 'Is any investigation still': 'Yes' };
  const sent = { ...goesOn, 'If the investigation goes on': 'Yes', 'If so: on which day': '2026-11-23' };

  it('waits for MASH, and the receipt says what happens and the latest day', async () => {
    const there = station();
    const joanne = there.enters();
    await comesToTheCheck(joanne, { first: { ...sent, "MASH's reference": 'M-4711' }, matter: ongoing });
    await joanne.presses('Send');
    expect(joanne.reads()).toContain('MASH will screen it. If they find it eligible, CDYJS will be told');
    expect(joanne.reads()).toContain('if MASH find it eligible, is Monday 7 December 2026.');
    expect(joanne.reads()).not.toContain('Send the safeguarding referral');
    expect(await there.cases()).toMatchObject([
      { stage: 'with-mash', mash: { sent: { on: '2026-11-23', reference: 'M-4711' } } },
    ]);
  });

  it('not sent yet: the receipt says to send it today, and what counts until then', async () => {
    const there = station();
    const joanne = there.enters();
    await comesToTheCheck(joanne, { first: { ...goesOn, 'If the investigation goes on': 'Not yet' }, matter: ongoing });
    await joanne.presses('Send');
    expect(joanne.reads()).toContain('Send the safeguarding referral to MASH on your own form today');
    expect(joanne.reads()).toContain('is Tuesday 8 December 2026.');
    expect((await there.cases())[0]?.mash).toBeUndefined();
  });

  it('not sent yet, with the day on which MASH got it, is asked about: the day is not lost', async () => {
    const joanne = station().enters();
    await joanne.begins();
    joanne.fills({ ...decided, ...sent, 'If the investigation goes on': 'Not yet' });
    await joanne.presses('Next');
    expect(joanne.reads()).toContain('Choose Yes, or clear them.');
    expect(joanne.holds()).toMatchObject({ 'If so: on which day did MASH get it?': '2026-11-23' });
  });

  it('not sent yet, typed by youth justice: every word says that the police send it', async () => {
    const there = station();
    const sam = there.enters('Sam Whitfield');
    await sam.begins();
    expect(sam.reads()).toContain('ask the officer in charge');
    expect(sam.reads()).not.toContain('your own form');
    sam.fills({ ...decided, ...goesOn, 'Day on which youth justice': '2026-11-24' });
    await sam.presses('Next');
    expect(sam.reads()).toContain('Say whether the police have sent the safeguarding referral to MASH.');
    await sam.presses('Leave and finish later');
    await sam.presses('Delete it');
    await sam.presses('Delete it');
    await comesToTheCheck(sam, {
      first: { ...goesOn, 'Day on which youth justice': '2026-11-24', 'If the investigation goes on': 'Not yet' },
      matter: { ...ongoing, 'Officer in charge': 'DC Amal Roy' },
    });
    await sam.presses('Send');
    expect(sam.reads()).toContain('Ask the officer in charge today to send the safeguarding referral to MASH.');
    expect(sam.reads()).toContain('we will tell the CDYJS team managers, and you, here.');
    expect(sam.reads()).not.toMatch(/your own form|usual notification|CDYJS will be told/);
    expect(await there.cases()).toMatchObject([{ stage: 'with-mash', origin: { byYouthJustice: true } }]);
  });

  it('is not taken with the answer that none is going on', async () => {
    const there = station();
    const joanne = there.enters();
    await comesToTheCheck(joanne, { first: sent, matter: { 'Is any investigation still': 'No' } });
    expect(joanne.reads()).toContain('You chose "The investigation goes on" on the first card. Answer Yes here');
    joanne.fills({ 'Is any investigation still': 'Yes' });
    await joanne.presses('Next');
    expect(joanne.reads()).toContain('on which day did MASH get it?');
    expect(joanne.reads()).not.toContain('another decision');
  });

  it('keeps nothing of what was answered for another decision', async () => {
    const there = station();
    const joanne = there.enters();
    await comesToTheCheck(joanne, {
      first: {
        'If the investigation goes on': 'Yes',
        'If so: on which day': '2026-11-23',
        "MASH's reference": 'M-4711',
        'If it is another decision': 'Yes',
      },
    });
    expect(joanne.reads()).not.toMatch(/MASH|M-4711|another decision/);
    await joanne.presses('Send');
    const [only] = await there.cases();
    expect(only).toMatchObject({ stage: 'received', clocks: [{ kind: 'police' }] });
    expect(only?.mash).toBeUndefined();
  });
});
