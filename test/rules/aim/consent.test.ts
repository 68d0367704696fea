/** AM-01, AM-06, A-13: consent is asked by the lead, blocks nothing, and a refusal is heard at once. */
import { recordConsent } from '../../../src/rules/aim/actions/record-consent.ts';
import type { CommandInputs } from '../../../src/rules/commands.ts';
import { owed } from '../../cases/owed.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { aimWanted, consented, consentOf, coWorker, lead, leadsManager, paired } from '../../support/usual-aim.ts';

const sayEvent = recordConsent.events['consent-recorded'].words;
const refused = consentOf('young-person', 'refused');
const again = { decision: 'ask-again', askAgainOn: '2026-12-01', reason: 'MARKER-reason' } as const;
const investigated = paired.police('goes-on');

it('is said in plain words afterwards', () => {
  const say = { day: String } as unknown as Parameters<typeof sayEvent>[1];
  const says = (answer: 'given' | 'not-asked') =>
    sayEvent({ type: 'consent-recorded', ...consentOf('young-person', answer) }, say);
  expect(says('given')).toBe('recorded that consent to the assessment was given: the young person');
  expect(says('not-asked')).toBe('recorded that consent to the assessment was not asked for: the young person');
});

describe('who asks for consent', () => {
  it("is the lead, or the manager of the lead's own service", () => {
    given(paired).when(lead, 'record-consent', consentOf('parents', 'given')).thenAllowed();
    given(paired).when(leadsManager, 'record-consent', consentOf('parents', 'given')).thenAllowed();
  });

  it.each([coWorker, 'Hannah Reid', 'Tom Bell'])('is never %s, who reads who does', (name) => {
    for (const answer of ['asked', 'given', 'not-asked'] as const) {
      given(paired)
        .when(name, 'record-consent', consentOf('parents', answer))
        .thenLike({
          code: 'forbidden',
          source: 'AM-06',
          says: `Only the lead (${lead}) or the lead's manager asks for consent and shares the assessment. If somebody refused or withdrew in front of you, record that.`,
        });
    }
  });

  it.each([coWorker, 'Hannah Reid'])('%s records a refusal they were told, which is marked as that', (name) => {
    for (const [answer, story] of [
      ['refused', paired],
      ['withdrawn', consented],
    ] as const) {
      given(story)
        .when(name, 'record-consent', consentOf('parents', answer))
        .thenLike([{ type: 'consent-recorded', answer, toldTo: true }]);
    }
  });

  it('is nobody before anybody is named, and nobody else who reads of the case', () => {
    given(aimWanted).when('Joanne Hardy', 'record-consent', refused).thenLike({ code: 'forbidden' });
    given(aimWanted).when(coWorker, 'record-consent', refused).thenLike({ code: 'forbidden' });
    given(aimWanted).when('Owen Clarke', 'record-consent', refused).thenLike({ code: 'not-found' });
  });

  it('ends with the role: a form that was open then changes nothing', () => {
    const another = paired.does('Hannah Reid', 'change-lead', { service: 'cdyjs', reason: 'MARKER-reason' });
    given(another).when(lead, 'record-consent', refused).thenLike({ code: 'forbidden' });
  });
});

describe('what was answered', () => {
  it('has a day from the meeting until today', () => {
    given(paired)
      .when(lead, 'record-consent', consentOf('parents', 'given', '2026-11-11'))
      .thenLike({ code: 'invalid', field: 'on', source: 'AM-01', says: expect.stringContaining('12 November 2026') });
    given(paired)
      .when(lead, 'record-consent', consentOf('parents', 'given', '2026-11-13'))
      .thenLike({ code: 'invalid', field: 'on', says: 'That day has not come yet. Check the day.' });
  });

  it('is told to the lead and the manager at once where it is a refusal, and not to who recorded it', () => {
    expect(owed(paired, paired.does(coWorker, 'record-consent', refused))).toEqual([
      'tell Aisha Khan consent-answered',
      'tell Hannah Reid consent-answered',
    ]);
    expect(owed(paired, paired.does(lead, 'record-consent', refused))).toEqual(['tell Hannah Reid consent-answered']);
    expect(owed(paired, paired.does(lead, 'record-consent', consentOf('parents', 'given')))).toEqual([]);
  });

  it('blocks nothing: each may answer otherwise, and the assessment goes on', () => {
    const story = paired
      .does(lead, 'record-consent', refused)
      .does(lead, 'record-consent', consentOf('parents', 'given'));
    given(story).when(lead, 'request-information', { team: 'health', what: 'MARKER-what' }).thenAllowed();
    given(story).when(lead, 'record-consent', consentOf('young-person', 'given')).thenAllowed();
  });
});

describe('asking for consent', () => {
  const asked = paired.does(lead, 'record-consent', consentOf('young-person', 'asked'));

  it("is the lead's to do within ten working days of being named, and is met by an answer from each", () => {
    given(paired).thenDuty('aim-consent:1', {
      due: '2026-11-26',
      isMet: false,
      owner: expect.objectContaining({ kind: 'person' }),
    });
    given(asked.does(lead, 'record-consent', consentOf('parents', 'given'))).thenDuty('aim-consent:1', {
      isMet: false,
    });
    given(consented).thenDuty('aim-consent:1', { isMet: true });
  });

  it('is met where it was asked, nobody answered, and how to go on was decided', () => {
    const one = asked.does(lead, 'record-consent', consentOf('parents', 'given'));
    given(one.does(lead, 'go-on-without', { decision: 'best-available', reason: 'MARKER-reason' })).thenDuty(
      'aim-consent:1',
      { isMet: true },
    );
  });

  it('waits for the officer in charge while contact is held or not asked, and is nobody late then (CJ-07)', () => {
    const [waiting] = investigated.agenda.filter(({ key }) => key === 'aim-consent:1');
    expect(waiting?.waitsFor).toBe('the officer in charge');
    const agreed = investigated.does('Hannah Reid', 'ask-officer', { answer: 'agreed', withWhom: 'DC Roy', said: 'x' });
    expect(agreed.agenda.find(({ key }) => key === 'aim-consent:1')?.waitsFor).toBeUndefined();
  });
});

describe('contact while the police investigate (CJ-07, A-21)', () => {
  const asks = (more: Partial<CommandInputs['record-consent']>) =>
    given(investigated).when(lead, 'record-consent', { ...consentOf('parents', 'given'), ...more });

  it('asks whether the officer in charge agreed, and which', () => {
    asks({}).thenLike({ code: 'invalid', source: 'CJ-07', field: 'officerAgreed' });
    asks({ officerAgreed: 'yes' }).thenLike({ code: 'invalid', source: 'CJ-07', field: 'officerSaid' });
    asks({ officerAgreed: 'yes', officerSaid: 'MARKER-who' }).thenLike([
      {},
      { type: 'contact-while-held', agreed: 'yes', said: 'MARKER-who' },
    ]);
  });

  it('takes No, and tells the service lead', () => {
    asks({ officerAgreed: 'no', officerSaid: 'MARKER-why' }).thenLike([{}, { agreed: 'no', said: 'MARKER-why' }]);
    const after = investigated.does(lead, 'record-consent', {
      ...consentOf('parents', 'given'),
      officerAgreed: 'no',
      officerSaid: 'MARKER-why',
    });
    expect(owed(investigated, after)).toEqual(['tell Ruth Marsden contact-not-agreed']);
    const met = {
      withWhom: 'MARKER',
      on: '2026-11-12',
      building: 'no',
      officerAgreed: 'no',
      officerSaid: 'MARKER-why',
    } as const;
    expect(owed(investigated, investigated.does(coWorker, 'record-interview', met))).toEqual([
      'tell Ruth Marsden contact-not-agreed',
    ]);
  });

  it('asks it neither of a refusal somebody was told, nor where nobody asked', () => {
    given(investigated).when(coWorker, 'record-consent', refused).thenAllowed();
    asks({ answer: 'not-asked' }).thenAllowed();
  });
});

describe('going on without consent (CJ-19, CJ-20, A-13)', () => {
  const without = paired.does(lead, 'record-consent', refused);

  it('is decided by the lead, or who runs the case; the others who work on it hear', () => {
    const input = { decision: 'best-available', reason: 'MARKER-reason' } as const;
    given(without).when(lead, 'go-on-without', input).thenAllowed();
    given(without).when(coWorker, 'go-on-without', input).thenLike({ code: 'forbidden' });
    expect(owed(without, without.does('Hannah Reid', 'go-on-without', input))).toEqual([
      'tell Aisha Khan aim-changed',
      'tell Sam Whitfield aim-changed',
    ]);
  });

  it('asks again by the day that was chosen, which is a day to come', () => {
    given(without)
      .when(lead, 'go-on-without', { ...again, askAgainOn: undefined })
      .thenLike({ field: 'askAgainOn' });
    given(without)
      .when(lead, 'go-on-without', { ...again, askAgainOn: '2026-11-12' })
      .thenLike({ field: 'askAgainOn' });
    const story = without.does(lead, 'go-on-without', again);
    given(story).thenDuty('aim-consent-again:1-1', { due: '2026-12-01', isMet: false });
    const asked = story
      .at('2026-12-01', '10:00')
      .does(lead, 'record-consent', consentOf('young-person', 'given', '2026-12-01'));
    given(asked).thenDuty('aim-consent-again:1-1', { isMet: true });
  });

  it('can stop it, so that nothing of it is owed any more', () => {
    const stopped = without.does(lead, 'go-on-without', { decision: 'stop', reason: 'MARKER-reason' });
    expect(stopped.agenda.map(({ key }) => key).filter((key) => key.startsWith('aim-'))).toEqual([]);
    given(stopped).when(lead, 'record-consent', refused).thenLike({ code: 'forbidden' });
  });

  it('is not asked where both have given it', () => {
    given(consented).when(lead, 'go-on-without', again).thenLike({ code: 'precondition', source: 'CJ-19' });
  });
});

describe('nudging the lead', () => {
  const late = paired.until('2026-12-15', '12:00');
  const told = late.events.flatMap((event) => (event.type === 'nudged' ? event.nudges : []));
  const about = (obligation: string) => told.filter((one) => one.obligation === obligation);
  const names = (obligation: string, step: string) =>
    about(obligation)
      .filter((one) => one.step === step)
      .flatMap(({ to }) =>
        to.map((one) => ('person' in one ? (late.roster.person(one.person)?.name ?? '') : one.team)),
      );

  it("goes to the lead, then to the lead's manager in social care, then to the service lead", () => {
    expect(names('aim-consent:1', 'on the day')).toEqual([lead]);
    expect(names('aim-consent:1', 'deputy')).toEqual(expect.arrayContaining([leadsManager]));
    expect(names('aim-consent:1', 'deputy')).not.toContain('Hannah Reid');
    expect(about('aim-consent:1').flatMap(({ to }) => to)).toContainEqual({ person: person('Ruth Marsden').id });
  });

  it('is of nobody while it waits for the officer in charge', () => {
    const waiting = investigated.until('2026-12-02', '12:00');
    const nudged = waiting.events.flatMap((event) => (event.type === 'nudged' ? event.nudges : []));
    const leads = nudged.filter(
      ({ obligation, to }) =>
        obligation === 'aim-consent:1' && to.some((one) => 'person' in one && one.person === person(lead).id),
    );
    expect(leads).toEqual([]);
  });
});
