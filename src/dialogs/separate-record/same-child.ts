/** A second record of what may be the same child is asked about first; told are only those who see the other (PR-11). */
import { recordTitle } from '../../cards/separate-record/record-lines.ts';
import { seenWhole } from '../../cases/both-ends.ts';
import type { RecordCommand } from '../../rules/separate-record/decide.ts';
import { mayBeSameChild } from '../../rules/separate-record/same-child.ts';
import type { CaseDeps, LoadedView } from '../cases/deps.ts';
import type { Question } from '../form/index.ts';
import type { Speaker } from '../turn.ts';
import { numbersIn } from './links.ts';

/** Of the case for which it is made. Undefined where none is alike, or that was confirmed. Rejects as the store does. */
export async function sameChildQuestion(
  deps: CaseDeps,
  speaker: Speaker,
  { case: c, loaded }: LoadedView,
  command: RecordCommand,
  sure: readonly string[],
): Promise<Question | undefined> {
  if (command.does !== 'save-child') return undefined;
  const { person, now } = speaker;
  const linked = (c.links ?? []).map(({ other }) => other);
  const matter = [loaded.state, ...(await seenWhole(deps.repository, linked, person, deps.contextAt(now)))];
  const ids = new Set(matter.flatMap(({ separateRecords = [] }) => separateRecords.map(({ id }) => id)));
  const found = await Promise.all([...ids].map((id) => deps.records.find(id, person, now)));
  const alike = found.filter((one) => one !== undefined).filter(({ child }) => mayBeSameChild(child, command.saved));
  const id = `same-child:${alike.map((one) => one.id).toSorted()}`;
  if (alike.length === 0 || sure.includes(id)) return undefined;
  const numbers = await numbersIn(deps, speaker, alike);
  const titles = alike.map((one) => recordTitle(numbers.get(one.id) ?? {}));
  const asks = [
    `${titles.join(', ')}: this may be about the same child, because the names agree.`,
    'If it is the same child, leave this form, and open that record instead. If it is another child, send this again.',
  ];
  return { asks, sure: [...sure, id] };
}
