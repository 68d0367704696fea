/** That something was taken out of Pathway from a case: what, by whom, why and for whom. */
import { type ExportKind, exportNames } from '../record/exports.ts';
import type { EventRows } from '../rows/event.ts';

export interface Exported {
  readonly type: 'exported';
  readonly what: ExportKind;
  readonly reason: string;
  readonly forWhom: string;
  /** Whoever ran the command named this person: Pathway does not know who runs a command. */
  readonly commandLine?: true | undefined;
}

export const exportEvents: EventRows<Exported> = {
  exported: {
    fold: ({ exports = [] }, { what, forWhom }, at, by) => ({
      exports: [...exports.filter((one) => one.what !== what || one.by.id !== by.id), { what, at, by, forWhom }],
    }),
    words: ({ what, commandLine }) =>
      `took ${exportNames[what]} out of Pathway${commandLine ? ', by the command line' : ''}`,
    typed: ({ reason, forWhom }) => ({ Why: reason, 'Who it is for': forWhom }),
  },
};
