/** Events of cases that have to do with each other. Those on the other case come with an errand. */
import type { Instant, Reference } from '../base/vocabulary.ts';
import { clocksOf } from '../clocks.ts';
import type { Case } from '../record/case.ts';
import type { JoinedCase, JoinedClock, JoinedConcern } from '../record/joined.ts';
import { type Link, withLink } from '../record/links.ts';
import { detailsOf, type EventRows } from '../rows/event.ts';
import { type SaidMeanwhile, withGivenBack, withoutTheirs } from './given-back.ts';

export interface Linked extends Pick<Link, 'other' | 'kind' | 'why'> {
  readonly type: 'linked';
  /** On the other case: when it was said on the first. */
  readonly saidAt?: Instant;
}
/** Another case about the same young person goes on here. */
export interface JoinedHere extends JoinedConcern {
  readonly type: 'joined-here';
  readonly clocks: readonly JoinedClock[];
}
/** That case was opened again, and goes on by itself. */
export interface Parted {
  readonly type: 'parted';
  readonly from: Reference;
}

/** What the person who raised it said while the case went on in another. */
export interface GivenBack extends SaidMeanwhile {
  readonly type: 'given-back';
  /** When the other case parted from it. */
  readonly saidAt: Instant;
}

const said = {
  'same-person': 'linked the case as the same young person: ',
  'same-matter': 'linked the case as the same matter: ',
  'not-same': 'said that it is not the same young person: ',
} as const;

function taken(c: Case, { clocks, ...told }: Omit<JoinedHere, 'type'>, at: Instant, by: JoinedCase['by']) {
  const { joined = [] } = c;
  const { from } = told;
  const added = clocks.map((one) => ({ ...one, joined: from }));
  return {
    joined: [...joined, { ...told, number: joined.length + 1, at, by }],
    ...(added.length === 0 ? {} : { clocks: [...clocksOf(c), ...added] }),
  };
}

export const linkEvents: EventRows<Linked | JoinedHere | Parted | GivenBack> = {
  linked: {
    fold: (c, { other, kind, why, saidAt }, at, by) => ({
      links: withLink(c, { other, kind, ...(why === undefined ? {} : { why }), at: saidAt ?? at, by }),
    }),
    words: ({ other, kind }) => `${said[kind]}${other}`,
    typed: ({ why }) => ({ Why: why }),
  },
  'joined-here': {
    fold: (c, event, at, by) => taken(c, detailsOf(event), at, by),
    words: ({ receivedAt }, say) =>
      `joined a further concern about the young person to this case, received ${say.when(receivedAt)}`,
  },
  parted: {
    fold: (c, { from }, at, by) => ({
      ...withoutTheirs(c, from, at),
      joined: (c.joined ?? []).map((one) =>
        one.from === from && one.parted === undefined ? { ...one, parted: { at, by } } : one,
      ),
      ...(c.clocks === undefined
        ? {}
        : {
            clocks: c.clocks.map((one) =>
              one.joined === from && one.ended === undefined
                ? { ...one, ended: { at, why: 'The further concern is a case of its own again' } }
                : one,
            ),
          }),
    }),
    words: () => 'opened again the case of a further concern that was joined to this one',
  },
  'given-back': {
    fold: (c, event) => ({ ...withGivenBack(c, event), givenBack: [...(c.givenBack ?? []), event.saidAt] }),
    words: () => 'brought here what the person who raised it said while the case went on in another one',
  },
};
