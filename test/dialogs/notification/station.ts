/** A private chat in which people enter what the police decided. The rest is real. */
import { notificationVerbs } from '../../../src/cards/verbs/notification.ts';
import { findBegun } from '../../../src/cases/begun.ts';
import { createNotificationConversation, type NotificationDeps } from '../../../src/dialogs/notification/index.ts';
import { nextAfterNotification } from '../../../src/dialogs/notification/next-steps.ts';
import type { Case } from '../../../src/rules/record/case.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { Casework } from '../../support/casework.ts';
import { calendar, circumstances, person, policy } from '../../support/factories.ts';
import { type Worker, worker } from '../journey/worker.ts';
import { asksSentBefore } from '../sent-before.ts';

const references = ['7KQ4-2MX9', '4T7N-2FQK', 'P3DH-9WXA'];

export interface Station {
  enters(who?: string): Worker;
  /** Everybody has lost every job they had, until they get them back. */
  takesJobs(): void;
  givesJobsBack(): void;
  cases(): Promise<readonly Case[]>;
  drafts(): Promise<string>;
}

/** A room on Tuesday 24 November 2026, 15:42. `failsOnce`: the answer is lost after the case was made. */
export function station({ failsOnce = false } = {}): Station {
  const store = openSqliteStore(':memory:');
  const casework = new Casework(store).at('2026-11-24', '15:42');
  let isToFail = failsOnce;
  let isInRegister = true;
  let ids = 0;
  let drawn = 0;
  const deps: NotificationDeps = {
    ...{ store, policy, calendar },
    newReference: () => references[drawn++] ?? 'none left',
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    begin: async (command, { person: whoever, now }) => {
      const c = await casework.cases.begin(command, whoever, now);
      if (isToFail) {
        isToFail = false;
        throw new Error('No answer.');
      }
      return c;
    },
    rosterAt: () => ({ teams: () => [] }),
    begun: findBegun(casework.repository.load),
    sentBefore: asksSentBefore(casework),
    isReady: () => true,
    nextSteps: (c, at) => nextAfterNotification(c, circumstances(at)),
  };
  const conversation = createNotificationConversation(deps);
  return {
    enters: (who = 'Joanne Hardy') =>
      worker(
        () => conversation,
        notificationVerbs,
        () => ({ person: isInRegister ? person(who) : { ...person(who), teams: [] }, now: casework.now }),
      ),
    takesJobs: () => {
      isInRegister = false;
    },
    givesJobsBack: () => {
      isInRegister = true;
    },
    cases: async () => (await store.all<{ state: Case }>('case', 100)).items.map(({ body }) => body.state),
    drafts: async () => JSON.stringify((await store.all('draft', 10)).items),
  };
}

export const decided = { 'What did the police decide?': 'Youth caution', 'Day of the decision': '2026-11-20' };
export const who = { 'Their name': 'Rowan Ashby', 'Or roughly how old': 'About 14' };
export const alleged = {
  'What is alleged': 'Sexual assault by touching',
  'Is any investigation still': 'No',
  'Could another child': 'Yes',
  'Do both children': 'No',
};

/** To the check, with these differences. */
export async function comesToTheCheck(
  worker: Worker,
  {
    first = {},
    young = {},
    matter = {},
  }: { readonly [card in 'first' | 'young' | 'matter']?: Readonly<Record<string, string>> } = {},
): Promise<void> {
  await worker.begins();
  worker.fills({ ...decided, ...first });
  await worker.presses('Next');
  worker.fills({ ...who, ...young });
  await worker.presses('Next');
  worker.fills({ ...alleged, ...matter });
  await worker.presses('Next');
}
