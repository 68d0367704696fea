/** What is said in a chat of the two who do an AIM assessment: to who names one, to who is named, and that one has left. */
import type { TellWords } from '../../cases/notice.ts';
import { aimUnderWay, workerNow } from '../../rules/aim/assessment.ts';
import { plainWords } from '../text.ts';
import type { Tell } from './shape.ts';

type Words = Extract<TellWords, 'worker-to-be-named' | 'named-to-assess' | 'assessor-left'>;

export const assessing: Readonly<Record<Words, Tell>> = {
  'worker-to-be-named': (c) => ({
    title: `A worker is to be named: ${c.reference}`,
    paragraphs: [
      'A meeting decided that an AIM assessment is done, and your team names one of the two workers. Open the case to read who leads, and name them.',
    ],
  }),
  'named-to-assess': (c, _by, { reader }) => {
    const aim = aimUnderWay(c);
    const leads = aim !== undefined && workerNow(aim, 'lead')?.person.id === reader;
    const as = leads ? 'lead the AIM assessment' : 'be the co-worker of the AIM assessment';
    return {
      title: `You are named on a case: ${c.reference}`,
      paragraphs: [`You are named to ${as}. You can read the whole case until the assessment is over.`],
    };
  },
  'assessor-left': (c) => {
    const aim = aimUnderWay(c);
    const gone = [...(aim?.leads ?? []), ...(aim?.coWorkers ?? [])].filter(({ ended }) => ended?.because === 'left');
    const name = gone.toSorted((a, b) => (a.ended?.at ?? '').localeCompare(b.ended?.at ?? '')).at(-1)?.person.name;
    return {
      title: `A worker has to be named again: ${c.reference}`,
      paragraphs: [
        `${name === undefined ? 'Somebody' : plainWords(name)} was to do the AIM assessment, and by the people register can no longer act in it. Open the case to see which service names another.`,
      ],
    };
  },
};
