/** A child who is both harmed and the young person of a case: PR-11, A-22. */
import { personRef } from '../../../src/rules/base/vocabulary.ts';
import { decideOnRecord, type RecordCommand } from '../../../src/rules/separate-record/decide.ts';
import { evolveRecord, type RecordEvent } from '../../../src/rules/separate-record/events.ts';
import { isLinkUnseen, withLinksSeen } from '../../../src/rules/separate-record/links.ts';
import type { SeparateRecord } from '../../../src/rules/separate-record/record.ts';
import { aCase } from '../../support/a-case.ts';
import { aConcern, circumstances, person, register } from '../../support/factories.ts';

const at = '2026-11-02T09:15:00Z';
const reason = 'MARKER-reason';
const hannah = personRef(person('Hannah Reid'));
const asYoungPerson = { ...aCase({ concern: aConcern({}) }).receivedAt().case, reference: '2222-2222' };
const link: RecordCommand = { does: 'link', other: '2222-2222', reason };
const unlink: RecordCommand = { ...link, does: 'unlink' };

const then = (record: SeparateRecord | undefined, event: RecordEvent) =>
  evolveRecord(record, { event, by: hannah, command: event.type }, at);
const child = { name: 'MARKER-child', ownReferral: 'not-known' } as const;
const made = then(undefined, { type: 'record-made', id: 'record-1', case: '7KQ4-2MX6', child });
const linked = then(made, { type: 'linked', other: '2222-2222', reason });

const does = (record: SeparateRecord, command: RecordCommand, name = 'Hannah Reid', named = [asYoungPerson]) =>
  decideOnRecord(record, command, { ...circumstances(at), actor: person(name), roster: register, kept: {}, named });

it('is linked with that case, and the link taken away, with a reason each', () => {
  expect(does(made, link)).toEqual([{ type: 'linked', other: '2222-2222', reason }]);
  expect(linked.links).toEqual([{ other: '2222-2222', reason, at, by: hannah }]);
  expect(does(linked, unlink)).toEqual([{ type: 'unlinked', other: '2222-2222', reason }]);
  expect(then(linked, { type: 'unlinked', other: '2222-2222', reason }).links).toEqual([]);
});

it('is linked with no case that they do not see the whole of, as with one that is not there', () => {
  const unseen = does(made, link, 'Hannah Reid', []);
  expect(unseen).toMatchObject({ code: 'invalid', field: 'other', says: expect.stringContaining('There is no case') });
  expect(does(linked, unlink, 'Hannah Reid', [])).toEqual(unseen);
});

it('is linked neither with the case in which the child may have been harmed, nor twice, nor by who is not on the list', () => {
  expect(does(made, { ...link, other: '7KQ4-2MX6' })).toMatchObject({
    says: 'In 7KQ4-2MX6 this child may have been harmed. Give the reference of the case in which they are the young person.',
  });
  expect(does(linked, link)).toMatchObject({ code: 'invalid', says: expect.stringContaining('already recorded') });
  expect(does(made, unlink)).toMatchObject({ code: 'invalid', says: expect.stringContaining('not linked') });
  expect(does(made, link, 'Tom Bell')).toMatchObject({ code: 'not-found' });
});

it('shows a link, and that it was made, only to those who see the whole of that case', () => {
  expect(withLinksSeen(linked, [])).toEqual({ ...linked, links: [] });
  expect(withLinksSeen(linked, ['2222-2222'])).toEqual(linked);
  const event = { type: 'linked', other: '2222-2222', reason } as const;
  expect([isLinkUnseen(event, []), isLinkUnseen(event, ['2222-2222'])]).toEqual([true, false]);
});
