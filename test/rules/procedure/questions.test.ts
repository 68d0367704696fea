import { type QuestionId, questions, questionText } from '../../../src/rules/procedure/questions.ts';
import { forbiddenWords, lineTwentySeven, wordsFound } from './plain-words.ts';

describe('the questions the procedure leaves open', () => {
  it('are A-01 to A-34 and those found since, in order', () => {
    const ids = questions.map(({ id }) => id);
    expect(ids.slice(0, 34)).toEqual(Array.from({ length: 34 }, (_, i) => `A-${String(i + 1).padStart(2, '0')}`));
    expect(ids).toEqual([...new Set(ids)].toSorted());
  });

  it.each(questions)('$id asks, and answers as local policy', ({ question, answer }) => {
    expect(question).toMatch(/^[A-Z].*[?.]$/);
    expect(question).toContain('?');
    expect(answer).toMatch(/^Local default: .*\.$/);
  });

  it.each(questions)('$id is in plain words, without a label for a child', ({ question, answer }) => {
    const says = `${question} ${answer}`;
    expect(wordsFound(says, [...forbiddenWords, ...lineTwentySeven])).toEqual([]);
    expect(says).not.toMatch(/\b(RMM|CSC|CMS|OIC|TM|YP|WD|NFA|HRoH|DSL)\b/);
    if (/CDYJS/.test(says)) expect(says).toContain('youth justice service (CDYJS)');
    if (/MASH/.test(says)) expect(says).toContain('Multi-Agency Safeguarding Hub (MASH)');
  });

  it('are printed for "why?" as what they are', () => {
    expect(questionText('A-05')).toBe(
      'A-05, left open by the procedure: Which column of the continuum makes a case appropriate for a Risk Management Meeting? Local default: there is no rule. The team manager decides and writes down why.',
    );
  });

  it('can be named only by an id there is', () => {
    // @ts-expect-error A-99 is not a question
    const wrong: QuestionId = 'A-99';
    expect(() => questionText(wrong)).toThrow('There is no question A-99.');
  });
});
