/** CN-12: an invitation is answered before its meeting, and every place says the same day. */
import { dueWords } from '../../../src/cards/case/obligation-words.ts';
import { whySections } from '../../../src/cards/case/why.ts';
import { invitationPost } from '../../../src/cards/channel-posts/invitation.ts';
import { channelViews, type InvitationView } from '../../../src/cases/channel-view.ts';
import { findObligation } from '../../../src/rules/engine/agenda.ts';
import { wordsOf } from '../../cards/card-words.ts';
import { look } from '../../cards/stages.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { given } from '../../support/given.ts';
import { agreed } from '../../support/usual-cases.ts';

const key = 'answer:police:1';
/** It is Monday 2 November 2026; an answer is wanted within two working days. */
const meetingOn = (day: string) => agreed.bookedFor(day, '10:00');
const words = (story: CaseStory) => {
  const duty = findObligation(story.case, key, story.by());
  return duty && dueWords(duty, story.by());
};
const why = (story: CaseStory) =>
  whySections(look(story, 'Joanne Hardy')).find(({ heading }) => heading?.startsWith('Answer'))?.paragraphs?.[0];
function post(story: CaseStory) {
  const view = channelViews(story.case, story.by()).find((one) => one.kind === 'invitation' && one.team === 'police');
  return wordsOf(invitationPost(view as InvitationView, 'https://pathway.example/one.ics')).join(' ');
}

it.each([
  ['in time', '2026-11-12', '2026-11-04'],
  ['on the day after the local target', '2026-11-05', '2026-11-04'],
  ['on the day of the local target', '2026-11-04', '2026-11-03'],
  ['tomorrow', '2026-11-03', '2026-11-02'],
])('a meeting %s', (_what, day, due) => {
  given(meetingOn(day)).thenDuty(key, { due, isMet: false });
});

it('a meeting today is answered today, and over a weekend the Friday counts', () => {
  const today = agreed.at('2026-11-02', '09:30').bookedFor('2026-11-02', '15:00');
  given(today).thenDuty(key, { due: '2026-11-02' });
  const friday = agreed.at('2026-11-05', '16:00').bookedFor('2026-11-09', '10:00');
  given(friday).thenDuty(key, { due: '2026-11-06' });
});

it('a new time counts from the day on which it is asked again', () => {
  const { starts, minutes, venue, details } = agreed.booking('2026-11-06', '10:00');
  const moved = meetingOn('2026-11-16')
    .at('2026-11-05', '12:00')
    .does('Hannah Reid', 'change-meeting', { starts, minutes, venue, details, reason: 'MARKER-why' });
  given(moved).thenDuty(key, { due: '2026-11-05' });
});

it('what to do about an agency that is not coming is decided before the meeting, too', () => {
  const declined = meetingOn('2026-11-04').answeredBy('Joanne Hardy', 'declined');
  given(declined).thenDuty('declined:police:1', { due: '2026-11-03' });
});

it('is the same day on the post, in the list and under "Why?", which say why it is so near', () => {
  const near = meetingOn('2026-11-03');
  expect(words(near)).toBe('today, Monday 2 November 2026, because the meeting is near');
  expect(why(near)).toMatch(
    /Monday 2 November 2026.* The meeting is on Tuesday 3 November 2026 at 10:00, so the day is the day it was asked for\./,
  );
  expect(post(near)).toContain(' Monday 2 November 2026, because the meeting is near ');
  const sooner = meetingOn('2026-11-04');
  expect(words(sooner)).toBe('by Tuesday 3 November 2026');
  expect(why(sooner)).toMatch(/so the day is the last working day before it\.$/);
  expect(post(sooner)).toContain(' Tuesday 3 November 2026, because the meeting is near ');
});

it('is not asked for on the post once it is answered', () => {
  expect(post(meetingOn('2026-11-12'))).toContain(' Wednesday 4 November 2026 ');
  expect(post(meetingOn('2026-11-12').answeredBy('Joanne Hardy', 'accepted'))).not.toContain('Answer by');
});
