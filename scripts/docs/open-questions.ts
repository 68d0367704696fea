/** `docs/open-questions.md`: each question that the procedure leaves open, what stands, where, and what would change. */
import { coverage } from '../../src/rules/procedure/clauses/coverage.ts';
import { type Question, questions } from '../../src/rules/procedure/questions.ts';
import { answeredOtherwise } from './answered-otherwise.ts';
import type { CarriersOf } from './carriers.ts';
import { code, type GeneratedDocument, list, page } from './markdown.ts';
import { authorityFile } from './to-be-confirmed.ts';

function setIn(id: Question['id'], carriersOf: CarriersOf): string {
  const { rules, comments } = carriersOf(id);
  const settings = (answeredOtherwise[id].settings ?? []).map((one) => `${code(one)} in ${code(authorityFile)}`);
  const [, why] = coverage[id] ?? [];
  const carried = [...settings, ...rules, ...(rules.length === 0 ? comments : [])];
  return [...(carried.length === 0 ? [] : [carried.join(', ')]), ...(why === undefined ? [] : [why])].join('. ');
}

function section({ id, question, answer }: Question, carriersOf: CarriersOf): string {
  return [
    `## ${id}`,
    question,
    list([
      `**What stands:** ${answer.replace(/^Local default: /, '').replace(/^./, (letter) => letter.toUpperCase())}`,
      `**Where it is set:** ${setIn(id, carriersOf)}`,
      `**With another answer:** ${answeredOtherwise[id].change}`,
    ]),
  ].join('\n\n');
}

export function openQuestionsPage(carriersOf: CarriersOf): GeneratedDocument {
  return page('docs/open-questions.md', 'Questions the procedure leaves open', [
    `There are ${questions.length}. Each has a local default, which Pathway follows until the authority answers. ${code('why A-06')} in the chat prints the question and its default. [to-be-confirmed.md](to-be-confirmed.md) is the same list to be ticked off.`,
    ...questions.map((one) => section(one, carriersOf)),
  ]);
}
