/** What the forms call each answer: who reads a file reads the words by which it was asked. */
import type { Field } from '../cards/form/fields.ts';
import { subjectTyped } from '../cards/separate-record/subject-lines.ts';
import type { RecordFormId } from '../cards/verbs/separate-record.ts';
import { formOf } from '../dialogs/cases/forms/index.ts';
import { concernJourney } from '../dialogs/concern/journey.ts';
import { notificationJourney } from '../dialogs/notification/journey.ts';
import { recordFormRows } from '../dialogs/separate-record/forms.ts';
import { blankView } from '../paper/blank-case.ts';
import { actionIds, actionTable } from '../rules/actions.ts';
import { type ConcernPart, concernParts } from '../rules/concern/unanswered.ts';
import { typedIn } from '../rules/event-table.ts';
import type { CaseEvent } from '../rules/events.ts';
import { aimWords, consideredWords, modelWords, sayingBy } from '../rules/outcome/answered.ts';
import { saving } from '../rules/outcome/saving.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { RecordEvent } from '../rules/separate-record/events.ts';

/** What stands at a path of an event, as it was asked and answered; what no form says is left out. */
export interface AsAsked {
  readonly label?: string | undefined;
  readonly text?: string | undefined;
}
export type AskedAt = (path: string, text: string) => AsAsked;

const aNumber = /^\d+$/;
/** Of `answers.actions.0.what` the inputs `what1` and `what`: several of a kind are numbered from 1. */
function inputsAt(path: string): readonly string[] {
  const names = path.split('.');
  const name = names.findLast((one) => !aNumber.test(one)) ?? '';
  const number = names.findLast((one) => aNumber.test(one));
  return number === undefined ? [name] : [`${name}${Number(number) + 1}`, name];
}

function among(fields: readonly Field[], heading?: string): AskedAt {
  return (path, text) => {
    const inputs = inputsAt(path);
    const field = fields.find(({ id }) => inputs.includes(id));
    if (field === undefined) return {};
    const choices = 'choices' in field ? field.choices : [];
    const label = heading === undefined ? field.label : `${heading}: ${field.label}`;
    return { label, text: choices.find(({ value }) => value === text)?.title };
  };
}

function around({ policy, calendar, now }: DecisionContext) {
  const today = calendar.localDate(now);
  return { policy, limits: policy.textLimits, today, hasTeam: false, places: [], schools: [], isYouthJustice: true };
}

function inConcern(by: DecisionContext): AskedAt {
  const { steps, check } = concernJourney;
  const fieldsOf = ({ fields }: { readonly fields?: (with_: ReturnType<typeof around>) => readonly Field[] }) =>
    fields?.(around(by)) ?? [];
  return (path, text) => {
    const [whole, part = ''] = path.split('.');
    if (whole !== 'concern') return {};
    if (!(part in concernParts)) return among(fieldsOf(check.asks ?? {}))(path, text);
    const known = part as ConcernPart;
    return among(fieldsOf(steps[known]), concernParts[known].title)(path, text);
  };
}

function inNotification(by: DecisionContext): AskedAt {
  const { order, steps, check } = notificationJourney;
  const fields = order.flatMap((id) => steps[id].fields?.(around(by)) ?? []);
  return among([...fields, ...(check.asks?.fields(around(by)) ?? [])]);
}

/** The forms of all actions that may come to such an event. */
function fieldsFor(event: CaseEvent, by: DecisionContext): readonly Field[] {
  const blank = blankView(by.policy, by.calendar, by.now);
  const ids =
    event.type === 'outcome-saved'
      ? [saving[event.card]]
      : actionIds.filter((id) => event.type in (actionTable[id].events as object));
  return ids.flatMap((id) => formOf(id).fields(blank));
}

/** Of an outcome, what its form puts into one choice with another answer. */
const ownWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  mappa: consideredWords,
  exploitation: consideredWords,
  aim: aimWords,
  model: modelWords,
};

/** Of an event of a case; where its form does not ask it by that name, what the history calls the same text. */
export function askedOf(event: CaseEvent, by: DecisionContext): AskedAt {
  if (event.type === 'concern-received') return inConcern(by);
  if (event.type === 'police-notified') return inNotification(by);
  const inForm = among(fieldsFor(event, by));
  const typed = typedIn(event, sayingBy(by));
  return (path, text) => {
    const found = inForm(path, text);
    const words = event.type === 'outcome-saved' ? ownWords[inputsAt(path).at(-1) ?? '']?.[text] : undefined;
    const said = words ?? found.text;
    const label = found.label ?? typed.find(([, answer]) => answer === (said ?? text))?.[0];
    return { label, text: said };
  };
}

/** By which form each was recorded; undefined where it came by itself. */
const formsOfRecord: Readonly<
  Record<Exclude<RecordEvent['type'], 'exported' | 'card-saved'>, RecordFormId | undefined>
> = {
  'record-made': 'make',
  'safety-looked-at': 'look-at-safety',
  'access-given': 'give-access',
  'access-taken': 'take-access',
  linked: 'link',
  unlinked: 'unlink',
  'kept-until': 'keep-until',
  'hold-set': 'set-hold',
  'hold-lifted': 'lift-hold',
  'removal-asked': 'ask-removal',
  'removal-confirmed': 'confirm-removal',
  'removal-stopped': 'stop-removal',
  'removal-lapsed': undefined,
  'subject-file-asked': 'ask-subject-file',
  'subject-file-paused': 'pause-subject-file',
  'subject-file-goes-on': 'go-on-with-subject-file',
  'subject-file-answered': 'answer-subject-file',
};

/** Of an event of a separate record. */
export function askedOfRecord(event: RecordEvent, by: DecisionContext): AskedAt {
  if (event.type === 'exported') {
    return (_path, text) => ({ label: subjectTyped(event).find(([, said]) => said === text)?.[0] });
  }
  const form = event.type === 'card-saved' ? (`save-${event.card}` as const) : formsOfRecord[event.type];
  return among(form === undefined ? [] : recordFormRows[form].fields({ by }));
}
