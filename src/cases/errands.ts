/** Errands in the store: each is a document in the commit of the change that owes it, and goes once it is carried out. */
import type { Instant } from '../rules/base/vocabulary.ts';
import type { RecordedEvent } from '../rules/events.ts';
import { type Errand, errandsOf, mayFollowErrand } from '../rules/links/errands.ts';
import type { Case } from '../rules/record/case.ts';
import type { Store, Write } from '../store/port.ts';

export const errandKind = 'errand';

/** An errand with its own id, under which it is carried out no more than once. */
export interface OwedErrand extends Errand {
  readonly id: string;
}

/** What a change that somebody made owes other cases; `seq`: the number of its last event. */
export function owedErrands(
  before: Case | undefined,
  after: Case,
  seq: number,
  at: Instant,
  recorded: readonly RecordedEvent[],
  asked?: Parameters<typeof errandsOf>[3],
): readonly OwedErrand[] {
  const [first] = recorded;
  if (first === undefined) return [];
  const { actor } = first;
  const from = after.reference;
  const owed = errandsOf(
    before,
    after,
    recorded.map(({ event }) => event),
    asked,
  );
  // What an errand brought leads to no other, but for what goes back.
  const left = first.command.startsWith(errandKind) ? owed.filter(mayFollowErrand) : owed;
  return left.map((one, index) => ({
    ...{ id: `${errandKind}:${String(seq).padStart(6, '0')}:${index}`, from, at, actor },
    ...one,
  }));
}

export const errandWrites = (errands: readonly OwedErrand[]): readonly Write[] =>
  errands.map((body) => ({
    create: { partition: body.from, id: body.id, kind: errandKind, body, due: body.at },
  }));

/** Those that were left behind: their process was stopped, or the store could not. */
export async function leftErrands(store: Store, now: Instant, limit: number): Promise<readonly OwedErrand[]> {
  return (await store.due<OwedErrand>(errandKind, now, limit)).map(({ body }) => body);
}

export async function errandDone(store: Store, { from, id }: OwedErrand): Promise<void> {
  await store.commit([{ remove: { partition: from, id } }]);
}
