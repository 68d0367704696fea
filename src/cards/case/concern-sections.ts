/** The concern as it was sent, for somebody who may see it. What was not asked says so. */

import { sayDate } from '../../rules/base/local-time.ts';
import { yesNoWords } from '../../rules/base/vocabulary.ts';
import type { AgeFinding } from '../../rules/concern/age.ts';
import { type Concern, concernKinds } from '../../rules/concern/concern.ts';
import {
  type Answers,
  type ConcernPart,
  concernParts,
  isLeftBlank,
  isPointless,
  type Question,
  questions,
  unansweredIn,
} from '../../rules/concern/unanswered.ts';
import type { Case, Origin } from '../../rules/record/case.ts';
import type { Fact, Section } from '../message/message.ts';
import { plainWords, quoted } from '../text.ts';

const fact = (title: string, value: string | undefined): readonly Fact[] =>
  value === undefined ? [] : [{ title, value: plainWords(value) }];
const notAnswered = 'Not answered';

/** The answers to these questions. */
const answers = (given: Answers, ...asked: readonly Question[]): readonly Fact[] =>
  asked.flatMap((question) => {
    const value = given[question];
    if (value !== undefined) return [{ title: questions[question], value: yesNoWords[value] }];
    return isPointless(question, given) ? [] : [{ title: questions[question], value: notAnswered }];
  });
const takeItUp = 'Take up what was not answered in the talk with the referrer.';
/** Said above what was given, where a question was left blank. */
const above = (concern: Concern, part: ConcernPart): Pick<Section, 'paragraphs'> =>
  unansweredIn(concern, part).length > 0 ? { paragraphs: [takeItUp] } : {};
const words = (heading: string, text: string | undefined): readonly Section[] =>
  text === undefined ? [] : [{ heading, extra: quoted(text) }];
const notAsked = (heading: string): Section => ({
  heading,
  paragraphs: ['Not asked yet: take it up in the talk with the referrer.'],
});
const leftBlank = (heading: string): Section => ({
  heading,
  paragraphs: ['Not answered: take it up in the talk with the referrer.'],
});

/** A section that may be missing or blank, and otherwise is drawn under its heading. */
function told<P extends ConcernPart>(
  concern: Concern,
  part: P,
  draw: (section: NonNullable<Concern[P]>, heading: string) => readonly Section[],
): readonly Section[] {
  const heading = concernParts[part].title;
  const section = concern[part];
  if (section === undefined) return [notAsked(heading)];
  return isLeftBlank(section) ? [leftBlank(heading)] : draw(section, heading);
}

/** Whole years at each day that counts; who is born on 29 February is a year older on 1 March. */
function ageWords({ birthDate, approximateAge }: Concern['youngPerson'], age: AgeFinding): string {
  if (birthDate === undefined) return approximateAge === undefined ? 'Age not known' : `About ${approximateAge}`;
  const ages = [
    ...(age.atReferral === undefined ? [] : [`${age.atReferral} when the concern was received`]),
    ...(age.atBehaviour === undefined ? [] : [`${age.atBehaviour} when it happened`]),
  ];
  const leapDay = birthDate.endsWith('-02-29') ? '. Each year counts from 1 March' : '';
  return [`Born ${sayDate(birthDate)}`, ...ages].join(', ') + leapDay;
}

function youngPerson(concern: Concern, age: AgeFinding): readonly Section[] {
  const { youngPerson: them } = concern;
  const facts = [
    ...fact('Name', them.name),
    ...fact('Age', ageWords(them, age)),
    ...answers(them, 'inEducation'),
    ...fact('School, college or employer', them.setting),
    ...fact('Parents or carers', them.parents),
    ...answers(them, 'placed'),
    ...fact('Placed by', them.placedBy),
    ...answers(them, 'openToSocialCare', 'openToCdyjs'),
  ];
  return [{ heading: concernParts.youngPerson.title, ...above(concern, 'youngPerson'), facts }];
}

function seenOrHeard(concern: Concern): readonly Section[] {
  const { seenOrHeard: seen } = concern;
  const kinds = seen.kinds.map((kind) => concernKinds[kind]).join('; ');
  const facts = [
    ...fact('Day', seen.happenedOn === undefined ? undefined : sayDate(seen.happenedOn)),
    ...fact('When', seen.happenedWhen),
    ...fact('Where', seen.where),
    ...fact('Who told them', seen.source),
    ...fact('Kinds', kinds === '' ? undefined : kinds),
    ...answers(seen, 'compulsive', 'inSecrecy', 'afterIntervention'),
  ];
  return [
    ...words('What was seen or heard, in the words of the referrer', seen.account),
    { ...above(concern, 'seenOrHeard'), facts },
  ];
}

const healthyMarks = (concern: Concern): readonly Section[] =>
  told(concern, 'healthyMarks', ({ mutuality, coercion, distress }) => [
    ...words('Mutuality', mutuality),
    ...words('Absence of coercion', coercion),
    ...words('Absence of distress', distress),
  ]);

const brook = (concern: Concern): readonly Section[] =>
  told(concern, 'brook', (tool, heading) => [
    { heading, ...above(concern, 'brook'), facts: [...answers(tool, 'used'), ...fact('By', tool.by)] },
    ...words('What that worker concluded', tool.conclusion),
  ]);

const otherChild = (concern: Concern): readonly Section[] =>
  told(concern, 'otherChild', (other, heading) => [
    {
      heading,
      ...above(concern, 'otherChild'),
      facts: [...answers(other, 'another', 'sharePlace'), ...fact('Owner of the safety plan', other.planOwner)],
    },
    ...words('Safety planning so far', other.planning),
  ]);

const policeFamilyVoice = (concern: Concern): readonly Section[] =>
  told(concern, 'policeFamilyVoice', (given, heading) => [
    { heading, ...above(concern, 'policeFamilyVoice'), facts: answers(given, 'policeTold', 'parentsInformed') },
    ...words('About the police', given.police),
    ...words('About telling parents or carers', given.parentsReason),
    ...words("The young person's own views", given.youngPersonsViews),
  ]);

/** Nobody has to choose on the continuum, so a blank there is no question left open. */
function referrersView({ referrersView: view }: Concern): readonly Section[] {
  const heading = concernParts.referrersView.title;
  if (view === undefined) return [notAsked(heading)];
  return view.view === undefined ? [{ heading, paragraphs: ['They added none.'] }] : words(heading, view.view);
}

function reach({ reach: how }: Concern): readonly Section[] {
  const facts = [...fact('Works at', how?.workplace), ...fact('Telephone', how?.telephone)];
  return facts.length === 0 ? [] : [{ heading: 'Where to reach the referrer', facts }];
}

/** Every part of a concern, in the order it is asked. */
function concernSections(concern: Concern, age: AgeFinding): readonly Section[] {
  return [youngPerson, seenOrHeard, healthyMarks, brook, referrersView, otherChild, policeFamilyVoice, reach].flatMap(
    (part) => part(concern, age),
  );
}

/** What a police notification says of the young person and of the matter. */
function notificationSections(concern: Concern, age: AgeFinding): readonly Section[] {
  const { seenOrHeard: matter, otherChild = {} } = concern;
  const facts = [
    ...fact('Day', matter.happenedOn === undefined ? undefined : sayDate(matter.happenedOn)),
    ...fact('When', matter.happenedWhen),
    ...answers(otherChild, 'another', 'sharePlace'),
  ];
  return [
    ...youngPerson(concern, age),
    ...words('What is alleged, as the police record it', matter.account),
    { facts },
  ];
}

type Told = (concern: Concern, age: AgeFinding) => readonly Section[];
const sectionsOf: Readonly<Record<Origin['kind'], Told>> = {
  concern: concernSections,
  notification: notificationSections,
};

/** What was told at the beginning, however the case began. */
export const originSections = ({ origin, age }: Pick<Case, 'origin' | 'age'>): readonly Section[] =>
  sectionsOf[origin.kind](origin.concern, age);
