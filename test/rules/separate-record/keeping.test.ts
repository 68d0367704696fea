/** How long a separate record is kept, and the two people who have it removed: PR-11, A-33. */
import { personRef } from '../../../src/rules/base/vocabulary.ts';
import { decideOnRecord, type RecordCommand } from '../../../src/rules/separate-record/decide.ts';
import { confirmedByAdministrator } from '../../../src/rules/separate-record/decide-keeping.ts';
import { evolveRecord, type RecordEvent } from '../../../src/rules/separate-record/events.ts';
import {
  keepingDuty,
  keepingRecipients,
  recordKeptFor,
  removalIsOver,
} from '../../../src/rules/separate-record/keeping.ts';
import type { SeparateRecord } from '../../../src/rules/separate-record/record.ts';
import { circumstances, local, person, policy, register } from '../../support/factories.ts';

const at = local('2026-11-02', '09:15');
const closedAt = local('2026-11-20', '12:00');
const marks = { toBeConfirmed: true, source: 'A test' };
const keepsFrom = (from: 'closed' | 'birth', years: number) =>
  circumstances(local('2026-11-23', '10:00'), {
    policy: { ...policy, retention: [{ for: 'separate-record', from, years, ...marks }] },
  });
const by = keepsFrom('closed', 35);

function aRecord(...events: readonly RecordEvent[]): SeparateRecord {
  const child = { name: 'MARKER-child', birthDate: '2014-05-01', ownReferral: 'not-known' } as const;
  const all: readonly RecordEvent[] = [{ type: 'record-made', id: 'r', case: '7KQ4-2MX6', child }, ...events];
  const who = personRef(person('Ruth Marsden'));
  const made = all.reduce<SeparateRecord | undefined>(
    (record, event) => evolveRecord(record, { event, by: who, command: event.type }, at),
    undefined,
  );
  if (made === undefined) throw new Error('There is no record.');
  return made;
}
const asked: RecordEvent = { type: 'removal-asked', because: 'court', reason: 'why' };
const does = (
  record: SeparateRecord,
  name: string,
  command: RecordCommand,
  more: { closedAt?: string } = { closedAt },
) => decideOnRecord(record, command, { ...by, roster: register, actor: person(name), kept: {}, ...more });
const asks: RecordCommand = { does: 'ask-removal', because: 'court', reason: 'why' };
const confirms: RecordCommand = { does: 'confirm-removal', because: 'order-read' };

describe('until when', () => {
  it('has a date of its own once its case is closed, and none before', () => {
    expect(recordKeptFor(aRecord(), {}, by)).toBeUndefined();
    expect(recordKeptFor(aRecord(), { closedAt }, by)?.until).toBe('2061-11-20');
    expect(recordKeptFor(aRecord(), { closedAt }, keepsFrom('birth', 75))?.until).toBe('2089-05-01');
    expect(recordKeptFor(aRecord(), { closedAt }, circumstances(at, { policy: { ...policy, retention: [] } }))).toBe(
      undefined,
    );
  });

  it('counts from the latest day of birth where none was told, and never ends before its case was closed', () => {
    const { birthDate: _day, ...child } = aRecord().child;
    expect(recordKeptFor({ ...aRecord(), child }, { closedAt }, keepsFrom('birth', 75))?.until).toBe('2101-11-02');
    expect(recordKeptFor(aRecord(), { closedAt }, keepsFrom('birth', 1))?.until).toBe('2026-11-20');
  });

  it('is what the service lead decided, whatever the schedule says, and then asked about again', () => {
    const record = aRecord({ type: 'kept-until', until: '2030-02-01', reason: 'why' });
    expect(recordKeptFor(record, { closedAt }, by)).toEqual({ until: '2030-02-01' });
    expect(keepingDuty(record, { kept: {}, closedAt }, by)).toMatchObject({ about: 'review', on: '2030-02-01' });
    expect(keepingDuty(record, { kept: {} }, by)).toBeUndefined();
  });
});

describe('what the service lead does', () => {
  it('is for them alone', () => {
    expect(does(aRecord(), 'Ruth Marsden', asks)).toMatchObject([{ type: 'removal-asked' }]);
    expect(does(aRecord(), 'Tom Bell', asks)).toMatchObject({ code: 'not-found' });
    const seenByTom = aRecord({ type: 'access-given', person: personRef(person('Tom Bell')), reason: 'why' });
    expect(does(seenByTom, 'Tom Bell', asks)).toMatchObject({ code: 'forbidden', source: 'A-33' });
  });

  it('is refused where a hold is on it, where its case is open, and where somebody has asked already', () => {
    const held = aRecord({ type: 'hold-set', reason: 'An inquiry' });
    expect(does(held, 'Ruth Marsden', asks)).toMatchObject({
      code: 'precondition',
      says: expect.stringContaining('hold'),
    });
    expect(does(held, 'Ruth Marsden', { does: 'lift-hold', reason: 'Over' })).toMatchObject([{ type: 'hold-lifted' }]);
    expect(does(aRecord(), 'Ruth Marsden', asks, {})).toMatchObject({ code: 'precondition' });
    expect(does(aRecord(asked), 'Ruth Marsden', asks)).toMatchObject({ code: 'precondition' });
    const until = { does: 'keep-until', until: '2026-11-23', reason: 'why' } as const;
    expect(does(aRecord(), 'Ruth Marsden', until)).toMatchObject({ code: 'invalid', field: 'until' });
  });

  it('does not say that a day was reached that has not come', () => {
    const early: RecordCommand = { does: 'ask-removal', because: 'date-reached', reason: 'why' };
    expect(does(aRecord(), 'Ruth Marsden', early)).toMatchObject({ code: 'invalid', field: 'because' });
    expect(does(aRecord(), 'Ruth Marsden', asks)).toMatchObject([{ before: '2061-11-20' }]);
  });

  it('stops a removal with a hold', () => {
    const record = aRecord(asked, { type: 'hold-set', reason: 'An inquiry' });
    expect(record.retention?.removal?.ended).toMatchObject({ how: 'held' });
  });
});

describe('the second person', () => {
  const administrator = (name: string, record = aRecord(asked), more: object = { closedAt }) =>
    confirmedByAdministrator(record, 'order-read', { ...by, roster: register, actor: person(name), kept: {}, ...more });

  it('is never the one who asked', () => {
    expect(does(aRecord(asked), 'Ruth Marsden', confirms)).toMatchObject({
      code: 'precondition',
      says: expect.stringContaining('second person'),
    });
  });

  it('confirms the request that they read, and none that was made since', () => {
    const record = aRecord(asked);
    const removal = record.retention?.removal && { ...record.retention.removal, by: { id: 'other', name: 'Another' } };
    const byAnother = { ...record, retention: { ...(removal && { removal }) } };
    const confirming = (asked: string) =>
      does(byAnother, 'Ruth Marsden', { does: 'confirm-removal', because: 'order-read', asked });
    expect(confirming(local('2026-11-01', '09:15'))).toMatchObject({ code: 'invalid', field: 'asked' });
    expect(confirming(at)).toEqual([{ type: 'removal-confirmed', because: 'order-read' }]);
  });

  it('can be an administrator, while somebody asks and the case is closed', () => {
    expect(administrator('Gwen Parry')).toMatchObject([{ type: 'removal-confirmed' }]);
    expect(administrator('Tom Bell')).toMatchObject({ code: 'not-found' });
    expect(administrator('Gwen Parry', aRecord())).toMatchObject({ code: 'not-found' });
    expect(administrator('Gwen Parry', aRecord(asked), {})).toMatchObject({ code: 'precondition' });
  });

  it('is asked for within five working days; then it is over, as it is once the case is open again', () => {
    const on = (day: string, more: object = { closedAt }) =>
      removalIsOver(aRecord(asked), { kept: {}, ...more }, { ...by, now: local(day, '10:00') });
    expect([on('2026-11-09'), on('2026-11-10'), on('2026-11-03', {})]).toEqual([false, true, true]);
    expect(keepingDuty(aRecord(asked), { kept: {}, closedAt }, by)).toMatchObject({
      about: 'confirm',
      on: '2026-11-09',
    });
  });

  it('is looked for among the administrators and the other service leads, as far as it is not kept from them', () => {
    const duty = { about: 'confirm' } as const;
    const told = (kept = {}) => keepingRecipients(aRecord(asked), duty, { roster: register, kept });
    expect(told()).toEqual({ leads: [], administrators: [person('Gwen Parry').id] });
    const keptFrom = [
      { person: personRef(person('Gwen Parry')), at, by: personRef(person('Hannah Reid')), reason: 'why' },
    ];
    expect(told({ keptFrom }).administrators).toEqual([]);
  });
});
