/** What the form that closes a case asks of voices, with what is known of each standing there (PR-16, PR-17). */
import type { FieldError, Raw } from '../../../cards/form/fields.ts';
import { closingCodes } from '../../../rules/ending/closing-codes.ts';
import { heardWords } from '../../../rules/outcome/answered.ts';
import type { Closing } from '../../../rules/record/closing.ts';
import type { Heard } from '../../../rules/record/outcome.ts';
import { lastHeard } from '../../../rules/voices/voices.ts';
import { choicesOf } from './fields.ts';
import type { FormView } from './shape.ts';

const choices = choicesOf(heardWords);
/** As that of the things that stay undone. */
const hint = 'Leave this blank only where the case moved or was opened in error, or the young person has died.';
export const voiceFields = [
  {
    kind: 'choice',
    id: 'youngPersonHeard',
    label: "Were the young person's views heard?",
    compact: true,
    choices,
    hint,
  },
  {
    kind: 'choice',
    id: 'parentsHeard',
    label: 'Were parents or carers told and heard?',
    compact: true,
    choices,
    hint,
  },
] as const;

type Values = Readonly<Record<(typeof voiceFields)[number]['id'], Heard | undefined>>;

export const voicesRaw = ({ case: c }: FormView): Raw => ({
  youngPersonHeard: lastHeard(c, 'young-person') ?? '',
  parentsHeard: lastHeard(c, 'parents') ?? '',
});

/** What is missing of them: where nothing ends the case at once, both are answered (PR-16, PR-17). */
export function voicesMissing(values: Values, code: NonNullable<Closing['code']>): readonly FieldError[] {
  if (closingCodes[code].endsEverything !== undefined) return [];
  return voiceFields
    .filter(({ id }) => values[id] === undefined)
    .map(({ id }) => ({ field: id, says: 'Choose one of the answers.' }));
}

/** Those that were answered. */
export const voicesIn = ({ youngPersonHeard, parentsHeard }: Values): Pick<Closing, 'voices'> => {
  const voices = {
    ...(youngPersonHeard === undefined ? {} : { 'young-person': youngPersonHeard }),
    ...(parentsHeard === undefined ? {} : { parents: parentsHeard }),
  };
  return Object.keys(voices).length === 0 ? {} : { voices };
};
