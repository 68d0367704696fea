/** Everything of one case that somebody may read, as text for the child's own record. */
import type { CaseView } from '../../cases/sight.ts';
import { endedBy, openedAgain } from '../case/ending-sections.ts';
import { factsOf } from '../case/facts.ts';
import { keepingSections } from '../case/keeping.ts';
import { lineFor } from '../case/obligation-words.ts';
import { visibleObligations } from '../case/overview.ts';
import { policeNotes } from '../case/police.ts';
import type { Section } from '../message/message.ts';
import { sectionsAsText } from './as-text.ts';

export const NOT_THE_RECORD = "From Pathway, a process tracker. Not the child's record.";

export interface SummaryPage {
  readonly title: string;
  readonly sections: readonly Section[];
}

function standing(look: CaseView): readonly Section[] {
  const lines = visibleObligations(look).map((one) => lineFor(one, look));
  return [
    { facts: factsOf(look) },
    ...endedBy(look),
    ...openedAgain(look),
    ...keepingSections(look),
    { heading: 'What is still to do', paragraphs: lines },
  ];
}

/** `takenBy`: who takes it, when, in words. */
export function summaryText(look: CaseView, pages: readonly SummaryPage[], takenBy: string): string {
  const { reference } = look.case;
  const notes = policeNotes(look);
  return [
    sectionsAsText([{ paragraphs: [NOT_THE_RECORD, `Case ${reference}. ${takenBy}`] }]),
    ...(notes.length === 0 ? [] : [sectionsAsText([{ paragraphs: notes }])]),
    'Names of other children that Pathway knows are replaced by "another child". Check the text for others before you use it.',
    `HOW THE CASE STANDS\n\n${sectionsAsText(standing(look))}`,
    ...pages.map(({ title, sections }) => `${title.toUpperCase()}\n\n${sectionsAsText(sections)}`),
  ].join('\n\n');
}
