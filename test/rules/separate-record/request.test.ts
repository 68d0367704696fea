/** A request to see a separate record: the service lead's to answer within one month, and nothing is removed meanwhile. */
import { personRef } from '../../../src/rules/base/vocabulary.ts';
import { decideOnRecord, type RecordCommand } from '../../../src/rules/separate-record/decide.ts';
import { evolveRecord, type RecordEvent } from '../../../src/rules/separate-record/events.ts';
import { keepingDuty, keepingRecipients } from '../../../src/rules/separate-record/keeping.ts';
import type { SeparateRecord } from '../../../src/rules/separate-record/record.ts';
import { circumstances, local, person, register } from '../../support/factories.ts';

const at = local('2026-11-09', '09:15');
const closedAt = local('2026-11-06', '12:00');
const by = circumstances(local('2026-11-12', '10:00'));
const ruth = personRef(person('Ruth Marsden'));

function aRecord(...events: readonly RecordEvent[]): SeparateRecord {
  const child = { name: 'MARKER-child', ownReferral: 'not-known' } as const;
  const all: readonly RecordEvent[] = [{ type: 'record-made', id: 'r', case: '7KQ4-2MX6', child }, ...events];
  return all.reduce<SeparateRecord | undefined>(
    (record, event) => evolveRecord(record, { event, by: ruth, command: event.type }, at),
    undefined,
  ) as SeparateRecord;
}
const does = (record: SeparateRecord, command: RecordCommand, name = 'Ruth Marsden') =>
  decideOnRecord(record, command, { ...by, roster: register, actor: person(name), kept: {}, closedAt });

const why = { reason: 'MARKER-reason' } as const;
const asks: RecordCommand = { does: 'ask-subject-file', requestedOn: '2026-11-09', ...why };
const takes: RecordCommand = { does: 'take-subject-file', ...why, forWhom: 'Gwen Parry' };
const asked: RecordEvent = { type: 'subject-file-asked', requestedOn: '2026-11-09', ...why };
const paused: RecordEvent = { type: 'subject-file-paused', from: '2026-11-10', ...why };
const goesOn: RecordEvent = { type: 'subject-file-goes-on', until: '2026-11-12' };
const answered: RecordEvent = { type: 'subject-file-answered', on: '2026-11-12', ...why };
const removal: RecordEvent = { type: 'removal-asked', because: 'court', ...why };
const dutyOf = (...events: readonly RecordEvent[]) => keepingDuty(aRecord(...events), { kept: {} }, by);

it('is recorded by the service lead alone, once while it waits', () => {
  expect(does(aRecord(), asks)).toEqual([asked]);
  const seenByTom = aRecord({ type: 'access-given', person: personRef(person('Tom Bell')), ...why });
  for (const command of [asks, takes])
    expect(does(seenByTom, command, 'Tom Bell')).toMatchObject({ code: 'forbidden' });
  expect(does(aRecord(), asks, 'Tom Bell')).toMatchObject({ code: 'not-found' });
  expect(does(aRecord(asked), asks)).toMatchObject({ code: 'precondition', source: 'A-47' });
  expect(does(aRecord(asked, answered), asks)).toEqual([asked]);
});

it('is answered within one month, and later by the days on which it was paused', () => {
  expect(dutyOf(asked)).toMatchObject({ about: 'request', on: '2026-12-09' });
  expect(dutyOf(asked, paused)).toBeUndefined();
  expect(dutyOf(asked, paused, goesOn)).toMatchObject({ about: 'request', on: '2026-12-11' });
  expect(dutyOf(asked, answered)).toBeUndefined();
  const told = keepingRecipients(aRecord(asked), { about: 'request' }, { roster: register, kept: {} });
  expect(told).toEqual({ leads: [ruth.id], administrators: [] });
});

it('has its file made while it waits, and not before or after', () => {
  const made = { type: 'exported', what: 'subject-file', ...why, forWhom: 'Gwen Parry', commandLine: true };
  expect(does(aRecord(asked), takes)).toEqual([made]);
  for (const record of [aRecord(), aRecord(asked, answered)]) {
    expect(does(record, takes)).toMatchObject({ code: 'precondition', source: 'A-47' });
  }
});

it('stops a removal, and lets nobody ask for one before it is answered', () => {
  expect(does(aRecord(removal), asks)).toMatchObject([asked, { type: 'removal-stopped' }]);
  const removes: RecordCommand = { does: 'ask-removal', because: 'court', ...why };
  expect(does(aRecord(asked), removes)).toMatchObject({
    code: 'precondition',
    says: expect.stringContaining('asked to see this file'),
  });
  expect(does(aRecord(asked, answered), removes)).toMatchObject([{ type: 'removal-asked' }]);
});

it('takes no day to come, and none before the request', () => {
  expect(does(aRecord(), { ...asks, requestedOn: '2026-11-13' })).toMatchObject({ field: 'requestedOn' });
  expect(does(aRecord(asked), { does: 'answer-subject-file', on: '2026-11-08', ...why })).toMatchObject({
    field: 'on',
  });
});
