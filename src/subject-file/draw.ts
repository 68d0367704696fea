/** The file as a page to print, with a cover sheet, and as a list for a spreadsheet. */
import { stringify } from 'csv-stringify/sync';
import { escapeHtml, htmlPage } from '../paper/html.ts';
import type { SubjectRequest } from '../rules/record/subject-access.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import { answerBy, openPause } from '../rules/subject-access/requests.ts';
import type { Item, SubjectFile } from './file.ts';
import { markNames } from './marks.ts';

const toDecide = 'A person decides: give, black out or withhold';
const leftOut = {
  all: 'What is written there about another child is left out here. Pathway still has it.',
  rest: 'The reference of that case is shown. All else that is written there about another child is left out. Pathway still has it.',
} as const;
const decision = ({ mark }: Item): string => (mark === 'child' ? '' : toDecide);

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;
const list = (all: readonly string[]): string => `<ul>${all.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ul>`;

function drawItem(item: Item, by: DecisionContext): string {
  const { at, mark, words, values } = item;
  const lines = values.map(({ label, text }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(text)}</dd>`).join('');
  const open =
    decision(item) === ''
      ? ''
      : `<p class="decide"><strong>☐ Give ☐ Black out ☐ Withhold</strong> ${toDecide}. Why, and who: ____________</p>`;
  return `<section><h3>${escapeHtml(by.calendar.sayWhen(at))}. ${escapeHtml(markNames[mark])}</h3>${paragraph(words)}${mark === 'other-child' ? paragraph(leftOut[lines === '' ? 'all' : 'rest']) : ''}${lines === '' ? '' : `<dl>${lines}</dl>`}${open}</section>`;
}

function linkedTo(linked: readonly string[]): readonly string[] {
  return linked.length === 0
    ? []
    : [
        '<h2>Linked cases</h2>',
        paragraph('They are not in this file. Where one is about the same young person, ask for its file as well.'),
        list(linked),
      ];
}

function cover(file: SubjectFile, request: SubjectRequest, by: DecisionContext): readonly string[] {
  const { calendar } = by;
  const isPaused = openPause(request) !== undefined;
  return [
    `<h1>${escapeHtml(file.title)}</h1>`,
    '<p class="ring"><strong>Nobody has released this yet.</strong> It is a draft for those who decide what is given. Delete it, and every copy, once the request is answered.</p>',
    `<p>From Pathway, a process tracker. It is not the child's record: look in Liquid Logic, in email and with the other agencies as well.</p>`,
    list([
      `Request received: ${calendar.sayDate(request.requestedOn)}`,
      isPaused
        ? `The month is paused. It goes on once the person who asked has answered, and its last day moves by as many days.`
        : `To be answered by: ${calendar.sayDate(answerBy(request))}`,
      `Made: ${calendar.sayWhen(by.now)}`,
    ]),
    '<h2>Who must look at it before anything is given</h2>',
    list([
      'Somebody who was not part of the case checks who asked, and whether they may.',
      'A social worker: under the rules for social work data nothing is given that would be likely to cause serious harm to the health of the child or of anybody else.',
      'The police, as long as they investigate, for each item marked police.',
      'Each other person whose words or name are here: whether they agree, or whether it is reasonable without.',
      'The data protection officer, for what is withheld, and why.',
    ]),
    paragraph(
      `Pathway marks what it can tell. It cannot read: in any free text there may be the name or the words of somebody else, so a person reads all of it. The names of workers in their job stay.`,
    ),
    ...file.notes.map(paragraph),
    ...linkedTo(file.linked),
  ];
}

/** `request`: the one that it answers. */
export function subjectPage(file: SubjectFile, request: SubjectRequest, by: DecisionContext): string {
  return htmlPage(file.title, [
    ...cover(file, request, by),
    '<h2>What is recorded, in date order</h2>',
    ...file.items.map((item) => drawItem(item, by)),
    '<h2>Who looked, and when</h2>',
    list(file.looks.map(({ at, words }) => `${by.calendar.sayWhen(at)}: ${words}`)),
  ]);
}

/** A line for each thing recorded; a spreadsheet runs none of them. */
export function subjectCsv(file: SubjectFile, by: DecisionContext): string {
  const rows = [...file.items, ...file.looks].flatMap((item) => {
    const values = item.values.length === 0 ? [{ label: '', text: '' }] : item.values;
    return values.map(({ label, text }) => [
      by.calendar.sayWhen(item.at),
      markNames[item.mark],
      item.words,
      label,
      text,
      decision(item),
      '',
    ]);
  });
  const columns = ['when', 'about', 'what happened', 'what', 'as recorded', 'to decide', 'decided by, and why'];
  return `\uFEFF${stringify([columns, ...rows], { record_delimiter: 'windows', escape_formulas: true })}`;
}
