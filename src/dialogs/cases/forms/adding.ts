/** Forms of what is added to a concern, and of reading it (CN-01, PR-08). */
import { inPart, plainWords } from '../../../cards/text.ts';
import { type Addition, unreadAdditions } from '../../../rules/record/additions.ts';
import { longText, needed, theOnly } from './fields.ts';
import { actionForm, type FormView } from './shape.ts';

export const addToConcern = actionForm('add-to-concern')({
  fields: (look) => [
    { ...longText(look, 'text', 'What is new'), ...needed },
    { kind: 'date', id: 'happenedOn', label: 'Day it happened, if you know it', not: 'future', near: true },
  ],
  input: ({ text, happenedOn }) => ({ text, ...(happenedOn === undefined ? {} : { happenedOn }) }),
});

/** Characters of all that is shown of them on the form. */
const MOST_SHOWN = 2_000;
/** More would be too large for a card. */
const MOST_TO_CHOOSE = 20;
const rest = 'Shown in part. Go back to the case: the page of the concern has all of it.';

const whose = ({ number, by, at }: Addition, look: FormView): string =>
  `${number}. ${by.name}, ${look.by.calendar.sayWhen(at)}`;

const happened = ({ happenedOn }: Addition, { by }: FormView): string =>
  happenedOn === undefined ? '' : ` It happened on ${by.calendar.sayDate(happenedOn)}.`;

const shownOn = (look: FormView): readonly Addition[] => unreadAdditions(look.case).slice(0, MOST_TO_CHOOSE);

export const readAddition = actionForm('read-addition')({
  extra: (look) => {
    const all = shownOn(look);
    const most = Math.floor(MOST_SHOWN / Math.max(all.length, 1));
    return all.flatMap((one) => [
      { type: 'TextBlock', text: `${plainWords(whose(one, look))}.${happened(one, look)}`, wrap: true, isSubtle: true },
      ...inPart(one.text, most, rest),
    ]);
  },
  fields: (look) => {
    const choices = shownOn(look).map((one) => ({ value: String(one.number), title: whose(one, look) }));
    return [
      { kind: 'choice', id: 'number', label: 'What have you read?', required: true, rulesSay: true, choices } as const,
      { ...longText(look, 'follows', 'What follows from it'), ...needed },
    ] as const;
  },
  raw: (look) => theOnly(shownOn(look)),
  input: ({ number, follows }) => ({ number: Number(number), follows }),
});
