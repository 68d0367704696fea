/** Cases as an earlier Pathway left them: their heads found by tags of their own, their marks by nothing but `due`. */
import type { CaseHead } from '../../src/cases/repository.ts';
import type { Case } from '../../src/rules/record/case.ts';
import type { Store, Stored } from '../../src/store/port.ts';

/** What that Pathway found a case by. */
function tagsOf(c: Case): readonly string[] {
  if (c.closed !== undefined) return ['closed'];
  const people = [c.referrer.id, ...(c.manager === undefined ? [] : [c.manager.id])];
  const asked = [...c.invitations.filter((one) => one.withdrawn === undefined), ...c.referralsOn];
  const teams = [...c.referrerTeams, ...asked.map((one) => one.team)];
  return [
    'open',
    ...(c.manager === undefined ? ['untaken'] : []),
    ...new Set(people.map((id) => `person:${id}`)),
    ...new Set(teams.map((id) => `team:${id}`)),
  ];
}

/** Puts one case back, as if that Pathway had been the last to change it. */
export async function asVersion1(store: Store, { etag: _, ...head }: Stored<CaseHead>): Promise<void> {
  const { partition } = head;
  const { mark, v: _v, ...body } = head.body;
  const due = mark?.due;
  await store.commit([
    { put: { ...head, body: { ...body, ...(due && { lateFrom: due }) }, tags: tagsOf(body.state) } },
    due === undefined
      ? { remove: { partition, id: 'late' } }
      : { put: { partition, id: 'late', kind: 'late', body: {}, due } },
  ]);
}

/** Puts all of them back, and forgets that they ever were otherwise. */
export async function allAsVersion1(store: Store): Promise<void> {
  const { items } = await store.all<CaseHead>('case', 10_000);
  for (const head of items) await asVersion1(store, head);
  await store.commit([{ remove: { partition: 'layout', id: 'cases' } }]);
}
