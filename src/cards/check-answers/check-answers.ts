/** What was answered, section by section, each with its button to change it; to stand in a form before its inputs. */
import { type Button, drawButton, type Surface } from '../buttons.ts';
import { runs } from '../text.ts';

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
  /** What a section says that was not asked. */
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

function drawAnswers(
  answers: AnsweredSection['answers'],
  { most, notAsked, notAnswered }: AnswersShown,
): readonly unknown[] {
  if (answers !== undefined && answers.length > 0) return answers.flatMap((one) => drawAnswer(one, most));
  return [{ type: 'TextBlock', text: answers === undefined ? notAsked : notAnswered, wrap: true }];
}

/** The elements. */
export function answeredSections(sections: readonly AnsweredSection[], shown: AnswersShown): readonly unknown[] {
  return sections.map(({ title, answers, change }) => ({
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      { type: 'TextBlock', text: title, size: 'Medium', weight: 'Bolder', style: 'heading', wrap: true },
      ...drawAnswers(answers, shown),
      { type: 'ActionSet', actions: [drawButton(change, shown.surface)] },
    ],
  }));
}
