import { drawDigest } from '../../src/notices/digest-lines.ts';
import type { Roster } from '../../src/rules/base/vocabulary.ts';
import { unmet } from '../../src/rules/engine/agenda.ts';
import { withMash } from '../rules/police/notified.ts';
import { aCase } from '../support/a-case.ts';
import { person } from '../support/factories.ts';
import { discussed } from '../support/usual-cases.ts';

const story = aCase().receivedAt().takenBy('Hannah Reid');
const by = story.by();
const [hannah, tom] = [person('Hannah Reid'), person('Tom Bell')];

/** What Tom Bell, her deputy, is told of what is still to do on her case. */
function told(changes: Partial<Roster>): string {
  const around = { ...by, roster: { ...by.roster, ...changes } };
  const things = unmet(story.case, around).map((obligation) => ({ case: story.case, obligation }));
  return JSON.stringify(drawDigest(things, { person: tom.id }, around));
}

describe('who is told of what is a team manager’s to do (A-18)', () => {
  it('reads as her deputy that she is responsible', () => {
    const card = told({});
    expect(card).toContain('Hannah Reid is responsible for all of this. You are being told because it is still open.');
    expect(card).not.toContain('Record the case management system check');
  });

  it.each<[string, Partial<Roster>]>([
    ['covers for her', { coversOf: (id) => (id === hannah.id ? [tom] : []) }],
    ['acts for her, who has left', { withJob: (job) => by.roster.withJob(job).filter(({ id }) => id !== hannah.id) }],
  ])('reads that it is theirs to do who %s, with the button that does it', (_who, changes) => {
    const card = told(changes);
    expect(card).toContain('All of this is yours to do, because Hannah Reid cannot do it now.');
    expect(card).not.toContain('is responsible');
    expect(card).toContain('Record the case management system check');
  });
});

it('gives the service lead the button of what is theirs to do (A-16)', () => {
  const words = { about: 'other', why: 'MARKER-why', asks: 'MARKER-asks' } as const;
  const answered = { number: 1, done: 'MARKER-done', told: 'MARKER-told' };
  const challenged = story
    .does('Priya Shah', 'challenge', words)
    .does('Hannah Reid', 'answer-challenge', answered)
    .does('Priya Shah', 'still-not-agree', { number: 1, why: 'MARKER-still' });
  const things = unmet(challenged.case, challenged.by()).map((obligation) => ({ case: challenged.case, obligation }));
  const card = (name: string) => JSON.stringify(drawDigest(things, { person: person(name).id }, challenged.by()));
  expect(card('Ruth Marsden')).toContain('"title":"Answer somebody who still does not agree"');
  expect(card('Hannah Reid')).not.toContain('"title":"Answer somebody who still does not agree"');
});

it('calls the ten working days so, and no local target that has passed (CJ-05, CJ-10)', () => {
  const toSend = withMash({ mash: undefined });
  const on = (day: string) => {
    const around = toSend.at(day, '09:00').by();
    const things = unmet(toSend.case, around).map((obligation) => ({ case: toSend.case, obligation }));
    return JSON.stringify(drawDigest(things, { person: person('Joanne Hardy').id }, around));
  };
  expect(on('2026-11-05')).toContain('Nobody has recorded that the police sent the safeguarding referral to MASH.');
  expect(on('2026-11-05')).not.toContain('The ten working days ended');
  expect(on('2026-11-20')).toContain('The ten working days ended on Tuesday 17 November 2026');
});

it('offers each answer of a judgement, and none in the colour of what comes next (CN-04)', () => {
  const talked = discussed.checkedNotActive();
  const around = talked.at('2026-11-10', '09:00').by();
  const things = unmet(talked.case, around).filter(({ row }) => row.id === 'decide');
  const reader = { person: hannah.id };
  const card = JSON.stringify(
    drawDigest(
      things.map((obligation) => ({ case: talked.case, obligation })),
      reader,
      around,
    ),
  );
  expect(card).toContain('"Agree a Risk Management Meeting"');
  expect(card).toContain('"Decide that a meeting is not appropriate"');
  expect(card).not.toContain('positive');
});
