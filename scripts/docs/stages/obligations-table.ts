/** What must be done on a case, whose it is and by when: read from the rows. */

import type { Policy } from '../../../src/rules/base/policy.ts';
import { agencyNames, teamFunctionNames } from '../../../src/rules/base/vocabulary.ts';
import { clocks } from '../../../src/rules/clocks.ts';
import { isLocalTarget } from '../../../src/rules/engine/agenda.ts';
import { obligations } from '../../../src/rules/obligations.ts';
import type { ObligationRow, OwnerRule } from '../../../src/rules/rows/obligation.ts';
import { code, counted, table } from '../markdown.ts';

const owners: Readonly<Record<Extract<OwnerRule, string>, string>> = {
  managing: "the case's team manager; any CDYJS team manager while nobody has taken it",
  'unallocated-managers': 'any CDYJS team manager',
  'allocated-manager': "the case's team manager",
  'service-lead': 'the CDYJS service lead',
  'named-team': 'each team that is asked',
  'named-team-or-managing': "the team that is asked; where there is none, the case's team manager",
  'named-person': 'the person who is asked',
};

const sayOwner = (owner: OwnerRule): string =>
  typeof owner === 'string' ? owners[owner] : `${agencyNames[owner.agency]}: ${teamFunctionNames[owner.does]}`;

const daysFrom = (from: ObligationRow['from'], asked: string): string =>
  ({ since: asked, receipt: 'receipt', clock: "the start of the procedure's own time" })[from];

/** `2 working days after receipt`, and what there is at least. */
function dueWords({ within, from, asked, atLeast }: ObligationRow, { targets }: Policy): string {
  if (within === 'clock') {
    return Object.values(clocks)
      .map(({ days, after }) => `${counted(days, 'working day')} after ${after}`)
      .join('; ');
  }
  if (within === 'agreed') return 'on the day that was agreed for it';
  const words = `${counted(targets[within], 'working day')} after ${daysFrom(from, asked)}`;
  return atLeast === undefined ? words : `${words}; at least ${counted(atLeast, 'working day')} after ${asked}`;
}

export function obligationsTable(policy: Policy): string {
  const rows = obligations.map((row) => [
    `${row.title} (${code(row.id)})`,
    sayOwner(row.owner),
    row.source,
    dueWords(row, policy),
    isLocalTarget(row) ? 'local' : row.within === 'agreed' ? "the meeting's" : "the procedure's",
    row.metBy.map(code).join(', '),
  ]);
  return table(['What must be done', 'Whose it is', 'Source', 'By when', 'Whose target', 'Met by'], rows);
}
