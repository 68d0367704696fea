/** Who may do what with an outcome and its plan, as people would say it. */
import type { ActionId } from '../../../src/rules/commands.ts';
import type { Stage } from '../../../src/rules/record/case.ts';
import type { CaseRole } from '../../../src/rules/record/case-roles.ts';
import { assessing } from '../aim/permission-rows.ts';

type Row = readonly [who: string, may: string, action: ActionId, while_: readonly Stage[], then: Stage | 'as it was'];

const managing: readonly CaseRole[] = ['allocated-manager', 'deputy', 'service-lead'];

export const outcomeWho: Readonly<Record<string, readonly CaseRole[]>> = {
  'a team with an action, or who runs the case,': ['action-owner', 'allocated-manager', 'deputy'],
  'the social care team that names, or who runs the case,': ['aim-appointer', 'allocated-manager', 'deputy'],
  'a team that looks after a safety plan, or who manages the case,': ['safety-owner', ...managing],
  'SEND and Inclusion, or who runs the case where nobody speaks for them,': ['panel-team', 'panel-stand-in'],
};
export const planned: readonly Stage[] = ['arranging', 'booked', 'held', 'in-plan'];
const taken: readonly Stage[] = ['with-manager', 'no-meeting', ...planned];

export const outcomeList: readonly Row[] = [
  ['the team manager or deputy', 'save who came (CN-18)', 'save-attendance', ['held'], 'as it was'],
  ['the team manager or deputy', 'save what was considered (CJ-25, CJ-26)', 'save-considered', ['held'], 'as it was'],
  ['the team manager or deputy', 'save what was decided of AIM (CN-19)', 'save-assessment', ['held'], 'as it was'],
  ['the team manager or deputy', 'save safety and voices (PR-12)', 'save-safety', ['held'], 'as it was'],
  ['the team manager or deputy', 'save the plan (CN-18)', 'save-plan', ['held'], 'as it was'],
  ['the team manager or deputy', 'save what comes next (CN-22)', 'save-next', ['held'], 'as it was'],
  ['the team manager or deputy', 'record the outcome (CN-18)', 'record-outcome', ['held'], 'in-plan'],
  ['the team manager or deputy', 'add an action', 'add-action', planned, 'as it was'],
  ['the team manager or deputy', 'change an action', 'change-action', planned, 'as it was'],
  ['a team with an action, or who runs the case,', 'record it as done', 'action-done', planned, 'as it was'],
  ['the team manager or deputy', 'end an action', 'end-action', planned, 'as it was'],
  ['the team manager or deputy', 'record a referral that was made', 'record-referral', planned, 'as it was'],
  ['the social care team that names, or who runs the case,', 'name the lead', 'name-lead', assessing, 'as it was'],
  [
    'the social care team that names, or who runs the case,',
    'name a co-worker',
    'name-co-worker',
    assessing,
    'as it was',
  ],
  ['the team manager or deputy', 'say which service leads', 'change-lead', assessing, 'as it was'],
  [
    'a team that looks after a safety plan, or who manages the case,',
    'look at it again (PR-12)',
    'review-safety-plan',
    taken,
    'as it was',
  ],
  ['a team that looks after a safety plan, or who manages the case,', 'end it', 'end-safety-plan', taken, 'as it was'],
  [
    'SEND and Inclusion, or who runs the case where nobody speaks for them,',
    'record what the panel was told (CJ-28)',
    'record-panel',
    planned,
    'as it was',
  ],
  ['the team manager, deputy or service lead', 'record a voice (PR-16, PR-17)', 'record-voice', taken, 'as it was'],
  [
    'the team manager, deputy or service lead',
    'record what was found out since the outcome',
    'record-found-out',
    planned,
    'as it was',
  ],
  ['the team manager or deputy', 'arrange another meeting (CN-22)', 'plan-further', ['in-plan'], 'arranging'],
  ['the team manager or deputy', 'not hold another meeting', 'drop-further', ['arranging'], 'in-plan'],
];
