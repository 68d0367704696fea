/** Which notices are owed by taking a record away: a second person is asked, and the service leads hear what came of it. */
import type { PersonId } from '../rules/base/vocabulary.ts';
import type { CaseEvent } from '../rules/events.ts';
import type { Case } from '../rules/record/case.ts';
import { lastReopening } from '../rules/record/closing.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { NoticeContent, TellWords } from './notice.ts';

type By = Pick<DecisionContext, 'roster'>;
type Retention = Case['retention'];
const asker = (facts: Retention): PersonId | undefined => facts?.removal?.by.id;

/** Each once, without the one who knows because they did it. */
function told(
  words: TellWords,
  people: readonly (PersonId | undefined)[],
  without?: PersonId,
): readonly NoticeContent[] {
  return [...new Set(people)].flatMap((person) =>
    person === undefined || person === without ? [] : [{ kind: 'tell', person, words } as const],
  );
}
const leads = ({ roster }: By): readonly PersonId[] => roster.withJob('service-lead').map(({ id }) => id);

/** The administrators who may be the second person; never the one who asked. */
export const toAdministrators = (
  words: TellWords,
  { retention }: Pick<Case, 'retention'>,
  roster: By['roster'],
): readonly NoticeContent[] => told(words, roster.administrators(), asker(retention));

/** A case that is opened again stays, also where somebody had asked for its record to be removed: they hear that. */
export function toldThatItStays(c: Case, by: By): readonly NoticeContent[] {
  const { removal } = c.retention ?? {};
  const last = lastReopening(c);
  const wasAsked =
    removal !== undefined && removal.ended === undefined && last !== undefined && removal.at >= last.closing.at;
  return wasAsked
    ? told('removal-ended', [...leads(by), ...by.roster.administrators(), removal.by.id], last.by.id)
    : [];
}

export const retentionNotices = {
  'removal-asked': (_event: unknown, { retention }: Case, by: By) =>
    told('removal-asked', [...leads(by), ...by.roster.administrators()], asker(retention)),
  'removal-confirmed': (_event: unknown, { retention }: Case, by: By) =>
    told('removal-confirmed', [...leads(by), asker(retention)]),
  'removal-stopped': (_event: unknown, { retention }: Case, by: By) =>
    told('removal-ended', [...leads(by), ...by.roster.administrators(), asker(retention)]),
  'removal-lapsed': (_event: unknown, { retention }: Case, by: By) =>
    told('removal-ended', [...leads(by), ...by.roster.administrators(), asker(retention)]),
  // One that somebody had asked for stops with it.
  'hold-set': (_event: unknown, { retention }: Case, by: By) =>
    retention?.removal?.ended?.at === retention?.hold?.at && retention?.hold !== undefined
      ? told('removal-ended', [...leads(by), ...by.roster.administrators(), asker(retention)])
      : [],
} as const satisfies { readonly [T in CaseEvent['type']]?: unknown };
