/** Card 1: what the police decided (CJ-01 to CJ-05, CJ-10, A-10). */
import type { Field, FieldError, Raw, Values } from '../../../cards/form/fields.ts';
import { ofItsKind, wrongDays } from '../../../rules/police/days.ts';
import { type Begins, begunBy, decisionKinds } from '../../../rules/police/decisions.ts';
import { readBy } from '../../form/index.ts';
import { decisionFields, receivedField } from '../../police-fields.ts';
import type { DecisionAnswers, NotificationAround, Section } from './section.ts';

const yes = { value: 'yes', title: 'Yes' } as const;

/** Until a decision is chosen none is known. */
const begins = ({ decision }: Raw): Begins | undefined => {
  const chosen = decisionKinds.find((kind) => kind === decision);
  return chosen === undefined ? undefined : begunBy(chosen);
};
const goesOn = (typed: Raw): boolean => begins(typed) === 'screening';
/** This route is for none of these. */
const isAnother = (typed: Raw): boolean => [undefined, 'concern'].includes(begins(typed));

const fields = ({ isYouthJustice, limits }: NotificationAround) =>
  [
    ...decisionFields,
    // Of an officer it is received now.
    ...(isYouthJustice ? [receivedField] : []),
    {
      id: 'mashSent',
      kind: 'choice',
      label: `If the investigation goes on: have ${isYouthJustice ? 'the police' : 'you'} sent the safeguarding referral to MASH?`,
      choices: [yes, { value: 'not-yet', title: 'Not yet' }],
      counts: goesOn,
    },
    {
      id: 'mashSentOn',
      kind: 'date',
      label: 'If so: on which day did MASH get it?',
      not: 'future',
      near: true,
      counts: goesOn,
    },
    {
      id: 'mashReference',
      kind: 'text',
      label: "MASH's reference, if you have one",
      limit: limits.shortText,
      counts: goesOn,
    },
    {
      id: 'concerned',
      kind: 'choice',
      label: 'If it is another decision: are you concerned about this young person?',
      choices: [yes, { value: 'no', title: 'No' }],
      counts: isAnother,
    },
  ] as const satisfies readonly Field[];

type Given = Values<ReturnType<typeof fields>>;
const error = (field: string, says: string): readonly FieldError[] => [{ field, says }];

const onlyFor = 'This route is only for a caution or a charge.';
const nothingToRefer =
  'There is nothing to refer. Press Leave and finish later, then Delete it: nothing will be kept. If there is a case about this young person already, tell its team manager what the police decided.';

/** What is to be known of an investigation that goes on: whether MASH have it (CJ-05). */
function withMash({ mashSent, mashSentOn, mashReference }: Given, isYouthJustice: boolean): readonly FieldError[] {
  const sender = isYouthJustice ? 'the police' : 'you';
  if (mashSent === undefined) {
    return error('mashSent', `Say whether ${sender} have sent the safeguarding referral to MASH.`);
  }
  if (mashSent === 'not-yet' && (mashSentOn !== undefined || mashReference !== undefined)) {
    return error('mashSent', 'You gave a day or a reference of MASH below. Choose Yes, or clear them.');
  }
  return mashSent === 'yes' && mashSentOn === undefined
    ? error('mashSentOn', 'Enter the day on which MASH got the referral.')
    : [];
}

/** A decision that this route is not for goes the concern route, if they are concerned (CJ-03, CJ-04). */
function wrongRoute(given: Given, isYouthJustice: boolean): readonly FieldError[] {
  const { decision, concerned } = given;
  const way = begunBy(decision);
  if (way === 'screening') return withMash(given, isYouthJustice);
  if (way === 'this-route' || concerned === 'yes') return [];
  return concerned === 'no'
    ? error('concerned', `${onlyFor} ${nothingToRefer}`)
    : error('concerned', `${onlyFor} Say whether you are concerned about this young person.`);
}

/** What of the card belongs to the decision: the rest was answered for another one. */
function belonging(given: Given): Pick<DecisionAnswers, 'concerned' | 'mash'> {
  const { decision, concerned, mashSent, mashSentOn, mashReference } = given;
  const way = begunBy(decision);
  if (way === 'screening') {
    return mashSent === 'yes' && mashSentOn !== undefined ? { mash: { on: mashSentOn, reference: mashReference } } : {};
  }
  return way === 'concern' && concerned === 'yes' ? { concerned } : {};
}

function become(given: Given, { isYouthJustice, today }: NotificationAround): DecisionAnswers | readonly FieldError[] {
  const { decision, decidedOn, interviewedOn, how, reviewOn, receivedOn = today } = given;
  const told = ofItsKind({ decision, decidedOn, interviewedOn, how, reviewOn, receivedOn });
  const days = wrongDays(told, today);
  const errors = [
    ...wrongRoute(given, isYouthJustice),
    ...(days === undefined ? [] : error(days.field ?? 'decision', days.says)),
  ];
  return errors.length > 0 ? errors : { ...told, ...belonging(given) };
}

const toOfficers = [
  'Pathway records the notification. It does not replace the usual notification to CDYJS.',
  'If the investigation goes on, make the safeguarding referral to MASH on your own form now. It does not wait for the end of the investigation. Pathway does not send it for you.',
];
const toYouthJustice = [
  'Enter what the police told you. If the investigation goes on, the police make the safeguarding referral to MASH on their own form: ask the officer in charge. It does not wait for the end of the investigation. Pathway does not send it.',
];

export const decision: Section<'decision'> = {
  title: 'What the police decided',
  paragraphs: ({ isYouthJustice }) => [
    ...(isYouthJustice ? toYouthJustice : toOfficers),
    'If it is neither a caution nor a charge, say whether you are concerned about the young person. If you are, it will go by the concern route.',
  ],
  fields,
  usual: ({ isYouthJustice, today }) => (isYouthJustice ? { receivedOn: today } : {}),
  read: readBy(fields, ({ today }: NotificationAround) => today, become),
};
