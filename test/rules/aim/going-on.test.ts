/** CJ-19, CJ-20, A-13, A-41: whoever refuses or takes back consent, somebody is asked to decide how the assessment goes on. */
import { obligationsOf } from '../../../src/rules/engine/agenda.ts';
import { possibleNow } from '../../../src/rules/engine/permission.ts';
import { rolesOn } from '../../../src/rules/record/access.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import {
  aimWanted,
  allShared,
  completed,
  consented,
  consentOf,
  coWorker,
  lead,
  paired,
} from '../../support/usual-aim.ts';

const parentsRefuse = consentOf('parents', 'refused');
const best = { decision: 'best-available', reason: 'MARKER-reason' } as const;
const half = paired.does(lead, 'record-consent', consentOf('young-person', 'given'));
const without = half.at('2026-11-16', '10:00').does(lead, 'record-consent', parentsRefuse);

/** The first button of a nudge about it, for somebody whose it is. */
function mainButton(story: CaseStory, key: string, name: string): string | undefined {
  const duty = obligationsOf(story.case, story.by()).find((one) => one.key === key);
  return possibleNow(story.case, rolesOn(story.case, person(name), story.roster), duty?.nextBy ?? [])[0];
}

describe('deciding how an assessment goes on', () => {
  it("is the lead's within five working days of a refusal, and of consent that is taken back", () => {
    given(without).thenDuty('aim-go-on:1-2', {
      due: '2026-11-23',
      isMet: false,
      owner: expect.objectContaining({ kind: 'person' }),
    });
    const withdrawn = consented.does(coWorker, 'record-consent', consentOf('parents', 'withdrawn'));
    given(withdrawn).thenDuty('aim-go-on:1-3', { isMet: false });
  });

  it('is asked of those who manage the case while nobody leads', () => {
    const unled = aimWanted.does('Hannah Reid', 'record-consent', parentsRefuse);
    given(unled).thenDuty('aim-go-on-unled:1-1', { isMet: false, owner: { kind: 'allocated-manager' } });
    given(unled.does('Hannah Reid', 'go-on-without', best)).thenDuty('aim-go-on-unled:1-1', undefined);
  });

  it('asks once about a day on which nobody works to ask again', () => {
    const again = (askAgainOn: string) => ({ decision: 'ask-again', askAgainOn, reason: 'MARKER-reason' }) as const;
    given(without).when(lead, 'go-on-without', again('2026-11-21')).thenLike({ code: 'not-sure' });
    given(without).when(lead, 'go-on-without', again('2026-12-25')).thenLike({ code: 'not-sure' });
    given(without).when(lead, 'go-on-without', again('2026-11-20')).thenAllowed();
    given(without)
      .when(lead, 'go-on-without', { ...again('2026-11-21'), ...best })
      .thenAllowed();
  });

  it('is not asked where both gave it, nor of an answer that nobody gave yet', () => {
    for (const story of [consented, paired.does(lead, 'record-consent', consentOf('parents', 'asked'))]) {
      expect(story.agenda.filter(({ row }) => row.id.startsWith('aim-go-on'))).toEqual([]);
    }
  });

  it('is met by the decision, and by consent that comes after all', () => {
    const decided = without.does('Hannah Reid', 'go-on-without', best);
    const given2 = without.does(lead, 'record-consent', consentOf('parents', 'given', '2026-11-16'));
    for (const story of [decided, given2]) given(story).thenDuty('aim-go-on:1-2', { isMet: true });
  });

  it('is not asked once the assessment is complete: a withdrawal then is recorded and heard, and the lead shares or says why not', () => {
    const withdrawn = completed.does(lead, 'record-consent', consentOf('young-person', 'withdrawn', '2026-12-14'));
    expect(withdrawn.case.aims?.at(-1)?.consents.at(-1)).toMatchObject({ answer: 'withdrawn' });
    expect(withdrawn.agenda.filter(({ row, metAt }) => row.id.startsWith('aim-go-on') && metAt === undefined)).toEqual(
      [],
    );
    given(withdrawn).thenDuty('aim-share:1-parents', { isMet: false });
    given(withdrawn)
      .when(lead, 'share-aim', { recipient: 'parents', was: 'not-shared', how: 'MARKER-how' })
      .thenAllowed();
    // Nobody has a part in it once it is shared with everybody.
    given(allShared)
      .when(lead, 'record-consent', consentOf('young-person', 'withdrawn', '2026-12-14'))
      .thenLike({ code: expect.stringMatching(/forbidden|precondition/) as string });
  });

  it('is asked again of a refusal that comes after the decision, and only of that', () => {
    const again = without
      .does(lead, 'go-on-without', { decision: 'ask-again', askAgainOn: '2026-11-20', reason: 'MARKER-reason' })
      .at('2026-11-20', '10:00')
      .does(lead, 'record-consent', consentOf('parents', 'refused', '2026-11-20'));
    given(again).thenDuty('aim-go-on:1-2', { isMet: true });
    given(again).thenDuty('aim-go-on:1-3', { due: '2026-11-27', isMet: false });
  });

  it('is nudged about: on its day the lead, later those above', () => {
    const late = without.until('2026-11-27', '12:00');
    const told = late.events.flatMap((event) => (event.type === 'nudged' ? event.nudges : []));
    const steps = told.filter(({ obligation }) => obligation === 'aim-go-on:1-2');
    expect(steps.find(({ step }) => step === 'on the day')?.to).toEqual([{ person: person(lead).id }]);
    expect(steps.flatMap(({ to }) => to)).toContainEqual({ person: person('Ruth Marsden').id });
  });
});

describe('the first button of a nudge to complete the assessment', () => {
  it.each([
    ['how to go on without consent, while that is to be decided', without, 'go-on-without'],
    ['consent, while an answer is missing', half, 'record-consent'],
    ['the completion, where nothing comes first', consented, 'complete-aim'],
    ['the completion, once how to go on is decided', without.does(lead, 'go-on-without', best), 'complete-aim'],
  ] as const)('is for %s', (_what, story, action) => {
    expect(mainButton(story, 'aim-complete:1', lead)).toBe(action);
  });

  it('is never the decision where there is none to make', () => {
    expect(mainButton(consented, 'aim-consent:1', lead)).toBe('record-consent');
    expect(mainButton(without, 'aim-go-on:1-2', 'Hannah Reid')).toBe('go-on-without');
  });
});
