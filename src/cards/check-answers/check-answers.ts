/** What was answered, section by section, each with its button to change it; to stand in a form before its inputs. */
import { type Button, drawButton, folded, type Surface } from '../buttons.ts';
import { plainWords, runs } from '../text.ts';

export interface GivenAnswer {
  readonly label: string;
  /** As given: shown in text runs, so whatever is in it stays as typed. */
  readonly says: string;
}

export interface AnsweredSection {
  readonly title: string;
  /** Left out where the section was not asked. */
  readonly answers?: readonly GivenAnswer[] | undefined;
  readonly change: Button;
}

export interface AnswersShown {
  /** An answer of more characters is cut, and says so. */
  readonly most: number;
  /** What is said of the sections that were not asked. */
  readonly notAsked: string;
  /** What one says that was asked and left blank. */
  readonly notAnswered: string;
  readonly surface: Surface;
}

/** The lines to show: where not everything fits, the beginning and without the breaks, which take room as well. */
function linesOf(text: string, most: number): readonly string[] {
  if (most === Number.POSITIVE_INFINITY) return text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const signs = [...text.replace(/\s+/g, ' ')];
  const all = [...text].length.toLocaleString('en-GB');
  const note = ` … (This is only the first part. We have kept all ${all} characters and will send them.)`;
  return [signs.length <= most ? signs.join('') : signs.slice(0, most).join('') + note];
}

/** `Their name: Alex`, or `In school or college? Yes`; further lines on their own. */
function drawAnswer({ label, says }: GivenAnswer, most: number): readonly unknown[] {
  const [first = '', ...others] = linesOf(says, most);
  const heading = { type: 'TextRun', text: /[?.]$/.test(label) ? `${label} ` : `${label}: `, weight: 'Bolder' };
  return [
    { type: 'RichTextBlock', inlines: [heading, ...runs(first)] },
    ...others.map((text) => ({ type: 'RichTextBlock', inlines: runs(text), spacing: 'Small' })),
  ];
}

function drawAnswers(answers: readonly GivenAnswer[], { most, notAnswered }: AnswersShown): readonly unknown[] {
  if (answers.length > 0) return answers.flatMap((one) => drawAnswer(one, most));
  return [{ type: 'TextBlock', text: notAnswered, wrap: true }];
}

function part(title: string, items: readonly unknown[]): unknown {
  const heading = { type: 'TextBlock', text: title, size: 'Medium', weight: 'Bolder', style: 'heading', wrap: true };
  return { type: 'Container', separator: true, spacing: 'Medium', items: [heading, ...items] };
}

const notAskedId = 'not-asked';

/** One line for all that was not asked, with their buttons folded below it: a quick concern has five of them. */
function drawNotAsked(sections: readonly AnsweredSection[], { notAsked, surface }: AnswersShown): unknown {
  const items = [notAsked, ...sections.map(({ title }) => `- ${plainWords(title)}`)];
  const buttons = sections.map(({ change }) => drawButton(change, surface));
  return part('Not asked yet', [
    { type: 'TextBlock', text: items.join('\r'), wrap: true },
    ...folded('Answer some of these now', notAskedId, buttons),
  ]);
}

/** The elements: what was asked in its order, then what was not. */
export function answeredSections(sections: readonly AnsweredSection[], shown: AnswersShown): readonly unknown[] {
  const left = sections.filter(({ answers }) => answers === undefined);
  const asked = sections.flatMap(({ title, answers, change }) => {
    const button = { type: 'ActionSet', actions: [drawButton(change, shown.surface)] };
    return answers === undefined ? [] : [part(title, [...drawAnswers(answers, shown), button])];
  });
  return left.length === 0 ? asked : [...asked, drawNotAsked(left, shown)];
}
