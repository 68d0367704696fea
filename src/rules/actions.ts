/**
 * What may be done to a case: who, at which stage, and what the stage becomes. Buttons are drawn from this table and
 * `perform` checks it; nothing else decides permission.
 */
import type { CaseRole } from './access.ts';
import type { AgeBand } from './age.ts';
import type { Stage } from './case.ts';
import type { ClauseId } from './clauses/index.ts';
import {
  ageInDoubt,
  ageIsSettled,
  discussionRecorded,
  type Guard,
  meetingBooked,
  somethingToConfirm,
  somethingToTell,
  systemChecked,
  underTenUndecided,
} from './guards.ts';
import type { ActionId } from './inputs.ts';
import type { QuestionId } from './questions.ts';

export interface ActionRow {
  readonly source: ClauseId | QuestionId;
  /** What the button says; absent where no button of its own leads here. */
  readonly label?: string;
  readonly who: readonly CaseRole[];
  readonly from: readonly Stage[];
  readonly to: Stage | 'same';
  readonly guards: readonly Guard[];
}

const managing: readonly CaseRole[] = ['manager', 'deputy', 'service-lead'];
const running: readonly CaseRole[] = ['manager', 'deputy'];
const everyStage: readonly Stage[] = [
  'received',
  'with-manager',
  'arranging',
  'booked',
  'held',
  'no-meeting',
  'with-first-contact',
  'closed',
];
const open = everyStage.filter((stage) => stage !== 'closed');

export const actions: Readonly<Record<ActionId, ActionRow>> = {
  raise: { source: 'CN-01', who: [], from: [], to: 'received', guards: [] },
  take: {
    source: 'CN-03',
    label: 'Take the case',
    who: ['managers'],
    from: ['received'],
    to: 'with-manager',
    guards: [],
  },
  assign: {
    source: 'A-18',
    label: 'Give it to a team manager',
    who: ['service-lead'],
    from: ['received'],
    to: 'with-manager',
    guards: [],
  },
  'hand-over': {
    source: 'A-18',
    label: 'Hand over to another manager',
    who: managing,
    from: ['with-manager', 'arranging', 'booked', 'held', 'no-meeting'],
    to: 'same',
    guards: [],
  },
  'keep-in-procedure': {
    source: 'A-02',
    label: 'Keep in this procedure (age)',
    who: running,
    from: ['with-manager'],
    to: 'same',
    guards: [ageInDoubt],
  },
  'send-to-first-contact': {
    source: 'SC-06',
    label: 'Send to First Contact (age)',
    who: running,
    from: ['with-manager'],
    to: 'with-first-contact',
    guards: [ageInDoubt],
  },
  'check-system': {
    source: 'CN-08',
    label: 'Record the case management system check',
    who: running,
    from: ['with-manager', 'arranging', 'booked', 'no-meeting'],
    to: 'same',
    guards: [],
  },
  'confirm-referral': {
    source: 'CN-11',
    label: 'Confirm we have it',
    who: ['referred-team', 'first-contact'],
    from: open,
    to: 'same',
    guards: [somethingToConfirm],
  },
  'first-contact-keeps': {
    source: 'SC-06',
    label: 'Record: another service takes it',
    who: ['first-contact'],
    from: ['with-first-contact'],
    to: 'same',
    guards: [underTenUndecided],
  },
  'first-contact-returns': {
    source: 'SC-06',
    label: 'Record: back to CDYJS',
    who: ['first-contact'],
    from: ['with-first-contact'],
    to: 'received',
    guards: [underTenUndecided],
  },
  'record-discussion': {
    source: 'CT-05',
    label: 'Record the talk with the referrer',
    who: running,
    from: ['with-manager'],
    to: 'same',
    guards: [],
  },
  'agree-meeting': {
    source: 'CN-04',
    label: 'Agree a Risk Management Meeting',
    who: running,
    from: ['with-manager'],
    to: 'arranging',
    guards: [ageIsSettled, discussionRecorded],
  },
  'decide-no-meeting': {
    source: 'CN-07',
    label: 'Decide that a meeting is not appropriate',
    who: running,
    from: ['with-manager'],
    to: 'no-meeting',
    guards: [ageIsSettled, discussionRecorded],
  },
  'book-meeting': {
    source: 'CN-05',
    label: 'Book the meeting and invite',
    who: running,
    from: ['arranging'],
    to: 'booked',
    guards: [systemChecked],
  },
  'change-meeting': {
    source: 'CN-05',
    label: 'Change or postpone the meeting',
    who: running,
    from: ['booked'],
    to: 'same',
    guards: [meetingBooked],
  },
  'cancel-meeting': {
    source: 'CN-05',
    label: 'Cancel the meeting',
    who: running,
    from: ['booked'],
    to: 'arranging',
    guards: [meetingBooked],
  },
  'change-invitations': {
    source: 'CN-17',
    label: 'Change who is invited',
    who: running,
    from: ['booked'],
    to: 'same',
    guards: [meetingBooked],
  },
  'record-held': {
    source: 'CN-06',
    label: 'Record that the meeting was held',
    who: running,
    from: ['booked'],
    to: 'held',
    guards: [meetingBooked],
  },
  'record-adjourned': {
    source: 'A-09',
    label: 'Record that the meeting was adjourned',
    who: running,
    from: ['booked'],
    to: 'arranging',
    guards: [meetingBooked],
  },
  'answer-invitation': {
    source: 'CN-12',
    who: ['invited-team'],
    from: ['booked'],
    to: 'same',
    guards: [meetingBooked],
  },
  'record-answer': {
    source: 'CN-12',
    label: 'Record an answer given another way',
    who: running,
    from: ['booked'],
    to: 'same',
    guards: [meetingBooked],
  },
  'record-told': {
    source: 'PR-18',
    label: 'Record that somebody was told',
    who: [...managing, 'managers'],
    from: open,
    to: 'same',
    guards: [somethingToTell],
  },
  'put-off': { source: 'PR-10', label: 'Put off a nudge', who: running, from: open, to: 'same', guards: [] },
  reconsider: {
    source: 'A-25',
    label: 'Look at the decision again',
    who: managing,
    from: ['no-meeting'],
    to: 'with-manager',
    guards: [],
  },
  close: {
    source: 'A-32',
    label: 'Close the case',
    who: [...managing, 'managers'],
    from: ['no-meeting', 'held', 'with-first-contact'],
    to: 'closed',
    guards: [],
  },
};

/** Where a concern begins: a child under ten with First Contact, who decide the route (SC-06); doubt stays here. */
export const startingStage: Record<AgeBand, Stage> = {
  'under-ten': 'with-first-contact',
  border: 'received',
  'in-range': 'received',
  adult: 'received',
  'not-known': 'received',
};
