/** A store that is kept for ever has to hold everything this version can keep: what is missing is named. */
import { stages } from '../../src/rules/stages.ts';
import type { Expected } from '../../test/stores/expected.ts';

const kinds = ['post', 'reply', 'tell', 'nudge'] as const;

/** Throws where a stage has no case, or a kind of notice none that was not delivered. */
export function checkWhole({ cases, carriedOut, undelivered, drafts }: Expected): void {
  const has = (what: string, isThere: boolean): readonly string[] => (isThere ? [] : [what]);
  const missing = [
    ...Object.keys(stages).flatMap((stage) =>
      has(
        `a case in the stage ${stage}`,
        cases.some((one) => one.stage === stage),
      ),
    ),
    ...kinds.flatMap((kind) =>
      has(
        `a ${kind} that is owed`,
        undelivered.some((one) => one.kind === kind && one.state === 'owed'),
      ),
    ),
    ...['sending', 'undeliverable'].flatMap((state) =>
      has(
        `a notice ${state}`,
        undelivered.some((one) => one.state === state),
      ),
    ),
    ...has(
      'a notice that is overtaken',
      undelivered.some(({ becomes }) => becomes === 'overtaken'),
    ),
    ...has(
      'a form with more than sixty looks after it',
      carriedOut.some(({ looksSince }) => looksSince > 60),
    ),
    ...has(
      'a late case',
      cases.some(({ lateTo }) => lateTo.length > 0),
    ),
    ...has('two concerns that were not sent', drafts.length > 1),
  ];
  if (missing.length > 0) throw new Error(`The lives lack ${missing.join(', ')}.`);
}
