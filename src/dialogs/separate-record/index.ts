/**
 * Separate records in dialogs (PR-11, A-22). Authorised at every press by the record's own list; each look is written
 * down before it is shown. Everybody else gets one answer, whether there is a record or not.
 */

import type { Surface } from '../../cards/buttons.ts';
import type { Card } from '../../cards/card.ts';
import { refusalCard, refusalErrors } from '../../cards/case/refusal.ts';
import type { Raw } from '../../cards/form/fields.ts';
import { cleanText } from '../../cards/form/typed.ts';
import { recordTitle } from '../../cards/separate-record/record-lines.ts';
import { recordListCard } from '../../cards/separate-record/record-list.ts';
import type { RecordFormId, separateRecordVerbs } from '../../cards/verbs/separate-record.ts';
import { formsOfRecord } from '../../cases/removal/left-forms.ts';
import type { RecordOutcome } from '../../cases/separate-records.ts';
import type { PersonId } from '../../rules/base/vocabulary.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import { refusal } from '../../rules/rows/refusals.ts';
import { mayMakeRecord, noRecord, type RecordCommand, whyNotNow } from '../../rules/separate-record/decide.ts';
import type { AroundRecord } from '../../rules/separate-record/keeping.ts';
import type { SeparateRecord } from '../../rules/separate-record/record.ts';
import type { DialogButtons } from '../buttons.ts';
import { type CaseDeps, type LoadedView, lookUp } from '../cases/deps.ts';
import { showPage as showCasePage } from '../cases/open-case.ts';
import {
  type Done,
  type FormCard,
  leaveForm,
  type OneCard,
  type Outcome,
  openForm,
  type Sent,
  sendForm,
  showSaved,
  textsIn,
} from '../form/index.ts';
import type { DialogShown, Speaker } from '../turn.ts';
import { type RecordLook, recordFormRows } from './forms.ts';
import { asLinksSeen, casesNamed, numbersIn } from './links.ts';
import { inDialog, nothingToShow, shownAfter, showPage } from './pages.ts';
import { replacedQuestion } from './replaced.ts';
import { sameChildQuestion } from './same-child.ts';

interface Asked {
  readonly record: string;
  readonly form: RecordFormId;
  /** Where it is made: the case that says it is to be kept. */
  readonly reference?: string | undefined;
  readonly person?: string | undefined;
}

const verbs = { open: 'record/form', send: 'record/do', saved: 'record/written', leave: 'record/leave' } as const;

const notMine = { refused: () => nothingToShow() };

function doneAlready(deps: CaseDeps, speaker: Speaker, record: SeparateRecord, nonce: string): Done<DialogShown> {
  return {
    recorded: async () => {
      const history = await deps.records.history(record.id, speaker.now);
      const own = history.filter(({ event }) => event.command === nonce);
      return (own.length > 0 ? own : history).flatMap(({ event }) => textsIn(event.event));
    },
    show: () => shownAfter(deps, speaker, record, 'That was recorded already. Nothing was changed.'),
  };
}

function outcomeOf(
  deps: CaseDeps,
  speaker: Speaker,
  { done, nonce }: { readonly done: string; readonly nonce: string },
  outcome: RecordOutcome,
): Outcome<DialogShown> | Promise<Outcome<DialogShown>> {
  if (outcome.ok) {
    if (!outcome.changed) return { already: doneAlready(deps, speaker, outcome.record, nonce) };
    return shownAfter(deps, speaker, outcome.record, done).then((shown) => ({ shown }));
  }
  const { code } = outcome.refusal;
  if (code === 'not-found') return notMine;
  if (code !== 'invalid')
    return { refused: (buttons) => inDialog(refusalCard(outcome.refusal, buttons, buttons.length > 0)) };
  return { errors: refusalErrors(outcome.refusal) };
}

/** What a form is about: the record as it is, or the case for which it is made. */
type Found = { readonly record: SeparateRecord; readonly around: AroundRecord } | { readonly look: LoadedView };

async function findFor(deps: CaseDeps, speaker: Speaker, asked: Asked): Promise<Found | undefined> {
  const { person, now } = speaker;
  const found = await deps.records.find(asked.record, person, now);
  if (found !== undefined) {
    return { record: await asLinksSeen(deps, speaker, found), around: await deps.records.around(found, now) };
  }
  if (asked.form !== 'make' || asked.reference === undefined) return undefined;
  const look = await lookUp(deps, asked.reference, person, now);
  const by = { actor: person, roster: deps.contextAt(now).roster };
  return look !== undefined && mayMakeRecord(look.loaded.state, asked.record, by) ? { look } : undefined;
}

const madeAlready = refusal(
  'precondition',
  'Another person made this record first, so nothing was changed. Open it to read what stands there.',
);

async function carryOut(
  deps: CaseDeps,
  speaker: Speaker,
  found: Found,
  { record: id, form }: Asked,
  command: RecordCommand,
  nonce: string,
): Promise<RecordOutcome> {
  const { person, now } = speaker;
  if ('record' in found && form === 'make') return { ok: false, refusal: madeAlready };
  if ('record' in found) {
    const named = await casesNamed(deps, speaker, command);
    return deps.records.perform(id, { ...command, id: nonce }, person, now, named);
  }
  if (command.does !== 'save-child') return { ok: false, refusal: noRecord };
  return deps.records.make(found.look.loaded.state, id, command.saved, person, nonce, now);
}

/** What it says and asks, whether or not this person may send it now. */
export function recordFormCard(look: RecordLook, asked: Asked, person: PersonId): FormCard<DialogShown> {
  const { record } = look;
  const row = recordFormRows[asked.form];
  const back =
    record === undefined
      ? { verb: 'case/page', data: { reference: asked.reference, page: 'separate', part: 0 } }
      : { verb: 'record/page', data: { record: record.id, page: 'record', part: 0 } };
  return {
    title: row.title,
    send: row.send,
    paragraphs: row.paragraphs(look),
    extra: [],
    fields: row.fields(look),
    atFirst: row.raw?.(look) ?? {},
    verbs,
    carries: { ...asked },
    back: { title: 'Back', ...back, withoutInputs: true },
    place: { person, id: `${formsOfRecord(asked.record)}${asked.form}` },
    show: inDialog,
  };
}

function formIn(deps: CaseDeps, speaker: Speaker, found: Found, asked: Asked): OneCard<RecordCommand, DialogShown> {
  const { person, now } = speaker;
  const record = 'record' in found ? found.record : undefined;
  const row = recordFormRows[asked.form];
  const look = { by: deps.contextAt(now), record };
  return {
    ...recordFormCard(look, asked, person.id),
    read: (raw) => row.read(raw, look),
    refused: () => {
      const by = { actor: person, roster: look.by.roster };
      const isMade = 'record' in found && asked.form !== 'make';
      const why = isMade ? whyNotNow(found.record, asked.form, { ...found.around, ...by }) : undefined;
      return why && ((buttons) => inDialog(refusalCard(why, buttons, buttons.length > 0)));
    },
    doneUnder: (nonce) => (record?.commands.includes(nonce) ? doneAlready(deps, speaker, record, nonce) : undefined),
    carryOut: async (command, nonce, sure) => {
      const question =
        'look' in found
          ? await sameChildQuestion(deps, speaker, found.look, command, sure)
          : asked.form !== 'make' && (await replacedQuestion(deps, speaker, found.record, command, sure));
      if (question) return { question };
      const outcome = await carryOut(deps, speaker, found, asked, command, nonce);
      return outcomeOf(deps, speaker, { done: row.done, nonce }, outcome);
    },
  };
}

/** What somebody typed into a form; what its record shows can end before it is sent. */
function wordsIn(form: RecordFormId, by: DecisionContext, given: Raw): readonly string[] {
  const texts = recordFormRows[form].fields({ by }).filter(({ kind }) => kind === 'text');
  return texts
    .map(({ id }) => given[id])
    .filter((text) => typeof text === 'string' && text.trim() !== '')
    .map((text) => cleanText(String(text)));
}

async function withForm(
  deps: CaseDeps,
  speaker: Speaker,
  asked: Asked,
  show: (form: OneCard<RecordCommand, DialogShown>, found: Found) => Promise<DialogShown>,
  given: Raw = {},
): Promise<DialogShown> {
  const found = await findFor(deps, speaker, asked);
  if (found === undefined) return nothingToShow(wordsIn(asked.form, deps.contextAt(speaker.now), given));
  return show(formIn(deps, speaker, found, asked), found);
}

/** Goes back to the record, or to the case for which it is made; what is half written is kept for them alone. */
function leave(
  deps: CaseDeps,
  speaker: Speaker,
  left: Asked & Pick<Sent, 'nonce' | 'held'>,
  given: Raw,
): Promise<DialogShown> {
  const goBack = async (form: OneCard<RecordCommand, DialogShown>, found: Found): Promise<DialogShown> => {
    const said = await leaveForm(form, { ...deps, now: speaker.now }, left, given);
    return 'record' in found
      ? shownAfter(deps, speaker, found.record, said)
      : showCasePage(deps, speaker, found.look.case.reference, 'separate', 0);
  };
  return withForm(deps, speaker, asked(left), goBack, given);
}

const asked = ({ record, form, reference, person }: Asked): Asked => ({
  ...{ record, form },
  ...(reference === undefined ? {} : { reference }),
  ...(person === undefined ? {} : { person }),
});

/** The list of those that somebody may see, typed or further on. */
export async function recordList(deps: CaseDeps, speaker: Speaker, surface: Surface, from?: string): Promise<Card> {
  const { records, contextAt } = deps;
  const { person, now } = speaker;
  const page = await records.visibleTo(person, now, from);
  const numbers = await numbersIn(deps, speaker, page.records);
  const called = new Map([...numbers].map(([id, one]) => [id, recordTitle(one)]));
  return recordListCard({ ...page, called }, contextAt(now), surface);
}

export function recordButtons(deps: CaseDeps): DialogButtons<keyof typeof separateRecordVerbs> {
  const formDeps = ({ now }: Speaker) => ({ store: deps.store, newId: deps.newId, now });
  return {
    'record/list': async ({ speaker, data: { from } }) => inDialog(await recordList(deps, speaker, 'dialog', from)),
    'record/page': ({ speaker, data: { record, page, part } }) => showPage(deps, speaker, record, page, part),
    'record/form': ({ speaker, data }) =>
      withForm(deps, speaker, asked(data), (form) => openForm(form, formDeps(speaker))),
    'record/do': ({ speaker, data, press }) =>
      withForm(deps, speaker, asked(data), (form) => sendForm(form, formDeps(speaker), data, press.data), press.data),
    'record/leave': ({ speaker, data, press }) => leave(deps, speaker, data, press.data),
    'record/written': ({ speaker, data, press }) =>
      withForm(deps, speaker, asked(data), (form) => showSaved(form, formDeps(speaker), data, press.data)),
  };
}
