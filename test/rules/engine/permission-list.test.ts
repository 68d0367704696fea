import { actions } from '../../../src/rules/actions.ts';
import { whyRefused } from '../../../src/rules/engine/permission.ts';
import type { Case, Stage } from '../../../src/rules/record/case.ts';
import { type CaseRole, caseRoles } from '../../../src/rules/record/case-roles.ts';
import { stages } from '../../../src/rules/stages.ts';
import { received } from '../../support/usual-cases.ts';
import { aimList, aimWho } from '../aim/permission-rows.ts';
import { correctingList } from '../correcting/permission-rows.ts';
import { exportList, exportWho } from '../exporting/permission-rows.ts';
import { linkList } from '../links/permission-rows.ts';
import { outcomeList, outcomeWho, planned } from '../outcome/permission-rows.ts';
import { ownWordsList, ownWordsWho } from '../own-words/permission-rows.ts';
import { policeList, policeWho, type Row } from '../police/permission-rows.ts';
import { retentionList, retentionWho } from '../retention/permission-rows.ts';
import { safetyList } from '../safety/permission-rows.ts';
import { subjectAccessList } from '../subject-access/permission-rows.ts';

const everyRole = Object.keys(caseRoles) as CaseRole[];
const everyStage = Object.keys(stages) as Stage[];

/** Who is meant by the words of the list below. */
const whoIs: Readonly<Record<string, readonly CaseRole[]>> = {
  'any team manager, while nobody has it,': ['unallocated-manager'],
  'the service lead': ['service-lead'],
  'the team manager or deputy': ['allocated-manager', 'deputy'],
  'the team manager, deputy or service lead': ['allocated-manager', 'deputy', 'service-lead'],
  'the team manager, deputy, service lead or, while nobody has it, any team manager': [
    'allocated-manager',
    'deputy',
    'service-lead',
    'unallocated-manager',
  ],
  'a team it was referred on to': ['referred-team', 'first-contact'],
  'First Contact, or who has the case and was told by telephone,': [
    'first-contact',
    'allocated-manager',
    'deputy',
    'service-lead',
    'unallocated-manager',
  ],
  'an invited team, also where it declined,': ['invited-team', 'excused-team'],
  ...outcomeWho,
  'the team manager, deputy, service lead, told of it or not, or, while nobody has it, any team manager': [
    'allocated-manager',
    'deputy',
    'service-lead',
    'unallocated-manager',
    'untold-service-lead',
  ],
  ...policeWho,
  ...ownWordsWho,
  ...aimWho,
  ...retentionWho,
  ...exportWho,
  nobody: [],
};
const open = everyStage.filter((stage) => stage !== 'closed');
const meeting: readonly Stage[] = ['booked'];
const checkable: readonly Stage[] = ['with-manager', 'arranging', 'booked', 'held', 'no-meeting'];
const taken: readonly Stage[] = ['with-manager', 'no-meeting', ...planned];

/** The list of permissions as people would say it, written apart from the table it is held against. */
const list: readonly Row[] = [
  ['any team manager, while nobody has it,', 'take it', 'take', ['received'], 'with-manager'],
  ['the service lead', 'give it to a team manager (A-18)', 'assign', ['received'], 'with-manager'],
  ['the team manager, deputy or service lead', 'keep it from a worker', 'keep-from', [...open, 'closed'], 'as it was'],
  ['the team manager, deputy or service lead', 'let them see it again', 'let-see', [...open, 'closed'], 'as it was'],
  [
    'the team manager, deputy, service lead or, while nobody has it, any team manager',
    'hand it over to another manager (A-18)',
    'hand-over',
    taken,
    'as it was',
  ],
  [
    'the team manager or deputy',
    'record what the referrer answered since (A-24)',
    'record-answers',
    ['with-manager', 'arranging', 'booked'],
    'as it was',
  ],
  ['the team manager or deputy', 'keep it in this procedure (A-02)', 'keep-in-procedure', taken, 'as it was'],
  [
    'the team manager or deputy',
    'send it to First Contact (SC-06)',
    'send-to-first-contact',
    ['with-manager', 'arranging'],
    'with-first-contact',
  ],
  [
    'the team manager or deputy',
    'record the check of the system (CN-08)',
    'check-system',
    [...checkable, 'in-plan'],
    'as it was',
  ],
  ['a team it was referred on to', 'confirm that they have it (CN-11)', 'confirm-referral', open, 'as it was'],
  [
    'the team manager, deputy or service lead',
    'withdraw a referral that was sent on (SC-11)',
    'withdraw-referral',
    open,
    'as it was',
  ],
  [
    'First Contact, or who has the case and was told by telephone,',
    'say that another service takes it',
    'first-contact-keeps',
    ['with-first-contact'],
    'as it was',
  ],
  [
    'First Contact, or who has the case and was told by telephone,',
    'send it back to CDYJS',
    'first-contact-returns',
    ['with-first-contact'],
    'received',
  ],
  [
    'the team manager or deputy',
    'record the talk with the referrer (CT-05)',
    'record-discussion',
    ['with-manager', 'arranging', 'booked', 'held', 'in-plan'],
    'as it was',
  ],
  [
    'the team manager or deputy',
    'record why the check cannot be made yet (CN-08)',
    'check-not-made',
    checkable,
    'as it was',
  ],
  ['the service lead', 'record who may see the separate records', 'settle-records', taken, 'as it was'],
  [
    'the team manager, deputy or service lead',
    'record who placed them here (A-20)',
    'record-placing',
    taken,
    'as it was',
  ],
  ...safetyList,
  ...linkList,
  ...correctingList,
  ...exportList,
  ['the team manager or deputy', 'agree a meeting (CN-04)', 'agree-meeting', ['with-manager'], 'arranging'],
  [
    'the team manager or deputy',
    'decide that there is no meeting (CN-07)',
    'decide-no-meeting',
    ['with-manager'],
    'no-meeting',
  ],
  ['the team manager or deputy', 'book the meeting (CN-05)', 'book-meeting', ['arranging'], 'booked'],
  ['the team manager or deputy', 'record one not booked (CN-06)', 'record-not-booked', ['arranging'], 'held'],
  ['the team manager or deputy', 'record how it is prepared (CN-05)', 'prepare-meeting', meeting, 'as it was'],
  ['the team manager or deputy', 'change the meeting', 'change-meeting', meeting, 'as it was'],
  ['the team manager or deputy', 'cancel the meeting', 'cancel-meeting', meeting, 'arranging'],
  ['the team manager or deputy', 'change who is invited (CN-17)', 'change-invitations', meeting, 'as it was'],
  ['the team manager or deputy', 'record that it was held (CN-06)', 'record-held', meeting, 'held'],
  ['the team manager or deputy', 'record that it was adjourned (A-09)', 'record-adjourned', meeting, 'arranging'],
  ...outcomeList,
  ...aimList,
  ['an invited team, also where it declined,', 'answer the invitation', 'answer-invitation', meeting, 'as it was'],
  [
    'an invited team, also where it declined,',
    'decline the invitation, with why',
    'decline-invitation',
    meeting,
    'as it was',
  ],
  ['the team manager or deputy', 'ask a team again', 'ask-again', meeting, 'as it was'],
  ['the team manager or deputy', 'meet without a team', 'meet-without', meeting, 'as it was'],
  ['the team manager or deputy', 'record an answer given another way', 'record-answer', meeting, 'as it was'],
  [
    'the team manager, deputy, service lead, told of it or not, or, while nobody has it, any team manager',
    'record that somebody was told',
    'record-told',
    open,
    'as it was',
  ],
  ...policeList,
  ...ownWordsList,
  ...retentionList,
  ...subjectAccessList,
  ['the team manager or deputy', 'put off a nudge', 'put-off', open, 'as it was'],
  [
    'the team manager, deputy or service lead',
    'look at the decision again (A-25)',
    'reconsider',
    ['no-meeting'],
    'with-manager',
  ],
  [
    'the team manager, deputy, service lead, told of it or not, or, while nobody has it, any team manager',
    'close it (A-32)',
    'close',
    open,
    'closed',
  ],
  [
    'the team manager, deputy, service lead, told of it or not, or, while nobody has it, any team manager',
    'open it again (A-32)',
    'reopen',
    ['closed'],
    'as it was before it was closed',
  ],
];

const booked = received.takenBy('Hannah Reid').checkedNotActive().discussed().agreed().bookedFor('2026-11-12', '10:00');

/** A case with everything in it that a guard may ask for, put at a stage. */
const at = (stage: Stage): Case => ({ ...booked.case, stage });

describe('the list of permissions', () => {
  it('is about every action there is, once', () => {
    expect(list.map(([, , action]) => action).sort()).toEqual(Object.keys(actions).sort());
  });

  it.each(list)('%s may %s', (who, _may, action, while_, then) => {
    const roles = whoIs[who] ?? [];
    const answers = everyRole.flatMap((role) =>
      everyStage.map((stage) => {
        const code = whyRefused(at(stage), [role], action)?.code;
        const isAllowed = roles.includes(role) && while_.includes(stage);
        const expected = isAllowed ? 'allowed' : roles.includes(role) ? 'wrong-stage' : 'forbidden';
        const answer = code === undefined || code === 'precondition' ? 'allowed' : code;
        return { role, stage, answer, expected };
      }),
    );
    expect(answers.filter((one) => one.answer !== one.expected)).toEqual([]);
    const kept = { 'as it was': 'same', 'as it was before it was closed': 'as-before-closing' } as const;
    expect(actions[action].to).toBe(Object.hasOwn(kept, then) ? kept[then as keyof typeof kept] : then);
  });

  it('gives nobody a second role by having one: two roles together may what either may', () => {
    expect(whyRefused(booked.case, ['referrer', 'invited-team'], 'answer-invitation')).toBeUndefined();
    expect(whyRefused(booked.case, ['referrer'], 'answer-invitation')?.code).toBe('forbidden');
  });

  it('names a clause or question for every row', () => {
    for (const { source } of Object.values(actions)) {
      expect(source).toMatch(/^(SC|PR|DF|CT|BR|CJ|CN|AM|RS)-\d\d$|^A-\d\d$/);
    }
  });
});
