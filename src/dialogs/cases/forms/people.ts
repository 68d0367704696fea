/** Forms about who has the case: taking, handing over, the age, First Contact. */
import type { Choice } from '../../../cards/form/fields.ts';
import { actionForm, type FormLook, reasonField } from './shape.ts';

export const take = actionForm<'take'>()({
  title: 'Take the case',
  send: 'Take the case',
  paragraphs: () => [
    'You become the team manager of this case. The referrer is told that you have it and will ring them.',
  ],
  fields: () => [],
  input: () => ({}),
});

function managers({ case: c, by }: FormLook): readonly Choice[] {
  return by.roster
    .withJob('team-manager')
    .filter((person) => person.id !== c.manager?.id)
    .map((person) => ({ value: person.id, title: person.name }));
}

const handing = <A extends 'assign' | 'hand-over'>(title: string) =>
  actionForm<A>()({
    title,
    send: 'Hand over',
    paragraphs: () => ['The new team manager is told, and sees the whole case.'],
    fields: (look) => [
      { kind: 'choice', id: 'to', label: 'To whom', required: true, choices: managers(look) },
      reasonField(look, 'Why'),
    ],
    input: ({ to, reason }) => ({ to, reason }) as never,
  });

export const assign = handing<'assign'>('Give it to a team manager');
export const handOver = handing<'hand-over'>('Hand over to another manager');

export const keepInProcedure = actionForm<'keep-in-procedure'>()({
  title: 'Keep it in this procedure',
  send: 'Keep it here',
  paragraphs: ({ case: c }) => [
    'The procedure is for young people from the age of 10. Under 10, First Contact decide the route. Here the age leaves room, and you choose.',
    ...(c.age.note === undefined ? [] : [c.age.note]),
  ],
  fields: (look) => [reasonField(look, 'Why')],
  input: ({ reason }) => ({ reason }),
});

export const sendToFirstContact = actionForm<'send-to-first-contact'>()({
  title: 'Send it to First Contact',
  send: 'Send to First Contact',
  paragraphs: () => [
    'First Contact decide the most appropriate route for a child under 10. They are told in their channel.',
  ],
  fields: (look) => [reasonField(look, 'Why')],
  input: ({ reason }) => ({ reason }),
});

export const firstContactKeeps = actionForm<'first-contact-keeps'>()({
  title: 'Another service takes it',
  send: 'Record this',
  paragraphs: () => ['CDYJS and the referrer are told that First Contact take it on from here.'],
  fields: (look) => [reasonField(look, 'Which route, and why')],
  input: ({ reason }) => ({ reason }),
});

export const firstContactReturns = actionForm<'first-contact-returns'>()({
  title: 'Back to CDYJS',
  send: 'Send it back',
  paragraphs: () => [
    'The case goes on in this procedure. A CDYJS team manager takes it; the clock still runs from receipt.',
  ],
  fields: (look) => [reasonField(look, 'Why')],
  input: ({ reason }) => ({ reason }),
});

export const confirmReferral = actionForm<'confirm-referral'>()({
  title: 'Confirm we have it',
  send: 'Confirm',
  paragraphs: () => [
    'First Contact: please send it to the right team in Liquid Logic first, and say which team below.',
  ],
  fields: ({ by }) => [
    { kind: 'text', id: 'note', label: 'Sent on to which team, or a note', limit: by.policy.textLimits.shortText },
  ],
  input: ({ note }) => ({ note }),
});
