/** What every export asks, and what is recorded of it. */
import type { ExportKind } from '../record/exports.ts';
import { onlyWhole } from '../record/readers.ts';
import type { Reason } from '../rows/action.ts';
import type { Exported } from './events.ts';

export interface Taking extends Reason {
  readonly forWhom: string;
  /** It is taken by a command, in the name of somebody of the register. */
  readonly commandLine?: true | undefined;
}

export const takingReadBy = { reason: onlyWhole, forWhom: onlyWhole } as const;

export const taken = (what: ExportKind, { reason, forWhom, commandLine }: Taking): Exported => ({
  type: 'exported',
  what,
  reason,
  forWhom,
  ...(commandLine === undefined ? {} : { commandLine }),
});
