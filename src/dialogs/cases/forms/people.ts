/** Forms about who has the case: handing over, the age. */
import type { Choice } from '../../../cards/form/fields.ts';
import { plainWords } from '../../../cards/text.ts';
import { proposedManager } from '../../../rules/handling/proposed-manager.ts';
import { rosterFor } from '../../../rules/record/kept-from.ts';
import { actionForm, type FormView, reasonField } from './shape.ts';

function managers({ case: c, by }: FormView): readonly Choice[] {
  return rosterFor(c, by.roster)
    .withJob('team-manager')
    .filter((person) => person.id !== c.manager?.id)
    .map((person) => ({ value: person.id, title: person.name }));
}

const handing = <A extends 'assign' | 'hand-over'>(action: A) =>
  actionForm<A>(action)({
    paragraphs: ({ case: c, by }) => [
      ...[proposedManager(c, by)].filter((proposed) => proposed !== undefined).map(plainWords),
      ...((c.separateRecords ?? []).length === 0
        ? []
        : [
            'This case has a separate record of a child who may have been harmed. Handing over the case gives nobody sight of it. Decide who will see it: type **separate records** in the chat with Pathway.',
          ]),
    ],
    fields: (look) => [
      { kind: 'choice', id: 'to', label: 'Who will take it', required: true, rulesSay: true, choices: managers(look) },
      reasonField(look, 'Why'),
    ],
    input: ({ to, reason }) => ({ to, reason }) as never,
  });

export const assign = handing('assign');
export const handOver = handing('hand-over');

export const keepInProcedure = actionForm('keep-in-procedure')({
  paragraphs: ({ case: c }) => [
    'The procedure is for young people from the age of 10. Under 10, First Contact decide the route. Here the age leaves room, and you choose.',
    ...(c.age.note === undefined ? [] : [c.age.note]),
  ],
  fields: (look) => [reasonField(look, 'Why')],
  input: ({ reason }) => ({ reason }),
});
