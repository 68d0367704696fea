/** Where people do not agree: for those who see the whole case all of it, for anybody else what they said themselves. */
import type { CaseView } from '../../cases/sight.ts';
import { inSentence } from '../../rules/base/capitals.ts';
import { unmet } from '../../rules/engine/agenda.ts';
import {
  type Challenge,
  type ChallengeStep,
  challengeAbout,
  type Difference,
  differenceStages,
  familyMembers,
  isOutside,
  settledAt,
} from '../../rules/record/challenges.ts';
import { drawLink } from '../buttons.ts';
import type { Section } from '../message/message.ts';
import { plainWords, quoted } from '../text.ts';
import { teamName, typedUnder } from './pieces.ts';

const stageDuties = ['answer-challenge', 'answer-challenge-again'];

const whoseWords = ({ family, team, by }: Challenge, look: CaseView): string => {
  if (family !== undefined) return familyMembers[family.member];
  return team === undefined ? plainWords(by.name) : teamName(team, look.by);
};

/** By which day it is answered, while it is not. */
function waiting(number: number, index: number, look: CaseView): string {
  const key = `${stageDuties[index]}:${number}`;
  const due = unmet(look.case, look.by).find((one) => one.key === key)?.due;
  if (due?.known) return `To be answered by ${look.by.calendar.sayDate(due.due)}.`;
  const { closed } = look.case;
  const { localDate, sayDate } = look.by.calendar;
  return closed === undefined
    ? 'Not answered.'
    : `Not answered: the case was closed on ${sayDate(localDate(closed.at))}. Ring the team manager for an answer.`;
}

function stepSections(step: ChallengeStep, index: number, one: Challenge, look: CaseView): readonly Section[] {
  const { sayWhen } = look.by.calendar;
  const { answer } = step;
  const goesOn = index >= stageDuties.length;
  const standing = goesOn
    ? `This ${settledAt(one) === undefined ? 'goes' : 'went'} on outside Pathway.`
    : answer === undefined
      ? waiting(one.number, index, look)
      : `Answered by ${plainWords(answer.by.name)}, ${sayWhen(answer.at)}.`;
  const heading = index === 0 ? 'Why' : 'Why it is still not agreed';
  return [
    ...typedUnder(heading, step.why),
    { paragraphs: [`Said ${sayWhen(step.at)}. ${standing}`] },
    ...typedUnder('The answer', answer?.told),
    ...(look.sight === 'whole' ? typedUnder('What was done', answer?.done) : []),
  ];
}

/** What was reached and on which day; who deals with it, only those who see the whole case read. */
function differenceLine({ stage, withWhom, on, by }: Difference, look: CaseView): string {
  const reached = `${differenceStages[stage]}, ${look.by.calendar.sayDate(on)}`;
  return look.sight === 'whole'
    ? `${reached}, with ${plainWords(withWhom)}. Recorded by ${plainWords(by.name)}.`
    : `${reached}.`;
}

/** Where it goes on outside Pathway, and what became of it there. */
function outsideSections(one: Challenge, look: CaseView): readonly Section[] {
  const { title, url } = look.by.policy.links.managingProfessionalDifferences;
  if (one.steps.length < stageDuties.length) return [];
  const lines = (one.outside ?? []).map((other) => differenceLine(other, look));
  if (settledAt(one) !== undefined) return [{ paragraphs: lines }];
  const says = isOutside(one)
    ? `The ${title} says how it goes on now.`
    : `If the answer of the service lead is not agreed with either, the ${title} says how it goes on.`;
  return [{ paragraphs: [says, ...lines], buttons: [drawLink(title, url)] }];
}

const through = ({ family }: Challenge): readonly string[] =>
  family === undefined ? [] : [`The answer is given through ${plainWords(family.through)}.`];

export function challengeSections(look: CaseView): readonly Section[] {
  const all = look.case.challenges ?? [];
  if (all.length === 0) return [{ paragraphs: ['Nobody has said here that they do not agree.'] }];
  return all.toReversed().flatMap((one) => [
    {
      heading: `${whoseWords(one, look)}: ${inSentence(challengeAbout[one.about])}`,
      paragraphs: [...through(one), 'What is asked for:'],
      extra: quoted(one.asks),
    },
    ...one.steps.flatMap((step, index) => stepSections(step, index, one, look)),
    ...outsideSections(one, look),
  ]);
}
