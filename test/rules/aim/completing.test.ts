/** AM-05, AM-07 to AM-13, CN-20, CN-21: the end of an assessment, its day, and with which people it is shared. */
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import {
  allCovered,
  allShared,
  completed,
  completion,
  consented,
  consentOf,
  coWorker,
  lead,
  leadsManager,
  paired,
  sharedWith,
} from '../../support/usual-aim.ts';
import { doneElsewhere } from '../../support/usual-cases.ts';
import { usualOutcome } from '../../support/usual-outcome.ts';

const onDay = consented.at('2026-12-18', '10:00');
const late = consented.at('2026-12-21', '10:00');

describe('completing an assessment', () => {
  it('is due on the day that was agreed, and done by the lead or the manager of the lead', () => {
    given(consented).thenDuty('aim-complete:1', { due: '2026-12-18', isMet: false });
    for (const name of [lead, leadsManager]) {
      given(onDay).when(name, 'complete-aim', completion('2026-12-18')).thenAllowed();
    }
    for (const name of [coWorker, 'Hannah Reid']) {
      given(onDay).when(name, 'complete-aim', completion('2026-12-18')).thenLike({ code: 'forbidden' });
    }
    given(completed).thenDuty('aim-complete:1', { isMet: true });
  });

  it('wants first what was answered when consent was asked, of each, or why it was not asked', () => {
    const half = paired.does(lead, 'record-consent', consentOf('parents', 'refused')).at('2026-12-18', '10:00');
    given(half)
      .when(lead, 'complete-aim', completion('2026-12-18'))
      .thenLike({ code: 'precondition', source: 'AM-01', says: expect.stringContaining('the young person') });
    const said = half.does(lead, 'record-consent', consentOf('young-person', 'not-asked', '2026-12-18'));
    // and how it goes on without it, which the lead decides, or who manages the case
    given(said).when(lead, 'complete-aim', completion('2026-12-18')).thenLike({
      code: 'precondition',
      source: 'A-13',
      says: 'Say first how the assessment goes on without consent, and why.',
    });
    for (const name of [lead, 'Hannah Reid']) {
      const decided = said.does(name, 'go-on-without', { decision: 'best-available', reason: 'MARKER' });
      given(decided).when(lead, 'complete-aim', completion('2026-12-18')).thenAllowed();
    }
  });

  it('wants each of the seven headings covered, or a reason (A-29)', () => {
    const covers = { ...allCovered, parenting: '' };
    given(onDay)
      .when(lead, 'complete-aim', { ...completion('2026-12-18'), covers })
      .thenLike({ code: 'invalid', field: 'covers', says: 'Tick it, or say why the report leaves it out: Parenting.' });
    given(onDay)
      .when(lead, 'complete-aim', { ...completion('2026-12-19'), covers: { ...covers, family: '' } })
      .thenLike({ field: 'on', also: [{ source: 'AM-11' }, { source: 'AM-12' }] });
    given(onDay)
      .when(lead, 'complete-aim', { ...completion('2026-12-18'), covers: { ...covers, parenting: 'MARKER' } })
      .thenAllowed();
  });

  it('has a day that has come, from the meeting on', () => {
    given(onDay)
      .when(lead, 'complete-aim', completion('2026-12-19'))
      .thenLike({ field: 'on', says: 'That day has not come yet. Check the day.' });
    given(onDay).when(lead, 'complete-aim', completion('2026-11-11')).thenLike({ field: 'on' });
  });

  it('says why it is later than was agreed, and what fits best; on its day it does not', () => {
    given(late).when(lead, 'complete-aim', completion('2026-12-21')).thenLike({ field: 'lateReason', source: 'CN-20' });
    given(late)
      .when(lead, 'complete-aim', { ...completion('2026-12-21'), lateReason: 'MARKER' })
      .thenLike({ field: 'lateCode' });
    given(late)
      .when(lead, 'complete-aim', { ...completion('2026-12-21'), lateReason: 'MARKER', lateCode: 'agency' })
      .thenLike([{ lateReason: 'MARKER', lateCode: 'agency' }]);
    // Completed on its day and recorded later, it was not late.
    given(late)
      .when(lead, 'complete-aim', completion('2026-12-18'))
      .then([{ type: 'aim-completed', ...completion('2026-12-18') }]);
  });

  it('is recorded once: whoever is second reads who was first, and nothing changes', () => {
    given(completed).when(leadsManager, 'complete-aim', completion('2026-12-14')).thenLike({ code: 'precondition' });
  });
});

describe('sharing an assessment (AM-05, AM-06, CN-21)', () => {
  const keys = ['aim-share:1-team:police', 'aim-share:1-young-person', 'aim-share:1-parents'];

  it('is owed to each who was agreed within five working days, and to nobody before it is complete', () => {
    for (const key of keys) {
      given(consented).thenDuty(key, undefined);
      given(completed).thenDuty(key, { due: '2026-12-21', isMet: false });
      given(allShared).thenDuty(key, { isMet: true });
    }
    given(consented).when(lead, 'share-aim', sharedWith('parents', '2026-11-12')).thenLike({ code: 'precondition' });
  });

  it.each([coWorker, 'Hannah Reid', 'Tom Bell', 'Ruth Marsden'])('is never confirmed by %s', (name) => {
    given(completed)
      .when(name, 'share-aim', sharedWith('parents'))
      .thenLike({
        code: 'forbidden',
        source: 'AM-06',
        says: expect.stringContaining(`Only the lead (${lead}) or the lead's manager`),
      });
  });

  it('names no lead to those who may not know of an assessment', () => {
    given(completed)
      .when('Joanne Hardy', 'share-aim', sharedWith('parents'))
      .thenLike({
        code: 'forbidden',
        says: expect.not.stringContaining(lead),
      });
  });

  it('is with those who were agreed, and once with each', () => {
    given(completed)
      .when(lead, 'share-aim', sharedWith('team:health'))
      .thenLike({ field: 'recipient', source: 'CN-21' });
    given(completed.does(lead, 'share-aim', sharedWith('parents')))
      .when(lead, 'share-aim', sharedWith('parents'))
      .thenLike({ code: 'invalid', field: 'recipient', says: expect.stringContaining(lead) });
  });

  it('has a day from its completion until today, and says how', () => {
    given(completed).when(lead, 'share-aim', sharedWith('parents', '2026-12-13')).thenLike({ field: 'on' });
    given(completed).when(lead, 'share-aim', sharedWith('parents', '2026-12-15')).thenLike({ field: 'on' });
    given(completed)
      .when(lead, 'share-aim', { recipient: 'parents', was: 'shared', how: 'x' })
      .thenLike({ field: 'on' });
    given(completed)
      .when(lead, 'share-aim', { recipient: 'parents', was: 'shared', on: '2026-12-14' })
      .thenLike({ field: 'how' });
  });

  it('is answered too by why it is not shared; that can still change', () => {
    const input = { recipient: 'parents', was: 'not-shared', how: 'MARKER' } as const;
    given(completed)
      .when(lead, 'share-aim', { ...input, how: undefined })
      .thenLike({ field: 'how' });
    const not = completed.does(lead, 'share-aim', input);
    given(not).thenDuty('aim-share:1-parents', { isMet: true });
    given(not).when(lead, 'share-aim', sharedWith('parents')).thenAllowed();
  });
});

it('the lead and the co-worker touch no outcome, no plan and no closing', () => {
  for (const name of [lead, coWorker]) {
    given(consented).when(name, 'end-action', { number: 1, reason: 'x' }).thenLike({ code: 'forbidden' });
    given(consented).when(name, 'close', { code: 'moved', reason: 'x' }).thenLike({ code: 'forbidden' });
    given(consented).when(name, 'record-outcome', {}).thenLike({ code: 'forbidden' });
  }
});

describe('once the lead can no longer act', () => {
  const left = completed.with(
    {
      actor: { kind: 'clock' },
      events: [
        {
          event: { type: 'aim-workers-left', left: [{ role: 'lead', person: { id: person(lead).id, name: lead } }] },
          stage: 'in-plan',
        },
      ],
    },
    'left',
  );

  it('sharing is still owed, by the team that leads, and its manager can do it', () => {
    given(left).thenDuty('aim-share:1-parents', undefined);
    given(left).thenDuty('aim-share-unled:1-parents', {
      due: '2026-12-21',
      owner: { kind: 'team', team: 'families-first-east' },
      isMet: false,
    });
    given(left).when(lead, 'share-aim', sharedWith('parents')).thenLike({ code: 'forbidden' });
    const shared = left.does(leadsManager, 'share-aim', sharedWith('parents'));
    given(shared).thenDuty('aim-share-unled:1-parents', undefined);
  });
});

it('another assessment is decided once this one is shared with everybody, so that nobody is forgotten', () => {
  const again = (story: typeof completed) =>
    story
      .does('Hannah Reid', 'plan-further', { reason: 'x' })
      .bookedFor('2026-12-17', '10:00')
      .at('2026-12-17', '12:00')
      .held();
  const answers = { ...usualOutcome.assessment, aim: 'yes', sharedWith: ['parents'] } as const;
  given(again(completed)).when('Hannah Reid', 'save-assessment', answers).thenLike({ field: 'aim', source: 'AM-05' });
  given(again(allShared)).when('Hannah Reid', 'save-assessment', answers).thenAllowed();
});

it('an older assessment that was done outside Pathway asks its lead for nothing', () => {
  const done = consented.with(doneElsewhere('aim'), 'elsewhere');
  expect(done.agenda.map(({ row }) => row.id).filter((id) => id.startsWith('aim-'))).toEqual([]);
});
