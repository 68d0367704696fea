/** Who is nudged while a team manager is away, and once their role has ended. */
import { unmet } from '../../src/rules/engine/agenda.ts';
import { recipients } from '../../src/rules/engine/recipients.ts';
import { aCase } from '../support/a-case.ts';
import { aRegister, circumstances, person, policy, withNadiaFrost } from '../support/factories.ts';

const now = '2026-11-02T09:15:00Z';
const nadia = 'Nadia Frost';

/** Hannah Reid's, taken and with the talk still to be had. */
const hers = aCase({ roster: withNadiaFrost }).receivedAt(now).takenBy('Hannah Reid').case;

function nudged(rung: string, roster = withNadiaFrost.on('2026-11-02')): readonly string[] {
  const by = circumstances(now, { roster });
  const talk = unmet(hers, by).find(({ owner }) => owner.kind === 'manager');
  const found = policy.nudges.ladder.find(({ name }) => name === rung);
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

  it('whoever covers is nudged beside them, on the days of the absence only', () => {
    expect(nudged('on the day', away.on('2026-11-03'))).toEqual([idOf('Hannah Reid'), nadia]);
    expect(nudged('on the day', away.on('2026-11-04'))).toEqual([idOf('Hannah Reid')]);
    expect(nudged('deputy', away.on('2026-11-03'))).toEqual([idOf('Hannah Reid'), nadia, idOf('Tom Bell')]);
  });

  it('the service lead is nudged from the first, where the role of the manager has ended', () => {
    const ended = aRegister(({ people }) => ({
      people: people.map((one) => (one.name === 'Hannah Reid' ? { ...one, teams: [] } : one)),
    }));
    expect(nudged('on the day', ended.on('2026-11-02'))).toEqual([idOf('Ruth Marsden')]);
  });
});
