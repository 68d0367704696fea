/** The form of each action. Those that ask nothing or only why are drawn from the words that stand with the action. */
import { type ActionId, actionIds, actions, type actionTable } from '../../../rules/actions.ts';
import * as adding from './adding.ts';
import * as afterOutcome from './after-outcome.ts';
import * as aim from './aim.ts';
import { changeAim } from './aim-change.ts';
import * as aimConsent from './aim-consent.ts';
import * as aimEnd from './aim-end.ts';
import * as aimWork from './aim-work.ts';
import { recordAnswers } from './answering.ts';
import * as answers from './answers.ts';
import { close } from './closing.ts';
import { correct } from './correcting.ts';
import * as deciding from './deciding.ts';
import * as disagreeing from './disagreeing.ts';
import * as exporting from './exporting.ts';
import * as holding from './holding.ts';
import * as inviting from './inviting.ts';
import * as keeping from './keeping.ts';
import * as keepingFrom from './keeping-from.ts';
import * as linking from './linking.ts';
import * as mash from './mash.ts';
import * as meeting from './meeting.ts';
import { recordNotBooked } from './not-booked.ts';
import * as outcome from './outcome.ts';
import { saveAssessment } from './outcome-assessment.ts';
import * as outcomePlan from './outcome-plan.ts';
import * as people from './people.ts';
import { recordPlacing } from './placing.ts';
import * as plan from './plan.ts';
import * as police from './police.ts';
import { prepareMeeting } from './preparing.ts';
import * as referring from './referring.ts';
import { reopen } from './reopening.ts';
import * as retention from './retention.ts';
import * as safety from './safety.ts';
import { type ActionForm, actionForm, reasonField } from './shape.ts';
import * as sharing from './sharing.ts';
import { addSibling } from './sibling.ts';
import * as subjectAccess from './subject-access.ts';

type Table = typeof actionTable;
/** Actions that ask more than why. */
type AskingMore = {
  [A in ActionId]: Table[A] extends { readonly form: { readonly why: string | null } } ? never : A;
}[ActionId];

const forms: { readonly [A in AskingMore]: ActionForm<A> } = {
  assign: people.assign,
  'hand-over': people.handOver,
  'keep-in-procedure': people.keepInProcedure,
  'confirm-referral': referring.confirmReferral,
  'check-system': referring.checkSystem,
  'withdraw-referral': referring.withdrawReferral,
  'add-to-concern': adding.addToConcern,
  'read-addition': adding.readAddition,
  challenge: disagreeing.challenge,
  'challenge-for-family': disagreeing.challengeForFamily,
  'still-not-agree': disagreeing.stillNotAgree,
  'family-still-not-agree': disagreeing.familyStillNotAgree,
  'answer-challenge': disagreeing.answerChallenge,
  'answer-as-service-lead': disagreeing.answerAsServiceLead,
  'record-difference': disagreeing.recordDifference,
  'record-sharing': sharing.recordSharing,
  'record-told-of-sharing': sharing.recordToldOfSharing,
  'record-not-shared': sharing.recordNotShared,
  'record-safety-plan': safety.recordSafetyPlan,
  'review-safety-plan': safety.reviewSafetyPlan,
  'end-safety-plan': safety.endSafetyPlan,
  'record-other-childs-referral': safety.recordOtherChildsReferral,
  'keep-separate-record': safety.keepSeparateRecord,
  'record-discussion': deciding.recordDiscussion,
  'record-answers': recordAnswers,
  'agree-meeting': deciding.agreeMeeting,
  'decide-no-meeting': deciding.decideNoMeeting,
  'book-meeting': meeting.bookMeeting,
  'record-not-booked': recordNotBooked,
  'prepare-meeting': prepareMeeting,
  'change-meeting': meeting.changeMeeting,
  'cancel-meeting': meeting.cancelMeeting,
  'change-invitations': inviting.changeInvitations,
  'record-held': holding.recordHeld,
  'record-adjourned': holding.recordAdjourned,
  'save-attendance': outcome.saveAttendance,
  'save-considered': outcome.saveConsidered,
  'save-assessment': saveAssessment,
  'save-safety': outcomePlan.saveSafety,
  'save-plan': outcomePlan.savePlan,
  'save-next': outcomePlan.saveNext,
  'action-done': plan.actionDone,
  'add-action': plan.addAction,
  'change-action': plan.changeAction,
  'end-action': plan.endAction,
  'record-referral': plan.recordReferral,
  'name-lead': aim.nameLead,
  'name-co-worker': aim.nameCoWorker,
  'change-lead': aim.changeLead,
  'record-consent': aimConsent.recordConsent,
  'go-on-without': aimConsent.goOnWithout,
  'request-information': aimWork.requestInformation,
  'answer-information': aimWork.answerInformation,
  'record-interview': aimWork.recordInterview,
  'complete-aim': aimEnd.completeAim,
  'share-aim': aimEnd.shareAim,
  'change-aim': changeAim,
  'record-panel': afterOutcome.recordPanel,
  'record-found-out': afterOutcome.recordFoundOut,
  'record-voice': afterOutcome.recordVoice,
  'answer-invitation': answers.answerInvitation,
  'decline-invitation': answers.declineInvitation,
  'ask-again': answers.askAgain,
  'meet-without': answers.meetWithout,
  'record-answer': answers.recordAnswer,
  'screen-eligible': mash.screenEligible,
  'screen-not-eligible': mash.screenNotEligible,
  'record-mash-sent': mash.recordMashSent,
  'record-mash-referral': mash.recordMashReferral,
  'told-by-mash': mash.toldByMash,
  'record-police-decision': police.recordPoliceDecision,
  'ask-officer': police.askOfficer,
  'continue-as-concern': police.continueAsConcern,
  'record-placing': recordPlacing,
  'record-told': keeping.recordContact,
  correct,
  'keep-from': keepingFrom.keepFrom,
  'let-see': keepingFrom.letSee,
  'add-sibling': addSibling,
  'link-case': linking.linkCase,
  'join-case': linking.joinCase,
  'record-joined-talk': linking.recordJoinedTalk,
  'put-off': keeping.putOff,
  'take-summary': exporting.takeSummary,
  'take-plan': exporting.takePlan,
  'take-subject-file': exporting.takeSubjectFile,
  close,
  'confirm-removal': retention.confirmRemoval,
  'keep-until': retention.keepUntil,
  'ask-removal': retention.askRemoval,
  'ask-subject-file': subjectAccess.askSubjectFile,
  'pause-subject-file': subjectAccess.pauseSubjectFile,
  'go-on-with-subject-file': subjectAccess.goOnWithSubjectFile,
  'answer-subject-file': subjectAccess.answerSubjectFile,
  reopen,
};

function reasonForm(action: ActionId): ActionForm<ActionId> {
  const why = actions[action].form.why ?? null;
  return actionForm(action)({
    fields: (look) => (why === null ? [] : [reasonField(look, why)]),
    input: (values) => values as never,
  });
}

const all = new Map<ActionId, ActionForm<ActionId>>([
  ...actionIds.map((action) => [action, reasonForm(action)] as const),
  ...(Object.entries(forms) as [ActionId, ActionForm<ActionId>][]),
]);

export const formOf = (action: ActionId): ActionForm<ActionId> => all.get(action) as ActionForm<ActionId>;
