/** The form by which one of the two of an AIM assessment is named, and what those two are shown (CJ-22, CJ-24). */
import { pagesFor } from '../../src/cards/case/pages.ts';
import { fits } from '../../src/cards/size.ts';
import { formCardOf } from '../../src/dialogs/cases/action-form.ts';
import { formOf } from '../../src/dialogs/cases/forms/index.ts';
import type { FormView } from '../../src/dialogs/cases/forms/shape.ts';
import { drawWhole } from '../../src/dialogs/form/submit.ts';
import type { Person } from '../../src/rules/base/vocabulary.ts';
import { look, stories } from '../cards/stages.ts';
import { person } from '../support/factories.ts';

const seen = (who: string, story = stories['in-plan']): FormView => ({ ...look(story, who), randomKey: 'key' });
const choices = (view: FormView, action: 'name-lead' | 'name-co-worker') => {
  const [who] = formOf(action).fields(view);
  return who?.kind === 'choice' ? who.choices.map(({ title }) => title) : [];
};

it('lists who may lead, those of the team that names first, with model and day checked', () => {
  expect(choices(seen('Graham Pell'), 'name-lead')).toEqual([
    'Aisha Khan, Families First East (AIM3, checked Monday 5 October 2026)',
    'Callum Reyes, Families First North (AIM3, checked Monday 15 June 2026)',
  ]);
});

it('says that nobody can take the place of whoever is named and is the only one', () => {
  const service = { service: 'cdyjs', reason: 'MARKER-why' } as const;
  const led = stories['in-plan'].does('Hannah Reid', 'change-lead', service);
  const says = (story: typeof led) => formOf('name-lead').paragraphs?.(seen('Hannah Reid', story)).join(' ');
  expect(says(led)).not.toContain('The register lists nobody');
  const named = led.does('Hannah Reid', 'name-lead', { person: person('Sam Whitfield').id });
  expect(choices(seen('Hannah Reid', named), 'name-lead')).toEqual([]);
  expect(says(named)).toContain('The register lists nobody else of that service who is trained');
});

describe('where there are more people than a card has room for', () => {
  const many = Array.from({ length: 400 }, (_, n): Person => {
    const teams = [{ team: 'cdyjs-managers', job: 'case-manager' }] as const;
    return { id: `worker-${n}`, name: `Worker Number ${n}`, teams };
  });
  const view = seen('Hannah Reid');
  const crowded = { ...view, by: { ...view.by, roster: { ...view.by.roster, withJob: () => many } } };
  const reads = (typed: Record<string, string>) => formOf('name-co-worker').read(typed, crowded);

  it('has room for the card, and asks for the name of the others', () => {
    const card = drawWhole(formCardOf(crowded, 'name-co-worker'), {
      nonce: '6f1c2a52-6a1d-4a8e-9c55-0d5a6f0e7b11',
      typed: {},
    });
    expect(fits(card)).toBe(true);
    expect(reads({ otherPerson: 'Worker Number 399' })).toMatchObject({ ok: true, values: { person: 'worker-399' } });
  });

  it('takes one person, and no name that several have', () => {
    const wrong = (field: string) => ({ ok: false, errors: [{ field }] });
    expect(reads({ otherPerson: 'Worker' })).toMatchObject(wrong('otherPerson'));
    expect(reads({ otherPerson: 'Nobody' })).toMatchObject(wrong('otherPerson'));
    expect(reads({})).toMatchObject(wrong('person'));
    expect(reads({ person: 'worker-1', otherPerson: 'Worker Number 399' })).toMatchObject(wrong('person'));
  });
});

it('shows the two the whole case but no page of separate records, and who names one the page of the assessment', () => {
  const pair = stories['in-plan']
    .does('Graham Pell', 'name-lead', { person: person('Callum Reyes').id })
    .does('Hannah Reid', 'name-co-worker', { person: person('Sam Whitfield').id });
  const record = { id: 'record-1', at: pair.now, by: { id: 'x', name: 'Hannah Reid' } };
  const pages = (who: string) => {
    const view = look(pair, who);
    return pagesFor({ ...view, case: { ...view.case, separateRecords: [record] } });
  };
  expect(pages('Hannah Reid')).toContain('separate');
  for (const name of ['Callum Reyes', 'Sam Whitfield']) {
    expect(pages(name)).toContain('decisions');
    expect(pages(name)).not.toContain('separate');
  }
  expect(pages('Graham Pell')).toContain('assessment');
  expect(pages('Joanne Hardy')).not.toContain('assessment');
});
