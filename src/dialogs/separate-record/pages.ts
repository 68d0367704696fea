/** What the dialog of a separate record shows. Each look is written down before it is shown. */
import type { Card } from '../../cards/card.ts';
import { notSentCard, refusalCard } from '../../cards/case/refusal.ts';
import { messageCard } from '../../cards/message/message.ts';
import { recordCard, recordHistoryCard, recordLooksCard } from '../../cards/separate-record/record-card.ts';
import type { RecordView } from '../../cards/separate-record/record-lines.ts';
import type { RecordPageId } from '../../cards/verbs/separate-record.ts';
import { noRecord } from '../../rules/separate-record/decide.ts';
import type { SeparateRecord } from '../../rules/separate-record/record.ts';
import { type CaseDeps, lookUp } from '../cases/deps.ts';
import type { DialogShown, Speaker } from '../turn.ts';
import { asLinksSeen, numbersIn, withoutLinksUnseen } from './links.ts';

export const inDialog = (card: Card): DialogShown => ({ dialog: { title: 'Separate record', card } });
/** One answer, whether there is a record or not. `wrote`: what they sent with it, in their own words. */
export const nothingToShow = (wrote: readonly string[] = []): DialogShown =>
  inDialog(wrote.length === 0 ? refusalCard(noRecord) : notSentCard(noRecord, wrote));

const noLongerSeen = messageCard({
  title: 'Separate record',
  paragraphs: ['You took yourself off the list. You can no longer see this record.'],
});

/** Its case is named to those who may see that, too. */
async function viewOf(deps: CaseDeps, speaker: Speaker, record: SeparateRecord): Promise<RecordView> {
  const { person, now } = speaker;
  const by = deps.contextAt(now);
  const [numbers, look, around, shown] = await Promise.all([
    numbersIn(deps, speaker, [record]),
    lookUp(deps, record.case, person, now),
    deps.records.around(record, now),
    asLinksSeen(deps, speaker, record),
  ]);
  return { record: shown, person, by, ...around, ...(look && { reference: record.case }), ...numbers.get(record.id) };
}

/** The record after something was done to it, or was done before: a look like any other. */
export async function shownAfter(
  deps: CaseDeps,
  speaker: Speaker,
  record: SeparateRecord,
  done?: string,
): Promise<DialogShown> {
  const { person, now } = speaker;
  if ((await deps.records.find(record.id, person, now)) === undefined) return inDialog(noLongerSeen);
  await deps.records.recordLook(record.id, person, 'record', now);
  return inDialog(recordCard(await viewOf(deps, speaker, record), 0, done));
}

export async function showPage(
  deps: CaseDeps,
  speaker: Speaker,
  id: string,
  page: RecordPageId,
  part: number,
): Promise<DialogShown> {
  const { records } = deps;
  const { person, now } = speaker;
  const record = await records.find(id, person, now);
  if (record === undefined) return nothingToShow();
  await records.recordLook(id, person, page, now);
  const view = await viewOf(deps, speaker, record);
  if (page === 'record') return inDialog(recordCard(view, part));
  return inDialog(
    page === 'history'
      ? recordHistoryCard(view, await withoutLinksUnseen(deps, speaker, await records.history(id, now)), part)
      : recordLooksCard(view, await records.looks(id, now), part),
  );
}
