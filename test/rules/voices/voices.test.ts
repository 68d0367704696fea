/** PR-16, PR-17, CJ-07: the young person and their parents or carers are heard, and not before the officer in charge agrees. */
import { requiredNotices } from '../../../src/cases/required-notices.ts';
import { formOf } from '../../../src/dialogs/cases/forms/index.ts';
import { look } from '../../cards/stages.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { agreed, told } from '../../support/usual-cases.ts';
import { type SomeCards, withOutcome } from '../../support/usual-outcome.ts';

const held = agreed.bookedFor('2026-11-12', '10:00').at('2026-11-12', '12:00').held();
const notYet = { safety: { youngPerson: 'not-yet', parents: 'not-yet' } } as const;
const planned = withOutcome(held, notYet);
const investigated = withOutcome(held.police('goes-on'), { ...notYet, considered: { limits: 'MARKER-limits' } });
const owed = (story: CaseStory) =>
  story.agenda
    .filter(({ row }) => row.id.startsWith('voice'))
    .map(({ key, due, waitsFor = '' }) => `${key} ${waitsFor || (due.known ? due.due : '')}`);
const heard = { answer: 'yes', how: 'MARKER-how', words: 'MARKER-words' } as const;
const again = (story: CaseStory, change: SomeCards) =>
  withOutcome(
    story
      .at('2026-12-01', '10:00')
      .does('Hannah Reid', 'plan-further', told)
      .bookedFor('2027-01-12', '10:00')
      .at('2027-01-12', '12:00')
      .held(),
    {
      plan: { actions: [] },
      next: { another: 'no' },
      ...change,
      safety: { placeReview: '2027-03-01', ...change.safety },
    },
  );

describe('"Not yet" of an outcome', () => {
  it('asks the manager to hear each within five working days', () => {
    expect(owed(planned)).toEqual(['voice-young-person:1 2026-11-19', 'voice-parents:1 2026-11-19']);
    expect(owed(withOutcome(held))).toEqual([]);
  });

  it('is met by how they were heard, or why it is not possible: each by its own', () => {
    const parents = planned.does('Hannah Reid', 'record-voice', { of: 'parents', ...heard });
    expect(owed(parents)).toEqual(['voice-young-person:1 2026-11-19']);
    const both = parents.does('Tom Bell', 'record-voice', {
      of: 'young-person',
      answer: 'not-possible',
      how: 'MARKER-why',
    });
    expect(owed(both)).toEqual([]);
  });

  it('is asked again at each further outcome, with what was recorded since standing on its card', () => {
    const parents = planned.does('Hannah Reid', 'record-voice', { of: 'parents', ...heard });
    const next = parents
      .at('2026-12-01', '10:00')
      .does('Hannah Reid', 'plan-further', told)
      .bookedFor('2027-01-12', '10:00')
      .at('2027-01-12', '12:00')
      .held();
    const preset = formOf('save-safety').raw?.({ ...look(next, 'Hannah Reid'), randomKey: 'key' });
    expect(preset).toMatchObject({ youngPerson: 'not-yet', parents: 'yes', parentsHow: 'MARKER-how' });
    expect(owed(again(parents, notYet))).toEqual(['voice-young-person:1 2026-11-19', 'voice-parents:2 2027-01-19']);
    expect(owed(again(planned, { safety: { youngPerson: 'yes', parents: 'not-possible' } }))).toEqual([]);
  });
});

describe('while the officer in charge has not agreed', () => {
  const said = { officerAgreed: 'no', officerSaid: 'MARKER-said' } as const;

  it('it waits and is never late, and has its days from when they agree or the police decide', () => {
    expect(owed(investigated)).toEqual([
      'voice-young-person:1 the officer in charge',
      'voice-parents:1 the officer in charge',
    ]);
    const asked = investigated.at('2026-11-25', '10:00');
    const agrees = asked.does('Hannah Reid', 'ask-officer', { answer: 'agreed', withWhom: 'DC Roy', said: 'MARKER' });
    expect(owed(agrees)).toEqual(['voice-young-person:1 2026-12-02', 'voice-parents:1 2026-12-02']);
    expect(owed(asked.police('no-further-action'))).toEqual([
      'voice-young-person:1 2026-12-02',
      'voice-parents:1 2026-12-02',
    ]);
  });

  it('somebody who spoke to them says whether the officer agreed', () => {
    const voice = { of: 'parents', ...heard } as const;
    given(investigated)
      .when('Hannah Reid', 'record-voice', voice)
      .thenLike({ source: 'CJ-07', field: 'officerAgreed' });
    given(investigated)
      .when('Hannah Reid', 'record-voice', { ...voice, officerAgreed: 'yes' })
      .thenLike({ field: 'officerSaid' });
    const yes = investigated.does('Hannah Reid', 'record-voice', { ...voice, ...said, officerAgreed: 'yes' });
    expect(yes.case.investigation?.contacts).toMatchObject([{ agreed: 'yes', said: 'MARKER-said' }]);
  });

  it('"No" is taken, and the service lead is told of it', () => {
    const no = investigated.does('Hannah Reid', 'record-voice', { of: 'parents', ...heard, ...said });
    expect(owed(no)).toEqual(['voice-young-person:1 the officer in charge']);
    const tells = (agreed: 'yes' | 'no') =>
      requiredNotices(investigated.case, no.case, [{ type: 'contact-while-held', agreed, said: 'x' }], {
        ...no.by(),
        agenda: no.agenda,
      });
    const toRuth = { kind: 'tell', person: person('Ruth Marsden').id, words: 'contact-not-agreed' };
    expect(tells('no')).toContainEqual(toRuth);
    expect(tells('yes')).not.toContainEqual(toRuth);
  });

  it('nobody is asked where nobody spoke, or the police have decided', () => {
    const notPossible = { of: 'parents', answer: 'not-possible', how: 'MARKER-why' } as const;
    const recorded = investigated.does('Hannah Reid', 'record-voice', notPossible);
    expect(recorded.case.investigation?.contacts).toBeUndefined();
    const over = investigated
      .police('no-further-action')
      .does('Hannah Reid', 'record-voice', { of: 'parents', ...heard });
    expect(over.case.investigation?.contacts).toBeUndefined();
  });
});

describe('at the end of a case', () => {
  it('the form asks once more, with what is known of each standing there, and the record keeps the answers', () => {
    const story = planned.does('Hannah Reid', 'record-voice', { of: 'parents', ...heard });
    const view = { ...look(story, 'Hannah Reid'), randomKey: 'key' };
    const form = formOf('close');
    expect(form.raw?.(view)).toMatchObject({ youngPersonHeard: 'not-yet', parentsHeard: 'yes' });
    const read = form.read({ ...form.raw?.(view), code: 'moved', reason: 'MARKER-reason', told: 'MARKER-told' }, view);
    expect(read).toMatchObject({ ok: true, values: { voices: { 'young-person': 'not-yet', parents: 'yes' } } });
  });
});
