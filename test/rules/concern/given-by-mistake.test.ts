/** What was given to a team that a referral reached by mistake: their part in it ends, and somebody has to give it on (SC-11). */
import { toldOfPair } from '../../../src/cases/aim-notices.ts';
import { channelViews } from '../../../src/cases/channel-view.ts';
import { wordsOn } from '../../../src/cases/finding.ts';
import { teamThatNames } from '../../../src/rules/aim/assessment.ts';
import { agreedRecipients } from '../../../src/rules/aim/sharing.ts';
import { accessLevelFor } from '../../../src/rules/record/access.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { completion, consentOf } from '../../support/usual-aim.ts';
import { taken } from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';

const reason = 'MARKER-why';
const east = 'families-first-east';
const north = 'families-first-north';

const held = taken
  .checkedActiveTo(east)
  .discussed()
  .agreed()
  .bookedFor('2026-11-12', '10:00')
  .at('2026-11-12', '12:00')
  .held();

/** The ways in which it is recorded that it went to the wrong team. */
const ways = {
  'by withdrawing it': (story: CaseStory) =>
    story.does('Hannah Reid', 'withdraw-referral', { number: 1, because: 'misdirected', reason }),
  'by a check that says "Not active"': (story: CaseStory) =>
    story.does('Hannah Reid', 'check-system', {
      on: '2026-11-16',
      result: 'not-active',
      because: 'misdirected',
      reason,
    }),
  'by a check that names another team': (story: CaseStory) =>
    story.does('Hannah Reid', 'check-system', {
      on: '2026-11-16',
      result: 'active',
      activeTeam: north,
      because: 'misdirected',
      reason,
    }),
} as const;
const eachWay = Object.entries(ways).map(([way, takeBack]) => ({ way, takeBack }));
const later = (story: CaseStory) => story.at('2026-11-16', '10:00');

const sight = (story: CaseStory, name: string) => accessLevelFor(story.case, person(name).id, story.by().roster);
const duty = (story: CaseStory, key: string) => story.agenda.find((one) => one.key === key);
const named = (name: string) => ({ person: person(name).id });
const statesOf = (story: CaseStory, kind: string) =>
  channelViews(story.case, story.by()).flatMap((view) =>
    view.team === east && view.kind === kind && 'state' in view ? [view.state] : [],
  );

describe('an AIM assessment', () => {
  const decided = withOutcome(held, {
    attendance: { came: ['police', east] },
    assessment: { activeSocialCare: 'yes', sharedWith: ['teams'], leadAgency: undefined, leadWhy: undefined },
  });
  const worked = decided
    .does('Graham Pell', 'name-lead', named('Aisha Khan'))
    .does('Hannah Reid', 'name-co-worker', named('Sam Whitfield'))
    .does('Sam Whitfield', 'request-information', { team: east, what: 'MARKER-what' });

  it.each(eachWay)('whose worker they had to name is theirs no more, $way', ({ way, takeBack }) => {
    const after = takeBack(later(decided));
    expect(sight(after, 'Graham Pell')).toBe('nothing');
    expect(statesOf(after, 'worker')).toEqual(['over']);
    const isFound = way === 'by a check that names another team';
    expect(duty(after, 'aim-lead:1')).toMatchObject({
      owner: isFound ? { kind: 'team', team: north } : { kind: 'allocated-manager' },
      nextBy: [isFound ? 'name-lead' : 'change-lead'],
      askedSince: '2026-11-16T10:00:00Z',
    });
  });

  it.each(eachWay)('leaves their worker nothing, and another is asked for, $way', ({ takeBack }) => {
    expect(sight(worked, 'Aisha Khan')).toBe('whole');
    const after = takeBack(later(worked));
    expect(['Graham Pell', 'Aisha Khan'].map((name) => sight(after, name))).toEqual(['nothing', 'nothing']);
    expect(wordsOn(after.case).filter((word) => word.includes(east) || word.includes(person('Aisha Khan').id))).toEqual(
      [],
    );
    expect(after.case.aims).toMatchObject([
      {
        leads: [{ person: { name: 'Aisha Khan' }, ended: { because: 'by-mistake' } }],
        coWorkers: [{ person: { name: 'Sam Whitfield' } }],
      },
    ]);
    expect(duty(after, 'aim-lead:1')).toMatchObject({ since: '2026-11-16T10:00:00Z' });
    expect(toldOfPair(worked.case, after.case)).toEqual([
      { kind: 'tell', person: person('Sam Whitfield').id, words: 'pair-changed' },
      { kind: 'tell', person: person('Aisha Khan').id, words: 'no-longer-assessing' },
    ]);
    // Who was asked and whom it is shared with goes by it as well.
    expect(duty(worked, 'answer-information:1')).toBeDefined();
    expect(duty(after, 'answer-information:1')).toBeUndefined();
    expect(statesOf(after, 'information')).toEqual(['over']);
    expect(agreedRecipients(worked.case.aims?.[0] ?? { recipients: [] }).map(({ key }) => key)).toEqual([
      'team:police',
      `team:${east}`,
    ]);
    expect(agreedRecipients(after.case.aims?.[0] ?? { recipients: [] }).map(({ key }) => key)).toEqual(['team:police']);
  });

  it('that is complete is shared by those who manage the case, where its lead was theirs', () => {
    const complete = later(worked)
      .does('Aisha Khan', 'record-consent', consentOf('young-person', 'given'))
      .does('Aisha Khan', 'record-consent', consentOf('parents', 'given'))
      .does('Aisha Khan', 'complete-aim', completion('2026-11-16'));
    const after = ways['by withdrawing it'](complete);
    expect(['Graham Pell', 'Aisha Khan'].map((name) => sight(after, name))).toEqual(['nothing', 'nothing']);
    expect(duty(after, 'aim-share-unled:1-team:police')?.owner).toEqual({ kind: 'allocated-manager' });
    given(after)
      .when('Hannah Reid', 'share-aim', { recipient: 'team:police', was: 'shared', on: '2026-11-16', how: 'MARKER' })
      .thenAllowed();
  });

  it('stays with them where the referral was right', () => {
    const moved = later(worked).does('Hannah Reid', 'withdraw-referral', { number: 1, because: 'not-needed', reason });
    expect(sight(moved, 'Aisha Khan')).toBe('whole');
    expect(teamThatNames(moved.case)).toBe(east);
  });

  it('can be given to them again, by those who say so', () => {
    const after = ways['by withdrawing it'](later(worked)).at('2026-11-16', '10:05');
    const again = after.does('Hannah Reid', 'change-lead', { service: 'social-care', team: east, reason });
    expect(duty(again, 'aim-lead:1')?.owner).toEqual({ kind: 'team', team: east });
  });
});
