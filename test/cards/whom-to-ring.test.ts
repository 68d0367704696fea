/** Who raised a concern is told whom to ring, with the number that the authority gives for it (CN-07, A-18). */
import { parseAuthority, toBeConfirmed } from '../../src/authority/authority.ts';
import { answerCard } from '../../src/cards/help/questions.ts';
import { toRing } from '../../src/cards/tell/addressed.ts';
import { aCase } from '../support/a-case.ts';
import { local, policy } from '../support/factories.ts';

const phone = { value: '0191 498 0000', toBeConfirmed: false, source: 'A number that is never given out.' };
const numbered = parseAuthority({ ...policy, contacts: { ...policy.contacts, youthJustice: { phone } } }, 'a file');
const received = aCase().receivedAt(local('2026-11-02', '09:15')).case;
const taken = { ...received, manager: { id: 'a', name: 'Hannah Reid' } };

it('is the team manager who has the case, on the team managers’ own number', () => {
  expect(toRing(taken, numbered)).toBe('ring Hannah Reid on 0191 498 0000');
  expect(toRing(received, numbered)).toBe('ring the CDYJS team managers on 0191 498 0000');
  expect(JSON.stringify(answerCard('person', numbered))).toContain('0191 498 0000');
});

it('without that number is somebody whom Teams finds by name, and the authority is asked for the number', () => {
  expect(toRing(taken, policy)).toBe('ring Hannah Reid or message them in Teams');
  const asked = (of: typeof policy) => toBeConfirmed(of).map(({ where }) => where);
  expect(asked(policy)).toContain('contacts.youthJustice.phone');
  expect(asked(numbered)).not.toContain('contacts.youthJustice.phone');
});
