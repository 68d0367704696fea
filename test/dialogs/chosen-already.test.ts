/** CN-12, CN-18: a button on a post opens its form with what it stands under; the open case offers the same. */
import { overviewCard } from '../../src/cards/case/overview.ts';
import { actionPost } from '../../src/cards/channel-posts/action.ts';
import { type ActionView, channelViews } from '../../src/cases/channel-view.ts';
import { formCardOf } from '../../src/dialogs/cases/action-form.ts';
import { formOf } from '../../src/dialogs/cases/forms/index.ts';
import type { FormView } from '../../src/dialogs/cases/forms/shape.ts';
import { wordsOf } from '../cards/card-words.ts';
import { look } from '../cards/stages.ts';
import type { CaseStory } from '../support/a-case.ts';
import { booked, held } from '../support/usual-cases.ts';
import { usualOutcome, withOutcome } from '../support/usual-outcome.ts';

const view = (story: CaseStory, name: string): FormView => ({ ...look(story, name), randomKey: 'key' });
const [first] = usualOutcome.plan.actions;
/** Two of the police. */
const planned = withOutcome(held, { plan: { actions: [first, { ...first, what: 'MARKER-other' }] as never } });

describe('"Done" under an action', () => {
  const form = (choose: Readonly<Record<string, string>>) =>
    formCardOf(view(planned, 'Joanne Hardy'), 'action-done', choose);

  it('carries its number, and the form stands on it', () => {
    const post = channelViews(planned.case, planned.by()).find((one) => one.post === 'action:2') as ActionView;
    expect(JSON.stringify(actionPost(post))).toContain('"choose":{"number":"2"}');
    expect(form({ number: '2' }).atFirst).toMatchObject({ number: '2' });
  });

  it('chooses nothing that the form does not offer', () => {
    expect(form({ number: '99' }).atFirst.number).toBeUndefined();
    expect(form({ nothing: '1' }).atFirst).toEqual({});
  });
});

describe('an invited team in the open case', () => {
  const form = formOf('answer-invitation');
  const invited = view(booked, 'Joanne Hardy');

  it('may accept there, as on the post, with one press', () => {
    expect(wordsOf(overviewCard(invited))).toContain('Accept the invitation, or send someone else');
    const raw = form.raw?.(invited) ?? {};
    expect(form.read(raw, invited)).toEqual({ ok: true, values: { answer: 'accepted' } });
  });

  it('names who comes instead', () => {
    expect(form.read({ answer: 'somebody-else' }, invited)).toEqual({
      ok: false,
      errors: [{ field: 'note', says: 'Enter who you are sending, and their role.' }],
    });
    expect(form.read({ answer: 'somebody-else', note: 'PC Roy' }, invited)).toMatchObject({ ok: true });
  });

  it('finds what it answered before', () => {
    const sent = booked.does('Joanne Hardy', 'answer-invitation', { answer: 'somebody-else', note: 'PC Roy' });
    expect(form.raw?.(view(sent, 'Joanne Hardy'))).toEqual({ answer: 'somebody-else', note: 'PC Roy' });
  });
});

describe('an answer that is needed and left out', () => {
  const read = formOf('record-discussion').read({}, view(planned, 'Hannah Reid'));
  const errors = read.ok ? [] : read.errors;

  it('is asked for without offering "not known" as a view, a reason or a conclusion', () => {
    expect(errors.map(({ field }) => field)).toEqual(expect.arrayContaining(['managersView', 'conclusion', 'reason']));
    expect(errors.filter(({ says }) => says.includes('not known'))).toEqual([]);
  });
});
