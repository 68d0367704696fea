/** What a meeting decided, its plan and what ends a case stand in no channel: neither in words nor as a kind. */
import { channelViews } from '../../src/cases/channel-view.ts';
import { closingCodes } from '../../src/rules/ending/closing-codes.ts';
import type { CaseStory } from '../support/a-case.ts';
import { booked, told } from '../support/usual-cases.ts';
import { saves, sixSaved } from '../support/usual-outcome.ts';

const held = booked.at('2026-11-12', '12:00').held().woken();
const saved = sixSaved(held, {
  considered: { mappa: 'refer', exploitation: 'already', limits: 'MARKER-limits', childProtection: 'running' },
  assessment: { denies: 'denies', aim: 'yes' },
  next: { differs: 'yes', difference: 'MARKER-difference' },
});
const recorded = saved.does('Hannah Reid', 'record-outcome', {});
const changed = recorded
  .does('Hannah Reid', 'change-action', { number: 2, what: 'MARKER-what', team: 'police', by: '2026-12-18', ...told })
  .does('Joanne Hardy', 'action-done', { number: 1, note: 'MARKER-note' })
  .does('Hannah Reid', 'add-action', { what: 'MARKER-what', team: 'health', by: '2026-12-18' })
  .does('Hannah Reid', 'end-action', { number: 3, ...told });
const onceAgain = changed
  .does('Joanne Hardy', 'review-safety-plan', {
    number: 1,
    right: 'changed',
    planned: 'MARKER-planned',
    next: '2027-01-15',
  })
  .does('Fiona Lamb', 'record-panel', { answer: 'not-shared', because: 'MARKER-because' });

const stories: readonly (readonly [string, CaseStory])[] = [
  ['two cards saved', saves(saves(held, 'considered'), 'assessment')],
  ['six cards saved', saved],
  ['an outcome recorded', recorded],
  ['a plan that changed', changed],
  [
    'a referral that was made',
    changed.does('Hannah Reid', 'record-referral', { kind: 'mappa', to: 'MARKER-to', on: '2026-11-12' }),
  ],
  ['a safety plan looked at again, and the panel not told', onceAgain],
  ['a safety plan that ended', onceAgain.does('Joanne Hardy', 'end-safety-plan', { number: 1, ...told })],
  ['another meeting to be arranged', changed.does('Hannah Reid', 'plan-further', told)],
  ...(['error', 'died'] as const).map(
    (code) =>
      [
        `closed: ${closingCodes[code].title}`,
        changed.everybodyTold().does('Hannah Reid', 'close', { code, ...told }),
      ] as const,
  ),
];

/** Whatever says of a young person what was decided, or why. */
const ofWhatWasDecided =
  /MARKER|mappa|exploit|\baim\b|assess|panel|protect|strategy|denie|refuse|limits|risk(?! management meeting)|education|safety|error|died|dead|joined/i;

describe('a channel', () => {
  it.each(stories)('says nothing of what was decided: %s', (_words, story) => {
    const views = channelViews(story.case, story.by()).map(({ team: _address, ...view }) => JSON.stringify(view));
    // A team's own name in its invitation says nothing of a case.
    const said = views.map((one) => one.replaceAll(/"teamName":"[^"]*"|"team":"[^"]*"/g, ''));
    expect(said.filter((one) => ofWhatWasDecided.test(one))).toEqual([]);
  });

  it('is told of an action by number, day and state, and of nothing else', () => {
    const [view] = channelViews(recorded.case, recorded.by()).filter(({ kind }) => kind === 'action');
    expect(Object.keys(view ?? {}).toSorted()).toEqual(['by', 'kind', 'number', 'post', 'reference', 'state', 'team']);
  });

  it('is nudged about it in words that name no decision', () => {
    const words = recorded.agenda.map(({ row }) => row.inChannel ?? row.title);
    expect(words.filter((one) => ofWhatWasDecided.test(one))).toEqual([]);
  });
});
