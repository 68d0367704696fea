/** What the police told is put right: days, the officer, and the day of receipt with its clock (CJ-01, CJ-07, CJ-10). */
import { meetingSections } from '../../../src/cards/case/page-sections.ts';
import { policeSections } from '../../../src/cards/case/police.ts';
import { channelViews } from '../../../src/cases/channel-view.ts';
import { requiredNotices } from '../../../src/cases/required-notices.ts';
import { viewFor } from '../../../src/cases/sight.ts';
import type { CommandInputs } from '../../../src/rules/commands.ts';
import { accessLevelFor } from '../../../src/rules/record/access.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { booked, held, taken } from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';
import { notified } from '../police/notified.ts';

type Correcting = CommandInputs['correct'];
const why = 'MARKER-why';
const of = (fact: Correcting['fact'], is: string): Correcting => ({ fact, is, why });
const corrects = (story: CaseStory, fact: Correcting['fact'], is: string, who = 'Hannah Reid') =>
  story.does(who, 'correct', of(fact, is));
const caution = notified().at('2026-11-04', '09:30').takenBy('Hannah Reid');
const policePage = (story: CaseStory, who: string): string => {
  const look = viewFor(story.case, person(who), story.by());
  return look === undefined ? '' : JSON.stringify(policeSections(look));
};

describe('of a police decision', () => {
  it('its days and its officer are put right, with what stood there before', () => {
    const right = corrects(
      corrects(corrects(caution, 'decided-on', '2026-11-02'), 'interviewed-on', '2026-10-21'),
      'officer',
      'DC Amal Ray',
    );
    const page = policePage(right, 'Hannah Reid');
    expect(page).toContain('Monday 2 November 2026 (was Tuesday 3 November 2026; corrected by Hannah Reid');
    expect(page).toContain('Wednesday 21 October 2026 (was Tuesday 20 October 2026; corrected by Hannah Reid');
    expect(page).toContain('DC Amal Ray (was DC Amal Roy, 0191 498 0101; corrected by Hannah Reid');
  });

  it('a day that cannot be is refused, and one that seldom is asks', () => {
    given(caution).when('Hannah Reid', 'correct', of('decided-on', '2026-11-05')).thenLike({ field: 'day' });
    given(caution).when('Hannah Reid', 'correct', of('decided-on', '2026-11-04')).thenLike({ field: 'day' });
    given(caution)
      .when('Hannah Reid', 'correct', of('interviewed-on', '2026-11-04'))
      .thenLike({ code: 'not-sure', doubts: [{}, { id: 'interview-after:2026-11-04' }] });
  });

  it('the day of receipt moves its clock, and the post with it', () => {
    given(caution).thenDuty('hold', { due: '2026-11-17' });
    const earlier = corrects(
      corrects(caution, 'decided-on', '2026-11-01'),
      'received-on',
      '2026-11-02',
      'Ruth Marsden',
    );
    given(earlier).thenDuty('hold', { due: '2026-11-16' });
    expect(earlier.case.policeDecisions).toMatchObject([{ receivedOn: '2026-11-02', decidedOn: '2026-11-01' }]);
    const post = channelViews(earlier.case, earlier.by()).find(({ kind }) => kind === 'referral');
    expect(post).toMatchObject({ meetingBy: '2026-11-16', received: '2026-11-02T08:30:00Z' });
    expect(JSON.stringify(channelViews(earlier.case, earlier.by()))).not.toContain('MARKER');
    expect(policePage(earlier, 'Hannah Reid')).toContain(
      'Monday 2 November 2026 (was Tuesday 3 November 2026; corrected by Ruth',
    );
    given(caution)
      .when('Ruth Marsden', 'correct', of('received-on', '2026-11-02'))
      .thenLike({ code: 'invalid', says: 'That is before the day of the decision. Check both days.' });
  });

  it('is nothing for the school that may not know of it', () => {
    const known = corrects(booked.police('goes-on'), 'officer', 'DC Amal Ray');
    const look = viewFor(known.case, person('Daniel Okafor'), known.by());
    expect(look?.case.corrections).toEqual([]);
    expect(look === undefined ? '' : JSON.stringify(meetingSections(look))).not.toContain('Amal');
  });
});

describe('who came to a meeting', () => {
  it('goes for who reads the plan: a team that was not there does not', () => {
    const recorded = withOutcome(held);
    expect(accessLevelFor(recorded.case, person('Joanne Hardy').id, recorded.roster)).not.toBe('nothing');
    const result = recorded.asks('Hannah Reid', 'correct', of('came', 'health'));
    expect(JSON.stringify(result)).toContain('able to open the case and its plan: Health safeguarding');
    const right = corrects(recorded, 'came', 'health');
    expect(right.case.outcomes?.[0]?.cards.attendance?.answers).toMatchObject({ came: ['health'] });
  });
});

describe('who hears of it', () => {
  const heard = (before: CaseStory, after: CaseStory) =>
    requiredNotices(before.case, after.case, after.events.slice(before.events.length), {
      ...after.by(),
      agenda: after.agenda,
      before: before.case,
    });
  const tells = (before: CaseStory, after: CaseStory) =>
    heard(before, after).flatMap((one) => (one.kind === 'tell' ? [`${one.person}: ${one.words}`] : []));
  const id = (name: string) => person(name).id;

  it('is the manager where somebody else corrects, and the referrer where the latest date for a meeting moves', () => {
    expect(tells(taken, corrects(taken, 'name', 'Robin Ashe'))).not.toContain(`${id('Hannah Reid')}: corrected`);
    expect(tells(taken, corrects(taken, 'name', 'Robin Ashe', 'Ruth Marsden'))).toContain(
      `${id('Hannah Reid')}: corrected`,
    );
    const moved = tells(taken, corrects(taken, 'received-on', '2026-10-30', 'Ruth Marsden'));
    expect(moved).toContain(`${id('Priya Shah')}: day-corrected`);
    expect(moved).toContain(`${id('Daniel Okafor')}: day-corrected`);
  });

  it('is no referrer where only a clock of the police moves: they do not learn of it', () => {
    const charged = taken.at('2026-11-04', '10:00').police('charge');
    const moved = corrects(charged, 'decided-on', '2026-11-03');
    const received = corrects(moved, 'received-on', '2026-11-03', 'Ruth Marsden');
    expect(tells(moved, received).filter((one) => one.includes('day-corrected'))).toEqual([]);
  });
});
