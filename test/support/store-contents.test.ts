import { createAccessLog } from '../../src/cases/access-log.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { person } from './factories.ts';
import { contentsOf, differences, keptWith, kinds } from './store-contents.ts';

const place = { partition: 'person:one', id: 'draft', kind: 'draft' };

describe('what a store holds', () => {
  it('is looked for under every kind that is written', () => {
    for (const kind of [
      'case',
      'event',
      'notice',
      'post',
      'draft',
      'written',
      'seen',
      'place',
      'nudge-count',
      'look',
      'notice-bundle',
      'stalled',
      'stalled-told',
    ]) {
      expect(kinds).toContain(kind);
    }
  });

  it('is all of it, and what is different is named', async () => {
    const store = openSqliteStore(':memory:');
    await store.commit([{ put: { ...place, body: { text: 'first' } } }]);
    const before = await contentsOf(store);
    await store.commit([{ put: { ...place, body: { text: 'second' } } }]);
    await store.commit([{ put: { partition: 'CASE', id: 'event:1', kind: 'event', body: { type: 'taken' } } }]);
    const after = await contentsOf(store);

    expect(differences(before, before)).toEqual([]);
    expect(differences(before, after)).toEqual(['draft person:one draft was changed', 'event CASE event:1 was added']);
    expect(differences(before, after, ['draft'])).toEqual(['event CASE event:1 was added']);
    expect(differences(after, before, ['draft'])).toEqual(['event CASE event:1 was removed']);
    expect(keptWith(after, ['second', 'first'])).toEqual(['draft person:one draft holds second']);
    await store.close();
  });

  it('is the same where somebody only looked', async () => {
    const store = openSqliteStore(':memory:');
    const before = await contentsOf(store);
    await createAccessLog(store).record('7KQ4-2MX6', person('Hannah Reid'), 'overview', '2026-11-02T09:15:00Z');
    const after = await contentsOf(store);
    expect(after.size).toBe(2);
    expect(differences(before, after)).toEqual([]);
    await store.close();
  });
});
