/** The form by which a fact is put right: which, what it is, and why. What follows is said before it is carried out. */
import type { FieldError } from '../../../cards/form/fields.ts';
import { inSentence } from '../../../rules/base/capitals.ts';
import { type Answer, yesNoWords } from '../../../rules/base/vocabulary.ts';
import { facts, factsToCorrect } from '../../../rules/correcting/facts.ts';
import { inputOf, type Kind, sayValue } from '../../../rules/correcting/kinds.ts';
import { heldMeeting } from '../../../rules/correcting/meeting-facts.ts';
import { sayingBy } from '../../../rules/outcome/answered.ts';
import { type FactId, factNames } from '../../../rules/record/corrections.ts';
import { lateCodes } from '../../../rules/record/held.ts';
import { choicesOf, longText, needed, shortText } from './fields.ts';
import { choiceOf, namesField, roomFor, teamsNamed } from './many-teams.ts';
import { actionForm, type FormView } from './shape.ts';

/** What this person can put right here. */
const offered = ({ case: c, roles }: FormView): readonly FactId[] => factsToCorrect(c, roles.includes('service-lead'));
const ofKind = (look: FormView, kind: Kind): readonly FactId[] =>
  offered(look).filter((fact) => facts[fact].kind === kind);

/** Signs of a value that stands in a list: the whole is on its page. */
const MOST_SIGNS = 80;

/** `Date of birth (now: Friday 9 March 2012)`. */
function choiceFor(fact: FactId, { case: c, by }: FormView) {
  const { kind, read } = facts[fact];
  const now = [...sayValue(kind, read(c), sayingBy(by))];
  const shown = now.length > MOST_SIGNS ? `${now.slice(0, MOST_SIGNS).join('')} …` : now.join('');
  return { value: fact, title: `${factNames[fact]} (now: ${shown})` };
}

/** For which facts an input is. */
const forThese = (look: FormView, kind: Kind): string =>
  `For: ${ofKind(look, kind)
    .map((fact) => inSentence(factNames[fact]))
    .join('; ')}.`;

const isUnknown = 'not-known' satisfies Answer;

/** Which facts of another kind are not known after all where that is the answer. */
const alsoUnknown = (look: FormView): string =>
  `"${yesNoWords[isUnknown]}" is also for: ${offered(look)
    .filter((fact) => facts[fact].notKnown !== undefined)
    .map((fact) => inSentence(factNames[fact]))
    .join('; ')}.`;

/** Of the meeting that was held last: those who came and those who were asked, as many as there is room for. */
function teamsOf({ case: c, by: { roster } }: FormView) {
  const held = heldMeeting(c);
  const invited = c.invitations.filter(({ meeting }) => meeting === held?.number).map(({ team }) => team);
  const ids = new Set([...(held?.came ?? []), ...invited]);
  const { shown, hidden } = roomFor(roster.teams().filter(({ id }) => ids.has(id)));
  const listed = new Set(shown.map(({ id }) => id));
  return { shown, others: [...hidden, ...roster.teams().filter(({ id }) => !ids.has(id) && !listed.has(id))] };
}

function teamFields(look: FormView) {
  if (ofKind(look, 'teams').length === 0) return [];
  const { shown, others } = teamsOf(look);
  return [
    { kind: 'choices', id: 'teams', label: 'Every team that came', choices: shown.map(choiceOf) } as const,
    ...namesField('otherTeams', 'Who else came', others, 'Teams that are not in the list above, by name, one a line.'),
  ];
}

/** A meeting can turn out to be late by its own day or by that of receipt. */
function lateFields(look: FormView) {
  const isAsked =
    look.case.meetings.length > 0 && offered(look).some((fact) => ['held-on', 'received-on'].includes(fact));
  return isAsked
    ? [
        {
          kind: 'choice',
          id: 'lateCode',
          label: 'Kind of reason, if the meeting is late by this',
          choices: choicesOf(lateCodes),
          compact: true,
        } as const,
        longText(look, 'lateReason', 'Reason, if the meeting is late by this'),
      ]
    : [];
}

const kindNames: Readonly<Record<Kind, string>> = {
  words: 'New words',
  day: 'New day',
  years: 'New age in years',
  answer: 'New answer',
  teams: 'Every team that came',
};

function yearsField(look: FormView) {
  if (ofKind(look, 'years').length === 0) return [];
  return [{ kind: 'number', id: 'years', label: kindNames.years, min: 0, max: 30 } as const];
}

interface Given {
  readonly is?: string | undefined;
  readonly day?: string | undefined;
  readonly years?: number | undefined;
  readonly answer?: string | undefined;
  readonly teams?: readonly string[];
  readonly otherTeams?: string | undefined;
}

/** What was given for the fact, as it is kept; or what is missing, or stands where it does not belong. */
function givenFor(fact: FactId, given: Given, look: FormView): { readonly is?: string } | readonly FieldError[] {
  const { kind, notKnown } = facts[fact];
  const named = teamsNamed(given.otherTeams, 'otherTeams', teamsOf(look).others);
  if ('says' in named) return [named];
  const own: Readonly<Record<Exclude<Kind, 'answer'>, string | undefined>> = {
    words: given.is,
    day: given.day,
    years: given.years?.toString(),
    teams: [...(given.teams ?? []), ...named].join(',') || undefined,
  };
  // Only facts of another kind have it in the table.
  const isNotKnown =
    notKnown !== undefined && kind !== 'answer' && given.answer === isUnknown && own[kind] === undefined;
  const values = { ...own, answer: isNotKnown ? undefined : given.answer };
  const elsewhere = (Object.keys(values) as Kind[]).filter((one) => one !== kind && values[one] !== undefined);
  if (elsewhere.length > 0) {
    const says = 'This is not for the fact that you chose. Leave it empty, or choose the fact that it is for.';
    return elsewhere.map((one) => ({ field: inputOf[one], says }));
  }
  if (isNotKnown) return {};
  const is = values[kind];
  return is === undefined ? [{ field: inputOf[kind], says: 'Enter here what it is.' }] : { is };
}

export const correct = actionForm('correct')({
  paragraphs: (look) =>
    look.roles.includes('service-lead') ? [] : ['Only the service lead can correct the day on which it was received.'],
  fields: (look) => [
    {
      kind: 'choice',
      id: 'fact',
      label: 'What is wrong',
      ...needed,
      compact: true,
      choices: offered(look).map((fact) => choiceFor(fact, look)),
    },
    shortText(look, 'is', kindNames.words, forThese(look, 'words')),
    { kind: 'date', id: 'day', label: kindNames.day, hint: forThese(look, 'day') },
    {
      kind: 'choice',
      id: 'answer',
      label: kindNames.answer,
      hint: `${forThese(look, 'answer')} ${alsoUnknown(look)}`,
      choices: choicesOf(yesNoWords),
      compact: true,
    },
    ...yearsField(look),
    ...teamFields(look),
    { ...longText(look, 'why', 'How you know, and why it was wrong'), ...needed },
    ...lateFields(look),
  ],
  input: ({ fact, why, lateCode, lateReason, ...given }, look) => {
    const found = givenFor(fact, given, look);
    return 'length' in found ? found : { fact, ...found, why, lateCode, lateReason };
  },
});
