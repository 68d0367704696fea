/** Who placed the young person here, for those who see the whole case. */
import type { CaseView } from '../../cases/sight.ts';
import { agreeWithThem, isPlaced } from '../../rules/placing/placing.ts';
import type { Section } from '../message/message.ts';
import { plainWords } from '../text.ts';
import { was } from './corrected.ts';
import { fact } from './pieces.ts';

export function placingSections({ case: c, by }: CaseView): readonly Section[] {
  const { placing } = c;
  if (placing === undefined) return [];
  const { authority, worker, telephone, itsYouthJustice, leads } = placing;
  const recorded = `Recorded by ${plainWords(placing.by.name)}, ${by.calendar.sayWhen(placing.at)}.`;
  return [
    {
      heading: 'Placed here by another local authority',
      paragraphs: [recorded, plainWords(agreeWithThem({ ...c, placing: { ...placing, leads: undefined } }) ?? '')],
      facts: [
        ...fact('Placed by', `${authority}${was(c, 'placed-by')}`),
        ...fact('Placed here by another authority', isPlaced(c) ? undefined : `No${was(c, 'placed')}`),
        ...fact('Their social worker', worker),
        ...fact('Telephone', telephone),
        ...fact('Their youth justice service', itsYouthJustice),
        ...fact('Who leads', leads),
      ],
    },
  ];
}
