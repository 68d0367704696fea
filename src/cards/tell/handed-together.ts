/** What the team managers hear of cases that were handed over: of several together once, and not once a case. */
import type { PersonRef } from '../../rules/base/vocabulary.ts';
import type { Case } from '../../rules/record/case.ts';
import { plainWords } from '../text.ts';
import type { Tell } from './shape.ts';

const giver = ({ handedOver }: Case): string => plainWords(handedOver?.by.name ?? 'Somebody');

const had = ({ handedOver }: Case, from: PersonRef): string =>
  handedOver?.by.id === from.id ? 'they' : plainWords(from.name);

/** To the one who has them now. The case of the message may have gone on to another since; the others have not. */
export const handedOverAll: Tell = (c, _by, { reader }) => {
  const together = c.manager?.id === reader ? c.handedOver?.together : undefined;
  const says =
    together === undefined
      ? 'All the open cases that another team manager had were handed over to you.'
      : `${giver(c)} handed over to you the open cases that ${had(c, together.from)} had. There were ${together.cases}.`;
  return {
    title: 'Cases are yours now',
    paragraphs: [
      `${says} Each case says why, and what is next.`,
      'You will get no message about each of them. Press **My cases** to see all that you have now, the ones due soonest at the top.',
    ],
    list: 'mine',
  };
};

/** To the one who had it, where somebody else handed it over. */
export const handedAway: Tell = (c) => ({
  title: `Another team manager has this case now: ${c.reference}`,
  paragraphs: [
    `${giver(c)} handed it over to ${plainWords(c.manager?.name ?? 'another team manager')}. You will no longer be reminded of it as its team manager. If that is wrong, ask the person who did it.`,
  ],
});

/** To those who decide who sees separate records. */
export const recordsToSettle: Tell = (c) => ({
  title: `A case with a separate record was handed over: ${c.reference}`,
  paragraphs: [
    `${giver(c)} handed the case over to ${plainWords(c.manager?.name ?? 'another team manager')}, who cannot see its separate record by that. Type **separate records** to decide who will see it. Then open the case, and record what you decided.`,
  ],
});

/** To the one who had them. */
export const handedFrom: Tell = (c, _by, { reader }) => {
  const together = c.handedOver?.together?.from.id === reader ? c.handedOver.together : undefined;
  const says =
    together === undefined
      ? 'All the open cases that you had were handed over to another team manager.'
      : `${giver(c)} handed over the open cases that you had to ${plainWords(c.manager?.name ?? '')}. There were ${together.cases}.`;
  return {
    title: 'Your cases were handed over',
    paragraphs: [
      says,
      'You will see who has each of them and how it stands, and nothing else. If that is wrong, ask the person who did it.',
    ],
  };
};
