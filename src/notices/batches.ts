/** Working through what is due, a batch at a time, so that one item that fails keeps no other waiting. */

const BATCH = 100;

type Failed = (error: unknown) => void;

/**
 * Reads what is due until all of it was read, and works on each item once. Rejects at the end with everything that
 * failed, as an `AggregateError`; what failed is due again at the next call, and what came to be due meanwhile is due
 * then. `read` gives fewer than its limit only where that is all. `afterAll` is for what is done together.
 */
export async function eachDueOnce<T>(
  read: (limit: number) => Promise<readonly T[]>,
  keyOf: (item: T) => string,
  work: (batch: readonly T[], failed: Failed) => Promise<void>,
  afterAll: (failed: Failed) => Promise<void> = async () => {},
): Promise<number> {
  const seen = new Set<string>();
  const errors: unknown[] = [];
  for (let isAll = false; !isAll; ) {
    const most = BATCH + seen.size;
    const due = await read(most);
    const fresh = due.filter((item) => !seen.has(keyOf(item)));
    const batch = fresh.slice(0, BATCH);
    isAll = due.length < most && fresh.length === batch.length;
    if (batch.length === 0) {
      break;
    }
    for (const item of batch) {
      seen.add(keyOf(item));
    }
    await work(batch, (error) => errors.push(error));
  }
  await afterAll((error) => errors.push(error));
  if (errors.length > 0) {
    throw new AggregateError(errors, 'Some of what was due could not be done.');
  }
  return seen.size;
}
