/** Forms that keep things moving: who was telephoned, what is put off. */
import type { Choice } from '../../../cards/form/fields.ts';
import type { CaseView } from '../../../cases/sight.ts';
import { longestPutOff } from '../../../rules/base/policy.ts';
import { type Obligation, unmet } from '../../../rules/engine/agenda.ts';
import { lastPutOff } from '../../../rules/engine/putting-off.ts';
import { officerAgreedFields } from './officer-agreed.ts';
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

export const recordContact = actionForm('record-told')({
  fields: (look) => [
    {
      ...oneOf(
        look.case.contactsToMake
          .filter((one) => one.done === undefined)
          .map((one) => ({ value: one.id, title: `${one.who}: ${one.what}` })),
      ),
      id: 'id',
      label: 'Who was told',
    },
    {
      kind: 'choice',
      id: 'outcome',
      label: 'What happened',
      required: true,
      choices: [
        { value: 'told', title: 'They were told' },
        { value: 'given-up', title: 'They cannot be told' },
      ],
    },
    {
      kind: 'text',
      id: 'note',
      label: 'When, how and who you spoke to, or why you cannot tell them',
      required: true,
      limit: look.by.policy.textLimits.shortText,
    },
    ...(look.case.contactsToMake.some(({ family, done }) => family !== undefined && done === undefined)
      ? officerAgreedFields(look, 'If you spoke to the family: did the officer in charge agree?')
      : ([] as const)),
  ],
  raw: () => ({ outcome: 'told' }),
  input: ({ outcome, ...said }) => ({ ...said, ...(outcome === 'given-up' ? { givenUp: true } : {}) }),
});

/** What can still be put off; where nothing can, all there is, and the rules say why not. */
function canBePutOff({ case: c, by }: Pick<CaseView, 'case' | 'by'>): readonly Obligation[] {
  const all = unmet(c, by).filter(({ waitsFor }) => waitsFor === undefined);
  const left = all.filter((one) => lastPutOff(one, by.calendar.localDate(by.now), by) !== undefined);
  return left.length > 0 ? left : all;
}

export const putOff = actionForm('put-off')({
  fields: (look) => [
    {
      ...oneOf(canBePutOff(look).map((one) => ({ value: one.key, title: one.title }))),
      id: 'obligation',
      label: 'Which',
    },
    {
      kind: 'date',
      id: 'until',
      label: 'No reminders before',
      hint: `At most ${longestPutOff} working days from now. The procedure's own date cannot be put off past its day.`,
      required: true,
      not: 'past',
      near: true,
    },
    reasonField(look, 'Why'),
  ],
  input: ({ obligation, until, reason }) => ({ obligation, until, reason }),
});
