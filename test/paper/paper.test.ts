/** Blank forms ask what the cards ask, and hold nothing of anybody. */

import county from '../../desk/county.json' with { type: 'json' };
import type { Field } from '../../src/cards/form/fields.ts';
import { paperTitles } from '../../src/cards/help/paper.ts';
import { viewFor } from '../../src/cases/sight.ts';
import { formOf } from '../../src/dialogs/cases/forms/index.ts';
import { concernJourney } from '../../src/dialogs/concern/journey.ts';
import type { ConcernAround } from '../../src/dialogs/concern/steps/section.ts';
import { notificationJourney } from '../../src/dialogs/notification/journey.ts';
import { type PaperForm, paperForms } from '../../src/paper/forms.ts';
import { escapeHtml, htmlPage } from '../../src/paper/html.ts';
import { paperFiles, paperPage } from '../../src/paper/index.ts';
import { saving } from '../../src/rules/outcome/saving.ts';
import { forbiddenWords, wordsFound } from '../rules/procedure/plain-words.ts';
import { calendar, local, person, policy } from '../support/factories.ts';
import { held } from '../support/usual-cases.ts';

const now = local('2026-11-02', '09:15');
const context = { policy, calendar, now };
const around: ConcernAround = {
  ...{ policy, limits: policy.textLimits, today: '2026-11-02', hasTeam: false, places: [], schools: [] },
};
const forms = paperForms(context);
const labelsOn = (form: PaperForm | undefined) => form?.parts.flatMap(({ fields }) => fields.map(({ label }) => label));
const formCalled = (id: string) => forms.find((one) => one.id === id);
const labels = (fields: readonly Field[]) => fields.map(({ label }) => label);

interface Asking {
  readonly fields?: (around: never) => readonly Field[];
}
const asks = (steps: object, with_: object): readonly string[] =>
  Object.values(steps).flatMap((step: Asking) => labels(step.fields?.(with_ as never) ?? []));

describe('the blank forms', () => {
  it('ask every question that the cards of a concern and a notification ask', () => {
    const concern = asks(concernJourney.steps, around);
    expect(concern.length).toBeGreaterThan(25);
    expect(labelsOn(formCalled('concern'))).toEqual(expect.arrayContaining([...concern]));
    const notification = asks(notificationJourney.steps, { ...around, isYouthJustice: true });
    expect(labelsOn(formCalled('notification'))).toEqual(expect.arrayContaining([...notification]));
    expect(labelsOn(formCalled('concern'))).toEqual(
      expect.arrayContaining([...labels(concernJourney.check.asks?.fields(around) ?? [])]),
    );
  });

  it('ask every question that the six cards of an outcome ask of a real case', () => {
    const look = viewFor(held.case, person('Hannah Reid'), held.by());
    if (look === undefined) throw new Error('She has the case.');
    const asked = Object.values(saving).flatMap((action) => labels(formOf(action).fields({ ...look, randomKey: '' })));
    expect(asked.length).toBeGreaterThan(35);
    expect(labelsOn(formCalled('outcome'))).toEqual(expect.arrayContaining(asked));
  });

  it('say each question, answer and paragraph on the page, and nothing of anybody in the register', () => {
    for (const form of forms) {
      const page = paperPage(context, form.id) ?? '';
      for (const label of labelsOn(form) ?? []) expect(page).toContain(escapeHtml(label));
      expect(page).toContain(policy.contacts.firstContact.phone.value);
      expect(page).toContain('999');
      const schools = county.teams.filter(({ agency }) => agency === 'education');
      expect([...county.people, ...schools].filter(({ name }) => page.includes(name))).toEqual([]);
      expect(page).not.toMatch(/<script|src=|undefined|\*\*|\[object/);
      expect(wordsFound(page.replace(/<style>[\s\S]*<\/style>|<[^>]*>/g, ' '), forbiddenWords)).toEqual([]);
    }
  });

  it('lead from the page of what to do to each of them, and nowhere else', () => {
    const page = paperPage(context) ?? '';
    expect([...page.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(
      Object.keys(paperTitles).map((id) => `paper/${id}`),
    );
    expect(['..', 'Concern', '', '__proto__', 'x'.repeat(10_000)].map((id) => paperPage(context, id))).toEqual(
      [1, 2, 3, 4, 5].map(() => undefined),
    );
  });

  it('are the same as files, which lead to one another', () => {
    const files = paperFiles(context);
    const names = files.map(({ name }) => name);
    const led = files.flatMap(({ html }) => [...html.matchAll(/href="([^"]+\.html)"/g)].map(([, href = '']) => href));
    expect(names).toHaveLength(4);
    expect(new Set(led)).toEqual(new Set(names));
  });

  it('print on A4, with the number of each page', () => {
    const style = htmlPage('A page', []);
    expect(style).toContain('@page { size: A4;');
    expect(style).toContain('counter(page) " of " counter(pages)');
  });

  it('are the same on any day: what was printed stays right', () => {
    expect(paperFiles({ ...context, now: local('2027-06-01', '12:00') })).toEqual(paperFiles(context));
  });

  it('cannot be written into by a setting', () => {
    const evil = { ...policy, authority: '<img src=x onerror=alert(1)>' };
    expect(paperPage({ ...context, policy: evil }, 'outcome')).not.toContain('<img');
  });
});
