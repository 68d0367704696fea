/** A case as it was kept while each look was an event of it, and only the last sixty commands were remembered. */

import { isReminder } from '../../src/cards/case/event-words.ts';
import { historySections, looksSections } from '../../src/cards/case/history-sections.ts';
import type { Section } from '../../src/cards/message/message.ts';
import { createAccessLog } from '../../src/cases/access-log.ts';
import { type ChainedEvent, chainEvent, eventId } from '../../src/cases/hash-chain.ts';
import { written } from '../../src/cases/record/recorded-events.ts';
import { viewFor } from '../../src/cases/sight.ts';
import { streams } from '../../src/cases/streams.ts';
import { verifyRecord } from '../../src/cases/verify.ts';
import type { RecordedEvent } from '../../src/rules/events.ts';
import type { Write } from '../../src/store/port.ts';
import { aCase, type CaseStory, reference, usualInputs, usualReceipt } from '../support/a-case.ts';
import { aBackOffice, type BackOffice } from '../support/back-office.ts';
import { local, person } from '../support/factories.ts';

const looked = (story: CaseStory): CaseStory => story.wasLookedAtBy('Ruth Marsden', 'decisions');
/** Taken by Hannah Reid under `take-1`; nudged; looked at seventy times. */
const story = Array.from({ length: 70 }).reduce<CaseStory>(
  looked,
  aCase().receivedAt(usualReceipt).does('Hannah Reid', 'take', {}, 'take-1').until('2026-11-04', '12:00'),
);

/** The last sixty, whoever's they were. */
const commandsThen = story.record
  .map(({ recordedEvent }) => recordedEvent.command)
  .filter((command, n, all) => command !== all[n - 1])
  .slice(-60);

async function keptThen(office: BackOffice, commands: readonly string[] = commandsThen): Promise<void> {
  const links: ChainedEvent<RecordedEvent>[] = [];
  for (const { at, recordedEvent } of story.record) links.push(chainEvent(links.at(-1), at, written(recordedEvent)));
  const { seq = 0, hash = '' } = links.at(-1) ?? {};
  const body = { state: { ...story.case, commands }, chain: { seq, hash } };
  const events = links.map((link): Write => {
    return { create: { partition: reference, id: eventId(link.seq), kind: 'event', body: link } };
  });
  await office.store.commit([{ create: { partition: reference, id: 'case', kind: 'case', body } }, ...events]);
  office.now = story.now;
}

let office: BackOffice;
beforeEach(() => {
  office = aBackOffice();
});
afterEach(() => office.store.close());
const check = () => verifyRecord(office.store, office.now, streams);

it('fits when it is checked, and what its head says is not believed but made again', async () => {
  await keptThen(office);
  expect(await check()).toMatchObject({ counts: { case: 1, event: story.record.length }, misfits: [] });
  const head = await office.store.read<{ state: object }>(reference, 'case', office.now);
  const { etag: _etag, ...document } = head as NonNullable<typeof head>;
  const body = { ...document.body, state: { ...document.body.state, stage: 'closed' } };
  await office.store.commit([{ put: { ...document, body } }]);
  expect((await office.case()).stage).toBe('with-manager');
  await office.does('Hannah Reid', 'record-discussion', usualInputs.discussion);
  expect((await check()).misfits).toEqual([]);
});

it('remembers again what a person had sent before all those looks', async () => {
  expect(commandsThen).not.toContain('take-1');
  await keptThen(office);
  const take = { id: 'take-1', action: 'take', input: {} } as const;
  const again = await office.cases.perform(reference, take, person('Hannah Reid'), office.now);
  expect(again).toMatchObject({ ok: true, changed: false });
  expect((await office.case()).commands).toEqual(['raise', 'take-1']);
});

it('goes on, and still fits', async () => {
  await keptThen(office);
  await office.does('Hannah Reid', 'record-discussion', usualInputs.discussion);
  await office.does('Hannah Reid', 'agree-meeting', usualInputs.agreed);
  expect(await check()).toMatchObject({ misfits: [] });
  expect((await office.case()).stage).toBe('arranging');
});

it('that an earlier version changed once more, where two run side by side, still fits and is put right', async () => {
  await keptThen(office, ['raise', 'take-1', 'wake:2026-11-03T09:00:00Z']);
  expect(await check()).toMatchObject({ misfits: [] });
  expect((await office.case()).commands).toEqual(['raise', 'take-1']);
});

it('shows who looked then and who looks now in one list, apart from what was done, by time and in the same words', async () => {
  await keptThen(office);
  const log = createAccessLog(office.store);
  office.now = local('2026-11-04', '12:30');
  await log.record(reference, person('Tom Bell'), 'concern', office.now);
  office.now = local('2026-11-04', '13:00');
  await office.does('Hannah Reid', 'record-discussion', usualInputs.discussion);
  await log.record(reference, person('Hannah Reid'), 'overview', office.now);

  const look = viewFor(await office.case(), person('Hannah Reid'), office.by());
  if (look === undefined) throw new Error('She may see it.');
  const [record, looks] = await Promise.all([
    office.repository.history(reference, office.now),
    log.history(reference, office.now),
  ]);
  const linesOf = (sections: readonly Section[]) => sections.flatMap(({ paragraphs = [] }) => paragraphs);
  const done = linesOf(historySections(record, look));
  const seen = linesOf(looksSections(record, looks, look));
  const others = record.filter(({ event }) => !isReminder(event));
  const lines = done.filter((line) => !/nudged|sent \d+ reminders/.test(line));
  expect(lines.length + seen.length).toBe(others.length + 2);
  expect(done[0]).toBe('**Wednesday 4 November 2026 at 13:00** – Hannah Reid recorded the talk with the referrer');
  expect(done.filter((line) => line.includes('looked at'))).toEqual([]);
  expect(seen.slice(0, 3)).toEqual([
    '**Wednesday 4 November 2026 at 13:00** – Hannah Reid looked at the case',
    '**Wednesday 4 November 2026 at 12:30** – Tom Bell looked at the concern as sent',
    '**Wednesday 4 November 2026 at 12:00** – Ruth Marsden looked at the talks and decisions',
  ]);
});
