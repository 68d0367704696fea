/** The form of one action on one case, as somebody may see it now: a form of one card, `src/dialogs/form`. */
import { doneWords } from '../../cards/case/event-words.ts';
import { backToCase, backToCaseButton, refusalCard, refusalErrors } from '../../cards/case/refusal.ts';
import type { Field, Raw } from '../../cards/form/fields.ts';
import { plainWords } from '../../cards/text.ts';
import { formsOfCase } from '../../cases/removal/left-forms.ts';
import type { CaseView } from '../../cases/sight.ts';
import { type ActionId, actions, actionTable } from '../../rules/actions.ts';
import type { Instant } from '../../rules/base/vocabulary.ts';
import type { Command, CommandInputs } from '../../rules/commands.ts';
import { whyRefused } from '../../rules/engine/permission.ts';
import type { Case } from '../../rules/record/case.ts';
import type { Action } from '../../rules/rows/action.ts';
import type { Doubt } from '../../rules/rows/doubt.ts';
import type { Refusal } from '../../rules/rows/refusals.ts';
import {
  type FormCard,
  type OneCard,
  type Outcome,
  openForm,
  type Question,
  type Refused,
  textsIn,
} from '../form/index.ts';
import type { DialogShown } from '../turn.ts';
import { inCase, noSuchCase } from './case-dialog.ts';
import { type CaseDeps, type LoadedView, lookUp, recordLook, seenAs } from './deps.ts';
import { showExport } from './export-text.ts';
import { formOf } from './forms/index.ts';
import type { FormView } from './forms/shape.ts';
import { overviewOf } from './overview.ts';

export type CaseForm = OneCard<CommandInputs[ActionId], DialogShown>;

const verbs = { open: 'case/form', send: 'case/do', saved: 'case/written', leave: 'case/leave' } as const;
const recordedAlready = 'That was recorded already. Nothing was changed.';

/** The case for somebody whose form changed nothing: no event says that they were there, so their look is written down. */
async function onlyShown(deps: CaseDeps, look: CaseView, c: Case): Promise<DialogShown> {
  await recordLook(deps, look, 'overview');
  return inCase(look.case.reference, await overviewOf(deps, look, c, recordedAlready));
}

/** All that was recorded by that press; where it changed nothing, because it stood there already, all that was recorded. */
async function recordedUnder({ repository }: CaseDeps, reference: string, command: string, now: Instant) {
  const history = await repository.history(reference, now);
  const own = history.filter(({ event }) => event.command === command);
  return (own.length > 0 ? own : history).flatMap(({ event }) => textsIn(event.event));
}

function refusedWith({ case: { reference } }: CaseView, refusal: Refusal): Refused<DialogShown> {
  if (refusal.code === 'not-found') return () => noSuchCase();
  return (buttons) => inCase(reference, refusalCard(refusal, [...buttons, backToCase(reference)], buttons.length > 0));
}

/** What was confirmed before stays so: two oddities are not asked about in turns for ever. */
function questionOf(doubts: readonly Doubt[], tells: string | undefined, sure: readonly string[] = []): Question {
  return {
    asks: [...doubts.flatMap(({ asks }) => asks.split('\n').map(plainWords)), ...(tells === undefined ? [] : [tells])],
    sure: [...sure, ...doubts.map(({ id }) => id)],
  };
}

/** The first case somebody names that is not there for them: the same words where it is and they may not see it. */
async function namedAndNotThere(deps: CaseDeps, { person, by }: LoadedView, { action, input }: Command) {
  const row: Pick<Action<unknown>, 'namesCases'> = actionTable[action] as Action<never>;
  const { field = '', all = [] } = row.namesCases?.(input) ?? {};
  const found = await Promise.all(all.map((one) => lookUp(deps, one, person, by.now)));
  const missing = all.find((_one, index) => found[index] === undefined);
  return missing === undefined
    ? undefined
    : { field, says: `There is no case ${missing} that you can see. Check the reference.` };
}

/** What the action makes of it: the case again, what is wrong in the form with its clause, or a refusal. */
async function perform(
  deps: CaseDeps,
  look: LoadedView,
  command: Command,
  title: string,
): Promise<Outcome<DialogShown>> {
  const { person, by } = look;
  const { reference } = look.case;
  const missing = await namedAndNotThere(deps, look, command);
  if (missing !== undefined) return { errors: [missing] };
  const outcome = await deps.cases.perform(reference, command, person, by.now, look.loaded);
  if (!outcome.ok) {
    const { code, doubts, tells } = outcome.refusal;
    if (doubts !== undefined) return { question: questionOf(doubts, tells, command.sure) };
    if (code !== 'invalid') return { refused: refusedWith(look, outcome.refusal) };
    return { errors: refusalErrors(outcome.refusal) };
  }
  const { did } = outcome;
  const { action } = command;
  const says = (actionTable[action] as Action<unknown>).saysDone?.(command.input);
  const words = says === undefined ? undefined : `you ${says}`;
  const done = `Done: ${did === undefined ? title : (words ?? doneWords(did, by))}.`;
  const after = await seenAs(deps, outcome.case, person, by.now);
  if (after === undefined) return { shown: { closes: `${done} You no longer have the case ${reference}.` } };
  if (!outcome.changed) {
    const recorded = () => recordedUnder(deps, reference, command.id, by.now);
    return { already: { recorded, show: () => onlyShown(deps, after, outcome.case) } };
  }
  const { takes } = formOf(action);
  if (takes !== undefined) return { shown: await showExport(deps, { person, now: by.now }, reference, takes, 0) };
  const next = await nextForm(deps, after, action, done);
  return { shown: next ?? inCase(reference, await overviewOf(deps, after, outcome.case, done)) };
}

/** The form of what the same person does next, with what was done above it; undefined where nothing follows. */
async function nextForm(
  deps: CaseDeps,
  after: CaseView,
  action: ActionId,
  done: string,
): Promise<DialogShown | undefined> {
  const next = formOf(action).followedBy?.(after);
  if (next === undefined) return undefined;
  const { person, by } = after;
  const found = await lookUp(deps, after.case.reference, person, by.now);
  if (found === undefined || whyRefused(found.case, found.roles, next, person.id) !== undefined) return undefined;
  const form = formIn(deps, found, next);
  return openForm({ ...form, paragraphs: [done, ...form.paragraphs] }, { ...deps, now: by.now });
}

/** Of what a button chose already the answers that the form offers now: an old post may name what is done since. */
function offered(fields: readonly Field[], choose: Raw): Raw {
  const fitting = fields.filter(
    (field) =>
      (field.kind === 'text' && typeof choose[field.id] === 'string') ||
      (field.kind === 'choice' && field.choices.some(({ value }) => value === choose[field.id])),
  );
  return Object.fromEntries(fitting.map(({ id }) => [id, choose[id]]));
}

/** What it says and asks, whether or not this person may send it now. `choose`: what is chosen in it already. */
export function formCardOf(look: FormView, action: ActionId, choose: Raw = {}): FormCard<DialogShown> {
  const { reference } = look.case;
  const { title, send, paragraphs, extra, fields, moreTitle, raw, onward } = formOf(action);
  const to = onward?.(look);
  const asked = fields(look);
  return {
    title,
    send,
    paragraphs: paragraphs(look),
    extra: extra?.(look) ?? [],
    fields: asked,
    moreTitle,
    atFirst: { ...raw?.(look), ...offered(asked, choose) },
    verbs,
    carries: { reference, action },
    back: backToCaseButton(reference),
    ...(to === undefined ? {} : { onward: { title: actions[to].label ?? to, data: { to } } }),
    place: { person: look.person.id, id: `${formsOfCase(reference)}${action}` },
    show: (card) => inCase(reference, card),
  };
}

export function formIn(deps: CaseDeps, found: LoadedView, action: ActionId, choose: Raw = {}): CaseForm {
  const look = { ...found, randomKey: deps.newKey() };
  const { case: c, roles } = found;
  const { title, read, takes } = formOf(action);
  const again = () =>
    takes === undefined
      ? onlyShown(deps, found, found.loaded.state)
      : showExport(deps, { person: found.person, now: found.by.now }, c.reference, takes, 0);
  return {
    ...formCardOf(look, action, choose),
    read: (raw) => read(raw, look),
    refused: () => {
      const refusal = whyRefused(c, roles, action, found.person.id);
      return refusal && refusedWith(found, refusal);
    },
    doneUnder: (nonce) =>
      c.commands.includes(nonce)
        ? { recorded: () => recordedUnder(deps, c.reference, nonce, found.by.now), show: again }
        : undefined,
    carryOut: (input, nonce, sure) => perform(deps, found, { id: nonce, action, input, sure } as Command, title),
  };
}
