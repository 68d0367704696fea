/** From what was typed to the answers that are sent, or to the first section that needs another look. */
import { type FieldError, type Read, readFields } from '../../cards/form/fields.ts';
import { type Draft, typedAt, wasAsked } from './draft.ts';
import type { Journey, JourneyTypes, StepOf } from './journey.ts';
import { sectionIdsOf, sectionOf } from './steps.ts';

export type ReadAnswers<T extends JourneyTypes> =
  | { readonly ok: true; readonly answers: T['answers'] }
  | { readonly ok: false; readonly step: StepOf<T>; readonly errors: readonly FieldError[] };

/** Reads one card as it was typed; one that asks nothing is always right. */
export function readStep<T extends JourneyTypes>(
  journey: Journey<T>,
  draft: Draft<T>,
  step: StepOf<T>,
  around: T['around'],
): Read<object> {
  const section = sectionOf(journey, step);
  if (section === undefined) return { ok: true, values: {} };
  return section.read(typedAt(draft, step), around, (other) => typedAt(draft, other));
}

/** Without the names of what was not given. */
function given(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** Reads everything, the check's own questions as well. */
export function readAnswers<T extends JourneyTypes>(
  journey: Journey<T>,
  draft: Draft<T>,
  around: T['around'],
): ReadAnswers<T> {
  const {
    needed,
    check: { asks },
  } = journey;
  const read: Record<string, object> = {};
  for (const section of sectionIdsOf(journey)) {
    if (!wasAsked(draft, section) && !needed.includes(section)) continue;
    const one = readStep(journey, draft, section, around);
    if (!one.ok) return { ok: false, step: section, errors: one.errors };
    read[section] = given(one.values);
  }
  if (asks === undefined) return { ok: true, answers: read };
  const own = readFields(asks.fields(around), typedAt(draft, 'check'), around.today);
  if (!own.ok) return { ok: false, step: 'check', errors: own.errors };
  return { ok: true, answers: { ...read, [asks.into]: given(own.values) } };
}
