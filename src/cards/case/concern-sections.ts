/** The concern as it was sent, for somebody who may see it. What was not asked says so. */

import { sayDate } from '../../rules/base/local-time.ts';
import { yesNoWords } from '../../rules/base/vocabulary.ts';
import type { AgeFinding } from '../../rules/concern/age.ts';
import { type Concern, concernKinds } from '../../rules/concern/concern.ts';
import { nothingSince, type Since } from '../../rules/concern/in-words.ts';
import { isTalkOwed } from '../../rules/concern/tried.ts';
import {
  type Answers,
  type ConcernPart,
  concernParts,
  isLeftBlank,
  isPointless,
  leftIn,
  type Question,
  questions,
} from '../../rules/concern/unanswered.ts';
import type { Case, Origin } from '../../rules/record/case.ts';
import type { FactId } from '../../rules/record/corrections.ts';
import { answeredSince } from '../../rules/record/referrers-answers.ts';
import { isOpen } from '../../rules/stages.ts';
import type { Fact, Section } from '../message/message.ts';
import { ageWords } from './age-words.ts';
import { beside, was, withWas } from './corrected.ts';
import { pageTitles } from './pages.ts';
import { fact, typedUnder } from './pieces.ts';

/** What a concern is drawn from. `withAnswers`: for somebody who may read what the referrer answered since. */
interface AsSent {
  readonly concern: Concern;
  readonly age: AgeFinding;
  readonly since: Since;
  readonly withAnswers: boolean;
  /** The talk with the referrer is still to come: what is open is taken up there. */
  readonly isTalkAhead: boolean;
  /** What stood there before it was put right, in brackets. */
  readonly was: (fact: FactId) => string;
}

/** The questions whose answers can be put right. */
const correctable: Partial<Record<Question, FactId>> = {
  inEducation: 'in-education',
  placed: 'placed',
  openToSocialCare: 'social-care',
  openToCdyjs: 'cdyjs',
};

/** The answers to these questions, with what was answered since. */
function answers({ since, withAnswers, was }: AsSent, given: Answers, ...asked: readonly Question[]): readonly Fact[] {
  return asked.flatMap((question) => {
    const title = questions[question];
    const value = given[question];
    const later = since.answers[question];
    const fact = correctable[question];
    const before = fact === undefined ? '' : was(fact);
    if (value !== undefined) return [{ title, value: beside(yesNoWords[value], before) }];
    if (later !== undefined)
      return [
        {
          title,
          value: withAnswers
            ? `Not answered at first. Since: ${yesNoWords[later]}`
            : `Not answered at first. ${answered}`,
        },
      ];
    return isPointless(question, { ...since.answers, ...given }) ? [] : [{ title, value: 'Not answered' }];
  });
}
const answered = 'Answered since';
/** Said above what was given, where a question is still open. */
const above = ({ concern, since, isTalkAhead }: AsSent, part: ConcernPart): Pick<Section, 'paragraphs'> =>
  isTalkAhead && leftIn(concern, part, since).length > 0
    ? { paragraphs: ['In the talk with the referrer, take up what is not answered here.'] }
    : {};

/** A section of which nothing was given: what was answered of it since, and what there is to take up. */
function left({ concern, since, withAnswers, isTalkAhead }: AsSent, part: ConcernPart): Section {
  const heading = concernParts[part].title;
  const first = concern[part] === undefined ? 'Not asked' : 'Not answered';
  const count = leftIn(concern, part, since).length;
  if (count === leftIn(concern, part, nothingSince).length) {
    const ahead = `${first === 'Not asked' ? ' yet' : ''}: take it up in the talk with the referrer`;
    return { heading, paragraphs: [`${first}${isTalkAhead ? ahead : ''}.`] };
  }
  const seen = withAnswers ? ` "${pageTitles.decisions}" has the answers.` : '';
  const more = isTalkAhead ? ': take up the rest with the referrer' : '';
  const rest = count === 0 ? `${answered}.` : `Answered in part since${more}.`;
  return { heading, paragraphs: [`${first} at first. ${rest}${seen}`] };
}

/** A section that may be missing or blank, and otherwise is drawn under its heading. */
function told<P extends ConcernPart>(
  sent: AsSent,
  part: P,
  draw: (section: NonNullable<Concern[P]>, heading: string) => readonly Section[],
): readonly Section[] {
  const section = sent.concern[part];
  return section === undefined || isLeftBlank(section) ? [left(sent, part)] : draw(section, concernParts[part].title);
}

function youngPersonFacts(sent: AsSent): readonly Fact[] {
  const { concern, age, since, was } = sent;
  const { youngPerson: them } = concern;
  const isAgeSince = since.age && them.birthDate === undefined && them.approximateAge === undefined;
  return [
    ...fact('Name', `${them.name}${was('name')}`),
    ...fact('Age', isAgeSince ? answered : `${ageWords(them, age)}${was('birth-date')}${was('age')}`),
    ...answers(sent, them, 'inEducation'),
    ...fact('School, college or employer', withWas(them.setting, was('school'))),
    ...fact('Parents or carers', them.parents),
    ...answers(sent, them, 'placed'),
    ...fact('Placed by', withWas(them.placedBy, was('placed-by'))),
    ...answers(sent, them, 'openToSocialCare', 'openToCdyjs'),
  ];
}

function happenedOn({ concern, was }: AsSent): string | undefined {
  const on = concern.seenOrHeard.happenedOn;
  return on === undefined ? undefined : `${sayDate(on)}${was('happened-on')}`;
}

const youngPerson = (sent: AsSent): readonly Section[] => [
  { heading: concernParts.youngPerson.title, ...above(sent, 'youngPerson'), facts: youngPersonFacts(sent) },
];

/** Who wrote down what was seen or heard: of another young person in the same matter it was whoever added them. */
const accountTitles = {
  concern: 'What was seen or heard, in the words of the referrer',
  added: 'What was seen or heard, as the person who added this case wrote it',
} as const;

function seenOrHeard(sent: AsSent, writtenBy: keyof typeof accountTitles): readonly Section[] {
  const { seenOrHeard: seen } = sent.concern;
  const kinds = seen.kinds.map((kind) => concernKinds[kind]).join('; ');
  const facts = [
    ...fact('Day', happenedOn(sent)),
    ...fact('When', seen.happenedWhen),
    ...fact('Where', seen.where),
    ...fact('Who told them', seen.source),
    ...fact('Kinds', kinds === '' ? undefined : kinds),
    ...answers(sent, seen, 'compulsive', 'inSecrecy', 'afterIntervention'),
  ];
  return [...typedUnder(accountTitles[writtenBy], seen.account), { ...above(sent, 'seenOrHeard'), facts }];
}

const healthyMarks = (sent: AsSent): readonly Section[] =>
  told(sent, 'healthyMarks', ({ mutuality, coercion, distress }) => [
    ...typedUnder('Mutuality', mutuality),
    ...typedUnder('Pressure, bullying or fear', coercion),
    ...typedUnder('Whether anyone was upset', distress),
  ]);

const brook = (sent: AsSent): readonly Section[] =>
  told(sent, 'brook', (tool, heading) => [
    { heading, ...above(sent, 'brook'), facts: [...answers(sent, tool, 'used'), ...fact('By', tool.by)] },
    ...typedUnder('What that worker concluded', tool.conclusion),
  ]);

const otherChild = (sent: AsSent): readonly Section[] =>
  told(sent, 'otherChild', (other, heading) => [
    {
      heading,
      ...above(sent, 'otherChild'),
      facts: [...answers(sent, other, 'another', 'sharePlace'), ...fact('Owner of the safety plan', other.planOwner)],
    },
    ...typedUnder('Safety planning so far', other.planning),
  ]);

const policeFamilyVoice = (sent: AsSent): readonly Section[] =>
  told(sent, 'policeFamilyVoice', (given, heading) => [
    { heading, ...above(sent, 'policeFamilyVoice'), facts: answers(sent, given, 'policeTold', 'parentsInformed') },
    ...typedUnder('About the police', given.police),
    ...typedUnder('About telling parents or carers', given.parentsReason),
    ...typedUnder("The young person's own views", given.youngPersonsViews),
  ]);

/** Nobody has to choose on the continuum, so a blank there is no question left open. */
function referrersView(sent: AsSent): readonly Section[] {
  const { referrersView: view } = sent.concern;
  const heading = concernParts.referrersView.title;
  if (view === undefined) return [left(sent, 'referrersView')];
  return view.view === undefined ? [{ heading, paragraphs: ['They added none.'] }] : typedUnder(heading, view.view);
}

function reach({ concern: { reach: how } }: AsSent): readonly Section[] {
  const facts = [...fact('Works at', how?.workplace), ...fact('Telephone', how?.telephone)];
  return facts.length === 0 ? [] : [{ heading: 'Where to reach the referrer', facts }];
}

/** Every part of a concern, in the order it is asked. */
function concernSections(sent: AsSent, writtenBy: keyof typeof accountTitles): readonly Section[] {
  const rest = [healthyMarks, brook, referrersView, otherChild, policeFamilyVoice, reach];
  return [...youngPerson(sent), ...seenOrHeard(sent, writtenBy), ...rest.flatMap((part) => part(sent))];
}

/** What a police notification says of the young person and of the matter. No talk comes before this route's meeting. */
function notificationSections(sent: AsSent): readonly Section[] {
  const { seenOrHeard: matter, otherChild: other = {} } = sent.concern;
  return [
    { heading: concernParts.youngPerson.title, facts: youngPersonFacts(sent) },
    ...typedUnder('What is alleged, as the police record it', matter.account),
    { facts: [...fact('Day', happenedOn(sent)), ...fact('When', matter.happenedWhen)] },
    { heading: concernParts.otherChild.title, facts: answers(sent, other, 'another', 'sharePlace') },
  ];
}

const sectionsOf: Readonly<Record<Origin['kind'], (sent: AsSent) => readonly Section[]>> = {
  concern: (sent) => concernSections(sent, 'concern'),
  notification: notificationSections,
  added: (sent) => concernSections(sent, 'added'),
};

/** What was told at the beginning, however the case began; and, without the answers for who may not read them, what since. */
export const originSections = (
  c: Pick<Case, 'origin' | 'age' | 'referrersAnswers' | 'corrections' | 'discussions' | 'stage'>,
  withAnswers = false,
): readonly Section[] =>
  sectionsOf[c.origin.kind]({
    concern: c.origin.concern,
    age: c.age,
    since: answeredSince(c),
    withAnswers,
    isTalkAhead: isOpen(c) && isTalkOwed(c),
    was: (fact) => was(c, fact),
  });
