/** The form of each action that is done in a dialog. */
import type { ActionId } from '../../../rules/inputs.ts';
import * as answers from './answers.ts';
import * as deciding from './deciding.ts';
import * as inviting from './inviting.ts';
import * as keeping from './keeping.ts';
import * as meeting from './meeting.ts';
import * as people from './people.ts';
import type { ActionForm } from './shape.ts';

export type FormAction = Exclude<ActionId, 'raise'>;

export const forms: { readonly [A in FormAction]: ActionForm<A> } = {
  take: people.take,
  assign: people.assign,
  'hand-over': people.handOver,
  'keep-in-procedure': people.keepInProcedure,
  'send-to-first-contact': people.sendToFirstContact,
  'confirm-referral': people.confirmReferral,
  'first-contact-keeps': people.firstContactKeeps,
  'first-contact-returns': people.firstContactReturns,
  'check-system': deciding.checkSystem,
  'record-discussion': deciding.recordDiscussion,
  'agree-meeting': deciding.agreeMeeting,
  'decide-no-meeting': deciding.decideNoMeeting,
  reconsider: deciding.reconsider,
  close: deciding.close,
  'book-meeting': meeting.bookMeeting,
  'change-meeting': meeting.changeMeeting,
  'cancel-meeting': meeting.cancelMeeting,
  'change-invitations': inviting.changeInvitations,
  'record-held': meeting.recordHeld,
  'record-adjourned': meeting.recordAdjourned,
  'answer-invitation': answers.answerInvitation,
  'record-answer': answers.recordAnswer,
  'record-told': keeping.recordTold,
  'put-off': keeping.putOff,
};
export const formActions = Object.keys(forms) as [FormAction, ...FormAction[]];
