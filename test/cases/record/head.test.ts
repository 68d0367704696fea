/** The shape of a case in its head, held against the version that says which shape it is. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headVersion } from '../../../src/cases/record/head.ts';
import { otherChildReferred } from '../../../src/rules/safety/events.ts';
import { handedWithRecord } from '../../rules/handling/handed.ts';
import { placing } from '../../rules/placing/placed.ts';
import { screening, withMash } from '../../rules/police/notified.ts';
import { aCase, usualInputs } from '../../support/a-case.ts';
import { aConcern, local, person } from '../../support/factories.ts';
import { ownWordsLives } from '../../support/own-words.ts';
import { doneElsewhere, heardAtClosing, told } from '../../support/usual-cases.ts';
import { mustCome } from '../../support/usual-inputs.ts';
import { withOutcome } from '../../support/usual-outcome.ts';
import { afterOutcome } from './after-outcome-stories.ts';
import { aimLifeStories } from './aim-life-stories.ts';
import { aimStories } from './aim-stories.ts';
import { correctingStories } from './correcting-stories.ts';
import { endingStories } from './ending-stories.ts';
import { policeStories } from './head-police.ts';
import { linkStories } from './link-stories.ts';
import { retentionStories } from './retention-stories.ts';

const start = local('2026-11-02', '09:15');
const unsure = aCase({ concern: aConcern({ youngPerson: { birthDate: undefined } }) }).receivedAt(start);
const discussed = aCase().receivedAt(start).takenBy('Hannah Reid').checkedActiveTo('families-first-east').discussed();
const booked = discussed.agreed().bookedFor('2026-11-12', '10:00');
const planned = withOutcome(booked.answeredBy('Joanne Hardy', 'accepted').until('2026-11-12', '12:00').held(), {
  considered: { mappa: 'refer', limits: 'MARKER-limits' },
  next: { differs: 'yes', difference: 'MARKER-difference' },
});
const action = { what: 'MARKER-what', team: 'police', by: '2026-12-18', person: 'MARKER-person' };

const referredOnRecord = handedWithRecord.with(
  otherChildReferred(handedWithRecord.case, handedWithRecord.case.separateRecords?.[0]?.id ?? '', true),
  'separate-record',
);
const together = { from: person('Hannah Reid'), cases: 2, first: true } as const;

/** Between them they hold everything that a case can. */
const stories = [
  ...policeStories,
  ...linkStories,
  referredOnRecord,
  discussed.notAppropriate().does('Hannah Reid', 'reconsider', told).notAppropriate(),
  discussed.notAppropriate().does('Hannah Reid', 'close', {
    code: 'other',
    ...told,
    ...heardAtClosing,
    because: { 'confirm-referral:1': 'MARKER-because' },
  }),
  handedWithRecord.does('Ruth Marsden', 'settle-records', told),
  discussed
    .does('Hannah Reid', 'record-placing', placing)
    .does('Hannah Reid', 'close', { code: 'error', ...told, placingTold: 'MARKER-placing' }),
  discussed.does('Hannah Reid', 'hand-over', { to: person('Tom Bell').id, ...told, together }),
  discussed
    .does('Hannah Reid', 'put-off', { obligation: 'decide', until: '2026-11-05', ...told })
    .until('2026-11-12', '12:00'),
  discussed.with(
    {
      actor: { kind: 'clock' },
      events: [
        { event: { type: 'dates-moved', list: 'l1', was: '2026-11-16', is: '2026-11-17' }, stage: 'with-manager' },
        { event: { type: 'manager-left', manager: { id: 'x', name: 'Hannah Reid' } }, stage: 'with-manager' },
        {
          event: {
            type: 'nudged',
            nudges: [{ obligation: 'decide', since: start, step: 'before', to: [], insteadOf: { team: 'police' } }],
          },
          stage: 'with-manager',
        },
      ],
    },
    'clock',
  ),
  aCase({ concern: aConcern({ otherChild: { another: 'yes' } }) })
    .receivedAt(start)
    .takenBy('Hannah Reid')
    .does('Hannah Reid', 'keep-separate-record', { record: 'record-1' }),
  discussed.does('Hannah Reid', 'record-answers', { on: '2026-11-02', answers: {}, said: 'MARKER-said' }),
  aCase({ concern: aConcern({ youngPerson: { birthDate: undefined, inEducation: undefined, setting: undefined } }) })
    .receivedAt(start)
    .takenBy('Hannah Reid')
    .does('Hannah Reid', 'record-answers', {
      on: '2026-11-02',
      answers: { inEducation: 'yes' },
      inWords: { setting: 'MARKER-setting' },
      birthDate: '2012-03-09',
    }),
  booked.answeredBy('Joanne Hardy', 'accepted').until('2026-11-12', '12:00').held(),
  booked.does('Hannah Reid', 'change-invitations', {
    invite: [...mustCome, 'families-first-east', 'health', 'mash'],
    ...told,
  }),
  discussed.checkedActiveTo('families-first-north'),
  aCase().receivedAt(start).takenBy('Hannah Reid').does('Hannah Reid', 'check-not-made', told),
  discussed.does('Hannah Reid', 'record-safety-plan', usualInputs.safetyPlan),
  aCase({ concern: aConcern({ otherChild: { sharePlace: 'yes' } }) })
    .receivedAt(start)
    .takenBy('Hannah Reid')
    .does('Hannah Reid', 'safety-not-needed', told),
  aCase()
    .receivedAt(start)
    .takenBy('Hannah Reid')
    .checkedNotActive()
    .does('Lucy Tran', 'confirm-referral', { otherwise: 'undecided', note: 'MARKER-note' })
    .does('Lucy Tran', 'confirm-referral', { otherwise: 'not-sent', note: 'MARKER-note' }),
  aCase({ concern: aConcern({ otherChild: { another: 'yes' } }) })
    .receivedAt(start)
    .takenBy('Hannah Reid')
    .does('Hannah Reid', 'record-other-childs-referral', { answer: 'made-now', said: 'MARKER-said' }),
  booked.does('Hannah Reid', 'prepare-meeting', usualInputs.preparation).movedTo('2026-11-13', '10:00'),
  booked.does('Hannah Reid', 'prepare-meeting', { ...usualInputs.preparation, chair: person('Tom Bell').id }),
  booked.does('Hannah Reid', 'cancel-meeting', told),
  planned
    .does('Joanne Hardy', 'action-done', { number: 1, note: 'MARKER-note' })
    .does('Hannah Reid', 'change-action', { ...action, number: 2, ...told })
    .does('Hannah Reid', 'add-action', action)
    .does('Hannah Reid', 'end-action', { number: 2, ...told })
    .does('Hannah Reid', 'record-referral', { kind: 'mappa', to: 'MARKER-to', on: '2026-11-12', its: 'MARKER-its' })
    .with(doneElsewhere('panel'), 'elsewhere')
    .does('Hannah Reid', 'plan-further', told),
  // What the police told, as youth justice entered it.
  withMash({ isInvestigated: true }, 'Sam Whitfield')
    .at('2026-11-04', '14:00')
    .does('Peter Nolan', 'screen-not-eligible', screening)
    .does('Peter Nolan', 'screen-again', told)
    .does('Peter Nolan', 'screen-eligible', screening)
    .does('Peter Nolan', 'correct-screening', told),
  ...aimStories(planned),
  ...aimLifeStories,
  ...endingStories,
  planned.does('Hannah Reid', 'plan-further', told).does('Hannah Reid', 'drop-further', told),
  unsure
    .takenBy('Hannah Reid')
    .does('Hannah Reid', 'send-to-first-contact', told)
    .does('Lucy Tran', 'first-contact-keeps', told),
  aCase({ concern: aConcern({ youngPerson: { placed: 'yes' } }) })
    .receivedAt(start)
    .takenBy('Hannah Reid')
    .checkedNotActive()
    .discussed()
    .agreed()
    .bookedFor('2026-11-12', '10:00')
    .does('Hannah Reid', 'record-told', { id: 'outside:placing-authority:1', note: 'MARKER-note' }),
  ...ownWordsLives(booked, discussed),
  ...afterOutcome(planned),
  ...retentionStories,
  ...correctingStories,
];

/** `meetings[].starts`: where something stands; what is kept by a key of its own is `*`. */
function shapeOf(value: unknown, at = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => shapeOf(one, `${at}[]`));
  if (typeof value !== 'object' || value === null) return [at];
  const isByKey = ['nudging', 'reminded', 'promisesPassed'].includes(at);
  return Object.entries(value).flatMap(([key, one]) => shapeOf(one, at === '' ? key : `${at}.${isByKey ? '*' : key}`));
}

/**
 * What stood there when the version was new. A line that only a new event makes is added; where an event of before makes
 * another, `headVersion` is raised, this file is kept, and what is stored is made again from its events.
 */
const shape: readonly string[] = JSON.parse(
  readFileSync(join(import.meta.dirname, `head-${headVersion}.json`), 'utf8'),
);

it('is that of its version', () => {
  const found = stories.flatMap(({ case: c }) => shapeOf(JSON.parse(JSON.stringify(c))));
  expect([...new Set(found)].filter((at) => !at.includes('origin.concern.')).sort()).toEqual(shape);
});
