import type { Case } from '../../record/case.ts';
import { alsoPolice } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import type { Screening } from '../facts.ts';
import { nowKnown } from '../mash.ts';
import { oddScreeningDay, screenedAlready, wrongScreeningDay } from '../screening.ts';

type Input = Omit<Unsigned<Screening>, 'eligible'>;
export type Screened = { readonly type: 'screened' } & Unsigned<Screening>;

export const screenEligible: Action<Input, Screened> = {
  source: 'CJ-08',
  label: 'Eligible: tell CDYJS',
  form: {
    title: 'Screened: eligible for this procedure',
    send: 'Record it and tell CDYJS',
    says: ['Pathway will tell the youth justice service (CDYJS) at once. A team manager there will take the case.'],
    readBy: { words: alsoPolice },
  },
  who: ['screening-team'],
  cameLate: ['screened-team'],
  from: ['with-mash'],
  to: 'received',
  guards: [],
  alreadyDone: screenedAlready,
  decide: (_c, input, by) => wrongScreeningDay(input, by) ?? [{ type: 'screened', eligible: true, ...input }],
  doubts: (c, input) => oddScreeningDay(c, input),
  events: {
    screened: {
      fold: (c, event, at, by) => {
        const { on, eligible, words } = event;
        const after: Partial<Case> = eligible
          ? nowKnown(c, { on, at, by })
          : { closed: { at, by, from: c.stage, reason: words } };
        return { ...after, mash: { ...c.mash, ...after.mash, screened: { ...detailsOf(event), at, by } } };
      },
      words: ({ eligible }) =>
        eligible
          ? 'recorded the screening: eligible, so CDYJS were told'
          : 'recorded the screening: not for this procedure, so the case was closed',
    },
  },
};
