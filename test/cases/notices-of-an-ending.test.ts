/** who hears that a case is closed and that it is open again, where, and which posts are drawn again. */
import { requiredNotices } from '../../src/cases/required-notices.ts';
import { unmet } from '../../src/rules/engine/agenda.ts';
import { placing } from '../rules/placing/placed.ts';
import type { CaseStory } from '../support/a-case.ts';
import { given } from '../support/given.ts';
import { booked, discussed, noMeeting, told } from '../support/usual-cases.ts';
import { withOutcome } from '../support/usual-outcome.ts';

/** `tell closed Priya Shah`, `reply closed referred-on:1`, `post referral`. */
function owedBy(before: CaseStory, after: CaseStory): readonly string[] {
  const by = { ...after.by(), agenda: unmet(after.case, after.by()) };
  const owed = requiredNotices(before.case, after.case, after.events.slice(before.events.length), by);
  return owed.flatMap((one) => {
    if (one.kind === 'post') return [`post ${one.post}`];
    if (one.kind === 'reply') return [`reply ${one.words} ${one.post}`];
    const name = after.roster.person(one.person)?.name;
    return one.kind === 'tell' ? [`tell ${one.words} ${name}`] : [];
  });
}

const closed = noMeeting.does('Hannah Reid', 'close', { code: 'error', ...told });

it('the referrer and their safeguarding lead, and First Contact, who have not confirmed, hear of both', () => {
  expect(owedBy(noMeeting, closed)).toEqual([
    'post referral',
    'post referred-on:1',
    'tell closed Priya Shah',
    'tell closed Daniel Okafor',
    'reply closed referred-on:1',
  ]);
  expect(owedBy(closed, closed.does('Hannah Reid', 'reopen', told))).toEqual([
    'post referral',
    'post referred-on:1',
    'tell reopened Priya Shah',
    'tell reopened Daniel Okafor',
    'reply reopened referred-on:1',
  ]);
});

it('its manager hears of both where somebody else did it', () => {
  expect(owedBy(noMeeting, noMeeting.does('Ruth Marsden', 'close', { code: 'error', ...told }))).toContain(
    'tell closed-by-another Hannah Reid',
  );
  expect(owedBy(closed, closed.does('Tom Bell', 'reopen', told))).toContain('tell opened-again Hannah Reid');
});

it('the posts of actions go back to what they were', () => {
  const planned = withOutcome(booked.at('2026-11-12', '12:00').held()).everybodyTold();
  const ended = planned.does('Hannah Reid', 'close', { code: 'died', ...told });
  const posts = owedBy(planned, ended).filter((one) => one.startsWith('post action'));
  expect(posts).not.toEqual([]);
  expect(owedBy(ended, ended.does('Hannah Reid', 'reopen', told))).toEqual(expect.arrayContaining([...posts]));
});

it('the authority that placed the young person here is to be telephoned (A-20)', () => {
  const placed = discussed.does('Hannah Reid', 'record-placing', placing);
  const ended = placed.does('Hannah Reid', 'close', { code: 'error', ...told, placingTold: 'MARKER-placing' });
  const again = ended.does('Hannah Reid', 'reopen', told);
  given(again).thenDuty('tell:placing:reopened:1', { isMet: false });
  const twice = again
    .does('Hannah Reid', 'record-told', { id: 'placing:reopened:1', note: 'MARKER-note' })
    .does('Hannah Reid', 'close', { code: 'error', ...told, placingTold: 'MARKER-placing' })
    .does('Hannah Reid', 'reopen', told);
  given(twice).thenDuty('tell:placing:reopened:2', { isMet: false });
});

it('a decision of the police that opens it is told with it, and not twice to its manager', () => {
  const charge = { decision: 'charge', decidedOn: '2026-11-02', receivedOn: '2026-11-02' } as const;
  const owed = owedBy(closed, closed.does('Ruth Marsden', 'record-police-decision', charge));
  expect(owed).toEqual(expect.arrayContaining(['tell police-decided Hannah Reid', 'tell reopened Priya Shah']));
  expect(owed).not.toContain('tell opened-again Hannah Reid');
});
