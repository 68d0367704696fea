/** a case with nothing left to do asks those who manage it whether to close it. */
import { isLate, unmet } from '../../../src/rules/engine/agenda.ts';
import { obligations } from '../../../src/rules/obligations.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { register } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { booked, discussed, told, underTen } from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';

const name = ({ person, team }: { readonly person?: string; readonly team?: string }): string | undefined =>
  person === undefined ? register.team(team ?? '')?.name : register.person(person)?.name;

/** `2026-11-26: Hannah Reid`, for each time it was asked. */
const askings = (story: CaseStory): readonly string[] =>
  story.record.flatMap(({ at, recordedEvent: { event } }) =>
    event.type === 'nudged'
      ? event.nudges
          .filter(({ obligation }) => obligation === 'close-or-go-on')
          .map(({ to }) => `${at.slice(0, 10)}: ${to.map(name).join(', ')}`)
      : [],
  );
const asks = (story: CaseStory): readonly string[] => unmet(story.case, story.by()).map(({ key }) => key);

const noMeeting = discussed
  .checkedNotActive()
  .does('Hannah Reid', 'decide-no-meeting', { ...told, advice: 'MARKER-advice', told: 'MARKER-told' });
const confirmed = (story: CaseStory) => story.does('Lucy Tran', 'confirm-referral', { sentOn: 'families-first-east' });

describe('a case of which nothing else is left to do', () => {
  it('is asked about on its tenth working day, and every four weeks after that, until it is closed', () => {
    const left = confirmed(noMeeting);
    expect(asks(left)).toEqual(['close-or-go-on']);
    const lived = left.until('2027-01-20', '12:00');
    expect(askings(lived)).toEqual(['2026-11-16: Hannah Reid', '2026-12-14: Hannah Reid', '2027-01-14: Hannah Reid']);
    given(lived)
      .when('Hannah Reid', 'close', { code: 'moved', ...told })
      .thenCase({ stage: 'closed' });
    expect(asks(lived.does('Hannah Reid', 'close', { code: 'moved', ...told }))).toEqual([]);
  });

  it('waits for what is done outside Pathway, so it is never late and nothing to put off', () => {
    const later = confirmed(noMeeting).until('2027-01-20', '12:00');
    const [one] = unmet(later.case, later.by());
    expect(one?.waitsFor).toBe('what is still being done outside Pathway');
    expect(one && isLate(one, later.by())).toBe(false);
    given(later)
      .when('Hannah Reid', 'put-off', { obligation: 'close-or-go-on', until: '2027-01-22', ...told })
      .thenLike({ code: 'precondition' });
  });

  it('is asked about after a meeting too', () => {
    const held = booked.at('2026-11-12', '12:00').held();
    expect(asks(held)).not.toContain('close-or-go-on');
    expect(asks(confirmed(held))).toEqual(['record-outcome:1']);
    const planned = withOutcome(confirmed(held), {
      assessment: { aim: 'no' },
      safety: { education: 'no', place: 'no', placeOwner: undefined, placeReview: undefined },
      next: { another: 'no' },
    });
    const done = [1, 2].reduce(
      (story, number) => story.does('Hannah Reid', 'end-action', { number, ...told }),
      planned,
    );
    expect(asks(planned)).toEqual(['plan-action:1', 'plan-action:2']);
    expect(asks(done)).toEqual(['close-or-go-on']);
  });

  it('is asked of every team manager where First Contact took it on and nobody has it', () => {
    const taken = underTen.does('Lucy Tran', 'first-contact-keeps', told);
    expect(askings(taken.until('2026-11-20', '12:00'))).toEqual(['2026-11-16: CDYJS managers']);
  });
});

it('is asked only while nothing else is left: no other duty has this column', () => {
  expect(obligations.filter((row) => row.whenNothingElse).map(({ id }) => id)).toEqual(['close-or-go-on']);
});

describe('SC-06: where nobody of First Contact can record what they decided', () => {
  it('a team manager records it, and the history says that it is what First Contact decided', () => {
    given(underTen).when('Hannah Reid', 'first-contact-keeps', told).thenAllowed();
    given(underTen).when('Tom Bell', 'first-contact-returns', told).thenCase({ stage: 'received' });
    given(underTen).when('Joanne Hardy', 'first-contact-keeps', told).thenLike({ code: 'not-found' });
  });
});
