/** What the check shows: each section as it was given, and what to know before sending. */

import { drawButton } from '../../cards/buttons.ts';
import type { AnsweredSection, GivenAnswer } from '../../cards/check-answers/check-answers.ts';
import type { Field } from '../../cards/form/fields.ts';
import type { TypedText } from '../../cards/form/typed.ts';
import { inSentence } from '../../rules/base/capitals.ts';
import { sayDate } from '../../rules/base/local-time.ts';
import { buttonOf } from './button.ts';
import { type Draft, typedAt, wasAsked, withTyped } from './draft.ts';
import type { Journey, JourneyTypes } from './journey.ts';
import { readAnswers } from './parse.ts';
import { sectionIdsOf, sectionOf, titleOf } from './steps.ts';
import { includeIt, leaveItOut, notInIt, othersNotInIt } from './words.ts';

function sayGiven(field: Field, typed: TypedText): string {
  const given = (typed[field.id] ?? '').trim();
  if (field.kind === 'date') return given === '' ? '' : sayDate(given);
  if (field.kind === 'pick') return field.titleOf(given) ?? '';
  if (field.kind !== 'choice' && field.kind !== 'choices') return given;
  const chosen = given.split(',');
  return field.choices
    .filter(({ value }) => chosen.includes(value))
    .map(({ title }) => title)
    .join('; ');
}

const isBlank = (field: Field, typed: TypedText): boolean => (typed[field.id] ?? '').trim() === '';
const isAskedLater = (field: Field, typed: TypedText): boolean =>
  field.kind === 'choice' && isBlank(field, typed) && field.askedLater?.(typed) === true;

/** None where all of it was left blank. What somebody else will ask is counted below what was given. */
function answersOf(
  fields: readonly Field[],
  typed: TypedText,
  leftBlank: (count: number) => GivenAnswer,
): readonly GivenAnswer[] {
  if (fields.every((field) => isBlank(field, typed))) return [];
  const later = fields.filter((field) => isAskedLater(field, typed)).length;
  const given = fields
    .filter(({ counts }) => counts?.(typed) !== false)
    .map((field) => ({ label: field.label, says: sayGiven(field, typed) }))
    .filter(({ says }) => says !== '');
  return later === 0 ? given : [...given, leftBlank(later)];
}

/** Every section as given, for the check. */
export function sectionsToCheck<T extends JourneyTypes>(
  journey: Journey<T>,
  draft: Draft<T>,
  around: T['around'],
): readonly AnsweredSection[] {
  return sectionIdsOf(journey).map((section) => {
    const title = titleOf(journey, section);
    const fields = sectionOf(journey, section)?.fields(around) ?? [];
    const asked = wasAsked(draft, section);
    return {
      title,
      answers: asked ? answersOf(fields, typedAt(draft, section), journey.check.leftBlank) : undefined,
      change: buttonOf(journey, draft, `${asked ? 'Change' : 'Answer now'}: ${inSentence(title)}`, 'change', {
        section,
      }),
    };
  });
}

/** What to know before sending, whatever stands in the check's own inputs. */
export function notesToCheck<T extends JourneyTypes>(
  journey: Journey<T>,
  draft: Draft<T>,
  around: T['around'],
): readonly string[] {
  const read = readAnswers(journey, withTyped(draft, 'check', {}), around);
  return read.ok ? journey.check.notes(read.answers, around, (step) => typedAt(draft, step)) : [];
}

/** Few enough that the answers below them are still found. */
const MOST_LINES = 5;

/** The lines of which nobody said what they are, each with what can be done with it. */
export function linesToCheck<T extends JourneyTypes>(journey: Journey<T>, draft: Draft<T>): readonly unknown[] {
  const asked = (draft.lines ?? []).filter(({ is }) => is === 'asked');
  const others = asked.length - MOST_LINES;
  const says = (text: string) => ({ type: 'TextBlock', text, wrap: true });
  const shown = asked.slice(0, MOST_LINES).flatMap(({ id, text }) => {
    const buttons = [
      buttonOf(journey, draft, includeIt(text), 'include', { line: id }),
      buttonOf(journey, draft, leaveItOut(text), 'leave-out', { line: id }),
    ];
    const actions = buttons.map((button) => drawButton(button, journey.surface));
    return [says(notInIt(text)), { type: 'ActionSet', actions }];
  });
  return others > 0 ? [...shown, says(othersNotInIt(others))] : shown;
}
