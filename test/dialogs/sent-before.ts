/** What asks whether something was sent before, over the cases of a store. */
import { createAccessLog } from '../../src/cases/access-log.ts';
import { findLookingAlike } from '../../src/cases/looking-alike.ts';
import { askSentBefore, type SentBeforeDoubts } from '../../src/dialogs/sent-before.ts';
import type { Casework } from '../support/casework.ts';
import { names } from '../support/name-index.ts';

export const asksSentBefore = (casework: Casework): SentBeforeDoubts => {
  const { store, repository } = casework;
  return askSentBefore({
    ...{ repository, contextAt: (now) => casework.by(now), accessLog: createAccessLog(store) },
    lookingAlike: findLookingAlike(store, repository.load, names),
  });
};
