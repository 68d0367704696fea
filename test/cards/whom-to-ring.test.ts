/** Who raised a concern is told whom to ring, with the number that the authority gives for it (CN-07, A-18). */
import { parseAuthority, toBeConfirmed } from '../../src/authority/authority.ts';
import { managerWords } from '../../src/cards/case/manager-words.ts';
import { answerCard } from '../../src/cards/help/questions.ts';
import { toRing } from '../../src/cards/tell/addressed.ts';
import { aCase } from '../support/a-case.ts';
import { circumstances, local, person, policy } from '../support/factories.ts';

const phone = { value: '0191 498 0000', toBeConfirmed: false, source: 'A number that is never given out.' };
const numbered = parseAuthority({ ...policy, contacts: { ...policy.contacts, youthJustice: { phone } } }, 'a file');
const received = aCase().receivedAt(local('2026-11-02', '09:15')).case;
const [hannah, tom] = [person('Hannah Reid'), person('Tom Bell')];
const taken = { ...received, manager: { id: hannah.id, name: hannah.name } };
const { roster } = circumstances(local('2026-11-02', '09:15'));
const covered = { ...roster, coversOf: () => [tom] };
const left = { ...roster, withJob: () => [tom] };

it('is the team manager who has the case, on the team managers’ own number', () => {
  expect(toRing(taken, { policy: numbered, roster })).toBe('ring Hannah Reid on 0191 498 0000');
  expect(toRing(received, { policy: numbered, roster })).toBe('ring the CDYJS team managers on 0191 498 0000');
  expect(JSON.stringify(answerCard('person', numbered))).toContain('0191 498 0000');
});

it('without that number is somebody whom Teams finds by name, and the authority is asked for the number', () => {
  expect(toRing(taken, { policy, roster })).toBe('ring Hannah Reid or message them in Teams');
  const asked = (of: typeof policy) => toBeConfirmed(of).map(({ where }) => where);
  expect(asked(policy)).toContain('contacts.youthJustice.phone');
  expect(asked(numbered)).not.toContain('contacts.youthJustice.phone');
});

it('is who stands in for a manager who is away or has left, and the others where nobody does (A-18)', () => {
  const ring = (of: typeof roster) => toRing(taken, { policy, roster: of });
  expect(ring(covered)).toBe('ring Tom Bell, who covers for Hannah Reid, or message them in Teams');
  expect(ring(left)).toBe('ring Tom Bell, who acts for Hannah Reid, or message them in Teams');
  expect(ring({ ...left, actingFor: () => [] })).toBe('ring the CDYJS team managers');
});

it('stands beside the name of the team manager (A-18)', () => {
  const words = (of: typeof roster) => managerWords({ ...taken, stage: 'with-manager' }, { roster: of });
  expect(words(roster)).toBe('Hannah Reid');
  expect(words(covered)).toBe('Hannah Reid, who is away. Tom Bell covers for them now');
  expect(words(left)).toBe('Hannah Reid, who has left. Tom Bell acts for them now');
  expect(words({ ...left, actingFor: () => [] })).toBe('Hannah Reid, who has left');
  expect(managerWords({ ...taken, stage: 'closed' }, { roster: left })).toBe('Hannah Reid');
});
