/** What the check shows: each section as it was given, and what to know before sending. */
import type { AnsweredSection, GivenAnswer } from '../../cards/check-answers/check-answers.ts';
import type { Field } from '../../cards/form/fields.ts';
import { type SectionId, sectionIds } from '../../cards/verbs/concern.ts';
import { findAge } from '../../rules/concern/age.ts';
import { sayDate } from '../../rules/local-time.ts';
import type { Policy } from '../../rules/policy.ts';
import { type Draft, type Typed, typedAt, wasAsked, withTyped } from './draft.ts';
import { type Reader, readConcern } from './reading.ts';
import { ageNotes, differingAges } from './steps/check.ts';
import { sections } from './steps/index.ts';
import { agesDiffer } from './steps/young-person.ts';

function sayGiven(field: Field, typed: Typed): string {
  const given = (typed[field.id] ?? '').trim();
  if (field.kind === 'date') return given === '' ? '' : sayDate(given);
  if (field.kind !== 'choice' && field.kind !== 'choices') return given;
  const notChosen = field.choices.some((choice) => choice.value === 'not-known' && choice.title === 'Not known');
  const chosen = given === '' && notChosen ? ['not-known'] : given.split(',');
  return field.choices
    .filter(({ value }) => chosen.includes(value))
    .map(({ title }) => title)
    .join('; ');
}

function answersOf(fields: readonly Field[], typed: Typed): readonly GivenAnswer[] {
  return fields
    .map((field) => ({ label: field.label, says: sayGiven(field, typed) }))
    .filter(({ says }) => says !== '');
}

/** Every section as given, for the check. */
export function sectionsToCheck(draft: Draft, { limits }: Reader): readonly AnsweredSection[] {
  const data = { draft: draft.id, turn: draft.turn };
  return sectionIds.map((section: SectionId) => {
    const { title, fields } = sections[section];
    const asked = wasAsked(draft, section);
    return {
      title,
      answers: asked ? answersOf(fields(limits), typedAt(draft, section)) : undefined,
      change: {
        title: `${asked ? 'Change' : 'Answer now'}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
        verb: 'concern/change',
        data: { ...data, section },
      },
    };
  });
}

/** What to know about the age before sending. */
export function notesToCheck(draft: Draft, reader: Reader, policy: Policy): readonly string[] {
  const read = readConcern(withTyped(draft, 'check', {}), reader);
  if (!read.ok) return [];
  const years = agesDiffer(typedAt(draft, 'youngPerson'), reader.today);
  const differing = years === undefined ? [] : [differingAges(years)];
  return [...ageNotes(findAge(read.concern, reader.today, policy.ages), policy), ...differing];
}
