/** Forms of the end of an AIM assessment: that it is complete, and with which people it was shared (AM-05, AM-07 to AM-13, CN-21). */
import type { FieldError } from '../../../cards/form/fields.ts';
import { newestAim } from '../../../rules/aim/assessment.ts';
import { agreedDay, headings } from '../../../rules/aim/completing.ts';
import { answerOf, giverNames, isRefusal } from '../../../rules/aim/consent.ts';
import { isFamily, recipientName, shareable } from '../../../rules/aim/sharing.ts';
import { type AimHeading, aimHeadings, aimLateCodes, consentGivers } from '../../../rules/record/aim.ts';
import { choicesOf, longText, needed, shortText } from './fields.ts';
import { officerAgreedFields } from './officer-agreed.ts';
import { actionForm, type FormView, today } from './shape.ts';

type Covers = Readonly<Record<AimHeading, true | string>>;

/** Each heading is ticked, or has a line of its own that says why the report leaves it out. */
function coversIn(ticked: readonly AimHeading[], leftOut: string | undefined): Covers | readonly FieldError[] {
  const open = headings.filter((one) => !ticked.includes(one));
  const lines = (leftOut ?? '').split('\n').filter((line) => line.trim() !== '');
  // The reason for the only one may be of several lines.
  const reasons = open.length === 1 && lines.length > 1 ? [lines.join(' ')] : lines;
  if (reasons.length !== open.length) {
    const names = open.map((one) => aimHeadings[one]).join('; ');
    const says =
      open.length === 0
        ? 'Every heading is ticked, so leave this empty, or take the tick off what the report leaves out.'
        : `Tick it, or say why the report leaves it out. Not ticked, each wants a line of its own: ${names}.`;
    return [{ field: open.length === 0 ? 'leftOut' : 'covers', says }];
  }
  const entries = headings.map((one) => [one, ticked.includes(one) ? true : (reasons[open.indexOf(one)] ?? '')]);
  return Object.fromEntries(entries) as Covers;
}

export const completeAim = actionForm('complete-aim')({
  paragraphs: ({ case: c, by }) => {
    const aim = newestAim(c);
    const day = aim && agreedDay(aim);
    return day === undefined ? [] : [`It is to be completed by ${by.calendar.sayDate(day)}.`];
  },
  fields: (look) => [
    { kind: 'date', id: 'on', label: 'Day it was completed', required: true, not: 'future', near: true },
    { kind: 'choices', id: 'covers', label: 'The report covers', choices: choicesOf(aimHeadings) },
    longText(look, 'leftOut', 'If it leaves one out: why', 'A line for each that is not ticked, in the order above.'),
    {
      ...shortText(
        look,
        'keptAt',
        'Where the report is kept',
        'For example the Liquid Logic reference, not the report.',
      ),
      ...needed,
    },
    longText(look, 'lateReason', 'If it is after the day agreed: why'),
    {
      kind: 'choice',
      id: 'lateCode',
      label: 'If it is after the day agreed: what fits best',
      compact: true,
      choices: choicesOf(aimLateCodes),
    },
  ],
  raw: (look) => ({ on: today(look) }),
  input: ({ covers, leftOut, ...values }) => {
    const read = coversIn(covers, leftOut);
    return Array.isArray(read) ? (read as readonly FieldError[]) : { ...values, covers: read as Covers };
  },
});

const recipients = ({ case: c, by }: FormView) => {
  const aim = newestAim(c);
  return (aim === undefined ? [] : shareable(aim)).map((one) => ({
    value: one.key,
    title: `${recipientName(one, by.roster)}${one.notShared === undefined ? '' : ' (recorded as not shared)'}`,
  }));
};

/** Whoever shares it knows who took consent back, and what that means for sharing. */
function takenBack({ case: c, by }: FormView): readonly string[] {
  const aim = newestAim(c);
  const answers = consentGivers.flatMap((of) => (aim === undefined ? [] : (answerOf(aim, of) ?? [])));
  return answers
    .filter(({ answer }) => isRefusal(answer))
    .map(
      ({ of, answer, on }) =>
        `${giverNames[of]}: consent to the assessment ${answer === 'refused' ? 'was refused' : 'was taken back'} on ${by.calendar.sayDate(on)}. It is not the basis for sharing: share the assessment as it was agreed, or say why you do not.`,
    );
}

export const shareAim = actionForm('share-aim')({
  paragraphs: takenBack,
  fields: (look) => [
    {
      kind: 'choice',
      id: 'recipient',
      label: 'Who receives it',
      required: true,
      rulesSay: true,
      choices: recipients(look),
    },
    {
      kind: 'choice',
      id: 'was',
      label: 'Was it shared with them?',
      required: true,
      choices: [
        { value: 'shared', title: 'Yes' },
        { value: 'not-shared', title: 'No, and it will not be' },
      ],
    },
    { kind: 'date', id: 'on', label: 'If it was: on which day', not: 'future', near: true },
    { ...longText(look, 'how', 'How it was shared, or why it is not'), ...needed },
    ...(recipients(look).some(({ value }) => isFamily(value))
      ? officerAgreedFields(look, 'If it was shared with the family: did the officer in charge agree?')
      : ([] as const)),
  ],
  raw: (look) => {
    const [only, ...more] = recipients(look);
    return { on: today(look), ...(only === undefined || more.length > 0 ? {} : { recipient: only.value }) };
  },
  input: (values) => values,
});
