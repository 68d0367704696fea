/** Who has answered an invitation: of very many teams how many, and the first of them. */

import type { Reply } from '../../rules/record/case.ts';
import type { Section } from '../message/message.ts';
import { plainWords } from '../text.ts';
import { invitationWords } from './words.ts';

export interface TeamAnswer {
  readonly team: string;
  readonly answer: Reply | 'waiting';
}

/** More would hide what is under them, and could be too large for Teams. */
const MOST_LISTED = 40;

function counted(answers: readonly TeamAnswer[]): string {
  const counts = (Object.keys(invitationWords) as TeamAnswer['answer'][]).map((answer) => {
    return `${invitationWords[answer]}: ${answers.filter((one) => one.answer === answer).length}`;
  });
  return `${counts.join('. ')}.`;
}

/** The section; none where nobody was asked. */
export function answerSections(heading: string, answers: readonly TeamAnswer[]): readonly Section[] {
  if (answers.length === 0) return [];
  const isCut = answers.length > MOST_LISTED;
  // Those who are still to answer are what somebody looks for.
  const first = answers.toSorted((one, other) => Number(one.answer !== 'waiting') - Number(other.answer !== 'waiting'));
  const facts = (isCut ? first.slice(0, MOST_LISTED) : answers).map(({ team, answer }) => {
    return { title: plainWords(team), value: invitationWords[answer] };
  });
  const paragraphs = isCut
    ? [counted(answers), `The first ${MOST_LISTED} of ${answers.length} are here. Open the case to see all of them.`]
    : [];
  return [{ heading, paragraphs, facts }];
}
