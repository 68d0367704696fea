/** CN-20, CN-21, A-13: what was agreed about an assessment is changed in one form, with why, and the two who do it hear. */
import { type CaseView, viewFor } from '../../../src/cases/sight.ts';
import { recipientChoices } from '../../../src/dialogs/cases/forms/aim-recipients.ts';
import { drawTell } from '../../../src/notices/drawing.ts';
import type { CommandInputs } from '../../../src/rules/commands.ts';
import { owed } from '../../cases/owed.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { completed, consented, consentOf, coWorker, lead, sharedWith } from '../../support/usual-aim.ts';

const change = (input: Partial<CommandInputs['change-aim']>) =>
  ({ reason: 'MARKER-reason', ...input }) as CommandInputs['change-aim'];
const tells = (before: CaseStory, after: CaseStory) => owed(before, after).filter((one) => one.startsWith('tell '));

describe('changing what was agreed', () => {
  it('offers the placing authority only where there is one', () => {
    const offered = (story: CaseStory) =>
      recipientChoices(viewFor(story.case, person('Hannah Reid'), story.by()) as CaseView & { randomKey: string }).map(
        ({ value }) => value,
      );
    expect(offered(consented)).not.toContain('placing');
    const placed = consented.does('Hannah Reid', 'record-placing', { authority: 'MARKER' });
    expect(offered(placed)).toContain('placing');
    const putRight = placed
      .at('2026-11-16', '10:00')
      .does('Hannah Reid', 'correct', { fact: 'placed', is: 'no', why: 'MARKER' });
    expect(offered(putRight)).not.toContain('placing');
  });

  it('moves the day, with why and who agreed it; the two who do it are told', () => {
    const input = change({ day: '2027-01-29', agreedWith: 'MARKER' });
    given(consented)
      .when('Hannah Reid', 'change-aim', { ...input, agreedWith: undefined })
      .thenLike({ field: 'agreedWith' });
    given(consented)
      .when('Hannah Reid', 'change-aim', { ...input, day: '2026-11-12' })
      .thenLike({ field: 'day' });
    given(consented)
      .when('Hannah Reid', 'change-aim', { ...input, day: '2026-12-18' })
      .thenLike({ field: 'day' });
    const moved = consented.does('Hannah Reid', 'change-aim', input);
    given(moved).thenDuty('aim-complete:1', { due: '2027-01-29' });
    expect(owed(consented, moved)).toEqual(['tell Aisha Khan aim-changed', 'tell Sam Whitfield aim-changed']);
  });

  it('asks about another day on which nobody works', () => {
    const saturday = change({ day: '2027-01-09', agreedWith: 'MARKER' });
    given(consented)
      .when('Hannah Reid', 'change-aim', saturday)
      .thenLike({ doubts: [{ id: 'no-working-day:2027-01-09' }] });
    const moved = consented.does('Hannah Reid', 'change-aim', saturday);
    given(moved).thenDuty('aim-complete:1', { due: '2027-01-09' });
    // What is agreed already is not asked about again.
    given(moved)
      .when('Hannah Reid', 'change-aim', change({ day: '2027-01-09', recipients: ['parents'] }))
      .thenAllowed();
  });

  it('changes who receives it: one more is owed it from then, one fewer is not, and one who has it stays', () => {
    const some = completed.does(lead, 'share-aim', sharedWith('parents'));
    const changed = some
      .at('2026-12-15', '10:00')
      .does('Hannah Reid', 'change-aim', change({ recipients: ['team:health'], other: 'MARKER-other' }));
    given(changed).thenDuty('aim-share:1-parents', { isMet: true });
    given(changed).thenDuty('aim-share:1-young-person', undefined);
    given(changed).thenDuty('aim-share:1-team:health', { due: '2026-12-22', isMet: false });
    given(changed).thenDuty('aim-share:1-other:1', { isMet: false });
    given(changed)
      .when('Hannah Reid', 'change-aim', change({ recipients: ['team:health', 'other:1', 'parents'] }))
      .thenLike({ code: 'invalid', says: 'That is what is agreed already. Change what is different.' });
  });

  it('leaves somebody who receives it, unless it is stopped', () => {
    for (const story of [consented, completed]) {
      given(story)
        .when('Hannah Reid', 'change-aim', change({ recipients: [] }))
        .thenLike({ code: 'invalid', field: 'recipients', source: 'CN-21' });
      given(story)
        .when('Hannah Reid', 'change-aim', change({ recipients: [], other: 'MARKER-other' }))
        .thenAllowed();
    }
    given(consented)
      .when('Hannah Reid', 'change-aim', change({ recipients: [], stop: 'yes' }))
      .thenAllowed();
    const some = completed.does(lead, 'share-aim', sharedWith('parents'));
    given(some)
      .when('Hannah Reid', 'change-aim', change({ recipients: [] }))
      .thenAllowed();
  });

  it('is told to the two who do it, and not to who changed it', () => {
    const recipients = ['team:police', 'young-person', 'parents', 'team:health'];
    const added = consented.does('Hannah Reid', 'change-aim', change({ recipients }));
    const pair = ['tell Aisha Khan aim-changed', 'tell Sam Whitfield aim-changed'];
    expect(owed(consented, added)).toEqual(pair);
    expect(owed(added, added.does('Hannah Reid', 'change-aim', change({ recipients: ['parents'] })))).toEqual(pair);
  });

  it('is told to the two that it was stopped: their part ends with it, and they can open nothing to read that', () => {
    const stopped = consented.does('Hannah Reid', 'change-aim', change({ stop: 'yes' }));
    const toTell = { kind: 'tell', person: person(coWorker).id, words: 'no-longer-assessing' } as const;
    expect(tells(consented, stopped)).toEqual([
      'tell Aisha Khan no-longer-assessing',
      'tell Sam Whitfield no-longer-assessing',
    ]);
    expect(JSON.stringify(drawTell(stopped.case, toTell, stopped.by()))).toContain(
      'The AIM assessment that you worked on was stopped.',
    );
    const without = consented.does(lead, 'record-consent', consentOf('parents', 'refused'));
    const byLead = without.does(lead, 'go-on-without', { decision: 'stop', reason: 'MARKER-reason' });
    expect(tells(without, byLead)).toEqual(['tell Sam Whitfield no-longer-assessing', 'tell Hannah Reid aim-changed']);
  });

  it('stops it, with why; once it is complete it says why it is not shared instead', () => {
    given(consented)
      .when('Hannah Reid', 'change-aim', change({ stop: 'yes' }))
      .thenLike([{ type: 'aim-stopped' }]);
    given(completed)
      .when('Hannah Reid', 'change-aim', change({ stop: 'yes' }))
      .thenLike({ code: 'invalid', field: 'stop' });
  });

  it('is for those who run the case, and not for the two who do the assessment', () => {
    for (const name of [lead, coWorker]) {
      given(consented)
        .when(name, 'change-aim', change({ stop: 'yes' }))
        .thenLike({ code: 'forbidden' });
    }
  });
});
