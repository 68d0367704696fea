/** The form of a correction: what it offers, and what it says of an answer that stands in the wrong place. */
import { formOf } from '../../src/dialogs/cases/forms/index.ts';
import type { FormView } from '../../src/dialogs/cases/forms/shape.ts';
import { look, stories } from '../cards/stages.ts';

const { held, 'with-manager': taken } = stories;
const view = (story: typeof taken, who: string): FormView => ({ ...look(story, who), randomKey: 'key' });
const form = formOf('correct');
const offered = (story: typeof taken, who: string): string => {
  const [first] = form.fields(view(story, who));
  return first?.kind === 'choice' ? first.choices.map(({ title }) => title).join('\n') : '';
};
const why = 'MARKER-why';

it('offers what the case has, with what it says now, and the day of receipt to the service lead alone', () => {
  expect(offered(taken, 'Hannah Reid')).toContain('School, college or employer (now: MARKER-setting)');
  expect(offered(taken, 'Hannah Reid')).not.toMatch(/meeting|police|received/);
  expect(offered(held, 'Hannah Reid')).toContain('Day on which the meeting was held (now: Thursday 12 November 2026)');
  expect(offered(taken, 'Ruth Marsden')).toContain('Day on which it was received (now: Monday 2 November 2026)');
  expect(form.fields(view(held, 'Ruth Marsden')).length).toBeLessThanOrEqual(10);
});

it('reads the answer that belongs to the fact', () => {
  const of = (raw: Readonly<Record<string, string>>) => form.read({ why, ...raw }, view(held, 'Hannah Reid'));
  expect(of({ fact: 'came', teams: 'police,health' })).toMatchObject({ ok: true, values: { is: 'police,health' } });
  expect(of({ fact: 'name', is: 'Robin Ashe' })).toMatchObject({
    ok: true,
    values: { fact: 'name', is: 'Robin Ashe' },
  });
  expect(of({ fact: 'birth-date' })).toEqual({ ok: false, errors: [{ field: 'day', says: 'Enter here what it is.' }] });
  expect(of({ fact: 'name', is: 'Robin Ashe', day: '2026-11-12' })).toMatchObject({
    ok: false,
    errors: [{ field: 'day', says: expect.stringContaining('not for the fact that you chose') }],
  });
  expect(of({ fact: 'received-on', day: '2026-11-01' })).toMatchObject({ ok: false, errors: [{ field: 'fact' }] });
});
