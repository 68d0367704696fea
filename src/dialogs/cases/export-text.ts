/** What is taken out of Pathway of one case, as text: made when it is shown, and kept nowhere. */

import { historyText } from '../../cards/case/history-sections.ts';
import { type PageId, pagesFor, pageTitles } from '../../cards/case/pages.ts';
import { investigationNotes } from '../../cards/case/police.ts';
import { refusalCard } from '../../cards/case/refusal.ts';
import { withoutOtherChildren } from '../../cards/export/other-children.ts';
import { planText } from '../../cards/export/plan.ts';
import { summaryText } from '../../cards/export/summary.ts';
import { exportTextCard } from '../../cards/export/text-card.ts';
import { linkedNames } from '../../cases/linked-names.ts';
import type { Cases } from '../../cases/perform.ts';
import type { ActionId } from '../../rules/actions.ts';
import { timeAfter } from '../../rules/base/later.ts';
import type { Instant, Person, Reference } from '../../rules/base/vocabulary.ts';
import type { Taking } from '../../rules/exporting/taking.ts';
import { type ExportKind, type TextKind, takenBy } from '../../rules/record/exports.ts';
import { type Refusal, refusal } from '../../rules/rows/refusals.ts';
import type { DialogShown, Speaker } from '../turn.ts';
import { inCase, noSuchCase } from './case-dialog.ts';
import { type CaseDeps, type LoadedView, lookUp, recordLook, type Shows } from './deps.ts';
import { sectionsOf, withoutHidden } from './open-case.ts';

/** Who looked is in the record of who looked, and stays there; the separate record is another child's. */
const leftOut: readonly PageId[] = ['overview', 'looks', 'why', 'separate'];
/** What of a case a text is made of. The pages of separate records are left out, so these are never read. */
type TextDeps = Pick<CaseDeps, 'repository' | 'contextAt' | 'accessLog'>;
type InSummary = Exclude<PageId, 'overview' | 'looks' | 'why' | 'separate'>;

const shownAs: Readonly<Record<TextKind, Shows>> = { summary: 'summary', plan: 'plan-to-hand-out' };

/** How long somebody goes on reading the parts of what they took, in hours; then they say again why. */
const HOURS = 1;

/** The text of it for these eyes; nothing of it stands anywhere before somebody keeps it. */
async function exportText(deps: TextDeps, look: LoadedView, what: TextKind): Promise<string> {
  const { case: c, by, person, loaded } = look;
  const taken = `Taken by ${person.name}, ${by.calendar.sayWhen(by.now)}.`;
  const pages = pagesFor(look).filter((page): page is InSummary => !leftOut.includes(page));
  const history = await deps.repository.history(c.reference, by.now);
  const text =
    what === 'plan'
      ? planText(look, taken)
      : summaryText(
          look,
          await Promise.all(
            pages.map(async (page) => ({
              title: pageTitles[page],
              sections:
                page === 'history'
                  ? historyText(withoutHidden(history, look), look)
                  : await sectionsOf(deps, look, page),
            })),
          ),
          taken,
        );
  const actors = history.flatMap(({ event: { actor } }) => (actor.kind === 'person' ? [actor.person.name] : []));
  return withoutOtherChildren(text, {
    reference: c.reference,
    ...(await linkedNames(deps.repository, loaded.state, by.now)),
    workers: [...new Set(actors)],
  });
}

const notTaken = refusal('precondition', 'First say why you take it, and who it is for.', 'A-34');

const isRecent = (at: string | undefined, now: string): boolean =>
  at !== undefined && timeAfter(at, { hours: HOURS }) >= now;

const actionFor = {
  summary: 'take-summary',
  plan: 'take-plan',
  'subject-file': 'take-subject-file',
} as const satisfies Record<ExportKind, ActionId>;

/** Records by the command line that somebody takes it; why not, where they may not. */
export async function recordTaken(
  cases: Pick<Cases, 'perform'>,
  reference: Reference,
  { what, input, id }: { readonly what: ExportKind; readonly input: Taking; readonly id: string },
  person: Person,
  now: Instant,
): Promise<Refusal | undefined> {
  const outcome = await cases.perform(reference, { id, action: actionFor[what], input }, person, now);
  return outcome.ok ? undefined : outcome.refusal;
}

/** The text for somebody who has just recorded that they take it: the look is written down before. */
export async function textTaken(
  deps: TextDeps,
  reference: string,
  what: TextKind,
  person: Person,
  now: Instant,
): Promise<string | undefined> {
  const look = await lookUp(deps, reference, person, now);
  if (look === undefined || !isRecent(takenBy(look.loaded.state, what, person), now)) return undefined;
  await recordLook(deps, look, shownAs[what]);
  return exportText(deps, look, what);
}

/** Shows a part of it to somebody who has recorded that they take it. */
export async function showExport(
  deps: CaseDeps,
  { person, now }: Speaker,
  typed: string,
  what: TextKind,
  part: number,
): Promise<DialogShown> {
  const look = await lookUp(deps, typed, person, now);
  if (look === undefined) return noSuchCase();
  const { reference } = look.case;
  const may = look.actions.includes(actionFor[what]);
  if (!may || !isRecent(takenBy(look.loaded.state, what, person), now)) return inCase(reference, refusalCard(notTaken));
  await recordLook(deps, look, shownAs[what]);
  const text = await exportText(deps, look, what);
  return inCase(reference, exportTextCard({ what, reference, text, notes: investigationNotes(look) }, part));
}
