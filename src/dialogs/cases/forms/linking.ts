/** Forms about another case. */
import { reachWords } from '../../../cards/continuum/talk.ts';
import type { FieldError } from '../../../cards/form/fields.ts';
import { readReference } from '../../../rules/base/reference.ts';
import type { Reference } from '../../../rules/base/vocabulary.ts';
import { joinedHere, owesTalk } from '../../../rules/record/joined.ts';
import { linkKinds } from '../../../rules/record/links.ts';
import { talkFields } from './deciding.ts';
import { choicesOf, needed, shortText } from './fields.ts';
import { actionForm, type FormView, reasonField, today } from './shape.ts';

export const otherField = (look: Pick<FormView, 'by'>) =>
  ({
    ...shortText(look, 'other', 'Reference of the other case', 'For example 7KQ4-2MX6.'),
    ...needed,
    becomes: 'reference',
  }) as const;

/** What was typed, as a reference; or that it is none. */
export function otherIn(typed: string): Reference | readonly FieldError[] {
  const says = 'That is not a reference: one of its letters or numbers is wrong or missing. Check it.';
  return readReference(typed) ?? [{ field: 'other', says }];
}

export const linkCase = actionForm('link-case')({
  fields: (look) => [
    otherField(look),
    {
      kind: 'choice',
      id: 'kind',
      label: 'What is the other case about?',
      required: true,
      choices: choicesOf(linkKinds),
    },
    reasonField(look, 'Why you think so'),
  ],
  input: ({ other: typed, kind, reason }) => {
    const other = otherIn(typed);
    return typeof other === 'string' ? { other, kind, reason } : other;
  },
});

export const joinCase = actionForm('join-case')({
  fields: (look) => [otherField(look), reasonField(look, 'Why you think it is the same young person')],
  raw: ({ case: { links = [] } }) => ({ other: links.findLast(({ kind }) => kind === 'same-person')?.other ?? '' }),
  input: ({ other: typed, reason }) => {
    const other = otherIn(typed);
    return typeof other === 'string' ? { other, reason } : other;
  },
});

/** Whose concerns are to be talked through. */
const toTalkAbout = ({ case: c }: FormView) => joinedHere(c).filter(owesTalk);

export const recordJoinedTalk = actionForm('record-joined-talk')({
  paragraphs: (look) => toTalkAbout(look).map(({ origin, referrer }) => reachWords(origin.concern, referrer.name)),
  fields: (look) =>
    [
      {
        kind: 'choice',
        id: 'number',
        rulesSay: true,
        label: 'Whose concern',
        required: true,
        choices: toTalkAbout(look).map(({ number, referrer }) => ({ value: String(number), title: referrer.name })),
      },
      ...talkFields(look),
    ] as const,
  raw: (look) => {
    const [first] = toTalkAbout(look);
    return {
      on: today(look),
      number: first === undefined ? '' : String(first.number),
      withWhom: first?.referrer.name ?? '',
    };
  },
  input: ({ number, ...talk }) => ({ ...talk, number: Number(number) }),
});
