/** A card of a separate record is saved whole: what somebody else saved there is not replaced unread (PR-11). */
import { childTitles, supportTitles } from '../../cards/separate-record/titles.ts';
import { plainWords } from '../../cards/text.ts';
import { sayDate } from '../../rules/base/local-time.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import { replacesAnothers } from '../../rules/rows/replacing.ts';
import type { RecordCommand } from '../../rules/separate-record/decide.ts';
import type { RecordedOnRecord } from '../../rules/separate-record/events.ts';
import {
  type ChildFacts,
  ownReferralWords,
  type RecordCard,
  type SeparateRecord,
  type SupportFacts,
} from '../../rules/separate-record/record.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { Question } from '../form/index.ts';
import type { Speaker } from '../turn.ts';

/** Whether it has changed what stands on the card. */
function isOn(card: RecordCard, { event }: RecordedOnRecord): boolean {
  if (event.type === 'card-saved') return event.card === card;
  return event.type === (card === 'child' ? 'record-made' : 'safety-looked-at');
}

const inWords = ({ birthDate, school, ownReferral, ...texts }: ChildFacts, { roster }: DecisionContext) => ({
  ...texts,
  birthDate: birthDate && sayDate(birthDate),
  school: school && (roster.team(school)?.name ?? school),
  ownReferral: ownReferralWords[ownReferral],
});
const supportInWords = ({ safetyOwner, safetyReview, ...texts }: SupportFacts) => ({
  ...texts,
  safetyOwner: safetyOwner?.name,
  safetyReview: safetyReview && sayDate(safetyReview),
});

/** Undefined where nothing of another person's is changed, or that was confirmed. */
export async function replacedQuestion(
  deps: CaseDeps,
  { person, now }: Speaker,
  record: SeparateRecord,
  command: RecordCommand,
  sure: readonly string[],
): Promise<Question | undefined> {
  if (command.does !== 'save-child' && command.does !== 'save-support') return undefined;
  const card = command.does === 'save-child' ? 'child' : 'support';
  const history = await deps.records.history(record.id, now);
  const last = history.findLast(({ event }) => isOn(card, event));
  if (last === undefined) return undefined;
  const by = { ...deps.contextAt(now), actor: person };
  const signed = { at: last.at, by: last.event.by };
  const { child, support } = record;
  const doubts =
    command.does === 'save-child'
      ? replacesAnothers({ ...inWords(child, by), ...signed }, inWords(command.saved, by), childTitles, by)
      : replacesAnothers(
          support && { ...supportInWords(support), ...signed },
          supportInWords(command.saved),
          supportTitles,
          by,
        );
  const asked = doubts.filter(({ id }) => !sure.includes(id));
  if (asked.length === 0) return undefined;
  return { asks: asked.map(({ asks }) => plainWords(asks)), sure: [...sure, ...asked.map(({ id }) => id)] };
}
