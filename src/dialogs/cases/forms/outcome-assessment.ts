/** The card of the outcome on an AIM assessment: whether there is one, and which service leads it (CN-19 to CN-23, A-17). */

import type { Raw } from '../../../cards/form/fields.ts';
import { isUnderWay, newestAim } from '../../../rules/aim/assessment.ts';
import { byLetter, serviceNames } from '../../../rules/aim/letter.ts';
import * as said from '../../../rules/outcome/answered.ts';
import type { Case } from '../../../rules/record/case.ts';
import type { OutcomeAnswers } from '../../../rules/record/outcome.ts';
import { youngPersonOf } from '../../../rules/record/referrers-answers.ts';
import { recipientChoices, recipientsAsSaved } from './aim-recipients.ts';
import { choicesOf, folded, longText, needed, shortText } from './fields.ts';
import { nextCard, rawOf, savedByItself } from './outcome-saved.ts';
import { actionForm, type FormView } from './shape.ts';

type Answers = OutcomeAnswers['assessment'];

/** Whether there is one, and by which model, are one question: a card has ten. */
const wanted = {
  aim3: 'Yes: AIM3',
  'aim-under-12s': 'Yes: AIM under 12s',
  another: 'Yes: another model',
  yes: 'Yes: the model is still to be chosen',
  no: said.aimWords.no,
  'next-meeting': said.aimWords['next-meeting'],
} as const;
type Wanted = keyof typeof wanted;

const answersOf = (one: Wanted): Pick<Answers, 'aim' | 'model'> =>
  one === 'yes' || one === 'no' || one === 'next-meeting' ? { aim: one } : { aim: 'yes', model: one };
const wantedIn = ({ aim, model }: Raw): Raw => (aim === 'yes' && model ? { aim: model } : aim ? { aim } : {});

/** The one that was decided last is over: another is decided for its own reasons. */
function isAimOver(c: Case): boolean {
  const aim = newestAim(c);
  return aim !== undefined && !isUnderWay(aim);
}

function saved(look: FormView): Raw {
  const { model, aim, ...others } = rawOf(
    look,
    'assessment',
    isAimOver(look.case) ? ['aim', 'aimWhy', 'model', 'dueBy', 'leadAgency', 'leadWhy'] : [],
  );
  return {
    ...others,
    ...wantedIn({ ...(aim === undefined ? {} : { aim }), ...(model === undefined ? {} : { model }) }),
  };
}

/** As the procedure has it: the lead agency sees that it is distributed, and the co-worker does not (AM-05, AM-06). */
const byTheLead = 'The lead shares it, and tells the young person and their parents or carers.';

/** Who the young person is active to, as far as the case knows. */
function known({ case: c }: FormView) {
  const { systemCheck } = c;
  const { openToCdyjs } = youngPersonOf(c);
  const active = systemCheck === undefined ? undefined : systemCheck.result === 'active' ? 'yes' : 'no';
  return { activeSocialCare: active, activeCdyjs: openToCdyjs } as const;
}

/** Asked at first only where what the case knows leaves it to the chair; else where the answers turn out to. */
function ofChair(look: FormView): { readonly folded?: true } {
  const { activeSocialCare, activeCdyjs } = known(look);
  if (activeSocialCare === undefined || activeCdyjs === undefined) return folded;
  const { rule } = byLetter(look.case.route, { 'social-care': activeSocialCare, cdyjs: activeCdyjs });
  return rule === undefined ? {} : folded;
}

export const saveAssessment = actionForm('save-assessment')({
  followedBy: nextCard,
  moreTitle: 'Which service leads, if the chair decides it',
  paragraphs: (look) => [
    ...savedByItself(look),
    'After the first two, answer only where an AIM assessment is appropriate. Where it is not, the day, who receives it, how it is shared and which service leads it will not be kept.',
    'Pathway works out which service leads from the two answers on who the young person is active to. Choose it only if Pathway cannot, or if the meeting decided against it.',
  ],
  fields: (look) => {
    const activities = choicesOf(said.activityWords);
    return [
      {
        kind: 'choice',
        id: 'aim',
        label: 'Is an AIM assessment appropriate?',
        ...needed,
        compact: true,
        choices: choicesOf(wanted),
      },
      { ...longText(look, 'aimWhy', 'Why?'), ...needed },
      { kind: 'date', id: 'dueBy', label: 'To be completed by', near: true },
      { kind: 'choices', id: 'sharedWith', label: 'Who receives it', choices: recipientChoices(look) },
      shortText(look, 'sharedHow', 'How it is shared, and who tells the young person and their parents or carers'),
      {
        kind: 'choice',
        id: 'activeSocialCare',
        label: "Active now to Children's Social Care?",
        compact: true,
        choices: activities,
      },
      { kind: 'choice', id: 'activeCdyjs', label: 'Active now to CDYJS?', compact: true, choices: activities },
      {
        kind: 'choice',
        id: 'denies',
        label: 'Does the young person deny it or refuse to take part?',
        compact: true,
        choices: choicesOf(said.deniesWords),
      },
      {
        kind: 'choice',
        id: 'leadAgency',
        label: 'Which service leads, if the chair decides it?',
        compact: true,
        choices: choicesOf(serviceNames),
        ...ofChair(look),
      },
      { ...shortText(look, 'leadWhy', 'Why does that service lead?'), ...ofChair(look) },
    ];
  },
  raw: (look) => ({ ...known(look), sharedHow: byTheLead, ...recipientsAsSaved(look, saved(look)) }),
  // How it is shared stands there before anybody answers, and counts for nothing where there is none.
  input: ({ aim, sharedHow, ...values }) => {
    const answers = answersOf(aim);
    return {
      ...values,
      ...answers,
      sharedHow: answers.aim !== 'yes' && sharedHow === byTheLead ? undefined : sharedHow,
    };
  },
});
