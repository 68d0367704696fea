/** The buttons of cases: on the posts in channels, on the lists in the private chat, and in the dialog of a case. */
import type { caseVerbs } from '../../cards/verbs/cases.ts';
import type { handOverAllVerbs } from '../../cards/verbs/hand-over-all.ts';
import type { CardVerb, DialogVerb } from '../../cards/verbs/index.ts';
import type { ListVerb } from '../../cards/verbs/lists.ts';
import { atTheStart } from '../../cards/verbs/lists.ts';
import { type CardButtons, type DialogButtons, inChat } from '../buttons.ts';
import { askWhyFromPost, showAnswerForm } from './answer-form.ts';
import { firstPage, pageInDialog, pageOfCases } from './case-lists.ts';
import { acceptFromPost, confirmFromPost, takeFromPost } from './channel-buttons.ts';
import type { CaseDeps } from './deps.ts';
import { showExport } from './export-text.ts';
import { doHandOverAll, showHandOverAll, showHandOverAllWritten } from './hand-over-all.ts';
import { showPage } from './open-case.ts';
import { leaveFormOf, showForm, showSavedInput, submitForm } from './submit-form.ts';

type CaseVerb = keyof typeof caseVerbs | keyof typeof handOverAllVerbs;

export const caseCardButtons = (deps: CaseDeps): CardButtons<Extract<CaseVerb | ListVerb, CardVerb>> => ({
  'case/take': ({ speaker, data }) => takeFromPost(deps, speaker, data.reference),
  'referral/confirm': ({ speaker, data }) => confirmFromPost(deps, speaker, data.reference),
  'invitation/accept': ({ speaker, data }) => acceptFromPost(deps, speaker, data),
  'invitation/decline': ({ speaker, data }) => askWhyFromPost(deps, speaker, data),
  'list/page': inChat(async (_chat, { speaker, data }) => ({ card: await pageOfCases(deps, speaker, data) })),
  'list/show': inChat(async (chat, { speaker, data }) => {
    await chat.post(await firstPage(deps, speaker, data.list));
    return { word: 'The list is below.' };
  }),
});

export const caseDialogButtons = (deps: CaseDeps): DialogButtons<Extract<CaseVerb | ListVerb, DialogVerb>> => ({
  'case/open': ({ speaker, data }) => showPage(deps, speaker, data.reference, 'overview', 0),
  'case/page': ({ speaker, data: { reference, page, part } }) => showPage(deps, speaker, reference, page, part),
  'case/form': ({ speaker, data }) => showForm(deps, speaker, data),
  'case/do': ({ speaker, data, press }) => submitForm(deps, speaker, data, press.data),
  'case/leave': ({ speaker, data, press }) => leaveFormOf(deps, speaker, data, press.data),
  'case/written': ({ speaker, data, press }) => showSavedInput(deps, speaker, data, press.data),
  'case/export': ({ speaker, data: { reference, what, part } }) => showExport(deps, speaker, reference, what, part),
  'list/open': ({ speaker, data }) => pageInDialog(deps, speaker, { list: data.list, from: atTheStart, before: 0 }),
  'list/turn': ({ speaker, data }) => pageInDialog(deps, speaker, data),
  'hand-over-all/form': ({ speaker }) => showHandOverAll(deps, speaker),
  'hand-over-all/do': ({ speaker, data, press }) => doHandOverAll(deps, speaker, data, press.data),
  'hand-over-all/written': ({ speaker, data, press }) => showHandOverAllWritten(deps, speaker, data, press.data),
  'invitation/not-coming': ({ speaker, data }) => showAnswerForm(deps, speaker, data, 'decline-invitation'),
  'invitation/somebody-else': ({ speaker, data }) => showAnswerForm(deps, speaker, data, 'answer-invitation'),
});
