/** Card 1: what the police decided (CJ-01 to CJ-04, CJ-10, A-10). */
import type { Field, FieldError, Values } from '../../../cards/form/fields.ts';
import { wrongDays } from '../../../rules/police/days.ts';
import { decisions } from '../../../rules/police/decisions.ts';
import { readBy } from '../../form/index.ts';
import { decisionFields, receivedField } from '../../police-fields.ts';
import type { DecisionAnswers, NotificationAround, Section } from './section.ts';

const asked = [
  ...decisionFields,
  {
    id: 'concerned',
    kind: 'choice',
    label: 'If it is not a caution or a charge: are you concerned about this young person?',
    choices: [
      { value: 'yes', title: 'Yes' },
      { value: 'no', title: 'No' },
    ],
  },
] as const satisfies readonly Field[];

/** Of an officer it is received now, so only youth justice are asked. */
const askedOfYouthJustice = [...asked, receivedField] as const;

type Given = Values<typeof asked> & { readonly receivedOn?: string };
const error = (field: string, says: string): readonly FieldError[] => [{ field, says }];

const notYet =
  'Make the safeguarding referral to MASH on your own form now: it does not wait for the end of the investigation. Pathway cannot carry it yet. Press Leave and finish later, then Delete it, to stop here. If a young person is at risk now, raise a concern.';
const onlyFor = 'This route is only for a caution or a charge.';
const nothingToRefer =
  'There is nothing to refer. Press Leave and finish later, then Delete it: nothing will be kept. If there is a case about this young person already, tell its team manager what the police decided.';

/** A decision that this route is not for goes the concern route, if they are concerned (CJ-03, CJ-04). */
function wrongRoute({ decision, concerned }: Given): readonly FieldError[] {
  if (decisions[decision].goesOn) return error('decision', notYet);
  if (decisions[decision].route !== undefined || concerned === 'yes') return [];
  return concerned === 'no'
    ? error('concerned', `${onlyFor} ${nothingToRefer}`)
    : error('concerned', `${onlyFor} Say whether you are concerned about this young person.`);
}

function become(given: Given, { today }: NotificationAround): DecisionAnswers | readonly FieldError[] {
  const { concerned, decision, receivedOn = today, ...rest } = given;
  const days = wrongDays({ ...rest, decision, receivedOn }, today);
  const errors = [...wrongRoute(given), ...(days === undefined ? [] : error(days.field ?? 'decision', days.says))];
  if (errors.length > 0) return errors;
  const isOfThisRoute = decisions[decision].route !== undefined;
  return { ...rest, decision, receivedOn, ...(isOfThisRoute || concerned !== 'yes' ? {} : { concerned }) };
}

export const decision: Section<'decision'> = {
  title: 'What the police decided',
  paragraphs: () => [
    'Pathway takes note of the notification. It does not replace the usual notification to CDYJS.',
    'This is for a caution or a charge. After any other decision, say whether you are concerned: it can go the concern route.',
  ],
  fields: ({ isYouthJustice }) => (isYouthJustice ? askedOfYouthJustice : asked),
  usual: ({ isYouthJustice, today }) => (isYouthJustice ? { receivedOn: today } : {}),
  read: (raw, around) => {
    const today = (): string => around.today;
    return around.isYouthJustice
      ? readBy(() => askedOfYouthJustice, today, become)(raw, around)
      : readBy(() => asked, today, become)(raw, around);
  },
};
