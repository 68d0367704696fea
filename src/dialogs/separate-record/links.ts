/** Which links of a separate record somebody may know of: those with cases of which they see the whole now (PR-11). */
import type { RecordView } from '../../cards/separate-record/record-lines.ts';
import { seenWhole } from '../../cases/both-ends.ts';
import type { ChainedEvent } from '../../cases/hash-chain.ts';
import type { Reference } from '../../rules/base/vocabulary.ts';
import type { Case } from '../../rules/record/case.ts';
import type { RecordCommand } from '../../rules/separate-record/decide.ts';
import type { RecordedOnRecord } from '../../rules/separate-record/events.ts';
import { isLinkUnseen, linkedInEvents, withLinksSeen } from '../../rules/separate-record/links.ts';
import type { SeparateRecord } from '../../rules/separate-record/record.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { Speaker } from '../turn.ts';

type Deps = Pick<CaseDeps, 'repository' | 'contextAt'>;
type Chain = readonly ChainedEvent<RecordedOnRecord>[];

const seenOf = ({ repository, contextAt }: Deps, { person, now }: Speaker, all: readonly Reference[]) =>
  all.length === 0 ? Promise.resolve<readonly Case[]>([]) : seenWhole(repository, all, person, contextAt(now));

const referencesSeen = async (deps: Deps, speaker: Speaker, all: readonly Reference[]): Promise<readonly Reference[]> =>
  (await seenOf(deps, speaker, all)).map(({ reference }) => reference);

/** The record as they may read it. */
export async function asLinksSeen(deps: Deps, speaker: Speaker, record: SeparateRecord): Promise<SeparateRecord> {
  const linked = (record.links ?? []).map(({ other }) => other);
  return withLinksSeen(record, await referencesSeen(deps, speaker, linked));
}

/** What happened to it, without links that they may not know of. */
export async function withoutLinksUnseen(deps: Deps, speaker: Speaker, history: Chain): Promise<Chain> {
  const linked = linkedInEvents(history.map(({ event: { event } }) => event));
  const seen = await referencesSeen(deps, speaker, linked);
  return history.filter(({ event: { event } }) => !isLinkUnseen(event, seen));
}

/** Of the cases that a command names those of which they see the whole. */
export const casesNamed = (deps: Deps, speaker: Speaker, command: RecordCommand): Promise<readonly Case[]> =>
  seenOf(deps, speaker, 'other' in command ? [command.other] : []);

/** Which of its case each is: for those whose case they see the whole of. */
export async function numbersIn(
  deps: Deps,
  speaker: Speaker,
  records: readonly SeparateRecord[],
): Promise<ReadonlyMap<string, Pick<RecordView, 'reference' | 'number'>>> {
  const cases = await seenOf(
    deps,
    speaker,
    records.map((one) => one.case),
  );
  const all = cases.flatMap(({ reference, separateRecords = [] }) =>
    separateRecords.map(({ id }, index) => [id, { reference, number: index + 1 }] as const),
  );
  return new Map(all);
}
