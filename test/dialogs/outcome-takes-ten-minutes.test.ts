/**
 * What an outcome costs the person who records it: what they answer on the six cards and press, and the minutes it takes.
 * Counted is what was answered and taken by the rules, not what a list says is asked.
 */
import type { Field, Raw } from '../../src/cards/form/fields.ts';
import { formOf } from '../../src/dialogs/cases/forms/index.ts';
import { outcomeCards } from '../../src/rules/outcome/outcome.ts';
import { saving } from '../../src/rules/outcome/saving.ts';
import type { OutcomeCard } from '../../src/rules/record/outcome.ts';
import { look, stories } from '../cards/stages.ts';
import type { CaseStory } from '../support/a-case.ts';

type Given = Readonly<Record<OutcomeCard, Raw>>;
const words = 'Words that were typed.';
const viewOf = (story: CaseStory) => ({ ...look(story, 'Hannah Reid'), randomKey: 'key' });

/** An assessment, a place that both use, two actions and another meeting: what nobody knows before the meeting. */
const long: Given = {
  attendance: { youngPersonCame: 'no', parentsCame: 'part', minutes: words },
  considered: { mappa: 'nothing-heard', exploitation: 'nothing-heard', childProtection: 'not-known' },
  assessment: {
    aim: 'aim3',
    aimWhy: words,
    dueBy: '2026-12-18',
    sharedWith: 'team:police,young-person,parents',
    activeSocialCare: 'no',
    activeCdyjs: 'no',
    denies: 'neither',
  },
  safety: {
    education: 'yes',
    place: 'yes',
    placeWhat: words,
    placeOwner: 'northfield-academy',
    placeReview: '2026-12-18',
    youngPerson: 'yes',
    youngPersonHow: words,
    parents: 'not-yet',
    parentsHow: words,
    help: words,
  },
  plan: {
    risks: words,
    ...{ what1: words, team1: 'police', by1: '2026-12-18' },
    ...{ what2: words, team2: 'health', by2: '2026-12-18' },
  },
  next: { another: 'yes', anotherBy: '2026-12-18', anotherWhy: words, differs: 'no', told: words },
};
/** Neither an assessment nor a shared place, one action, no meeting to come. */
const short: Given = {
  ...long,
  assessment: { aim: 'no', aimWhy: words },
  safety: {
    ...{ education: 'yes', place: 'no', youngPerson: 'yes', youngPersonHow: words },
    ...{ parents: 'not-yet', parentsHow: words, help: words },
  },
  plan: { risks: words, what1: words, team1: 'police', by1: '2026-12-18' },
  next: { another: 'no', anotherWhy: words, differs: 'no', told: words },
};

/** A plan for the place was made before the meeting, and both came to it. */
const planned = stories.held.does('Hannah Reid', 'record-safety-plan', {
  place: 'MARKER-place',
  owner: 'northfield-academy',
  planned: 'MARKER-planned',
  on: '2026-11-11',
  review: '2027-01-11',
});
const cameBoth: Given = { ...long, attendance: { youngPersonCame: 'yes', parentsCame: 'yes', minutes: words } };

/** Seconds: a tap or a day, a short text, a long one; an answer that stands there and is read; a press of a button. */
const tap = 10;
const reading = 3;
const press = 5;
const seconds = (field: Field, answer: string): number => {
  if (field.kind === 'text') return field.long === true ? 45 : 20;
  // The first tick finds the place; each further one is at hand.
  return field.kind === 'choices' ? tap + 3 * (answer.split(',').length - 1) : tap;
};

interface Cost {
  readonly answers: number;
  readonly stoodThere: number;
  readonly minutes: number;
}

/** Fills in card after card as the forms offer them, and records the outcome. Throws where the rules refuse anything. */
function recording(story: CaseStory, given: Given): Cost {
  let [so, answers, stoodThere, time] = [story, 0, 0, 0];
  for (const card of outcomeCards) {
    const form = formOf(saving[card]);
    const view = viewOf(so);
    const preset = form.raw?.(view) ?? {};
    const read = form.read({ ...preset, ...given[card] }, view);
    if (!read.ok) throw new Error(`${card}: ${JSON.stringify(read.errors)}`);
    for (const field of form.fields(view)) {
      const standing = String(preset[field.id] ?? '');
      const answer = String(given[card][field.id] ?? standing);
      if (answer === '') continue;
      const isPreset = answer === standing;
      if (isPreset) stoodThere += 1;
      else answers += 1;
      time += isPreset ? reading : seconds(field, answer);
    }
    time += press;
    so = so.does('Hannah Reid', saving[card], read.values as never);
  }
  so.does('Hannah Reid', 'record-outcome', {});
  return { answers, stoodThere, minutes: Math.round((time + press) / 6) / 10 };
}

describe('recording an outcome', () => {
  it('is at most ten inputs a card', () => {
    for (const card of outcomeCards) {
      expect([card, formOf(saving[card]).fields(viewOf(stories.held)).length <= 10]).toEqual([card, true]);
    }
  });

  it('takes ten minutes at most: so many answers in a long case and in a short one', () => {
    expect(recording(stories.held, long)).toEqual({ answers: 33, stoodThere: 4, minutes: 9.5 });
    expect(recording(stories.held, short)).toEqual({ answers: 22, stoodThere: 5, minutes: 6.8 });
  });

  it('takes less where the case knows of the plan for a shared place, and who came', () => {
    expect(recording(planned, known(cameBoth))).toEqual({ answers: 28, stoodThere: 9, minutes: 8 });
  });

  it('wants each of these answers, but for what stands there and the two that nobody has to give', () => {
    const left = outcomeCards.flatMap((card) =>
      Object.keys(long[card]).flatMap((id) => {
        const { [id]: _left, ...others } = long[card];
        try {
          recording(stories.held, { ...long, [card]: others });
          return [id];
        } catch {
          return [];
        }
      }),
    );
    const stand = ['activeSocialCare', 'education', 'place', 'parentsHow'];
    expect(left.filter((id) => !stand.includes(id))).toEqual(['minutes', 'help']);
  });

  it('shows at first no input that is for few cases', () => {
    const shown = outcomeCards.map((card) => {
      const fields = formOf(saving[card]).fields(viewOf(stories.held));
      return [card, fields.filter(({ folded }) => !folded).length];
    });
    expect(shown).toEqual([
      ['attendance', 5],
      ['considered', 5],
      // The case does not know whether CDYJS work with them, so the chair may have to say which service leads.
      ['assessment', 10],
      ['safety', 10],
      ['plan', 4],
      ['next', 5],
    ]);
  });
});

/** What stands there already is left as it stands. */
function known(given: Given): Given {
  const { placeWhat: _what, placeOwner: _owner, placeReview: _review, place: _place, ...safety } = given.safety;
  const { youngPersonHow: _young, parentsHow: _parents, ...others } = safety;
  return { ...given, safety: others };
}
