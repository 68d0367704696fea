/** `inspection`: the form in which a service lead makes the inspection report, and what is shown of it. */
import type { Card } from '../../cards/card.ts';
import type { FieldError, Raw } from '../../cards/form/fields.ts';
import { wordCard } from '../../cards/help/help.ts';
import { inspectionCard, inspectionTotalsCard } from '../../cards/report/inspection.ts';
import type { InspectionVerb } from '../../cards/verbs/inspection.ts';
import type { DecisionContextAt } from '../../cases/perform.ts';
import type { Reports } from '../../reports/reports.ts';
import type { LocalDate } from '../../rules/base/vocabulary.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import type { Store } from '../../store/port.ts';
import type { DialogButtons } from '../buttons.ts';
import { backToMyCases } from '../cases/back-to-list.ts';
import { type OneCard, openForm, readBy, sendForm, showSaved } from '../form/index.ts';
import type { DialogShown, Speaker } from '../turn.ts';

export interface InspectionDeps {
  readonly store: Store;
  readonly reports: Reports;
  readonly contextAt: DecisionContextAt;
  readonly newId: () => string;
}
export interface InspectionConversation {
  /** The answer to the typed word. */
  asked(speaker: Speaker): Card;
  /** Who presses is asked again. */
  readonly buttons: DialogButtons<InspectionVerb>;
}

interface Answers {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
}

const title = 'Inspection report';
const notTheirs = 'Only the CDYJS service lead can make an inspection report.';
const verbs = { open: 'inspection/form', send: 'inspection/do', saved: 'inspection/written' } as const;
const inDialog = (card: Card): DialogShown => ({ dialog: { title, card } });

const fields = ({ policy }: DecisionContext) =>
  [
    { kind: 'date', id: 'from', label: 'Cases received from', required: true },
    { kind: 'date', id: 'to', label: 'Up to and with', required: true },
    { kind: 'text', id: 'reason', label: 'Why', required: true, long: true, limit: policy.textLimits.longText },
  ] as const;

const read = readBy(
  fields,
  ({ calendar, now }: DecisionContext) => calendar.localDate(now),
  (values, { calendar, now }): Answers | readonly FieldError[] => {
    if (values.from > values.to) return [{ field: 'to', says: 'Choose a day that is not before the first day.' }];
    const isToCome = values.to > calendar.localDate(now);
    return isToCome ? [{ field: 'to', says: 'That day has not come yet. Choose today or an earlier day.' }] : values;
  },
);

/** The year of the authority that goes on: from 1 April. */
function thisYear({ calendar, now }: DecisionContext): { readonly from: LocalDate; readonly to: LocalDate } {
  const to = calendar.localDate(now);
  const { year, month } = Temporal.PlainDate.from(to);
  return { from: `${month < 4 ? year - 1 : year}-04-01`, to };
}

/** The form as it is now. */
export function formFor({ reports, contextAt }: InspectionDeps, speaker: Speaker): OneCard<Answers, DialogShown> {
  const by = contextAt(speaker.now);
  return {
    title,
    send: 'Make it',
    paragraphs: [
      'Pathway records that you made it, when, why and for which days.',
      'The totals are of every case. The file with a line for each case leaves out the cases that are kept from you.',
    ],
    extra: [],
    fields: fields(by),
    atFirst: thisYear(by),
    verbs,
    carries: {},
    back: backToMyCases,
    place: { person: speaker.person.id, id: 'form:inspection' },
    show: inDialog,
    read: (raw) => read(raw, by),
    refused: () => (reports.mayInspect(speaker.person) ? undefined : () => inDialog(wordCard(notTheirs))),
    doneUnder: () => undefined,
    carryOut: async ({ from, to, reason }) => {
      const { person, now } = speaker;
      const printed = await reports.totals({ from, to }, reason, person, now);
      const links = await reports.links({ from, to }, reason, person, now);
      return { shown: inDialog(inspectionTotalsCard({ ...printed, links })) };
    },
  };
}

export function createInspectionConversation(deps: InspectionDeps): InspectionConversation {
  const { reports } = deps;
  const around = ({ now }: Speaker) => ({ ...deps, now });
  return {
    asked: ({ person }) => (reports.mayInspect(person) ? inspectionCard() : wordCard(notTheirs)),
    buttons: {
      'inspection/form': ({ speaker }) => openForm(formFor(deps, speaker), around(speaker)),
      'inspection/do': ({ speaker, data, press }) =>
        sendForm(formFor(deps, speaker), around(speaker), data, press.data as Raw),
      'inspection/written': ({ speaker, data, press }) =>
        showSaved(formFor(deps, speaker), around(speaker), data, press.data as Raw),
    },
  };
}
