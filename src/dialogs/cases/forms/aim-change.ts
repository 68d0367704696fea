/** The form by which what was agreed about an AIM assessment is changed: its day, its recipients, or that it is carried out (CN-20, CN-21, A-13). */
import type { Choice } from '../../../cards/form/fields.ts';
import { newestAim } from '../../../rules/aim/assessment.ts';
import { agreedDay } from '../../../rules/aim/completing.ts';
import { agreedRecipients, recipientName } from '../../../rules/aim/sharing.ts';
import { recipientChoices } from './aim-recipients.ts';
import { shortText, yesNo } from './fields.ts';
import { actionForm, type FormView, reasonField } from './shape.ts';

const agreed = ({ case: c }: FormView) => {
  const aim = newestAim(c);
  return aim === undefined ? [] : agreedRecipients(aim);
};

/** Those agreed, and the others that the outcome could have chosen. */
function recipients(look: FormView): readonly Choice[] {
  const now = agreed(look).map((one) => ({ value: one.key, title: recipientName(one, look.by.roster) }));
  const more = recipientChoices(look).filter(({ value }) => !now.some((one) => one.value === value));
  return [...now, ...more];
}

const dayNow = ({ case: c }: FormView): string => {
  const aim = newestAim(c);
  return (aim && agreedDay(aim)) ?? '';
};

export const changeAim = actionForm('change-aim')({
  fields: (look) => [
    { kind: 'date', id: 'day', label: 'To be completed by', near: true },
    shortText(look, 'agreedWith', 'Which people agreed', 'Needed where the day is another.'),
    { kind: 'choices', id: 'recipients', label: 'Who receives it', choices: recipients(look) },
    shortText(look, 'other', 'One more who receives it, if not listed'),
    { kind: 'choice', id: 'stop', label: 'Is it stopped?', compact: true, choices: yesNo },
    reasonField(look, 'Why'),
  ],
  raw: (look) => ({
    day: dayNow(look),
    stop: 'no',
    recipients: agreed(look)
      .map(({ key }) => key)
      .join(','),
  }),
  input: (values) => values,
});
