import type { CommandInputs } from '../../../src/rules/commands.ts';
import { aCase } from '../../support/a-case.ts';
import { type AnyDay, aRegister } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { taken } from '../../support/usual-cases.ts';

describe('the check of the case management system (CN-08)', () => {
  const check = (change: Partial<CommandInputs['check-system']>) =>
    given(taken).when('Hannah Reid', 'check-system', { on: '2026-11-02', result: 'not-active', ...change });

  it('that shows it as active refers it to that team (CN-09)', () => {
    check({ result: 'active', activeTeam: 'families-first-east' }).then([
      { type: 'system-checked', on: '2026-11-02', result: 'active', activeTeam: 'families-first-east' },
      { type: 'referred-on', team: 'families-first-east', because: 'active' },
    ]);
  });

  it('that shows it as not active refers it to First Contact (CN-10)', () => {
    check({}).then([
      { type: 'system-checked', on: '2026-11-02', result: 'not-active' },
      { type: 'referred-on', team: 'first-contact', because: 'not-active' },
    ]);
  });

  it('made again with the same result refers it to nobody twice; with another result to whom it says now', () => {
    const again = taken
      .checkedNotActive()
      .does('Hannah Reid', 'check-system', { on: '2026-11-02', result: 'not-active' });
    expect(again.case.referralsOn).toHaveLength(1);
    const other = again.checkedActiveTo('families-first-north').case;
    expect(other.referralsOn.map(({ number, team, withdrawn }) => [number, team, withdrawn !== undefined])).toEqual([
      [1, 'first-contact', true],
      [2, 'families-first-north', false],
    ]);
    expect(other.systemCheck).toMatchObject({ result: 'active' });
  });

  it.each([
    ['in the future', { on: '2026-11-03' }, 'CN-08', 'on'],
    ['without the team it is active to', { result: 'active' }, 'CN-09', 'activeTeam'],
    ['with a team that is not social care', { result: 'active', activeTeam: 'police' }, 'CN-09', 'activeTeam'],
    ['with a team that is not there', { result: 'active', activeTeam: 'the-pub' }, 'CN-09', 'activeTeam'],
  ] as const)('is refused %s', (_words, change, source, field) => {
    check(change).thenLike({ code: 'invalid', source, field });
  });

  it('asks somebody to tell First Contact where they have no channel', () => {
    const roster = aRegister(({ teams, people }) => ({
      teams: teams.filter(({ id }) => id !== 'first-contact'),
      people: people.filter(({ name }) => name !== 'Lucy Tran'),
    }));
    const story = aCase({ roster }).receivedAt().takenBy('Hannah Reid').checkedNotActive();
    expect(story.case.contactsToMake).toMatchObject([{ who: 'First Contact', what: 'refer this case to them' }]);
    expect(story.checkedNotActive().case.contactsToMake).toHaveLength(1);
    // A check that leads elsewhere takes that back: the task is given up, and is there again once it is right again.
    const active = story.checkedActiveTo('families-first-east');
    expect(active.case.contactsToMake).toMatchObject([{ done: { givenUp: true } }]);
    const again = active.checkedNotActive().case.contactsToMake.filter(({ who }) => who === 'First Contact');
    expect(again.map(({ done }) => done?.givenUp)).toEqual([true, undefined]);
    // Whoever was told by telephone has to hear of it.
    const told = story.everybodyTold().checkedActiveTo('families-first-east');
    expect(told.case.contactsToMake.at(-1)).toMatchObject({
      who: 'First Contact',
      what: expect.stringContaining('withdrawn'),
    });
    expect(told.case.contactsToMake.at(-1)?.done).toBeUndefined();
  });

  it('goes to the team of First Contact that takes referrals, and to no other of theirs', () => {
    const advice = { id: 'advice-line', name: 'First Contact advice line', agency: 'first-contact', function: 'other' };
    const sentTo = (roster: AnyDay) => aCase({ roster }).receivedAt().takenBy('Hannah Reid').checkedNotActive().case;
    const both = sentTo(aRegister(({ teams }) => ({ teams: [advice, ...teams] })));
    expect(both.referralsOn).toMatchObject([{ team: 'first-contact' }]);
    const onlyAdvice = sentTo(
      aRegister(({ teams }) => ({
        teams: teams.map((one) => (one.id === 'first-contact' ? { ...one, function: 'other' } : one)),
      })),
    );
    expect(onlyAdvice.referralsOn).toEqual([]);
    expect(onlyAdvice.contactsToMake).toMatchObject([{ who: 'First Contact' }]);
  });
});
