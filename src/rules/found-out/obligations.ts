/** What an outcome did not know is found out, so that nothing hangs on it unseen (CJ-27, SC-09). */
import type { Instance, ObligationRow } from '../rows/obligation.ts';
import { isCarriedOn } from '../stages.ts';
import { type UnknownFact, unknownFacts } from './unknown.ts';

const instanceOf = ({ meeting, since, foundAt }: UnknownFact): Instance => ({
  key: String(meeting),
  since,
  metAt: foundAt,
});

const finding = {
  owner: 'managing',
  within: 'information',
  from: 'since',
  asked: 'the outcome',
  shownTo: ['whole'],
  metBy: ['record-found-out'],
} as const;

export const foundOutObligations: readonly ObligationRow[] = [
  {
    ...finding,
    id: 'find-out-education',
    source: 'CJ-27',
    title: 'Find out whether the young person is in school or other education',
    inChannel: 'Find out something that an outcome did not know',
    on: (c) =>
      isCarriedOn(c)
        ? unknownFacts(c)
            .filter(({ about }) => about === 'education')
            .map(instanceOf)
        : [],
  },
  {
    ...finding,
    id: 'find-out-protection',
    source: 'SC-09',
    title: 'Find out whether a child protection enquiry or strategy discussion is running',
    inChannel: 'Find out something that an outcome did not know',
    on: (c) =>
      isCarriedOn(c)
        ? unknownFacts(c)
            .filter(({ about }) => about === 'protection')
            .map(instanceOf)
        : [],
  },
];
