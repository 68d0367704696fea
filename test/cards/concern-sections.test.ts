import { ageWords } from '../../src/cards/case/age-words.ts';
import { originSections } from '../../src/cards/case/concern-sections.ts';
import { ageChoices } from '../../src/dialogs/age-choices.ts';
import { findAge } from '../../src/rules/concern/age.ts';
import type { Case } from '../../src/rules/record/case.ts';
import { notified } from '../rules/police/notified.ts';
import { aCase } from '../support/a-case.ts';
import { aConcern, policy } from '../support/factories.ts';

/** The fact of that name, as a page shows it. */
function shown(title: string, birthDate: string | undefined, happenedOn?: string): string | undefined {
  const concern = aConcern({ youngPerson: { birthDate }, seenOrHeard: { happenedOn } });
  const age = findAge(concern, '2026-03-02', policy.ages);
  const facts = originSections({
    origin: { kind: 'concern', concern },
    age,
    discussions: [],
    stage: 'with-manager',
  }).flatMap(({ facts: some = [] }) => some);
  return facts.find((one) => one.title === title)?.value;
}

describe('the age of the young person (A-02)', () => {
  it.each([
    [0, 'Under 1'],
    [1, 'About 1'],
    [25, '25 or over'],
  ])('that was guessed, %s, is said as the form offers it', (approximateAge, says) => {
    expect(
      ageWords({ approximateAge }, findAge(aConcern({ youngPerson: { approximateAge } }), '2026-03-02', policy.ages)),
    ).toBe(says);
    expect(ageChoices).toContainEqual({ value: String(approximateAge), title: says });
  });

  it('is said in years on each day that counts', () => {
    expect(shown('Age', '2012-03-01', '2026-02-28')).toBe(
      'Born Thursday 1 March 2012, 14 when the case was received, 13 when it happened',
    );
    expect(shown('Age', '2012-03-01', undefined)).toBe('Born Thursday 1 March 2012, 14 when the case was received');
  });

  it('counts from 1 March for somebody born on 29 February, and says so', () => {
    expect(shown('Age', '2016-02-29', '2026-02-28')).toBe(
      'Born Monday 29 February 2016, 10 when the case was received, 9 when it happened. Each year counts from 1 March',
    );
  });

  it('is not made up where there is no date of birth', () => {
    expect(shown('Age', undefined)).not.toContain('when');
  });
});

test('what was said of the marks of healthy behaviour stands under what was asked, never under its contrary', () => {
  const healthyMarks = { coercion: 'No', distress: 'Yes, in tears' };
  const story = aCase({ concern: aConcern({ healthyMarks }) }).receivedAt();
  const headings = originSections(story.case).map(({ heading = '' }) => heading);
  expect(headings).toEqual(expect.arrayContaining(['Pressure, bullying or fear', 'Whether anyone was upset']));
  expect(headings.join()).not.toContain('Absence');
});

test('what the police say of another child stands under what it is about (CJ-02, PR-11)', () => {
  const about = originSections(notified().case).find(({ facts = [] }) =>
    facts.some(({ title }) => title === 'Is there one'),
  );
  expect(about?.heading).toBe('The child who may have been harmed');
});

describe('what the referrer answered since', () => {
  const story = aCase({ concern: { youngPerson: { name: 'Jamie' }, seenOrHeard: { account: 'x', kinds: [] } } })
    .receivedAt()
    .takenBy('Hannah Reid');
  const answering = (input: object) =>
    story.does('Hannah Reid', 'record-answers', { on: '2026-11-02', answers: {}, ...input }).case;
  const page = (c: Case, withAnswers = true) => JSON.stringify(originSections(c, withAnswers));

  it('is not to be taken up any more, section by section', () => {
    expect(page(story.case)).toContain('Not asked yet: take it up in the talk with the referrer.');
    const some = page(answering({ inWords: { mutuality: 'MARKER-m' } }));
    expect(some).toContain('Not asked at first. Answered in part since: take up the rest with the referrer.');
    const marks = { mutuality: 'x', coercion: 'x', distress: 'x' };
    const sections = originSections(answering({ inWords: marks }), true);
    expect(sections.find(({ heading }) => heading === 'The marks of healthy behaviour')?.paragraphs).toEqual([
      'Not asked at first. Answered since. "Talks and decisions" has the answers.',
    ]);
  });

  it('is asked for in the talk that is to come, and in none that has been or never will', () => {
    const open = page(answering({ inWords: { mutuality: 'MARKER-m' } }));
    expect(open).toContain('In the talk with the referrer, take up what is not answered here.');
    const talked = story.does('Hannah Reid', 'record-answers', {
      on: '2026-11-02',
      answers: {},
      inWords: { mutuality: 'x' },
    });
    for (const { case: c } of [
      talked.checkedActiveTo('families-first-east').discussed(),
      talked.does('Hannah Reid', 'close', { code: 'error', reason: 'MARKER-reason' }),
    ]) {
      expect(page(c)).not.toContain('take ');
      expect(page(c)).toContain('Not asked at first. Answered in part since. ');
      expect(page(c)).toContain('Not asked.');
    }
  });

  it('stands beside its question for those who may read it, and for others only that it was answered', () => {
    const c = answering({ answers: { inEducation: 'no' }, birthDate: '2012-03-09', inWords: { distress: 'MARKER-d' } });
    expect(page(c)).toContain('Not answered at first. Since: No');
    expect(page(c, false)).not.toContain('Not answered at first. Since: No');
    expect(page(c, false)).toContain('Answered since');
    expect(page(c, false)).not.toMatch(/MARKER|2012|Talks and decisions/);
  });
});
