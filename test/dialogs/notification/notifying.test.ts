/** An officer, or youth justice, enter what the police decided; it becomes one case, or nothing (CJ-01 to CJ-04, A-10). */
import { alleged, comesToTheCheck, decided, station, who } from './station.ts';

const goesOn = { 'What did the police decide?': 'The investigation goes on', 'Day of the decision': '' };

describe('a police notification', () => {
  it('of an officer becomes a case of this route, and the receipt says the latest day (CJ-10)', async () => {
    const there = station();
    const joanne = there.enters();
    await comesToTheCheck(joanne);
    await joanne.presses('Send');
    expect(joanne.reads()).toContain('Your notification has been sent');
    expect(joanne.reads()).toContain(
      'The latest day for a Risk Management Meeting is Tuesday 8 December 2026, ten working days from today.',
    );
    expect(joanne.reads()).toContain('It does not replace the usual notification to CDYJS.');
    expect(await there.cases()).toMatchObject([
      {
        route: 'criminal-justice',
        stage: 'received',
        origin: { kind: 'notification', concern: { otherChild: { another: 'yes', sharePlace: 'no' } } },
        policeDecisions: [{ decision: 'youth-caution', receivedOn: '2026-11-24', officer: 'Joanne Hardy' }],
      },
    ]);
  });

  it('of youth justice asks when they were told, and counts from that day', async () => {
    const there = station();
    const hannah = there.enters('Hannah Reid');
    await comesToTheCheck(hannah, {
      first: { 'Day on which youth justice': '2026-11-20' },
      matter: { 'Officer in charge': 'DC Amal Roy' },
    });
    await hannah.presses('Send');
    expect(hannah.reads()).toContain('is Friday 4 December 2026, ten working days from Friday 20 November 2026.');
    expect(await there.cases()).toMatchObject([{ policeDecisions: [{ receivedOn: '2026-11-20' }] }]);
  });

  it('sent twice, or again after the answer was lost, is one case with one receipt', async () => {
    const there = station({ failsOnce: true });
    const joanne = there.enters();
    await comesToTheCheck(joanne);
    const send = joanne.press('Send');
    await expect(joanne.sends(send)).rejects.toThrow('No answer.');
    await joanne.sends(send);
    await joanne.sends(send);
    expect(await there.cases()).toHaveLength(1);
    expect(joanne.reads()).toContain('7KQ4-2MX9');
  });

  it('is not sent by somebody who lost the job meanwhile: nothing is lost, and it goes once the job is back', async () => {
    const there = station();
    const joanne = there.enters();
    await comesToTheCheck(joanne);
    there.takesJobs();
    await joanne.presses('Send');
    expect(joanne.hears()).toContain('Nothing was sent. Pathway no longer lists you as a police officer');
    expect(joanne.hears()).toContain('What you typed is kept.');
    expect(await there.cases()).toEqual([]);
    expect(await there.drafts()).toContain('Sexual assault by touching');
    there.givesJobsBack();
    await joanne.presses('Send');
    expect(await there.cases()).toHaveLength(1);
  });

  it('that was on its way when the job was lost still ends in its receipt', async () => {
    const there = station({ failsOnce: true });
    const joanne = there.enters();
    await comesToTheCheck(joanne);
    const send = joanne.press('Send');
    await expect(joanne.sends(send)).rejects.toThrow('No answer.');
    there.takesJobs();
    await joanne.sends(send);
    expect(await there.cases()).toHaveLength(1);
    expect(joanne.reads()).toContain('7KQ4-2MX9');
  });

  it.each([
    ['a day to come', { 'Day of the decision': '2026-12-01' }, 'That date is in the future.'],
    ['no day', { 'Day of the decision': '' }, 'Enter the day on which the police decided this.'],
    [
      'another decision, without a word of concern',
      { 'What did the police decide?': 'No further police action' },
      'This route is only for a caution or a charge. Say whether you are concerned about this young person.',
    ],
    [
      'an investigation that goes on, without a word of MASH',
      { ...goesOn },
      'Say whether you have sent the safeguarding referral to MASH.',
    ],
    [
      'a referral to MASH without its day',
      { ...goesOn, 'If the investigation goes on': 'Yes' },
      'Enter the day on which MASH got the referral.',
    ],
  ])('%s: the card says what to do', async (_words, first, says) => {
    const there = station();
    const joanne = there.enters();
    await joanne.begins();
    joanne.fills({ ...decided, ...first });
    await joanne.presses('Next');
    expect(joanne.reads()).toContain(says);
    expect(await there.cases()).toEqual([]);
  });

  it('with the interview after the decision is asked about, and taken', async () => {
    const there = station();
    const joanne = there.enters();
    await comesToTheCheck(joanne, { first: { 'Day of the first interview': '2026-11-23' } });
    expect(joanne.reads()).toContain('The first interview is after the decision.');
    await joanne.presses('Send');
    expect(await there.cases()).toHaveLength(1);
  });

  it('asks about a shared building only where another child may have been harmed (PR-12)', async () => {
    const there = station();
    const joanne = there.enters();
    const { 'Do both children': _both, ...matter } = alleged;
    await joanne.begins();
    for (const answers of [decided, who, { ...matter, 'Could another child': 'Not known' }]) {
      joanne.fills(answers);
      await joanne.presses('Next');
    }
    expect(joanne.reads()).toContain(
      '**Do both children use the same building or service?**: Choose one of the answers.',
    );
    joanne.fills({ 'Could another child': 'No' });
    await joanne.presses('Next');
    await joanne.presses('Send');
    const [{ origin } = { origin: undefined }] = await there.cases();
    expect(origin?.concern.otherChild).toEqual({ another: 'no' });
  });

  it('under ten is asked about, and First Contact have it (SC-06)', async () => {
    const there = station();
    const joanne = there.enters();
    await joanne.begins();
    joanne.fills(decided);
    await joanne.presses('Next');
    joanne.fills({ 'Their name': 'Rowan Ashby', 'Or roughly how old': 'About 6' });
    await joanne.presses('Next');
    joanne.fills({
      'What is alleged': 'Touching',
      'Is any investigation still': 'Yes',
      'Could another child': 'No',
      'Do both children': 'No',
    });
    await joanne.presses('Next');
    expect(joanne.reads()).toContain(
      '**Under 10.** A child cannot be cautioned or charged for what they did when they were under 10. The age or the decision cannot be right.',
    );
    await joanne.presses('Send');
    expect(joanne.reads()).not.toContain('Risk Management Meeting');
    expect(joanne.reads()).toMatch(
      /First Contact will decide who .* can see it too\.\s+We will tell you here what First Contact decide\./,
    );
    expect(await there.cases()).toMatchObject([{ stage: 'with-first-contact', route: 'concern' }]);
  });
});

describe('a decision that this route is not for (CJ-03, CJ-04)', () => {
  const dropped = { 'What did the police decide?': 'No further police action' };
  const worried = { 'If it is another decision': 'Yes' };

  it('goes the concern route, where the officer is concerned', async () => {
    const there = station();
    const joanne = there.enters();
    await comesToTheCheck(joanne, { first: { ...dropped, ...worried } });
    expect(joanne.reads()).toContain('It will go the concern route.');
    await joanne.presses('Send');
    const [only] = await there.cases();
    expect(only).toMatchObject({ route: 'concern', origin: { kind: 'concern' }, stage: 'received' });
    expect(only?.clocks).toBeUndefined();
    expect(only?.origin.concern).toMatchObject({
      seenOrHeard: { account: 'Sexual assault by touching' },
      policeFamilyVoice: { policeTold: 'yes', police: 'It came from the police. Officer in charge: Joanne Hardy.' },
    });
    expect(only?.policeDecisions).toMatchObject([{ decision: 'no-further-action', decidedOn: '2026-11-20' }]);
    expect(only?.investigation).toBeUndefined();
  });

  it('keeps what goes on and what must not be said with the decision, and out of the concern (CJ-07)', async () => {
    const there = station();
    const joanne = there.enters();
    await comesToTheCheck(joanne, {
      first: { 'What did the police decide?': 'Outcome 22 (diversion, no further action)', ...worried },
      matter: { 'Is any investigation still': 'Yes', 'What must not be said': 'Nothing about the telephone.' },
    });
    await joanne.presses('Send');
    const [only] = await there.cases();
    expect(JSON.stringify(only?.origin)).not.toMatch(/telephone|Outcome 22/);
    expect(only).toMatchObject({
      route: 'concern',
      policeDecisions: [
        { decision: 'outcome-22', alleged: 'Sexual assault by touching', notToSay: 'Nothing about the telephone.' },
        { decision: 'goes-on', notToSay: 'Nothing about the telephone.' },
      ],
      investigation: { officer: 'Joanne Hardy' },
    });
  });

  it('makes nothing where they are not, and nothing is kept once it is deleted', async () => {
    const there = station();
    const joanne = there.enters();
    await joanne.begins();
    joanne.fills({ ...decided, ...dropped, 'If it is another decision': 'No' });
    await joanne.presses('Next');
    expect(joanne.reads()).toContain('There is nothing to refer.');
    await joanne.presses('Leave and finish later');
    await joanne.presses('Delete it');
    await joanne.presses('Delete it');
    expect(await there.cases()).toEqual([]);
    expect(await there.drafts()).not.toContain('no-further-action');
  });
});
