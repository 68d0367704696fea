/** What people give an action: every kind of answer that leads another way. The type check names an action without one. */

import type { ActionId, CommandInputs } from '../../src/rules/commands.ts';
import { isTalkOwed } from '../../src/rules/concern/tried.ts';
import { stillOpen } from '../../src/rules/concern/unanswered.ts';
import { unmet } from '../../src/rules/engine/agenda.ts';
import { inviteList, proposedTeams } from '../../src/rules/meeting/invitees.ts';
import { type Case, currentMeeting } from '../../src/rules/record/case.ts';
import { joinedHere } from '../../src/rules/record/joined.ts';
import { linkKindIds } from '../../src/rules/record/links.ts';
import { answeredSince } from '../../src/rules/record/referrers-answers.ts';
import type { DecisionContext } from '../../src/rules/rows/context.ts';
import { siblingInput, siblingReference } from '../rules/links/sibling-input.ts';
import { afterOutcomeInputs } from './after-outcome-inputs.ts';
import { aimInputs } from './aim-inputs.ts';
import { besideAnyCase } from './beside.ts';
import { correctingInputs } from './correcting-inputs.ts';
import { outcomeInputs } from './outcome-inputs.ts';
import { ownWordsInputs } from './own-words-inputs.ts';
import { retentionInputs } from './retention-inputs.ts';

type AnswersTo = {
  readonly [A in ActionId]: (c: Case, by: DecisionContext) => readonly CommandInputs[A][];
};

/** In every free text; `marked` says in it which text of which action it is, so that a leak is seen. */
const reason = 'MARKER';
const why = { reason };
const onlyWhy = (): readonly { readonly reason: string }[] => [why];
const nothing = (): readonly Record<never, never>[] => [{}];

const today = ({ calendar, now }: DecisionContext): string => calendar.localDate(now);
const hoursOn = (by: DecisionContext, hours: number): string => Temporal.Instant.from(by.now).add({ hours }).toString();

function plans(by: DecisionContext) {
  const of = (hours: number, venue: string) => {
    const { localDate, instantAt } = by.calendar;
    return {
      starts: instantAt(localDate(hoursOn(by, hours)), '10:00'),
      minutes: 60,
      venue,
      lateCode: 'police' as const,
      lateReason: reason,
    };
  };
  return [of(48, 'larch-room'), of(24 * 20, 'elsewhere')].map((plan) => ({ ...plan, details: reason }));
}

/** Of the days a duty can be put off to: near, too far for most, and too far for any. */
const putOffTo = (by: DecisionContext): readonly string[] =>
  [24 * 4, 24 * 28, 24 * 90].map((hours) => today({ ...by, now: hoursOn(by, hours) }));

const managersOf = ({ roster }: DecisionContext) => roster.withJob('team-manager');
const handTo = (_c: Case, by: DecisionContext) => managersOf(by).map(({ id }) => ({ to: id, reason }));
const answers = ['accepted', 'somebody-else'] as const;
const asked = (c: Case) => c.invitations.filter(({ meeting }) => meeting === currentMeeting(c)?.number);

const talk = (by: DecisionContext) =>
  ({
    on: today(by),
    time: '09:00',
    mode: 'telephone',
    withWhom: reason,
    referrersView: reason,
    managersView: reason,
    conclusion: reason,
    reason,
  }) as const;

const dayBefore = (by: DecisionContext): string => today({ ...by, now: hoursOn(by, -24) });
const screening = (by: DecisionContext) => ({ on: today(by), words: reason, childProtection: 'no' }) as const;

const answersTo: AnswersTo = {
  take: nothing,
  assign: handTo,
  'hand-over': handTo,
  'keep-in-procedure': onlyWhy,
  'send-to-first-contact': onlyWhy,
  'check-system': (_c, by) => [
    { on: today(by), result: 'not-active' },
    { on: today(by), result: 'active', activeTeam: 'families-first-east' },
    { on: today(by), result: 'active', activeTeam: 'families-first-north' },
  ],
  'confirm-referral': nothing,
  'first-contact-keeps': onlyWhy,
  'first-contact-returns': onlyWhy,
  'record-discussion': (_c, by) => [talk(by)],
  'check-not-made': onlyWhy,
  'safety-not-needed': onlyWhy,
  'record-other-childs-referral': () => [{ answer: 'there-is-one', said: reason }],
  // Another of them leads nowhere else.
  'keep-separate-record': (c) => (c.separateRecords === undefined ? [{ record: 'record-1' }] : []),
  'agree-meeting': (c, by) => [
    {
      reason,
      told: reason,
      referrer: 'disagrees',
      referrerSays: reason,
      ...(isTalkOwed(c) ? { tried: { on: today(by), how: reason } } : {}),
    },
  ],
  'decide-no-meeting': () => [{ reason, advice: reason, told: reason, referrer: 'not-asked' }],
  'book-meeting': (c, by) =>
    plans(by).map((plan) => ({
      ...plan,
      invite: proposedTeams(inviteList(c, by.roster)),
      changeReason: reason,
      calendarKey: `key-${c.meetings.length}`,
    })),
  'prepare-meeting': () => {
    const said = { otherChair: reason, closed: 'no', views: reason, building: 'no' } as const;
    return [
      { ...said, combined: 'no' },
      { ...said, combined: 'mappa', combinedHow: reason },
    ];
  },
  'change-meeting': (_c, by) => plans(by).map((plan) => ({ ...plan, reason })),
  'cancel-meeting': onlyWhy,
  'change-invitations': (c, by) => {
    const list = inviteList(c, by.roster);
    const all = proposedTeams(list);
    const left = list.lines.flatMap(({ proposed, must, team }) => (proposed && !must ? [team.id] : []));
    const each = left.map((one) => all.filter((team) => team !== one));
    return [all, ...each].map((invite) => ({ invite, reason }));
  },
  'record-not-booked': (c, by) => {
    const all = proposedTeams(inviteList(c, by.roster));
    const said = { starts: by.now, minutes: 60, venue: 'larch-room', nobodyElse: reason };
    const late = { lateCode: 'police', lateReason: reason } as const;
    return [all, all.slice(0, 1)].map((attended) => ({
      ...said,
      ...late,
      attended,
      calendarKey: `key-${c.meetings.length}`,
    }));
  },
  'record-held': (c, by) => {
    const said = { lateCode: 'police', lateReason: reason, anotherDay: reason } as const;
    return [{ on: today(by), attended: asked(c).map(({ team }) => team), ...said }];
  },
  ...outcomeInputs,
  ...ownWordsInputs,
  ...afterOutcomeInputs,
  ...aimInputs,
  ...retentionInputs,
  'record-adjourned': (_c, by) => [{ on: today(by), reason }],
  'answer-invitation': (c) =>
    asked(c).flatMap(({ team, meeting }) => answers.map((answer) => ({ team, meeting, answer, note: reason }))),
  // First those that may be taken off the list afterwards: the walk looks at a state once, as it came there first.
  'decline-invitation': (c, by) => {
    const must = new Set(inviteList(c, by.roster).lines.flatMap((line) => (line.must ? [line.team.id] : [])));
    const inOrder = asked(c).toSorted((one, other) => Number(must.has(one.team)) - Number(must.has(other.team)));
    return inOrder.map(({ team, meeting }) => ({ team, meeting, reason }));
  },
  'ask-again': (c) => asked(c).map(({ team }) => ({ team })),
  'meet-without': (c) => asked(c).map(({ team }) => ({ team, reason })),
  'record-answer': (c) => asked(c).map(({ team }) => ({ team, answer: 'accepted', note: reason })),
  'record-answers': (c, by) => [
    { on: today(by), answers: {}, said: reason },
    ...stillOpen(c.origin.concern, answeredSince(c).answers)
      .slice(0, 1)
      .map((one) => ({ on: today(by), answers: { [one]: 'not-known' as const } })),
  ],
  'record-placing': () => [
    { authority: reason, worker: reason, telephone: reason, itsYouthJustice: reason, leads: reason },
  ],
  'record-told': (c) =>
    c.contactsToMake.map(({ id }) => ({ id, note: reason, officerAgreed: 'no', officerSaid: reason })),
  'put-off': (c, by) =>
    unmet(c, by).flatMap(({ key }) => putOffTo(by).map((until) => ({ obligation: key, until, reason }))),
  'screen-eligible': (_c, by) => [screening(by)],
  'screen-not-eligible': (_c, by) => [screening(by)],
  'settle-records': onlyWhy,
  'screen-again': onlyWhy,
  'correct-screening': onlyWhy,
  'record-mash-sent': (_c, by) => [{ on: today(by), mashReference: reason }, { on: dayBefore(by) }],
  'record-mash-referral': (_c, by) => [{ on: today(by), mashReference: reason }],
  'told-by-mash': (_c, by) => [{ on: today(by), how: reason }],
  'record-police-decision': (c, by) =>
    (['charge', 'no-further-action', 'goes-on'] as const).map((decision) => ({
      decision,
      ...(decision === 'goes-on' ? {} : { decidedOn: today(by) }),
      receivedOn: today(by),
      alleged: reason,
      officer: reason,
      policeReference: reason,
      notToSay: reason,
      // Where it is too late to open the case again.
      ...(c.closed === undefined ? {} : { newCase: siblingReference }),
    })),
  'ask-officer': (_c, by) => [
    { answer: 'agreed', withWhom: reason, said: reason },
    { answer: 'wait', withWhom: reason, said: reason, until: today(by) },
  ],
  'continue-as-concern': (_c, by) => [{ toldOn: today(by), ...talk(by) }],
  'count-meeting': onlyWhy,
  ...correctingInputs,
  // Somebody who does not walk: what the others may do stays as it is.
  'join-case': () => [{ other: besideAnyCase, reason }],
  'record-joined-talk': (c, by) => joinedHere(c).map(({ number }) => ({ ...talk(by), number })),
  'add-sibling': (c, by) => [siblingInput(by.calendar.localDate(c.receivedAt))],
  'link-case': () => linkKindIds.map((kind) => ({ other: besideAnyCase, kind, reason })),
  'keep-from': (_c, { roster }) => roster.inTeam('health').map(({ id }) => ({ person: id, reason })),
  'let-see': ({ keptFrom = [] }) => keptFrom.map(({ person }) => ({ person: person.id, reason })),
  'take-summary': () => [{ reason, forWhom: reason }],
  'take-plan': () => [{ reason, forWhom: reason }],
  reconsider: onlyWhy,
  reopen: onlyWhy,
  // One that ends everything, one that is said anywhere, and one that is said where a case is at rest.
  close: (c, by) => {
    const because = Object.fromEntries(unmet(c, by).map(({ key }) => [key, reason]));
    return (['moved', 'adult', 'other'] as const).map((code) => ({
      code,
      reason,
      told: reason,
      withoutDecision: reason,
      placingTold: reason,
      handedOver: reason,
      voices: { 'young-person': 'yes', parents: 'not-possible' },
      because,
    }));
  },
  'withdraw-referral': (c) =>
    c.referralsOn.flatMap(({ number }) =>
      (['misdirected', 'not-needed'] as const).map((because) => ({ number, because, reason })),
    ),
};

/** `MARKER-close-reason-`, in the text of that name. */
function marked(action: ActionId, input: object): object {
  const texts = Object.entries(input).map(([field, value]) => [
    field,
    value === reason ? `${reason}-${action}-${field}-` : value,
  ]);
  return Object.fromEntries(texts);
}

/** What people may give this action on this case. */
export const inputsFor = <A extends ActionId>(action: A, c: Case, by: DecisionContext): readonly CommandInputs[A][] =>
  answersTo[action](c, by).map((input) => marked(action, input) as CommandInputs[A]);

/** The texts in what is shown, by the action and the field they were typed into. */
export function markersIn(shown: string): readonly { readonly action: ActionId; readonly field: string }[] {
  return [...shown.matchAll(/MARKER-([a-z-]+)-([A-Za-z]+)-/g)].map(([, action, field]) => ({
    action: action as ActionId,
    field: field as string,
  }));
}
