/** Who is nudged while a team manager is away, and once their role has ended. */
import { join } from 'node:path';
import { parseAuthority } from '../../../src/authority/authority.ts';
import { readJson } from '../../../src/authority/settings-file.ts';
import type { EscalationStep, Policy } from '../../../src/rules/base/policy.ts';
import { isShownTo, unmet } from '../../../src/rules/engine/agenda.ts';
import { ladderOf } from '../../../src/rules/engine/ladder.ts';
import { isOwnedBy, ownerName, ownerTitle } from '../../../src/rules/engine/owner-names.ts';
import type { LadderStep } from '../../../src/rules/engine/reaches.ts';
import { recipients } from '../../../src/rules/engine/recipients.ts';
import { obligations } from '../../../src/rules/obligations.ts';
import type { ObligationRow, Owner } from '../../../src/rules/rows/obligation.ts';
import { aCase } from '../../support/a-case.ts';
import {
  aRegister,
  circumstances,
  local,
  person,
  policy,
  withNadiaFrost,
  withThreeCdyjsTeams,
} from '../../support/factories.ts';

const now = '2026-11-02T09:15:00Z';
const nadia = 'Nadia Frost';

/** Hannah Reid's, taken and with the talk still to be had. */
const hers = aCase({ roster: withNadiaFrost }).receivedAt(now).takenBy('Hannah Reid').case;

function nudged(step: string, roster = withNadiaFrost.on('2026-11-02')): readonly string[] {
  const by = circumstances(now, { roster });
  const talk = unmet(hers, by).find(({ owner }) => owner.kind === 'allocated-manager');
  const found = policy.nudges.ladder.find(({ name }) => name === step);
  if (talk === undefined || found === undefined) throw new Error('There is nothing to nudge for.');
  return recipients(talk, found, hers, by).map((one) => ('person' in one ? one.person : one.team));
}

const idOf = (name: string): string => person(name, withNadiaFrost).id;
const away = aRegister(({ people }) => ({
  people: [
    ...people.map((one) =>
      one.name === 'Hannah Reid' ? { ...one, cover: [{ by: nadia, from: '2026-11-02', until: '2026-11-03' }] } : one,
    ),
    { id: nadia, name: nadia, job: 'Team manager', teams: [{ team: 'cdyjs-managers', role: 'team-manager' }] },
  ],
}));

describe('for what a team manager has to do', () => {
  it('the manager is nudged, then the deputy too', () => {
    expect(nudged('on the day')).toEqual([idOf('Hannah Reid')]);
    expect(nudged('deputy')).toEqual([idOf('Hannah Reid'), idOf('Tom Bell')]);
  });

  it('whoever covers is nudged for them, on the days of the absence only', () => {
    expect(nudged('on the day', away.on('2026-11-03'))).toEqual([nadia]);
    expect(nudged('on the day', away.on('2026-11-04'))).toEqual([idOf('Hannah Reid')]);
    expect(nudged('deputy', away.on('2026-11-03'))).toEqual([nadia, idOf('Tom Bell')]);
  });

  it('deputy and service lead are nudged from the first, where the role of the manager has ended', () => {
    const ended = aRegister(({ people }) => ({
      people: people.map((one) => (one.name === 'Hannah Reid' ? { ...one, teams: [] } : one)),
    }));
    expect(nudged('on the day', ended.on('2026-11-02'))).toEqual([idOf('Tom Bell'), idOf('Ruth Marsden')]);
  });

  describe('and one who is away', () => {
    const absent = { by: nadia, from: '2026-11-02', until: '2026-11-03' };
    const awayAre = (...names: readonly string[]) =>
      aRegister(({ people }) => ({
        people: [
          ...people.map((one) => (names.includes(one.name) ? { ...one, cover: [absent] } : one)),
          {
            ...{
              id: nadia,
              name: nadia,
              job: 'Team manager',
              teams: [{ team: 'cdyjs-managers', role: 'team-manager' }],
            },
            ...(names.includes(nadia) ? { cover: [{ ...absent, by: idOf('Tom Bell') }] } : {}),
          },
        ],
      })).on('2026-11-02');

    it('is not nudged; who covers is', () => {
      expect(nudged('on the day', awayAre('Hannah Reid'))).toEqual([nadia]);
      expect(nudged('deputy', awayAre('Hannah Reid', 'Tom Bell'))).toEqual([nadia]);
    });

    it('is not nudged as cover either: the deputy is then, and without one the service lead', () => {
      expect(nudged('on the day', awayAre('Hannah Reid', nadia))).toEqual([idOf('Tom Bell')]);
      expect(nudged('on the day', awayAre('Hannah Reid', 'Tom Bell', nadia))).toEqual([idOf('Ruth Marsden')]);
    });
  });
});

describe('for what nobody has taken yet', () => {
  const untaken = aCase({ roster: withThreeCdyjsTeams }).receivedAt(now).case;
  const asked = (step: EscalationStep, roster = withThreeCdyjsTeams) => {
    const by = circumstances(now, { roster });
    return unmet(untaken, by).flatMap((one) => (one.key === 'take' ? recipients(one, step, untaken, by) : []));
  };

  it.each(policy.nudges.ladder)('every team that takes referrals is asked, and no case managers: $name', (step) => {
    const teams = asked(step).flatMap((one) => ('team' in one ? [one.team] : []));
    expect(teams).toEqual(['cdyjs-managers', 'cdyjs-north']);
  });

  it('every manager is asked, where no team takes referrals', () => {
    const none = aRegister(({ teams }) => ({
      teams: teams.map((one) => (one.agency === 'cdyjs' ? { ...one, function: 'case-managers' } : one)),
    }));
    const [onTheDay] = policy.nudges.ladder.filter(({ name }) => name === 'on the day');
    expect(asked(onTheDay as EscalationStep, none)).toEqual([
      { person: idOf('Hannah Reid') },
      { person: idOf('Tom Bell') },
    ]);
  });
});

describe('for what an invited team has to do', () => {
  const file = readJson(join(import.meta.dirname, '../../../authority/county-durham.json')) as {
    nudges: Policy['nudges'];
  };
  const booked = aCase()
    .receivedAt(now)
    .takenBy('Hannah Reid')
    .checkedNotActive()
    .discussed()
    .agreed()
    .bookedFor('2026-11-12', '10:00').case;

  type Written = Omit<EscalationStep, 'asksTeamChannel'> & { readonly asksTeamChannel?: boolean };
  /** The ladder of an authority that changed its steps, as it is read; whom each asks for an answer of the police. */
  function ladder(change: (step: EscalationStep) => Written): Readonly<Record<string, readonly string[]>> {
    const nudges = { ...file.nudges, ladder: file.nudges.ladder.map(change) };
    const by = circumstances(local('2026-11-03', '09:15'), { policy: parseAuthority({ ...file, nudges }, 'a.json') });
    const answer = unmet(booked, by).find(({ key }) => key === 'answer:police:1');
    if (answer === undefined) throw new Error('The police owe no answer.');
    const whom = (step: LadderStep) =>
      recipients(answer, step, booked, by).map((one) => ('person' in one ? nameOf(one.person) : one.team));
    return Object.fromEntries(ladderOf(answer, by.policy).map((step) => [step.name, whom(step)]));
  }
  const nameOf = (id: string) => withNadiaFrost.person(id)?.name ?? id;
  const asShipped = {
    'on the day': ['police'],
    overdue: ['police'],
    deputy: ['Hannah Reid'],
    'service lead': ['Hannah Reid', 'Ruth Marsden'],
  };
  const withDeputy = (step: EscalationStep): Written =>
    step.name === 'on the day' ? { ...step, to: ['owner', 'deputy'] } : step;
  const unsaid = ({ asksTeamChannel: _unsaid, ...step }: EscalationStep): Written => step;

  it('its channel is asked on the day and once after it, and then people speak to people', () => {
    expect(ladder((step) => step)).toEqual(asShipped);
  });

  it('its channel is asked as well, where a council adds the deputy to that step', () => {
    expect(ladder(withDeputy)).toEqual({ ...asShipped, 'on the day': ['police', 'Hannah Reid'] });
  });

  it('it is the same of a file from before a step said it', () => {
    expect(ladder(unsaid)).toEqual(asShipped);
    expect(ladder((step) => unsaid(withDeputy(step) as EscalationStep))).toEqual({
      ...asShipped,
      'on the day': ['police', 'Hannah Reid'],
    });
  });

  it('its channel is asked at any step that says so, and at no other', () => {
    const turned = ladder((step) => ({ ...step, asksTeamChannel: !step.asksTeamChannel }));
    expect(turned).toEqual({
      before: ['police'],
      deputy: ['police', 'Hannah Reid'],
      'service lead': ['police', 'Hannah Reid', 'Ruth Marsden'],
    });
  });
});

describe('whose a duty can be', () => {
  const [ladderStart, , , , toAll] = circumstances(now).policy.nudges.ladder;
  const { case: c } = aCase().receivedAt(now).takenBy('Hannah Reid');
  const by = circumstances(now, { roster: withThreeCdyjsTeams });
  const step = { name: 'asked', workingDays: 0, to: ['owner'], asksTeamChannel: true } as const;
  const asked = (owner: Owner, escalationStep: EscalationStep = step) =>
    recipients({ key: 'asked', askedSince: now, owner, row }, escalationStep, c, by);
  const row = obligations.find(({ id }) => id === 'discuss') as ObligationRow;
  const hannah = { id: person('Hannah Reid').id, name: 'Hannah Reid' };

  it.each<[string, Owner, readonly object[], string]>([
    [
      'every team that does something in an agency',
      { kind: 'function', agency: 'first-contact', does: 'takes-referrals' },
      [{ team: 'first-contact' }],
      'First Contact',
    ],
    ['one team', { kind: 'team', team: 'police' }, [{ team: 'police' }], 'Police safeguarding'],
    ['one person', { kind: 'person', person: hannah }, [{ person: hannah.id }], 'Hannah Reid'],
    ["the case's manager", { kind: 'allocated-manager' }, [{ person: hannah.id }], 'Hannah Reid'],
    ['the service lead', { kind: 'service-lead' }, [{ person: person('Ruth Marsden').id }], 'the CDYJS service lead'],
  ])('%s', (_words, owner, whom, name) => {
    // Others besides them, where none of them can do it.
    expect(asked(owner).slice(0, whom.length)).toEqual(whom);
    expect(ownerName(owner, c, by.roster) ?? ownerTitle(owner)).toBe(name);
  });

  it('is known to be their own to nobody but those whose it is', () => {
    const isHers = (owner: Owner): boolean =>
      isOwnedBy(owner, c, { id: hannah.id, roles: ['allocated-manager'] }, by.roster);
    expect(isHers({ kind: 'person', person: hannah })).toBe(true);
    expect(isHers({ kind: 'allocated-manager' })).toBe(true);
    expect(isHers({ kind: 'team', team: 'police' })).toBe(false);
    expect(isHers({ kind: 'service-lead' })).toBe(false);
    const ruth = { id: person('Ruth Marsden').id, roles: ['service-lead'] } as const;
    expect(isOwnedBy({ kind: 'service-lead' }, c, ruth, by.roster)).toBe(true);
    expect(isOwnedBy({ kind: 'allocated-manager' }, c, ruth, by.roster)).toBe(false);
  });

  it('reaches the service lead in the end, whoever it is', () => {
    expect(ladderStart?.to).toEqual(['owner']);
    const ends: readonly Owner[] = [
      { kind: 'allocated-manager' },
      { kind: 'unallocated-managers' },
      { kind: 'team', team: 'police' },
      { kind: 'person', person: hannah },
    ];
    for (const owner of ends) expect(asked(owner, toAll)).toContainEqual({ person: person('Ruth Marsden').id });
  });

  it('is shown to a team only where it is its own', () => {
    const answer = unmet(aCase().receivedAt(now).takenBy('Hannah Reid').checkedNotActive().case, by).find(
      ({ row }) => row.id === 'confirm-referral',
    );
    if (answer === undefined) throw new Error('First Contact owe a confirmation.');
    expect(isShownTo(answer, 'shared', ['first-contact'], by.roster)).toBe(true);
    expect(isShownTo(answer, 'shared', ['police'], by.roster)).toBe(false);
    expect(isShownTo(answer, 'own-referral', ['first-contact'], by.roster)).toBe(false);
    expect(
      isShownTo(
        { ...answer, owner: { kind: 'function', agency: 'first-contact', does: 'takes-referrals' } },
        'shared',
        ['first-contact'],
        by.roster,
      ),
    ).toBe(true);
  });
});
