/** A fact turns out not to be known after all: it is left out again, and what stood there stays beside it. */
import { correctingSchemas } from '../../../src/cases/record/correcting-schemas.ts';
import { viewFor } from '../../../src/cases/sight.ts';
import { formOf } from '../../../src/dialogs/cases/forms/index.ts';
import type { CommandInputs } from '../../../src/rules/commands.ts';
import { facts } from '../../../src/rules/correcting/facts.ts';
import { correctedWords } from '../../../src/rules/correcting/words.ts';
import { sayingBy } from '../../../src/rules/outcome/answered.ts';
import { type FactId, factIds } from '../../../src/rules/record/corrections.ts';
import { youngPersonOf } from '../../../src/rules/record/referrers-answers.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { held, taken } from '../../support/usual-cases.ts';

type Correcting = CommandInputs['correct'];
const of = (fact: FactId, is?: string): Correcting => ({
  fact,
  why: 'MARKER-why',
  ...(is === undefined ? {} : { is }),
});
const corrects = (story: CaseStory, fact: FactId, is?: string) => story.does('Hannah Reid', 'correct', of(fact, is));

it('is left out again, with what stood there, who put it right and why', () => {
  const was = facts['birth-date'].read(taken.case);
  const unknown = corrects(taken, 'birth-date');
  expect(facts['birth-date'].read(unknown.case)).toBeUndefined();
  expect(unknown.case.corrections).toMatchObject([{ fact: 'birth-date', was, why: 'MARKER-why' }]);
  expect(unknown.case.corrections?.[0]).not.toHaveProperty('is');
  const [one] = unknown.case.corrections ?? [];
  expect(one && correctedWords(one, sayingBy(unknown.by()))).toMatch(/^Date of birth: not known \(was /);
});

it('is worked out again: the age is not known then, and one that is known about can be entered', () => {
  const unknown = corrects(taken, 'birth-date');
  expect(unknown.case.age).toMatchObject({ band: 'not-known' });
  expect(corrects(unknown, 'age', '9').case.age).toMatchObject({ band: 'border', atReferral: 9 });
});

it('counts for what the referrer answered before, and not for what they answer afterwards', () => {
  const answered = (at: string, setting: string) =>
    ({ at, by: { id: '', name: '' }, on: '2026-11-02', answers: {}, inWords: { setting } }) as const;
  const { case: c } = corrects(taken, 'school', 'MARKER-told');
  const before = { ...c, referrersAnswers: [answered('2026-11-02T09:00:00Z', 'MARKER-before')] };
  const forgotten = { ...before, ...facts.school.notKnown?.(before) };
  expect(youngPersonOf(before).setting).toBe('MARKER-told');
  expect(youngPersonOf(forgotten).setting).toBeUndefined();
  const later = [...before.referrersAnswers, answered('2026-11-03T09:00:00Z', 'MARKER-after')];
  expect(youngPersonOf({ ...forgotten, referrersAnswers: later }).setting).toBe('MARKER-after');
});

it('is none of what a case always says', () => {
  const always: readonly FactId[] = factIds.filter((fact) => facts[fact].notKnown === undefined);
  expect(always).toEqual([
    ...['name', 'in-education', 'placed', 'placed-by', 'social-care', 'cdyjs', 'decided-on', 'held-on', 'came'],
    'received-on',
  ]);
  given(held)
    .when('Hannah Reid', 'correct', of('held-on'))
    .thenLike({ code: 'invalid', field: 'day', says: 'A case always says this. Enter here what it is.' });
});

it('is entered as the answer "Not known", and only where nothing else is', () => {
  const look = viewFor(taken.case, person('Hannah Reid'), taken.by());
  if (look === undefined) throw new Error('She does not see it.');
  const read = (raw: Record<string, string>) =>
    formOf('correct').read({ why: 'MARKER-why', ...raw }, { ...look, randomKey: 'key' });
  expect(read({ fact: 'birth-date', answer: 'not-known' })).toEqual({
    ok: true,
    values: expect.not.objectContaining({ is: expect.anything() }),
  });
  expect(JSON.stringify(read({ fact: 'birth-date', answer: 'not-known', day: '2012-03-09' }))).toContain(
    'This is not for the fact that you chose.',
  );
  expect(JSON.stringify(read({ fact: 'name', answer: 'not-known' }))).toContain('This is not for the fact');
});

it('is read again from a store', () => {
  const event = { fact: 'birth-date', was: '2012-03-09', why: 'MARKER-why' };
  expect(correctingSchemas.corrected.parse(event)).toEqual(event);
});
