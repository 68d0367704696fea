/** From what was typed to the concern that is sent, or to the first section that needs another look. */
import { type Field, type FieldError, type Raw, type Read, readFields } from '../../cards/form/fields.ts';
import { type SectionId, sectionIds } from '../../cards/verbs/concern.ts';
import type { Concern } from '../../rules/concern/concern.ts';
import type { LocalDate } from '../../rules/words.ts';
import { type Draft, type Typed, typedAt, wasAsked } from './draft.ts';
import { reachFields } from './steps/check.ts';
import { sections } from './steps/index.ts';
import type { TextLimits } from './steps/section.ts';

/** What reading looks at besides the draft. */
export interface Reader {
  readonly limits: TextLimits;
  readonly today: LocalDate;
  /** Whether the speaker belongs to a team of the register. */
  readonly hasTeam: boolean;
}

export type ReadConcern =
  | { readonly ok: true; readonly concern: Concern }
  | { readonly ok: false; readonly step: SectionId | 'check'; readonly errors: readonly FieldError[] };

/** Without these there is no concern. */
const needed: readonly SectionId[] = ['youngPerson', 'seenOrHeard'];

function birthDateOf(draft: Draft, { limits, today }: Reader): LocalDate | undefined {
  const read = sections.youngPerson.read(typedAt(draft, 'youngPerson'), { limits, today });
  return read.ok ? read.values.birthDate : undefined;
}

/** Reads one section as it was typed. */
export function readSection(draft: Draft, section: SectionId, reader: Reader): Read<object> {
  const birthDate = section === 'youngPerson' ? undefined : birthDateOf(draft, reader);
  return sections[section].read(typedAt(draft, section), { ...reader, birthDate });
}

/** Without the names of what was not given. */
function given<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

/** Reads the whole concern. */
export function readConcern(draft: Draft, reader: Reader): ReadConcern {
  const read: Partial<Record<keyof Concern, object>> = {};
  for (const section of sectionIds) {
    if (!wasAsked(draft, section) && !needed.includes(section)) continue;
    const one = readSection(draft, section, reader);
    if (!one.ok) return { ok: false, step: section, errors: one.errors };
    read[section] = given(one.values);
  }
  const reach = readFields(reachFields(reader), typedAt(draft, 'check'), reader.today);
  if (!reach.ok) return { ok: false, step: 'check', errors: reach.errors };
  return { ok: true, concern: { ...read, reach: given(reach.values) } as unknown as Concern };
}

/** Signs nobody can see or type; a line's end is kept. */
const unseen = /(?![\t\n\r])\p{Cc}/gu;

/** What a card's inputs hold; undefined where one is neither text nor a number. An empty one may be left out. */
export function inputsOf(fields: readonly Field[], data: Raw): Typed | undefined {
  const inputs: Record<string, string> = {};
  for (const { id } of fields) {
    const value = data[id] ?? '';
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    inputs[id] = clean(String(value));
  }
  return inputs;
}

/** The text as people see it. */
export function clean(text: string): string {
  return text.toWellFormed().replace(unseen, '');
}
