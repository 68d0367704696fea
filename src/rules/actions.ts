/**
 * What may be done to a case: who, at which stage, and what the stage becomes. Buttons are drawn from this table and
 * `perform` checks it; nothing else decides permission. One row a file, in the part it belongs to; buttons stand in
 * this order.
 */
import { addToConcern } from './additions/actions/add-to-concern.ts';
import { readAddition } from './additions/actions/read-addition.ts';

import { answerInformation } from './aim/actions/answer-information.ts';
import { changeAim } from './aim/actions/change-aim.ts';
import { changeLead } from './aim/actions/change-lead.ts';
import { completeAim } from './aim/actions/complete-aim.ts';
import { goOnWithout } from './aim/actions/go-on-without.ts';
import { nameCoWorker } from './aim/actions/name-co-worker.ts';
import { nameLead } from './aim/actions/name-lead.ts';
import { recordConsent } from './aim/actions/record-consent.ts';
import { recordInterview } from './aim/actions/record-interview.ts';
import { requestInformation } from './aim/actions/request-information.ts';
import { shareAim } from './aim/actions/share-aim.ts';
import { answerAsServiceLead } from './challenges/actions/answer-as-service-lead.ts';
import { answerChallenge } from './challenges/actions/answer-challenge.ts';
import { challenge } from './challenges/actions/challenge.ts';
import { challengeForFamily } from './challenges/actions/challenge-for-family.ts';
import { familyStillNotAgree } from './challenges/actions/family-still-not-agree.ts';
import { recordDifference } from './challenges/actions/record-difference.ts';
import { stillNotAgree } from './challenges/actions/still-not-agree.ts';
import { agreeMeeting } from './concern/actions/agree-meeting.ts';
import { checkNotMade } from './concern/actions/check-not-made.ts';
import { checkSystem } from './concern/actions/check-system.ts';
import { confirmReferral } from './concern/actions/confirm-referral.ts';
import { decideNoMeeting } from './concern/actions/decide-no-meeting.ts';
import { firstContactKeeps } from './concern/actions/first-contact-keeps.ts';
import { firstContactReturns } from './concern/actions/first-contact-returns.ts';
import { keepInProcedure } from './concern/actions/keep-in-procedure.ts';
import { raise } from './concern/actions/raise.ts';
import { reconsider } from './concern/actions/reconsider.ts';
import { recordAnswers } from './concern/actions/record-answers.ts';
import { recordDiscussion } from './concern/actions/record-discussion.ts';
import { sendToFirstContact } from './concern/actions/send-to-first-contact.ts';
import { take } from './concern/actions/take.ts';
import { withdrawReferral } from './concern/actions/withdraw-referral.ts';
import { addNote } from './correcting/actions/add-note.ts';
import { correct } from './correcting/actions/correct.ts';
import { close } from './ending/actions/close.ts';
import { reopen } from './ending/actions/reopen.ts';
import { takePlan } from './exporting/actions/take-plan.ts';
import { takeSubjectFile } from './exporting/actions/take-subject-file.ts';
import { takeSummary } from './exporting/actions/take-summary.ts';
import { recordFoundOut } from './found-out/actions/record-found-out.ts';
import { assign } from './handling/actions/assign.ts';
import { handOver } from './handling/actions/hand-over.ts';
import { keepFrom } from './handling/actions/keep-from.ts';
import { letSee } from './handling/actions/let-see.ts';
import { putOff } from './handling/actions/put-off.ts';
import { recordContact } from './handling/actions/record-contact.ts';
import { settleRecords } from './handling/actions/settle-records.ts';
import { addSibling } from './links/actions/add-sibling.ts';
import { joinCase } from './links/actions/join-case.ts';
import { linkCase } from './links/actions/link-case.ts';
import { recordJoinedTalk } from './links/actions/record-joined-talk.ts';
import { beginSibling } from './links/sibling.ts';
import { answerInvitation } from './meeting/actions/answer-invitation.ts';
import { askAgain } from './meeting/actions/ask-again.ts';
import { bookMeeting } from './meeting/actions/book-meeting.ts';
import { cancelMeeting } from './meeting/actions/cancel-meeting.ts';
import { changeInvitations } from './meeting/actions/change-invitations.ts';
import { changeMeeting } from './meeting/actions/change-meeting.ts';
import { declineInvitation } from './meeting/actions/decline-invitation.ts';
import { meetWithout } from './meeting/actions/meet-without.ts';
import { prepareMeeting } from './meeting/actions/prepare-meeting.ts';
import { recordAdjourned } from './meeting/actions/record-adjourned.ts';
import { recordAnswer } from './meeting/actions/record-answer.ts';
import { recordHeld } from './meeting/actions/record-held.ts';
import { recordNotBooked } from './meeting/actions/record-not-booked.ts';
import { recordOutcome } from './outcome/actions/record-outcome.ts';
import * as outcome from './outcome/actions/save-cards.ts';
import { recordPanel } from './panel/actions/record-panel.ts';
import { recordPlacing } from './placing/actions/record-placing.ts';
import { actionDone } from './plan/actions/action-done.ts';
import { addAction } from './plan/actions/add-action.ts';
import { changeAction } from './plan/actions/change-action.ts';
import { endAction } from './plan/actions/end-action.ts';
import { dropFurther, planFurther } from './plan/actions/plan-further.ts';
import { recordReferral } from './plan/actions/record-referral.ts';
import { askOfficer } from './police/actions/ask-officer.ts';
import { continueAsConcern } from './police/actions/continue-as-concern.ts';
import { correctScreening } from './police/actions/correct-screening.ts';
import { countMeeting } from './police/actions/count-meeting.ts';
import { notify } from './police/actions/notify.ts';
import { recordMashReferral } from './police/actions/record-mash-referral.ts';
import { recordMashSent } from './police/actions/record-mash-sent.ts';
import { recordPoliceDecision } from './police/actions/record-police-decision.ts';
import { screenAgain } from './police/actions/screen-again.ts';
import { screenEligible } from './police/actions/screen-eligible.ts';
import { screenNotEligible } from './police/actions/screen-not-eligible.ts';
import { toldByMash } from './police/actions/told-by-mash.ts';
import { askRemoval } from './retention/actions/ask-removal.ts';
import { confirmRemoval } from './retention/actions/confirm-removal.ts';
import { keep } from './retention/actions/keep.ts';
import { keepUntil } from './retention/actions/keep-until.ts';
import { liftHold } from './retention/actions/lift-hold.ts';
import { stopRemoval } from './retention/actions/stop-removal.ts';
import type { ActionRow, FormWords } from './rows/action.ts';
import { endSafetyPlan } from './safety/actions/end-safety-plan.ts';
import { keepSeparateRecord } from './safety/actions/keep-separate-record.ts';
import { recordOtherChildsReferral } from './safety/actions/record-other-childs-referral.ts';
import { recordSafetyPlan } from './safety/actions/record-safety-plan.ts';
import { reviewSafetyPlan } from './safety/actions/review-safety-plan.ts';
import { safetyNotNeeded } from './safety/actions/safety-not-needed.ts';
import { recordNotShared } from './sharing/actions/record-not-shared.ts';
import { recordSharing } from './sharing/actions/record-sharing.ts';
import { recordToldOfSharing } from './sharing/actions/record-told-of-sharing.ts';
import { answerSubjectFile } from './subject-access/actions/answer-subject-file.ts';
import { askSubjectFile } from './subject-access/actions/ask-subject-file.ts';
import { goOnWithSubjectFile } from './subject-access/actions/go-on-with-subject-file.ts';
import { pauseSubjectFile } from './subject-access/actions/pause-subject-file.ts';
import { recordVoice } from './voices/actions/record-voice.ts';

/** What a case can begin with. */
export const beginningTable = { raise, notify, 'begin-sibling': beginSibling };
export type BeginningId = keyof typeof beginningTable;

export const actionTable = {
  take,
  assign,
  'hand-over': handOver,
  'keep-in-procedure': keepInProcedure,
  'send-to-first-contact': sendToFirstContact,
  'check-system': checkSystem,
  'check-not-made': checkNotMade,
  'confirm-referral': confirmReferral,
  'withdraw-referral': withdrawReferral,
  'first-contact-keeps': firstContactKeeps,
  'first-contact-returns': firstContactReturns,
  'read-addition': readAddition,
  'answer-challenge': answerChallenge,
  'answer-as-service-lead': answerAsServiceLead,
  'record-safety-plan': recordSafetyPlan,
  'safety-not-needed': safetyNotNeeded,
  'review-safety-plan': reviewSafetyPlan,
  'end-safety-plan': endSafetyPlan,
  'record-other-childs-referral': recordOtherChildsReferral,
  'keep-separate-record': keepSeparateRecord,
  'record-discussion': recordDiscussion,
  'record-joined-talk': recordJoinedTalk,
  'record-answers': recordAnswers,
  'agree-meeting': agreeMeeting,
  'decide-no-meeting': decideNoMeeting,
  'book-meeting': bookMeeting,
  'record-not-booked': recordNotBooked,
  'prepare-meeting': prepareMeeting,
  'change-meeting': changeMeeting,
  'cancel-meeting': cancelMeeting,
  'ask-again': askAgain,
  'meet-without': meetWithout,
  'change-invitations': changeInvitations,
  'record-held': recordHeld,
  'record-adjourned': recordAdjourned,
  'save-attendance': outcome.saveAttendance,
  'save-considered': outcome.saveConsidered,
  'save-assessment': outcome.saveAssessment,
  'save-safety': outcome.saveSafety,
  'save-plan': outcome.savePlan,
  'save-next': outcome.saveNext,
  'record-outcome': recordOutcome,
  'action-done': actionDone,
  'add-action': addAction,
  'change-action': changeAction,
  'end-action': endAction,
  'record-referral': recordReferral,
  'name-lead': nameLead,
  'name-co-worker': nameCoWorker,
  'record-consent': recordConsent,
  'go-on-without': goOnWithout,
  'request-information': requestInformation,
  'answer-information': answerInformation,
  'record-interview': recordInterview,
  'complete-aim': completeAim,
  'share-aim': shareAim,
  'change-aim': changeAim,
  'change-lead': changeLead,
  'record-panel': recordPanel,
  'record-found-out': recordFoundOut,
  'record-voice': recordVoice,
  'plan-further': planFurther,
  'drop-further': dropFurther,
  'answer-invitation': answerInvitation,
  'decline-invitation': declineInvitation,
  'record-answer': recordAnswer,
  'screen-eligible': screenEligible,
  'screen-not-eligible': screenNotEligible,
  'screen-again': screenAgain,
  'correct-screening': correctScreening,
  'record-mash-sent': recordMashSent,
  'record-mash-referral': recordMashReferral,
  'told-by-mash': toldByMash,
  'record-police-decision': recordPoliceDecision,
  'ask-officer': askOfficer,
  'continue-as-concern': continueAsConcern,
  'record-placing': recordPlacing,
  'settle-records': settleRecords,
  'count-meeting': countMeeting,
  // The id stands in cards that were posted and in traces, so it keeps its first name.
  'record-told': recordContact,
  'add-to-concern': addToConcern,
  challenge,
  'still-not-agree': stillNotAgree,
  'challenge-for-family': challengeForFamily,
  'family-still-not-agree': familyStillNotAgree,
  'record-difference': recordDifference,
  'record-sharing': recordSharing,
  'record-told-of-sharing': recordToldOfSharing,
  'record-not-shared': recordNotShared,
  'put-off': putOff,
  correct,
  'add-note': addNote,
  'keep-from': keepFrom,
  'let-see': letSee,
  'add-sibling': addSibling,
  'link-case': linkCase,
  'join-case': joinCase,
  'take-summary': takeSummary,
  'take-plan': takePlan,
  'take-subject-file': takeSubjectFile,
  reconsider,
  close,
  'confirm-removal': confirmRemoval,
  'stop-removal': stopRemoval,
  'ask-subject-file': askSubjectFile,
  'pause-subject-file': pauseSubjectFile,
  'go-on-with-subject-file': goOnWithSubjectFile,
  'answer-subject-file': answerSubjectFile,
  'keep-until': keepUntil,
  keep,
  'lift-hold': liftHold,
  'ask-removal': askRemoval,
  reopen,
};
export type ActionId = keyof typeof actionTable;

/** The table for those who ask any action the same questions. */
export const actions: Readonly<Record<ActionId, ActionRow & { readonly form: FormWords }>> = actionTable;
export const actionIds = Object.keys(actions) as readonly ActionId[];
