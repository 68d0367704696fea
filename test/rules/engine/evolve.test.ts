import { evolve } from '../../../src/rules/engine/evolve.ts';
import type { CaseEvent, RecordedEvent } from '../../../src/rules/events.ts';
import { type CaseStory, usualInputs } from '../../support/a-case.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import {
  bookedAtEleven as booked,
  received,
  takenAtEleven as taken,
  told,
  underTen,
  ageNotKnown as unsure,
} from '../../support/usual-cases.ts';
import { mustCome } from '../../support/usual-inputs.ts';
import type { Row } from '../police/ends.ts';
import { partEnds } from './part-ends.ts';

const hannah = { id: person('Hannah Reid').id, name: 'Hannah Reid' };
const withCall = taken.with(
  {
    actor: { kind: 'clock' },
    events: [{ event: { type: 'to-tell', id: 'n1', who: 'the police', what: 'ring' }, stage: 'with-manager' }],
  },
  'c1',
);
/** What the clock notes about the manager of a case. */
const notes = (story: CaseStory, type: 'manager-left' | 'manager-back'): CaseStory =>
  story.with(
    { actor: { kind: 'clock' }, events: [{ event: { type, manager: hannah }, stage: story.case.stage }] },
    type,
  );
const left = notes(taken, 'manager-left');

/** For each event a case that ends with it, and what of the case it changed. */
const ends: { readonly [T in CaseEvent['type']]: Row } = {
  'concern-received': [
    received,
    {
      stage: 'received',
      receivedAt: '2026-11-02T09:15:00Z',
      decidingSince: '2026-11-02T09:15:00Z',
      referrer: { id: person('Priya Shah').id, name: 'Priya Shah' },
      referrerTeams: ['northfield-academy'],
      procedure: 'v15',
      commands: ['raise'],
    },
  ],
  taken: [taken, { stage: 'with-manager', manager: hannah, managerSince: '2026-11-02T11:00:00Z' }],
  'manager-left': [left, { managerLeft: '2026-11-02T11:00:00Z', manager: hannah }],
  'manager-back': [notes(left, 'manager-back'), { managerLeft: undefined, manager: hannah }],
  'dates-moved': [
    taken.with(
      {
        actor: { kind: 'clock' },
        events: [
          { event: { type: 'dates-moved', list: 'l1', was: '2026-11-16', is: '2026-11-17' }, stage: 'with-manager' },
        ],
      },
      'calendar:l1',
    ),
    { datesMoved: { list: 'l1', was: '2026-11-16', is: '2026-11-17' } },
  ],
  'promises-passed': [
    received.at('2026-11-04', '09:00').woken(),
    {
      promisesPassed: {
        take: { since: '2026-11-02T09:15:00Z', at: '2026-11-04T09:00:00Z', above: [person('Ruth Marsden').id] },
      },
    },
  ],
  'age-settled': [
    unsure.does('Hannah Reid', 'keep-in-procedure', told),
    { ageSettled: { to: 'this-procedure', at: '2026-11-02T09:15:00Z' } },
  ],
  'system-checked': [
    taken.checkedNotActive().does('Hannah Reid', 'check-system', { on: '2026-11-01', result: 'not-active' }),
    { systemCheck: { on: '2026-11-01', result: 'not-active', at: '2026-11-02T11:00:00Z', by: hannah } },
  ],
  'referred-on': [
    taken.checkedNotActive(),
    { referralsOn: [{ number: 1, team: 'first-contact', because: 'not-active', at: '2026-11-02T11:00:00Z' }] },
  ],
  'referral-confirmed': [
    taken.checkedNotActive().does('Lucy Tran', 'confirm-referral', { sentOn: 'families-first-east' }),
    { referralsOn: [{ confirmed: { at: '2026-11-02T11:00:00Z', by: { name: 'Lucy Tran' } } }] },
  ],
  'referral-undecided': [
    taken.checkedNotActive().does('Lucy Tran', 'confirm-referral', { otherwise: 'undecided' }),
    { referralsOn: [{ undecided: { at: '2026-11-02T11:00:00Z', by: { name: 'Lucy Tran' } } }] },
  ],
  'referral-withdrawn': [
    taken.checkedActiveTo('families-first-east').does('Hannah Reid', 'withdraw-referral', {
      number: 1,
      because: 'misdirected',
      ...told,
    }),
    {
      systemCheck: undefined,
      referralsOn: [
        {
          number: 1,
          withdrawn: { at: '2026-11-02T11:00:00Z', by: hannah, because: 'misdirected', reason: 'MARKER-reason' },
        },
      ],
    },
  ],
  'first-contact-decided': [
    underTen.at('2026-11-03', '10:00').does('Lucy Tran', 'first-contact-returns', told),
    {
      stage: 'received',
      ageSettled: { to: 'this-procedure' },
      decidingSince: '2026-11-03T10:00:00Z',
      receivedAt: '2026-11-02T09:15:00Z',
      referralsOn: [{ confirmed: { note: 'MARKER-reason' } }],
    },
  ],
  discussed: [taken.discussed(), { discussions: [{ ...usualInputs.discussion, by: hannah }] }],
  'referrer-answered': [
    taken.does('Hannah Reid', 'record-answers', { on: '2026-11-02', answers: {}, said: 'MARKER' }),
    { referrersAnswers: [{ on: '2026-11-02', answers: {}, said: 'MARKER', by: hannah }] },
  ],
  decided: [
    taken.discussed().agreed(),
    { stage: 'arranging', decision: { appropriate: true, ...usualInputs.agreed, by: hannah } },
  ],
  ...partEnds,
  'meeting-booked': [
    booked,
    {
      stage: 'booked',
      meetings: [
        { number: 1, revision: 0, state: 'booked', starts: '2026-11-12T10:00:00Z', ends: '2026-11-12T11:30:00Z' },
      ],
      invitations: booked.case.invitations.map(({ team }) => ({ team, meeting: 1, invitedAt: '2026-11-02T11:00:00Z' })),
    },
  ],
  'meeting-prepared': [
    booked.does('Hannah Reid', 'prepare-meeting', usualInputs.preparation),
    { meetings: [{ preparation: { combined: 'mappa', views: 'MARKER-views' } }] },
  ],
  'meeting-changed': [
    booked.movedTo('2026-11-13', '10:00'),
    { stage: 'booked', meetings: [{ number: 1, revision: 1, starts: '2026-11-13T10:00:00Z' }] },
  ],
  'meeting-cancelled': [
    booked.does('Hannah Reid', 'cancel-meeting', told),
    { stage: 'arranging', meetings: [{ state: 'cancelled', revision: 1 }] },
  ],
  'meeting-adjourned': [
    booked.at('2026-11-12', '12:00').does('Hannah Reid', 'record-adjourned', { on: '2026-11-12', ...told }),
    { stage: 'arranging', meetings: [{ state: 'adjourned', revision: 1 }] },
  ],
  'check-not-made': [
    taken.does('Hannah Reid', 'check-not-made', told),
    { checkNotMade: { ...told, by: { name: 'Hannah Reid' } } },
  ],
  'meeting-held': [
    booked.at('2026-11-12', '12:00').held(),
    { stage: 'held', meetings: [{ state: 'held', heldOn: '2026-11-12' }] },
  ],
  'invitations-changed': [
    booked
      .at('2026-11-03', '10:00')
      .does('Hannah Reid', 'change-invitations', { invite: [...mustCome, 'northfield-academy', 'mash'], ...told }),
    {
      invitations: [
        ...booked.case.invitations.map(({ team }) =>
          team === 'health' ? { team, withdrawn: '2026-11-03T10:00:00Z' } : { team },
        ),
        { team: 'mash', meeting: 1, invitedAt: '2026-11-03T10:00:00Z' },
      ],
    },
  ],
  'invitation-answered': [booked.answeredBy('Joanne Hardy', 'declined'), {}],
  'asked-again': [
    booked.answeredBy('Joanne Hardy', 'declined').does('Hannah Reid', 'ask-again', { team: 'police' }),
    {},
  ],
  'meeting-without': [
    booked.answeredBy('Joanne Hardy', 'declined').does('Hannah Reid', 'meet-without', { team: 'police', ...told }),
    {},
  ],
  'put-off': [
    taken.does('Hannah Reid', 'put-off', { obligation: 'discuss', until: '2026-11-05', ...told }),
    { nudging: { discuss: { postponed: { until: '2026-11-05T09:00:00Z', since: '2026-11-02T09:15:00Z', ...told } } } },
  ],
  nudged: [
    received.until('2026-11-03', '09:00'),
    {
      nudging: {
        'check-system': { said: [{ step: 'on the day' }] },
      },
    },
  ],
  reminded: [booked.until('2026-11-12', '08:30'), {}],
  'to-tell': [
    withCall,
    { contactsToMake: [{ id: 'n1', who: 'the police', what: 'ring', since: '2026-11-02T11:00:00Z' }] },
  ],
  told: [
    withCall.does('Hannah Reid', 'record-told', { id: 'n1', note: 'MARKER-note' }),
    { contactsToMake: [{ id: 'n1', done: { at: '2026-11-02T11:00:00Z', by: hannah, note: 'MARKER-note' } }] },
  ],
  looked: [taken.wasLookedAtBy('Priya Shah', 'overview'), { stage: 'with-manager' }],
  reconsidered: [
    taken.discussed().notAppropriate().at('2026-11-09', '10:00').does('Hannah Reid', 'reconsider', told),
    { stage: 'with-manager', decidingSince: '2026-11-09T10:00:00Z' },
  ],
};

describe('what each event makes of a case', () => {
  it.each(Object.entries(ends))('%s', (type, [story, then]) => {
    expect(story.events.map((event) => event.type)).toContain(type);
    given(story.record).thenCase(then);
  });

  it('that was looked at, in older records, changes nothing', () => {
    expect(ends.looked[0].case).toEqual(taken.case);
  });

  it('counts since when it is at its stage', () => {
    expect(taken.case.stageSince).toBe('2026-11-02T11:00:00Z');
    expect(taken.at('2026-11-03', '10:00').discussed().case.stageSince).toBe('2026-11-02T11:00:00Z');
  });

  it('begins with the receipt of a referral and with nothing else', () => {
    const { recordedEvent } = taken.record.at(-1) as { recordedEvent: RecordedEvent };
    expect(() => evolve(undefined, recordedEvent, taken.now)).toThrow('A case cannot begin with "taken".');
  });

  it('does not change the case that was', () => {
    const before = structuredClone(booked.case);
    const kept = booked.case;
    booked.movedTo('2026-11-13', '10:00').answeredBy('Joanne Hardy', 'accepted');
    expect(kept).toEqual(before);
  });
});
