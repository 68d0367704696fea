/** What is kept of each thing that somebody did about keeping a record, of a case as of a separate record. */
import type { Instant, LocalDate, PersonRef } from '../base/vocabulary.ts';
import type { ConfirmedBecause, RemovalReason, RetentionFacts } from '../record/retention.ts';
import type { Reason } from '../rows/action.ts';
import { endedRemoval, type Kept, removalOf } from './state.ts';

/** What was said, by its event. */
export interface KeepingSaid {
  readonly 'kept-until': Reason & { readonly until: LocalDate };
  readonly 'hold-set': Reason;
  readonly 'hold-lifted': Reason;
  readonly 'removal-asked': Reason & { readonly because: RemovalReason; readonly before?: LocalDate | undefined };
  readonly 'removal-confirmed': { readonly because: ConfirmedBecause };
  readonly 'removal-stopped': Reason;
  readonly 'removal-lapsed': object;
}
export type KeepingEventType = keyof KeepingSaid;

type Folds = {
  readonly [T in KeepingEventType]: (c: Kept, said: KeepingSaid[T], at: Instant, by: PersonRef) => RetentionFacts;
};

const changed = ({ retention }: Kept, more: NonNullable<RetentionFacts['retention']>): RetentionFacts => ({
  retention: { ...retention, ...more },
});

export const keepingFolds: Folds = {
  'kept-until': (c, { until, reason }, at, by) => changed(c, { keptUntil: { at, by, until, reason } }),
  'hold-set': (c, { reason }, at, by) => changed(c, { ...endedRemoval(c, at, 'held'), hold: { at, by, reason } }),
  'hold-lifted': ({ retention }) => {
    const { hold: _hold, ...facts } = retention ?? {};
    return { retention: facts };
  },
  'removal-asked': (c, { because, reason, before }, at, by) =>
    changed(c, { removal: { at, by, because, reason, ...(before === undefined ? {} : { before }) } }),
  'removal-confirmed': (c, { because }, at, by) => {
    const asked = removalOf(c);
    return asked === undefined ? {} : changed(c, { removal: { ...asked, confirmed: { at, by, because } } });
  },
  'removal-stopped': (c, _said, at) => changed(c, endedRemoval(c, at, 'stopped')),
  'removal-lapsed': (c, _said, at) => changed(c, endedRemoval(c, at, 'lapsed')),
};
