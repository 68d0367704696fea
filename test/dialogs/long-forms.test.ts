/** A form with texts over their limits: told which and by how much, nothing lost, and no card Teams would refuse. */

import { contentsOf, differences, keptWith } from '../support/store-contents.ts';
import { chooses } from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';
import { aTown, type Town } from '../support/town.ts';
import { button, inputs, read, readsAll, sends, type Talk, talk, words } from './long-talk.ts';
import { aTakenCase, pressedWith } from './taken-case.ts';

let town: Town;
let hannah: TeamsUser;
let reference: string;
beforeEach(async () => {
  town = await aTown('2026-11-02', '09:15');
  ({ hannah, reference } = await aTakenCase(town));
});
afterEach(() => town.close());

describe('a form that fits', () => {
  it('is shown again with all that was typed, which is kept for its writer and nowhere else', async () => {
    const before = await contentsOf(town.store);
    await chooses(hannah, reference, button);
    await sends(hannah, { ...talk, 'Your view': words('v', 10_000) });
    expect(hannah.reads()).toContain('**Your view**: This is 10,000 characters. The most is 4,000.');
    expect(inputs(hannah)['Your view (required)']).toBe(words('v', 10_000));
    expect(differences(before, await contentsOf(town.store), ['written'])).toEqual([]);
    const kept = keptWith(await contentsOf(town.store), [words('v', 10_000)]);
    expect(kept).toEqual([expect.stringContaining(`written person:${hannah.person.id} `)]);
  });
});

describe('a form with several texts of 10,000 characters', () => {
  const long: Talk = {
    ...talk,
    "The referrer's view": words('r', 10_000),
    'Your view': words('m', 10_001),
    'What you concluded': words('c', 10_002),
  };

  beforeEach(async () => {
    await chooses(hannah, reference, button);
    await sends(hannah, long);
  });

  it('says which are too long, how long, and the limit', async () => {
    const shown = hannah.reads();
    expect(shown).toContain("**The referrer's view**: This is 10,000 characters. The most is 4,000.");
    expect(shown).toContain('**Your view**: This is 10,001 characters. The most is 4,000.');
    expect(shown).toContain('**What you concluded**: This is 10,002 characters. The most is 4,000.');
    expect(shown).toContain('**We will keep what you wrote until Monday 9 November 2026 at 09:15.**');
    expect(shown).not.toContain('**The reason');
  });

  it('shows the form again: what is fine filled in, what is too long cut at its limit, and said so', async () => {
    const {
      'The reason (required)': reason,
      'Who you spoke to (required)': withWhom,
      'Time (required)': time,
    } = inputs(hannah);
    expect([reason, withWhom, time]).toEqual(['MARKER reason', 'MARKER with', '09:15']);
    expect(inputs(hannah)['Your view (required)']).toBe(words('m', 4_000));
    expect(hannah.reads()).toContain(
      `You wrote 10,001 characters. The most is 4,000, so we cut the rest off here. "${read}" shows all of it.`,
    );
  });

  it('offers all of it to read and to copy, part by part', async () => {
    const all = await readsAll(hannah);
    expect(all["The referrer's view"]).toBe(long["The referrer's view"]);
    expect(all['Your view']).toBe(long['Your view']);
    expect(all['What you concluded']).toBe(long['What you concluded']);
    expect(all['The reason']).toBe('MARKER reason');
  });

  it('leads from the last part back to the first and to the form, with what was cut', async () => {
    await readsAll(hannah);
    await hannah.presses('Part before');
    await hannah.presses('Back to the form');
    expect(inputs(hannah)['Your view (required)']).toBe(words('m', 4_000));
    expect(inputs(hannah)['Time (required)']).toBe('09:15');
  });

  it('keeps what is changed on the form before anything is shown, an empty answer too', async () => {
    await hannah.fills({ 'Your view': 'MARKER shorter', 'The reason': '' });
    const all = await readsAll(hannah);
    expect(all['Your view']).toBe(long['Your view']);
    expect(all['Your view, as it is in the form']).toBe('MARKER shorter');
    await hannah.presses('Back to the form');
    expect(inputs(hannah)['Your view (required)']).toBe('MARKER shorter');
    expect(inputs(hannah)['The reason (required)']).toBe('');
  });

  it('is recorded once it is short enough, and then nothing of it is kept beside the record', async () => {
    await hannah.fills({ 'Your view': 'MARKER shorter' });
    await hannah.presses('Record the talk');
    expect(hannah.reads()).toContain('Done: ');
    const after = await contentsOf(town.store);
    expect([...after.keys()].filter((key) => key.startsWith('written'))).toEqual([]);
    await hannah.presses('Talks and decisions');
    expect(hannah.reads()).toContain('MARKER shorter');
    expect(hannah.reads()).toContain(words('c', 4_000).trim());
  });

  it('is there again when the case is opened later, after a restart too, and gone after a week', async () => {
    hannah.closesDialog();
    await town.restarts();
    await chooses(hannah, reference, button);
    expect(inputs(hannah)['Your view (required)']).toBe(words('m', 4_000));
    expect((await readsAll(hannah))['Your view']).toBe(long['Your view']);

    await town.offUntil('2026-11-09', '09:16');
    await chooses(hannah, reference, button);
    expect(inputs(hannah)['Your view (required)']).toBe('');
    expect(keptWith(await contentsOf(town.store), ['m00000'])).toEqual([]);
  });

  it('is kept for nobody else', async () => {
    const tom = town.as('Tom Bell');
    await chooses(tom, reference, button);
    expect(inputs(tom)['Your view (required)']).toBe('');
    const data = { reference, action: 'record-discussion', part: 0, verb: 'case/written' };
    const answer = await tom.sendsRaw({ action: { type: 'Action.Submit', data } });
    expect(JSON.stringify(answer)).toContain('There is nothing to show');
  });

  it('is recorded once, however often the last form is sent', async () => {
    await hannah.fills({ 'Your view': 'MARKER shorter' });
    const last = pressedWith(hannah, 'case/do', {
      on: '2026-11-02',
      time: '09:15',
      mode: 'telephone',
      withWhom: 'MARKER',
      referrersView: 'MARKER',
      managersView: 'MARKER',
      conclusion: 'MARKER',
      reason: 'MARKER',
    });
    const once = await hannah.sendsRaw(last);
    const twice = await hannah.sendsRaw(last);
    expect(JSON.stringify(once)).toContain('Done: ');
    expect(JSON.stringify(twice)).toContain('That was recorded already. Nothing was changed.');
  });
});
