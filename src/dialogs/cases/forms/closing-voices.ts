/** What the form that closes a case asks of voices, with what is known of each standing there (PR-16, PR-17). */
import type { Raw } from '../../../cards/form/fields.ts';
import { heardWords } from '../../../rules/outcome/answered.ts';
import type { Closing } from '../../../rules/record/closing.ts';
import type { Heard } from '../../../rules/record/outcome.ts';
import { closingInputs, lastHeard } from '../../../rules/voices/voices.ts';
import { choicesOf } from './fields.ts';
import type { FormView } from './shape.ts';

const choices = choicesOf(heardWords);
/** As that of the things that stay undone. */
const hint = 'Leave this blank only where the case moved or was opened in error, or the young person has died.';
export const voiceFields = [
  {
    kind: 'choice',
    id: closingInputs['young-person'],
    label: "Were the young person's views heard?",
    compact: true,
    choices,
    hint,
  },
  {
    kind: 'choice',
    id: closingInputs.parents,
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

/** Those that were answered. */
export const voicesIn = ({ youngPersonHeard, parentsHeard }: Values): Pick<Closing, 'voices'> => {
  const voices = {
    ...(youngPersonHeard === undefined ? {} : { 'young-person': youngPersonHeard }),
    ...(parentsHeard === undefined ? {} : { parents: parentsHeard }),
  };
  return Object.keys(voices).length === 0 ? {} : { voices };
};
