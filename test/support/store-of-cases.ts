/** Cases as rules tests tell them, put into a store with their marks, without the way that leads there. */
import { duesOf, markOf, markWrites } from '../../src/cases/mark.ts';
import { headVersion } from '../../src/cases/record/head.ts';
import { type CaseHead, headDocument } from '../../src/cases/repository.ts';
import type { Reference } from '../../src/rules/base/vocabulary.ts';
import type { Store } from '../../src/store/port.ts';
import type { CaseStory } from './a-case.ts';

/** As its last event left it. */
export async function keepCase(store: Store, story: CaseStory, reference: Reference): Promise<void> {
  const state = { ...story.case, reference };
  const mark = markOf(state, duesOf(state, story.agenda, story.by()));
  const head: CaseHead = { v: headVersion, state, chain: { seq: 1, hash: '' }, mark };
  await store.commit([{ put: headDocument(head, undefined) }, ...markWrites(reference, undefined, mark)]);
}

/** So many marks like that of a case that is there, without a case behind them; `change` says what is another on each. */
export async function keepMarks(store: Store, like: Reference, count: number, change: object = {}): Promise<void> {
  const { etag: _etag, ...mark } = (await store.read(like, 'late', '2026-11-02T00:00:00Z')) ?? {};
  const one = (n: number) =>
    store.commit([{ put: { ...mark, ...change, partition: `M${String(n).padStart(8, '0')}` } as never }]);
  await Promise.all(Array.from({ length: count }, (_, n) => one(n)));
}
