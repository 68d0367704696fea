/** What the text of a summary says, and does not say: of a live investigation, to a narrower sight, of other children. */
import { createAccessLog } from '../../src/cases/access-log.ts';
import { recordTaken, textTaken } from '../../src/dialogs/cases/export-text.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { reference } from '../support/a-case.ts';
import { Casework } from '../support/casework.ts';
import { aConcern, person } from '../support/factories.ts';

const why = { reason: 'MARKER-why', forWhom: 'MARKER-whom' };
const named = (name: string, account = 'MARKER-account') =>
  aConcern({ youngPerson: { name }, seenOrHeard: { account } });

let casework: Casework;
beforeEach(() => {
  casework = new Casework(openSqliteStore(':memory:'));
});
afterEach(() => casework.store.close());

const read = (name: string, what: 'summary' | 'plan' = 'summary') => {
  const { repository, store, now } = casework;
  const deps = { repository, accessLog: createAccessLog(store), contextAt: (at: string) => casework.by(at) };
  return textTaken(deps, reference, what, person(name), now);
};
let taken = 0;
async function takes(name: string, what: 'summary' | 'plan' = 'summary'): Promise<string> {
  taken += 1;
  const refused = await recordTaken(
    casework.cases,
    reference,
    { what, input: why, id: `take-${taken}` },
    person(name),
    casework.now,
  );
  if (refused !== undefined) throw new Error(refused.says);
  return (await read(name, what)) ?? 'nothing';
}

it('begins with the investigation, and keeps under its own words what must not be said (CJ-07)', async () => {
  await casework.raise('Priya Shah', aConcern());
  await casework.does('Hannah Reid', 'take', {});
  expect(await takes('Hannah Reid')).not.toContain('A police investigation is going on');
  await casework.does('Hannah Reid', 'record-police-decision', {
    decision: 'goes-on',
    receivedOn: '2026-11-02',
    officer: 'DC Amal Roy',
    notToSay: 'MARKER-not-to-say',
  });
  const text = await takes('Hannah Reid');
  expect(text.indexOf('A police investigation is going on. Before you speak to')).toBeGreaterThan(0);
  expect(text.indexOf('A police investigation is going on')).toBeLessThan(text.indexOf('HOW THE CASE STANDS'));
  const said = text
    .split('\n')
    .flatMap((line, at, all) => (line.includes('MARKER-not-to-say') ? [all[at - 1] + line] : []));
  expect(said.length).toBeGreaterThan(0);
  for (const one of said) expect(one).toContain('What must not be said for now');
});

it('is no longer shown to somebody from whom the case is kept, though they took it a minute ago (PR-18)', async () => {
  await casework.raise();
  await casework.does('Hannah Reid', 'take', {});
  expect(await takes('Tom Bell')).toContain('MARKER-account');
  await casework.later(60).does('Hannah Reid', 'keep-from', { person: person('Tom Bell').id, reason: 'MARKER-uncle' });
  expect(await read('Tom Bell')).toBeUndefined();
  expect(await takes('Hannah Reid')).toContain('MARKER-account');
});

it('calls a young person by every name of theirs, and another child by none, also where one was corrected', async () => {
  await casework.raise('Priya Shah', named('Jamie Hartley', 'Jamie Hartley and Robin Hartley-Vale, called Robyn Vale'));
  const sibling = await casework.raiseAt(casework.now, { by: 'Priya Shah', concern: named('Robyn Vale') });
  for (const one of [reference, sibling]) await casework.does('Hannah Reid', 'take', {}, one);
  const corrected = { fact: 'name', why: 'MARKER-misheard' } as const;
  await casework.does('Hannah Reid', 'correct', { ...corrected, is: 'Jaime Hartland' });
  await casework.does('Hannah Reid', 'correct', { ...corrected, is: 'Robin Hartley-Vale' }, sibling);
  await casework.does('Hannah Reid', 'link-case', { other: sibling, kind: 'same-matter', reason: 'MARKER-link' });
  const text = await takes('Hannah Reid');
  expect(text).toContain('Jaime Hartland (was Jamie Hartley; corrected by Hannah Reid');
  expect(text).toContain('Jamie Hartley and another child, called another child');
  expect(text).not.toMatch(/Robin|Robyn|Vale/);
  expect(text).not.toContain(sibling);
});
