/** Forms that keep things moving: who was telephoned, what is put off. */
import type { Choice } from '../../../cards/form/fields.ts';
import { unmet } from '../../../rules/engine/agenda.ts';
import { actionForm, reasonField } from './shape.ts';

const MOST_LISTED = 40;

/**
 * A drop-down list: its titles may hold somebody's words, and a client reads no Markdown there. A list with very many
 * would be too large for Teams.
 */
function oneOf(choices: readonly Choice[]) {
  const rest = choices.length - MOST_LISTED;
  return {
    kind: 'choice',
    required: true,
    compact: true,
    choices: choices.slice(0, MOST_LISTED),
    ...(rest > 0
      ? { hint: `The first ${MOST_LISTED}. The other ${rest} are listed once some of these are done.` }
      : {}),
  } as const;
}

export const recordTold = actionForm('record-told')({
  fields: ({ case: c, by }) => [
    {
      ...oneOf(
        c.toTell
          .filter((one) => one.done === undefined)
          .map((one) => ({ value: one.id, title: `${one.who}: ${one.what}` })),
      ),
      id: 'id',
      label: 'Who was told',
    },
    {
      kind: 'text',
      id: 'note',
      label: 'When, how, and whom you spoke to',
      required: true,
      limit: by.policy.textLimits.shortText,
    },
  ],
  input: ({ id, note }) => ({ id, note }),
});

export const putOff = actionForm('put-off')({
  fields: (look) => [
    {
      ...oneOf(unmet(look.case, look.by).map((one) => ({ value: one.key, title: one.title }))),
      id: 'obligation',
      label: 'Which',
    },
    { kind: 'date', id: 'until', label: 'No nudges before', required: true, not: 'past', near: true },
    reasonField(look, 'Why'),
  ],
  input: ({ obligation, until, reason }) => ({ obligation, until, reason }),
});
