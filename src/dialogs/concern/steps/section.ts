/** What the rows of a concern are: its types, and what several of its sections share. */
import type { Choice, Field, FieldError, Raw, Values } from '../../../cards/form/fields.ts';
import type { Receipt } from '../../../cards/receipt/receipt.ts';
import type { SectionId } from '../../../cards/verbs/concern.ts';
import { type TeamId, yesNoWords } from '../../../rules/base/vocabulary.ts';
import type { Concern } from '../../../rules/concern/concern.ts';
import { readBy } from '../../form/index.ts';
import type { Around, JourneyTypes, Section as SectionOf, TypedAt } from '../../journey/index.ts';
import type { School } from '../../schools.ts';

export interface ConcernAround extends Around {
  /** Whether the speaker belongs to a team of the register. Then they are not asked where they work. */
  readonly hasTeam: boolean;
  /** The school or college they work in, where there is one only: its team's id. */
  readonly school?: TeamId | undefined;
  /** Those that can be chosen. */
  readonly schools: readonly School[];
  /** Of somebody who is in more than one team: each with what they are there. */
  readonly places: readonly Choice[];
}

export interface ConcernTypes extends JourneyTypes {
  readonly name: 'concern';
  readonly answers: Concern;
  readonly step: 'safety' | SectionId;
  readonly around: ConcernAround;
  readonly receipt: Receipt;
}

export type TextLimits = Around['limits'];
export type Section<Id extends SectionId> = SectionOf<ConcernTypes, NonNullable<Concern[Id]>>;

interface More {
  /** What stands for "No". */
  readonly no?: string;
  /** Whether it is still a question where it was left blank. */
  readonly askedLater?: (typed: Raw) => boolean;
}

/** A question that may be left blank: nothing is answered then, and the team manager asks. */
export const question = <const Id extends string>(id: Id, label: string, more: More = {}) =>
  ({
    id,
    kind: 'choice',
    label,
    choices: [
      { value: 'yes', title: yesNoWords.yes },
      { value: 'no', title: more.no ?? yesNoWords.no },
      { value: 'not-known', title: yesNoWords['not-known'] },
    ],
    askedLater: more.askedLater ?? (() => true),
  }) as const;

/** Beside what is needed, on a card of the quick way: not shown before somebody asks for it. */
export const folded = <const F extends Field>(field: F) => ({ ...field, folded: true }) as const;

/** How a section is read by its own fields; its answers are what `become` makes of them. */
export function readAs<const Fs extends readonly Field[], Become>(
  fields: (around: ConcernAround) => Fs,
  become: (given: Values<Fs>, around: ConcernAround, typedAt: TypedAt<ConcernTypes>) => Become | readonly FieldError[],
) {
  return readBy(fields, ({ today }: ConcernAround) => today, become);
}
