/** Who may be named to lead an AIM assessment and to help, by whom, and what comes of leaving (CJ-22, CJ-24, CN-23, CN-24). */
import { workersGone } from '../../../src/rules/aim/left.ts';
import { accessLevelFor, rolesOn } from '../../../src/rules/record/access.ts';
import { aCase, type CaseStory } from '../../support/a-case.ts';
import { type AnyDay, local, person, register } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { withOutcome } from '../../support/usual-outcome.ts';

const named = (name: string, reason?: string) => ({ person: person(name).id, ...(reason && { reason }) });
const why = { reason: 'MARKER-reason' };
const byLetter = { assessment: { leadAgency: undefined, leadWhy: undefined } } as const;

/** The register without what somebody is in it. */
const changed = (name: string, change: object): AnyDay => {
  const people = new Map(
    register
      .teams()
      .flatMap(({ id }) => register.inTeam(id))
      .map((one) => [one.id, one]),
  );
  const { id } = person(name);
  const after = { ...person(name), ...change };
  const all = [...people.values()].map((one) => (one.id === id ? after : one));
  return {
    ...register,
    person: (one) => (one === id ? after : register.person(one)),
    withJob: (job) => all.filter(({ teams }) => teams.some((seat) => seat.job === job)),
    inTeam: (team) => all.filter(({ teams }) => teams.some((seat) => seat.team === team)),
  };
};

function decided(roster: AnyDay = register, change: Parameters<typeof withOutcome>[1] = byLetter): CaseStory {
  const taken = aCase({ roster }).receivedAt(local('2026-11-02', '09:15')).takenBy('Hannah Reid');
  const held = taken
    .checkedActiveTo('families-first-east')
    .discussed()
    .agreed()
    .bookedFor('2026-11-12', '10:00')
    .at('2026-11-12', '12:00')
    .held();
  return withOutcome(held, change);
}
/** Social care leads: the concern route, and not active to CDYJS. */
const ofSocialCare = decided();
const ofCdyjs = decided(register, { assessment: { leadAgency: 'cdyjs', leadWhy: 'MARKER-why' } });

describe('naming who leads (CJ-24, CN-23)', () => {
  it('is asked of the team that names, within five working days, and of the manager where CDYJS leads', () => {
    given(ofSocialCare).thenDuty('aim-lead:1', {
      due: '2026-11-19',
      owner: { kind: 'team', team: 'families-first-east' },
      isMet: false,
    });
    given(ofSocialCare).thenDuty('aim-co-worker:1', {
      due: '2026-11-19',
      owner: { kind: 'allocated-manager' },
    });
    given(ofCdyjs).thenDuty('aim-lead:1', { owner: { kind: 'allocated-manager' } });
    given(ofCdyjs).thenDuty('aim-co-worker:1', { owner: { kind: 'team', team: 'families-first-east' } });
    // Which service leads is known: to say it again is not the step to take.
    const asked = ofSocialCare.agenda.filter(({ key }) => key === 'aim-lead:1' || key === 'aim-co-worker:1');
    expect(asked.map(({ nextBy }) => nextBy)).toEqual([['name-lead'], ['name-co-worker']]);
  });

  it('keeps what the register said of their training then', () => {
    given(ofSocialCare)
      .when('Graham Pell', 'name-lead', named('Aisha Khan'))
      .then([
        {
          type: 'aim-lead-named',
          person: { id: person('Aisha Khan').id, name: 'Aisha Khan' },
          team: 'families-first-east',
          training: { model: 'AIM3', checkedOn: '2026-10-05' },
        },
      ]);
    given(ofSocialCare.does('Graham Pell', 'name-lead', named('Aisha Khan'))).thenDuty('aim-lead:1', { isMet: true });
  });

  it('takes nobody who is not trained, not of that service, or not in the register: whatever a card says', () => {
    const when = (id: string) => given(ofSocialCare).when('Graham Pell', 'name-lead', { person: id });
    const refused = { code: 'invalid', source: 'CJ-24', field: 'person' } as const;
    when(person('Nina Walsh').id).thenLike({
      ...refused,
      says: "Only a social worker of Children's Social Care who is trained in AIM may lead: Children's Social Care leads this assessment. Nina Walsh is not on the list of trained people. Ask your Pathway administrator if that is wrong.",
    });
    when(person('Sam Whitfield').id).thenLike({
      ...refused,
      says: expect.stringContaining('Sam Whitfield is not on') as string,
    });
    when(person('Ben Asante').id).thenLike(refused);
    when('nobody at all').thenLike({ ...refused, says: expect.stringContaining('That person is not on') as string });
    given(ofCdyjs).when('Hannah Reid', 'name-lead', named('Leah Brook')).thenLike(refused);
    given(ofCdyjs).when('Hannah Reid', 'name-lead', named('Sam Whitfield')).thenAllowed();
  });

  it('is for the service that leads; those who run the case record a name that its people told them, and say who', () => {
    given(ofSocialCare)
      .when('Hannah Reid', 'name-lead', named('Aisha Khan'))
      .thenLike({ code: 'invalid', field: 'toldBy', says: expect.stringContaining('say who told you') as string });
    given(ofSocialCare)
      .when('Hannah Reid', 'name-lead', { ...named('Aisha Khan'), toldBy: 'Graham Pell rang' })
      .thenLike([{ type: 'aim-lead-named', reason: 'Graham Pell rang' }]);
    given(ofCdyjs)
      .when('Graham Pell', 'name-lead', named('Sam Whitfield'))
      .thenLike({ code: 'forbidden', source: 'CJ-24' });
    for (const name of ['Owen Clarke', 'Aisha Khan', 'Joanne Hardy']) {
      const asked = ofSocialCare.asks(name, 'name-lead', named('Aisha Khan'));
      expect(asked.ok ? 'allowed' : asked.refusal.code).toMatch(/forbidden|not-found/);
    }
  });

  it('two at once: the second reads who was named by whom, and needs a reason to name another', () => {
    const first = ofSocialCare.does('Graham Pell', 'name-lead', named('Aisha Khan'));
    given(first)
      .when('Graham Pell', 'name-lead', named('Aisha Khan'))
      .thenLike({ code: 'invalid', says: expect.stringContaining('Aisha Khan is named already') as string });
    given(first)
      .when('Graham Pell', 'name-lead', named('Callum Reyes'))
      .thenLike({
        code: 'invalid',
        field: 'reason',
        source: 'CJ-24',
        says: expect.stringContaining('Graham Pell named Aisha Khan on') as string,
      });
    given(first)
      .when('Graham Pell', 'name-lead', named('Callum Reyes', 'She is away'))
      .thenCase({
        aims: [
          {
            leads: [
              { ended: { because: 'another-named' } },
              { person: { name: 'Callum Reyes' }, reason: 'She is away' },
            ],
          },
        ],
      });
  });
});

describe('naming the co-worker (CJ-22, CN-24)', () => {
  it('is one of the other service, who needs no training', () => {
    given(ofSocialCare).when('Hannah Reid', 'name-co-worker', named('Leah Brook')).thenAllowed();
    given(ofSocialCare).when('Hannah Reid', 'name-co-worker', named('Nina Walsh')).thenLike({
      code: 'invalid',
      source: 'CJ-22',
      says: "The assessment is done by a CDYJS case manager and a social worker together. Children's Social Care leads it, so the co-worker is a CDYJS case manager. Nina Walsh is not on that list.",
    });
    given(ofCdyjs)
      .when('Graham Pell', 'name-co-worker', named('Leah Brook'))
      .thenLike({ source: 'CN-24', field: 'person' });
    given(ofCdyjs).when('Graham Pell', 'name-co-worker', named('Nina Walsh')).thenAllowed();
  });
});

describe('sight of the case', () => {
  const pair = ofSocialCare
    .does('Graham Pell', 'name-lead', named('Callum Reyes'))
    .does('Hannah Reid', 'name-co-worker', named('Leah Brook'));
  const sees = (story: CaseStory, name: string, roster = story.roster) =>
    accessLevelFor(story.case, person(name).id, roster);

  it('is whole for the two while they are named, shared for who names, and ends with the part', () => {
    expect(sees(ofSocialCare, 'Callum Reyes')).toBe('nothing');
    expect(['Callum Reyes', 'Leah Brook', 'Graham Pell'].map((name) => sees(pair, name))).toEqual([
      'whole',
      'whole',
      'shared',
    ]);
    expect(sees(pair, 'Nina Walsh')).toBe('nothing');
    const another = pair.does('Graham Pell', 'name-lead', named('Aisha Khan', 'MARKER'));
    expect(sees(another, 'Callum Reyes')).toBe('nothing');
    const closed = pair.does('Hannah Reid', 'close', {
      code: 'moved',
      ...why,
      because: Object.fromEntries(pair.agenda.map(({ key }) => [key, 'MARKER'])),
    });
    expect(sees(closed, 'Callum Reyes')).toBe('nothing');
  });

  it('ends with the job: they can no longer act from that moment, and are nobody on the case', () => {
    const gone = changed('Callum Reyes', { teams: [] });
    expect(rolesOn(pair.case, gone.person(person('Callum Reyes').id) ?? person('Callum Reyes'), gone)).toEqual([]);
    expect(workersGone(pair.case, gone)).toMatchObject([{ role: 'lead', person: { name: 'Callum Reyes' } }]);
  });

  it('does not end with the training: they stay lead', () => {
    const untrained = changed('Callum Reyes', { aimTraining: undefined });
    expect(workersGone(pair.case, untrained)).toEqual([]);
    expect(sees(pair, 'Callum Reyes', untrained)).toBe('whole');
  });
});

describe('one of the two who has left', () => {
  const gone = changed('Aisha Khan', { teams: [] });
  const pair = decided(gone).with(
    {
      actor: { kind: 'person', person: { id: person('Graham Pell').id, name: 'Graham Pell' } },
      events: [
        {
          event: {
            type: 'aim-lead-named',
            person: { id: person('Aisha Khan').id, name: 'Aisha Khan' },
            team: 'families-first-east',
          },
          stage: 'in-plan',
        },
      ],
    },
    'before',
  );

  it('is noted once when the case is next looked at, and who names is asked again from that day', () => {
    given(pair).thenDuty('aim-lead:1', { isMet: true });
    const woken = pair.at('2026-11-25', '07:00').woken();
    expect(woken.events.at(-1)).toEqual({
      type: 'aim-workers-left',
      left: [{ role: 'lead', person: { id: person('Aisha Khan').id, name: 'Aisha Khan' } }],
    });
    given(woken).thenDuty('aim-lead:1', {
      due: '2026-12-02',
      owner: { kind: 'team', team: 'families-first-east' },
      isMet: false,
    });
    expect(woken.woken().events).toHaveLength(woken.events.length);
  });

  it('is refused where the role ended between the form and its sending', () => {
    given(decided(gone))
      .when('Graham Pell', 'name-lead', named('Aisha Khan'))
      .thenLike({ code: 'invalid', source: 'CJ-24', field: 'person' });
  });
});
