/** Questions that come in one turn of the event loop are asked as one: each costs by itself, whatever it finds. */
import { setImmediate } from 'node:timers/promises';

/** The text of a question has its limits. */
const mostTogether = 10;

interface Round<Question, Answer> {
  readonly questions: Question[];
  readonly answers: Promise<readonly Answer[]>;
}

/** `ask` gives the answers in the order of the questions. What it rejects with, all of a turn do. */
export function askedTogether<Question, Answer>(
  ask: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): (question: Question) => Promise<Answer> {
  let round: Round<Question, Answer> | undefined;

  async function askAfterThisTurn(questions: readonly Question[]): Promise<readonly Answer[]> {
    await setImmediate();
    if (round?.questions === questions) round = undefined;
    return ask(questions);
  }
  function begin(): Round<Question, Answer> {
    const questions: Question[] = [];
    return { questions, answers: askAfterThisTurn(questions) };
  }
  return async (question) => {
    if (round === undefined || round.questions.length === mostTogether) round = begin();
    const { questions, answers } = round;
    const at = questions.push(question) - 1;
    return (await answers)[at] as Answer;
  };
}
