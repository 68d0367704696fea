/** How a meeting is prepared: who chairs and takes minutes, with what it is combined, and how views reach it. */
import type { CaseView } from '../../cases/sight.ts';
import { yesNoWords } from '../../rules/base/vocabulary.ts';
import type { Meeting } from '../../rules/record/case.ts';
import { combinedWords } from '../../rules/record/preparing.ts';
import type { Section } from '../message/message.ts';
import { fact, typedUnder } from './pieces.ts';

export function preparationSections({ preparation, state }: Meeting, { sight }: CaseView): readonly Section[] {
  if (preparation === undefined) return [];
  const paragraphs =
    state === 'booked' && preparation.isOfBefore
      ? ['Recorded before the meeting was moved, and not checked since.']
      : [];
  const { chair, otherChair, minutes, combined, combinedHow, closed, instead, views, building, planned } = preparation;
  const facts = [
    ...fact('Chair', chair?.name),
    ...fact('Minutes', minutes),
    ...fact('Combined with another meeting', combinedWords[combined]),
    ...fact('School or college closed that day', yesNoWords[closed]),
  ];
  const forManagers: readonly Section[] = [
    ...typedUnder("How the young person's and their parents' views will reach it", views),
    { facts: fact('A child who may have been harmed could be in the building', yesNoWords[building]) },
    ...typedUnder('What is planned for that', planned),
  ];
  return [
    { heading: 'How it is prepared', paragraphs, facts },
    ...typedUnder('Who chairs, and why', otherChair),
    ...typedUnder('How the combined meetings are done', combinedHow),
    ...typedUnder('Who is asked instead, while it is closed', instead),
    ...(sight === 'whole' ? forManagers : []),
  ];
}
