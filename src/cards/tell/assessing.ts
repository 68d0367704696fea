/** What is said in a chat of the two who do an AIM assessment: to who names one, to the two themselves, and that one has left. */
import type { TellWords } from '../../cases/notice.ts';
import {
  aimUnderWay,
  aimWithPart,
  isUnderWay,
  newestAim,
  type PairRole,
  pairKeys,
  workerNow,
} from '../../rules/aim/assessment.ts';
import type { PersonId } from '../../rules/base/vocabulary.ts';
import type { Case } from '../../rules/record/case.ts';
import { plainWords } from '../text.ts';
import type { Tell } from './shape.ts';

type Words = Extract<
  TellWords,
  'worker-to-be-named' | 'named-to-assess' | 'pair-changed' | 'no-longer-assessing' | 'assessor-left'
>;

const roleNames = { lead: 'the lead', 'co-worker': 'the co-worker' } as const satisfies Readonly<
  Record<PairRole, string>
>;

/** `Sam Whitfield is the co-worker.`, of the other of the two; that nobody is yet, or that they can do it no more. */
function otherWords(c: Case, reader: PersonId): string {
  const aim = newestAim(c);
  if (aim === undefined) return '';
  const roles = Object.keys(pairKeys) as readonly PairRole[];
  const mine = roles.find((role) => workerNow(aim, role)?.person.id === reader);
  const other = roles.find((role) => role !== mine) ?? 'lead';
  const newest = aim[pairKeys[other]].at(-1);
  if (newest !== undefined && newest.ended === undefined) {
    return `${plainWords(newest.person.name)} is ${roleNames[other]}.`;
  }
  const before =
    newest?.ended?.because === 'left'
      ? `${plainWords(newest.person.name)} was ${roleNames[other]} and can no longer do it. Check which appointments they had made. `
      : '';
  // Once it is complete nobody is named any more.
  const next = isUnderWay(aim) ? ` Pathway will tell you who is.` : '';
  return `${before}Nobody is named ${before === '' ? 'yet as' : 'now as'} ${roleNames[other]}.${next}`;
}

export const assessing: Readonly<Record<Words, Tell>> = {
  'worker-to-be-named': (c) => ({
    title: `A worker is to be named: ${c.reference}`,
    paragraphs: [
      'A meeting decided on an AIM assessment, and your team names one of the two workers. Open the case to read who leads, and name them.',
    ],
  }),
  'named-to-assess': (c, _by, { reader }) => {
    const aim = aimUnderWay(c);
    const leads = aim !== undefined && workerNow(aim, 'lead')?.person.id === reader;
    const as = leads ? 'lead the AIM assessment' : 'be the co-worker of the AIM assessment';
    return {
      title: `You are named on a case: ${c.reference}`,
      paragraphs: [
        `You are named to ${as}. ${otherWords(c, reader)} You can read the whole case until the assessment is over.`,
      ],
    };
  },
  'pair-changed': (c, _by, { reader }) => ({
    title: `Who is named with you: ${c.reference}`,
    paragraphs: [otherWords(c, reader)],
  }),
  'no-longer-assessing': (c) => {
    const noLonger =
      'You no longer work on an assessment of this case, and can no longer open what you saw because of it.';
    const overNow = 'Tell your manager of any appointment you made, and ask them what to do with what you have.';
    if (c.closed !== undefined) {
      return { title: `A case that you worked on is closed: ${c.reference}`, paragraphs: [noLonger, overNow] };
    }
    if (aimWithPart(c) === undefined) {
      const how = newestAim(c)?.stopped === undefined ? 'has ended' : 'was stopped';
      const says = `The AIM assessment that you worked on ${how}. You can no longer open what you saw because of it.`;
      return { title: `Your assessment has ended: ${c.reference}`, paragraphs: [says, overNow] };
    }
    return {
      title: `You are no longer named on a case: ${c.reference}`,
      paragraphs: [
        noLonger,
        'Ask your manager who takes over, give them what you have, and tell them of any appointment you made.',
      ],
    };
  },
  'assessor-left': (c) => {
    const aim = aimUnderWay(c);
    const gone = [...(aim?.leads ?? []), ...(aim?.coWorkers ?? [])].filter(({ ended }) => ended?.because === 'left');
    const name = gone.toSorted((a, b) => (a.ended?.at ?? '').localeCompare(b.ended?.at ?? '')).at(-1)?.person.name;
    return {
      title: `A worker has to be named again: ${c.reference}`,
      paragraphs: [
        `${name === undefined ? 'Somebody' : plainWords(name)} was to do the AIM assessment and can no longer act in it. Open the case to see which service names another.`,
      ],
    };
  },
};
