/** What is kept of a form that Teams could not carry whole, or that was refused, until it is recorded or a week has gone. */

import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import type { PressAnswer } from '../../desk/page-api.ts';
import { mostCardBytes } from '../../src/cards/size.ts';
import { saveInput } from '../../src/dialogs/form/saved-input.ts';
import { contentsOf, differences, keptWith } from '../support/store-contents.ts';
import { checksTheSystem, chooses, closes, decidesAgainstAMeeting, talksItThrough } from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';
import { aTown, type Town } from '../support/town.ts';
import { button, read, readsAll, sends, type Talk, talk, wide, words } from './long-talk.ts';
import { aTakenCase, pressedWith } from './taken-case.ts';

let town: Town;
let hannah: TeamsUser;
let reference: string;
beforeEach(async () => {
  town = await aTown('2026-11-02', '09:15');
  ({ hannah, reference } = await aTakenCase(town));
});
afterEach(() => town.close());

describe('a form of texts within their limits that Teams could not carry all the same', () => {
  const long: Talk = {
    ...talk,
    Time: '',
    "The referrer's view": wide(4_000),
    'Your view': wide(3_999),
    'What you concluded': wide(3_998),
    'The reason': wide(3_997),
  };

  /** As a client without the card's own checks sends it: the time is missing. */
  async function sendsWithoutTime(): Promise<PressAnswer> {
    await chooses(hannah, reference, button);
    return hannah.sendsRaw(
      pressedWith(hannah, 'case/do', {
        on: '2026-11-02',
        mode: 'telephone',
        withWhom: 'MARKER with',
        referrersView: long["The referrer's view"],
        managersView: long['Your view'],
        conclusion: long['What you concluded'],
        reason: long['The reason'],
      }),
    );
  }

  it('leaves the longest empty, says that they are kept, and records them with the rest', async () => {
    const answer = await sendsWithoutTime();
    if (answer.show !== 'dialog') throw new Error('No dialog.');
    expect(Buffer.byteLength(JSON.stringify(answer.card))).toBeLessThanOrEqual(mostCardBytes);
    const text = JSON.stringify(answer.card);
    expect(text).toContain('**Time**: Enter hours and minutes');
    expect(text).toContain(
      'We have kept your 4,000 characters, but they are too long to show here. Leave this empty to keep them.',
    );

    await chooses(hannah, reference, button);
    const all = await readsAll(hannah);
    expect(all["The referrer's view"]).toBe(wide(4_000));
    expect(all['The reason']).toBe(wide(3_997));

    await hannah.presses('Back to the form');
    await hannah.fills({ Time: '09:15' });
    await hannah.presses('Record the talk');
    expect(hannah.reads()).toContain('Done: ');
    const record = JSON.stringify((await contentsOf(town.store)).get(`case ${reference} case`));
    for (const length of [4_000, 3_999, 3_998, 3_997]) expect(record).toContain(`"${wide(length)}"`);
    expect(keptWith(await contentsOf(town.store), [wide(4_000)]).filter((one) => one.startsWith('written'))).toEqual(
      [],
    );
  });

  it('takes a new text in the place of a kept one', async () => {
    await sendsWithoutTime();
    await chooses(hannah, reference, button);
    const [held] = contentsOfCard(hannah.dialog()?.card).inputs.filter(({ label }) =>
      label.startsWith("The referrer's"),
    );
    expect(held?.element.value).toBe('');
    await hannah.fills({ Time: '09:15', "The referrer's view": 'MARKER anew' });
    await hannah.presses('Record the talk');
    const record = JSON.stringify((await contentsOf(town.store)).get(`case ${reference} case`));
    expect(record).toContain('"MARKER anew"');
    expect(record).not.toContain(`"${wide(4_000)}"`);
    expect(record).toContain(`"${wide(3_999)}"`);
  });

  it('asks again for a kept text that is gone by the time the form is sent', async () => {
    await sendsWithoutTime();
    await chooses(hannah, reference, button);
    await hannah.fills({ Time: '09:15' });
    const last = pressedWith(hannah, 'case/do', {
      time: '09:15',
      on: '2026-11-02',
      mode: 'telephone',
      withWhom: 'MARKER',
    });
    await town.until('2026-11-10', '10:00');
    const before = await contentsOf(town.store);
    const answer = JSON.stringify(await hannah.sendsRaw(last));
    expect(answer).toContain("**The referrer's view**: We kept what you wrote here for a week, and it has gone.");
    expect(differences(before, await contentsOf(town.store), ['written'])).toEqual([]);
  });
});

describe('a button that says something is kept where nothing is', () => {
  const sent = (inputs: object) => {
    const nonce = '6f1c2a52-6a1d-4a8e-9c55-0d5a6f0e7b11';
    const data = { verb: 'case/do', reference, action: 'hand-over', nonce, ...inputs };
    return { action: { type: 'Action.Submit' as const, data } };
  };

  it('does nothing without it, be it an answer the procedure can do without', async () => {
    await checksTheSystem(hannah, reference, { activeTo: 'Families First East' });
    const graham = town.as('Graham Pell');
    await graham.looks();
    const before = await contentsOf(town.store);
    const answer = await graham.sendsRaw(sent({ action: 'confirm-referral', held: ['note'] }));
    expect(JSON.stringify(answer)).toContain(
      'We kept what you wrote here for a week, and it has gone. Write it again.',
    );
    expect(differences(before, await contentsOf(town.store), ['written'])).toEqual([]);
  });

  it('is not led astray by the names of other things', async () => {
    const before = await contentsOf(town.store);
    const held = ['to', '__proto__', 'constructor', 'toString', 'nothing'];
    const answer = JSON.stringify(await hannah.sendsRaw(sent({ held, to: '', reason: 'MARKER' })));
    expect(answer).toContain('Choose one of the answers.');
    expect(answer).not.toContain('is gone');
    expect(differences(before, await contentsOf(town.store), ['written'])).toEqual([]);
  });
});

describe('a form that is refused because the case has moved on', () => {
  it('keeps what was written, and offers it to read and to copy', async () => {
    await talksItThrough(hannah, reference);
    await chooses(hannah, reference, button);
    const tom = town.as('Tom Bell');
    await decidesAgainstAMeeting(tom, reference);

    await sends(hannah, { ...talk, 'Your view': words('m', 3_000) });
    expect(hannah.reads()).toContain('Not saved yet');
    expect(hannah.reads()).toContain(
      'That cannot be done now: a team manager decided that a meeting is not appropriate.',
    );
    expect((await readsAll(hannah))['Your view']).toBe(words('m', 3_000));

    // Nor is it lost where the form is asked for again.
    await hannah.presses('Back to the form');
    expect(hannah.reads()).toContain('Not saved yet');
    expect(hannah.buttons()).toContain(read);
  });

  it('keeps it where one text is all that the form asks for', async () => {
    await talksItThrough(hannah, reference);
    await decidesAgainstAMeeting(hannah, reference);
    await chooses(hannah, reference, 'Look at the decision again');
    await closes(town.as('Tom Bell'), reference);
    await hannah.sendsRaw(pressedWith(hannah, 'case/do', { reason: 'MARKER why' }));
    expect(keptWith(await contentsOf(town.store), ['MARKER why'])).toEqual([expect.stringContaining('written')]);
  });

  it('keeps nothing where nothing was written', async () => {
    await talksItThrough(hannah, reference);
    await decidesAgainstAMeeting(hannah, reference);
    await chooses(hannah, reference, 'Look at the decision again');
    const tom = town.as('Tom Bell');
    await closes(tom, reference);
    await town.settles();
    const before = await contentsOf(town.store);
    const answer = await hannah.sendsRaw(pressedWith(hannah, 'case/do', { reason: '' }));
    expect(JSON.stringify(answer)).toContain('That cannot be done now: the case is closed.');
    expect(differences(before, await contentsOf(town.store))).toEqual([]);
  });
});

describe('a form that was recorded though its answer was lost', () => {
  it('says so when it is sent again, whatever is in it then, and is empty the next time', async () => {
    await chooses(hannah, reference, button);
    await hannah.fills(talk);
    const press = pressedWith(hannah, 'case/do', {});
    const nonce = String((press.action.data as { nonce?: unknown }).nonce);
    await hannah.presses('Record the talk');
    expect(JSON.stringify(await hannah.sendsRaw(press))).toContain('That was recorded already. Nothing was changed.');

    // The process ended between recording it and forgetting what was kept.
    const place = { person: hannah.person.id, id: `form:${reference}:record-discussion` };
    await saveInput(town.store, place, { nonce, form: { reason: 'MARKER kept' }, whole: {} }, town.now());
    await chooses(hannah, reference, button);
    expect(hannah.reads()).not.toContain('MARKER kept');
  });
});

describe('a form that is not for somebody', () => {
  it.each(['record-told', 'put-off', 'book-meeting', 'hand-over'])(
    'shows them nothing of the case: %s',
    async (action) => {
      await talksItThrough(hannah, reference);
      const priya = town.as('Priya Shah');
      const data = { verb: 'case/do', reference, action, nonce: '6f1c2a52-6a1d-4a8e-9c55-0d5a6f0e7b11' };
      const answer = await priya.sendsRaw({ action: { type: 'Action.Submit', data } });
      if (answer.show !== 'dialog') throw new Error('No dialog.');
      const { inputs, texts } = contentsOfCard(answer.card);
      expect(texts.join('\n')).toMatch(
        /Only these people can do this: the case's team manager; .* Hannah Reid is its team manager\./,
      );
      expect(inputs).toEqual([]);
      expect(texts.join('\n')).not.toMatch(/Tom Bell|asked|Telephone/);
    },
  );
});
