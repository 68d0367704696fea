/** What the service lead decides of a record that was kept for as long as it was to be. */
import { type ObligationRow, when } from '../rows/obligation.ts';
import { dueSince, isRemovalAsked, removalOf } from './state.ts';

export const retentionObligations: readonly ObligationRow[] = [
  {
    id: 'retention-review',
    source: 'A-33',
    title: 'Decide whether the record is kept: keep it until another day, or ask for it to be removed',
    owner: 'service-lead',
    within: 'agreed',
    from: 'since',
    asked: 'the day came until which the record was to be kept',
    shownTo: ['whole', 'standing'],
    metBy: ['keep-until', 'ask-removal'],
    // Once somebody has asked for it to be removed, the second person is waited for.
    on: (c) => {
      const since = dueSince(c);
      const ended = c.retention?.removal?.ended?.at;
      const isAgain = since !== undefined && ended !== undefined && ended > since;
      return when(since !== undefined && removalOf(c) === undefined, {
        since: since ?? '',
        dueOn: c.retention?.due?.on ?? '',
        ...(isAgain ? { askedSince: ended } : {}),
      });
    },
  },
  {
    id: 'confirm-removal',
    source: 'A-33',
    title: 'Confirm that the record is removed, or stop it: a second person must',
    owner: 'service-lead',
    within: 'confirmRemoval',
    from: 'since',
    asked: 'somebody asked for the record to be removed',
    shownTo: ['whole', 'standing'],
    alsoAdministrators: true,
    metBy: ['confirm-removal', 'stop-removal'],
    on: (c) => when(isRemovalAsked(c), { since: removalOf(c)?.at ?? '' }),
  },
];
