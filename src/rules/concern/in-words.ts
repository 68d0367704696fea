/** What a concern asks to be answered in words: each has a place of its own where a team manager asks for it later. */
import type { Answer } from '../base/vocabulary.ts';
import type { Concern } from './concern.ts';
import type { Answers, ConcernPart, Question } from './unanswered.ts';

interface Row {
  readonly part: ConcernPart;
  /** As the team manager reads it. */
  readonly title: string;
  readonly long?: true;
  /** Asked for only where that question has one of these answers, or none yet. */
  readonly where?: { readonly question: Question; readonly is: readonly Answer[] };
}

/** In the order of the concern. */
export const wordQuestions = {
  setting: { part: 'youngPerson', title: 'School, college or employer' },
  parents: { part: 'youngPerson', title: 'Parents or carers' },
  placedBy: { part: 'youngPerson', title: 'Placed by', where: { question: 'placed', is: ['yes'] } },
  happenedWhen: { part: 'seenOrHeard', title: 'When' },
  where: { part: 'seenOrHeard', title: 'Where' },
  source: { part: 'seenOrHeard', title: 'Who told them' },
  mutuality: { part: 'healthyMarks', title: 'Mutuality', long: true },
  coercion: { part: 'healthyMarks', title: 'Pressure, bullying or fear', long: true },
  distress: { part: 'healthyMarks', title: 'Whether anyone was upset', long: true },
  by: { part: 'brook', title: 'Used by', where: { question: 'used', is: ['yes'] } },
  conclusion: {
    part: 'brook',
    title: 'What that worker concluded',
    long: true,
    where: { question: 'used', is: ['yes'] },
  },
  view: { part: 'referrersView', title: 'Their view', long: true },
  planning: {
    part: 'otherChild',
    title: 'Safety planning so far',
    long: true,
    where: { question: 'another', is: ['yes', 'not-known'] },
  },
  planOwner: {
    part: 'otherChild',
    title: 'Owner of the safety plan',
    where: { question: 'another', is: ['yes', 'not-known'] },
  },
  police: {
    part: 'policeFamilyVoice',
    title: 'About the police',
    where: { question: 'policeTold', is: ['yes'] },
  },
  parentsReason: {
    part: 'policeFamilyVoice',
    title: 'Why parents or carers have not been told',
    where: { question: 'parentsInformed', is: ['no'] },
  },
  youngPersonsViews: {
    part: 'policeFamilyVoice',
    title: "The young person's own views",
    long: true,
  },
} as const satisfies Record<string, Row>;
export type WordQuestion = keyof typeof wordQuestions;
export type InWords = Readonly<Partial<Record<WordQuestion, string | undefined>>>;

const rows = Object.entries(wordQuestions) as readonly (readonly [WordQuestion, Row])[];

/** What was answered since the concern was sent. */
export interface Since {
  readonly answers: Answers;
  readonly inWords: InWords;
  /** Whether the age or the date of birth was. */
  readonly age: boolean;
}
export const nothingSince: Since = { answers: {}, inWords: {}, age: false };

/** Those that have no words yet, and for which some could be. */
export function openInWords(concern: Concern, since: Since, ...parts: readonly ConcernPart[]): readonly WordQuestion[] {
  const isOpen = ([question, { part, where }]: (typeof rows)[number]): boolean => {
    const sent = (concern[part] ?? {}) as Answers & InWords;
    if ((sent[question] ?? since.inWords[question]) !== undefined) return false;
    if (question === 'happenedWhen' && concern.seenOrHeard.happenedOn !== undefined) return false;
    const governed = where && (sent[where.question] ?? since.answers[where.question]);
    return governed === undefined || where === undefined || where.is.includes(governed);
  };
  return rows.filter((row) => parts.includes(row[1].part) && isOpen(row)).map(([question]) => question);
}

/** Nobody gave the age, in the concern or since. */
export const isAgeOpen = ({ youngPerson }: Concern, { age }: Since): boolean =>
  !age && youngPerson.birthDate === undefined && youngPerson.approximateAge === undefined;
