import type { Raw } from '../../src/cards/form/fields.ts';
import type { ActionId } from '../../src/rules/actions.ts';
import { handedWithRecord } from '../rules/handling/handed.ts';
import { asOther, newerBeside, otherReference, withJoined } from '../rules/links/linked.ts';
import { screening, withMash } from '../rules/police/notified.ts';
import * as keeping from '../rules/retention/cases.ts';
import * as requests from '../rules/subject-access/cases.ts';
import { aCase, type CaseStory, usualInputs } from '../support/a-case.ts';
import { aConcern, person } from '../support/factories.ts';
import { completed, consented, consentOf, informationAsked, lead, paired } from '../support/usual-aim.ts';
import { ageNotKnown, underTen } from '../support/usual-cases.ts';
import { mustCome } from '../support/usual-inputs.ts';
import { sixSaved } from '../support/usual-outcome.ts';
import { ownWordsSendings, type Sending } from './own-words-sendings.ts';
import { manyContactsToMake, roster, stories } from './stages.ts';

const {
  received,
  'with-manager': taken,
  arranging,
  booked,
  held,
  'in-plan': planned,
  'no-meeting': refused,
  'with-mash': toScreen,
  closed,
} = stories;
const ben = person('Ben Asante', roster).id;
const talk = { time: '09:15', mode: 'telephone' };
const nadia = person('Nadia Frost', roster).id;
const discussed = taken.checkedNotActive().discussed();

export const byHannah = (story: CaseStory, chooses: Raw = {}): Sending => ({ story, who: 'Hannah Reid', chooses });
const meeting = { date: '2026-12-08', lateCode: 'agency', time: '10:00', minutes: '90', venue: 'elsewhere', link: '' };
const threeActions = Object.fromEntries(
  [1, 2, 3].flatMap((n) => [
    [`team${n}`, 'police'],
    [`by${n}`, '2026-12-11'],
  ]),
);
const sharesAPlace = aCase({ concern: aConcern({ otherChild: { sharePlace: 'yes' } }) })
  .receivedAt()
  .takenBy('Hannah Reid');
/** So that every question is open. */
const hardlyTold = aCase({ concern: { youngPerson: { name: 'x' }, seenOrHeard: { account: 'x', kinds: [] } } })
  .receivedAt()
  .takenBy('Hannah Reid');
const anotherChild = aCase({ concern: aConcern({ otherChild: { another: 'yes' } }) })
  .receivedAt()
  .takenBy('Hannah Reid');
const withSafetyPlan = taken.does('Hannah Reid', 'record-safety-plan', usualInputs.safetyPlan);
const byRuth = (story: CaseStory, chooses?: Sending['chooses']): Sending => ({
  ...{ story, who: 'Ruth Marsden' },
  ...(chooses === undefined ? {} : { chooses }),
});
const dayOfTheMeeting = booked.at('2026-11-12', '12:00');

export const sendings: Readonly<Record<ActionId, Sending>> = {
  take: byHannah(received),
  assign: { story: received, who: 'Ruth Marsden', chooses: { to: nadia } },
  'hand-over': byHannah(booked, { to: nadia }),
  'keep-in-procedure': byHannah(ageNotKnown),
  'send-to-first-contact': byHannah(ageNotKnown),
  'check-system': byHannah(taken, { result: 'not-active' }),
  'confirm-referral': { story: discussed, who: 'Lucy Tran' },
  'withdraw-referral': byHannah(discussed, { number: '1', because: 'not-needed' }),
  'first-contact-keeps': { story: underTen, who: 'Lucy Tran' },
  'first-contact-returns': { story: underTen, who: 'Lucy Tran' },
  'check-not-made': byHannah(taken),
  'record-safety-plan': byHannah(taken, { owner: 'northfield-academy', review: '2026-12-01' }),
  'review-safety-plan': byHannah(withSafetyPlan, { right: 'changed', next: '2026-12-01' }),
  'end-safety-plan': byHannah(withSafetyPlan),
  'safety-not-needed': byHannah(sharesAPlace),
  'record-other-childs-referral': byHannah(anotherChild, { answer: 'made-now' }),
  'keep-separate-record': byHannah(anotherChild),
  'record-discussion': byHannah(taken, talk),
  'record-mash-referral': byHannah(taken.police('goes-on')),
  'add-sibling': byHannah(taken, { age: '14', named: 'yes', receivedOn: '2026-11-02', birthDate: '' }),
  'join-case': byHannah(newerBeside, { other: otherReference }),
  'record-joined-talk': byHannah(withJoined, { ...talk, number: '1' }),
  'link-case': byHannah(taken.besides(asOther(taken)), { other: otherReference, kind: 'same-person' }),
  correct: byHannah(taken, { fact: 'school' }),
  'add-note': byHannah(taken),
  'take-summary': byHannah(taken),
  'take-plan': byHannah(planned),
  'keep-from': byHannah(taken, { worker: 'Ben Asante' }),
  'let-see': byHannah(taken.does('Hannah Reid', 'keep-from', { person: ben, reason: 'MARKER' }), { person: ben }),
  'record-answers': byHannah(hardlyTold),
  'agree-meeting': byHannah(discussed, { referrer: 'disagrees' }),
  'decide-no-meeting': byHannah(discussed, { referrer: 'disagrees' }),
  ...ownWordsSendings,
  // Somebody who is not proposed is asked too: what is said of that is read by all who are asked.
  'book-meeting': byHannah(arranging, {
    ...meeting,
    invite: [...mustCome, 'families-first-east', 'health', 'mash'].join(),
  }),
  'record-not-booked': byHannah(arranging.at('2026-11-18', '12:00'), {
    ...{ on: '2026-11-18', time: '10:00', minutes: '90', venue: 'larch-room' },
    ...{ attended: 'police', lateCode: 'police' },
  }),
  'prepare-meeting': byHannah(booked, { chair: 'somebody-else', combined: 'mappa', closed: 'yes', building: 'yes' }),
  'change-meeting': byHannah(booked, meeting),
  'cancel-meeting': byHannah(booked),
  'change-invitations': byHannah(booked, {
    invite: [...mustCome, 'families-first-east', 'health', 'riverside-college'].join(),
  }),
  'record-held': byHannah(dayOfTheMeeting, { attended: 'police' }),
  'record-adjourned': byHannah(dayOfTheMeeting),
  'answer-invitation': { story: booked, who: 'Joanne Hardy', chooses: { answer: 'somebody-else' } },
  'decline-invitation': { story: booked, who: 'Joanne Hardy' },
  'ask-again': byHannah(booked, { team: 'health' }),
  'meet-without': byHannah(booked, { team: 'health' }),
  'record-answer': byHannah(booked, { team: 'police', answer: 'accepted' }),
  'record-placing': byHannah(taken),
  'settle-records': { story: handedWithRecord, who: 'Ruth Marsden' },
  'record-told': byHannah(manyContactsToMake(1), { id: 'notice:0' }),
  'put-off': byHannah(booked, { obligation: 'hold', until: '2026-11-05' }),
  'screen-eligible': { story: toScreen, who: 'Peter Nolan', chooses: { childProtection: 'no' } },
  'screen-not-eligible': { story: toScreen, who: 'Peter Nolan', chooses: { childProtection: 'running' } },
  'screen-again': {
    story: toScreen.at('2026-11-04', '14:00').does('Peter Nolan', 'screen-not-eligible', screening),
    who: 'Peter Nolan',
  },
  'correct-screening': {
    story: toScreen.at('2026-11-04', '14:00').does('Peter Nolan', 'screen-eligible', screening),
    who: 'Peter Nolan',
  },
  'record-mash-sent': { story: withMash({ mash: undefined }), who: 'Joanne Hardy' },
  'told-by-mash': { story: toScreen, who: 'Ruth Marsden' },
  'record-police-decision': byHannah(taken, { decision: 'goes-on' }),
  'ask-officer': byHannah(booked.police('goes-on'), { answer: 'agreed' }),
  'continue-as-concern': byHannah(taken.police('charge').police('no-further-action'), talk),
  'count-meeting': byHannah(planned.police('charge')),
  reconsider: byHannah(refused),
  'save-attendance': byHannah(held, { came: 'police', youngPersonCame: 'no', parentsCame: 'no' }),
  'save-considered': byHannah(held, { mappa: 'refer', exploitation: 'refer', childProtection: 'running' }),
  'save-assessment': byHannah(held, {
    aim: 'aim3',
    dueBy: '2026-12-18',
    sharedWith: 'parents',
    denies: 'neither',
    leadAgency: 'cdyjs',
  }),
  'save-safety': byHannah(held, {
    education: 'yes',
    place: 'yes',
    placeOwner: 'northfield-academy',
    placeReview: '2026-12-01',
    youngPerson: 'yes',
    parents: 'yes',
  }),
  'save-plan': byHannah(held, threeActions),
  'save-next': byHannah(held, { another: 'no', differs: 'yes' }),
  'record-outcome': byHannah(sixSaved(held)),
  'action-done': { story: planned, who: 'Joanne Hardy', chooses: { number: '1' } },
  'add-action': byHannah(planned, { team: 'police', by: '2026-12-18' }),
  'change-action': byHannah(planned, { number: '1', team: 'police', by: '2026-12-18' }),
  'end-action': byHannah(planned, { number: '1' }),
  'record-referral': byHannah(planned, { kind: 'mappa', on: '2026-11-12' }),
  'name-lead': byHannah(planned, { person: person('Aisha Khan').id }),
  'name-co-worker': byHannah(planned.does('Hannah Reid', 'name-co-worker', { person: person('Leah Brook').id }), {
    person: person('Sam Whitfield').id,
  }),
  'change-lead': byHannah(planned, { service: 'cdyjs' }),
  'record-panel': { story: planned, who: 'Fiona Lamb', chooses: { answer: 'told', on: '2026-11-12' } },
  'record-voice': byHannah(planned.police('goes-on'), { of: 'parents', answer: 'yes', officerAgreed: 'no' }),
  'record-found-out': byHannah(planned, { finding: 'in-education' }),
  'record-consent': {
    story: paired.police('goes-on'),
    who: lead,
    chooses: { of: 'parents', answer: 'given', officerAgreed: 'yes' },
  },
  'go-on-without': {
    story: paired.does(lead, 'record-consent', consentOf('parents', 'refused')),
    who: lead,
    chooses: { decision: 'best-available' },
  },
  'request-information': { story: consented, who: lead, chooses: { team: 'mash' } },
  'answer-information': { story: informationAsked, who: 'Ben Asante' },
  'record-interview': {
    story: paired.police('goes-on'),
    who: lead,
    chooses: { building: 'yes', officerAgreed: 'yes' },
  },
  'complete-aim': {
    story: consented,
    who: lead,
    chooses: { covers: 'person,education,concern,development,parenting,family' },
  },
  'share-aim': { story: completed, who: lead, chooses: { recipient: 'parents', was: 'not-shared' } },
  'change-aim': byHannah(consented, { day: '2027-01-29' }),
  'plan-further': byHannah(planned),
  'drop-further': byHannah(planned.does('Hannah Reid', 'plan-further', { reason: 'MARKER' })),
  close: byHannah(refused, { code: 'other', youngPersonHeard: 'yes', parentsHeard: 'yes' }),
  keep: byRuth(keeping.closed()),
  'lift-hold': byRuth(keeping.closed().does('Ruth Marsden', 'keep', { reason: 'MARKER' })),
  'keep-until': byRuth(keeping.closed(), { until: '2040-01-01' }),
  'ask-removal': byRuth(keeping.closed(), { because: 'opened-in-error' }),
  'confirm-removal': { story: keeping.asked(), who: 'Olive Crane', chooses: { because: 'advice-taken' } },
  'stop-removal': byRuth(keeping.asked()),
  'ask-subject-file': byRuth(taken, { requestedOn: '2026-11-02' }),
  'pause-subject-file': byRuth(requests.asked(), { from: '2026-11-02' }),
  'go-on-with-subject-file': byRuth(requests.paused(), { until: '2026-11-05' }),
  'take-subject-file': byRuth(requests.asked()),
  'answer-subject-file': byRuth(requests.asked(), { on: '2026-11-02' }),
  reopen: byHannah(closed),
};
