/** How a meeting is prepared: who chairs and takes minutes, with what it is combined, and how views reach it. */
import type { CaseView } from '../../cases/sight.ts';
import { yesNoWords } from '../../rules/base/vocabulary.ts';
import type { Meeting } from '../../rules/record/case.ts';
import { combinedWords } from '../../rules/record/preparing.ts';
import type { Fact, Section } from '../message/message.ts';
import { plainWords, quoted } from '../text.ts';

const fact = (title: string, value: string | undefined): readonly Fact[] =>
  value === undefined ? [] : [{ title, value: plainWords(value) }];
const typed = (heading: string, text: string | undefined): readonly Section[] =>
  text === undefined ? [] : [{ heading, extra: quoted(text) }];

export function preparationSections({ preparation }: Meeting, { sight }: CaseView): readonly Section[] {
  if (preparation === undefined) return [];
  const { chair, otherChair, minutes, combined, combinedHow, closed, instead, views, building, planned } = preparation;
  const facts = [
    ...fact('Chair', chair?.name),
    ...fact('Minutes', minutes),
    ...fact('Combined with another meeting', combinedWords[combined]),
    ...fact('School or college closed that day', yesNoWords[closed]),
  ];
  const forManagers: readonly Section[] = [
    ...typed("How the young person's and their parents' views will reach it", views),
    { facts: fact('A child who may have been harmed could be in the building', yesNoWords[building]) },
    ...typed('What is planned for that', planned),
  ];
  return [
    { heading: 'How it is prepared', facts },
    ...typed('Who chairs, and why', otherChair),
    ...typed('How the combined meetings are done', combinedHow),
    ...typed('Who is asked instead, while it is closed', instead),
    ...(sight === 'whole' ? forManagers : []),
  ];
}
