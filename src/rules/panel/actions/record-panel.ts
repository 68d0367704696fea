import { receiptOf } from '../../correcting/receipt.ts';
import { isCriminalJustice } from '../../police/routes.ts';
import type { Case } from '../../record/case.ts';
import type { PanelAnswer, PanelRecord } from '../../record/panel.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import type { Guard } from '../../rows/guard.ts';
import { beforeReceipt } from '../../rows/odd-days.ts';
import { type Refusal, refusal, together } from '../../rows/refusals.ts';
import { plannedStages } from '../../stages.ts';
import { owedPanelStep } from '../panel.ts';

type Input = Unsigned<PanelRecord>;
type PanelRecorded = Input & { readonly type: 'panel-recorded' };

const panelIsOwed: Guard = {
  source: 'CJ-28',
  holds: (c) => owedPanelStep(c) !== undefined,
  otherwise: 'The panel is not still to be told on this case.',
  hides: true,
};

/** On each route what can be answered (CJ-27, A-23). */
export const panelAnswers = (c: Pick<Case, 'route'>): readonly PanelAnswer[] =>
  isCriminalJustice(c) ? ['told', 'not-yet'] : ['told', 'not-shared'];

export const panelAnswerWords: Readonly<Record<PanelAnswer, string>> = {
  told: 'It was told',
  'not-yet': 'Not yet',
  'not-shared': 'It is not shared',
};

const left = (field: string, says: string): Refusal => refusal('invalid', says, 'CJ-28', field);

function trouble(c: Case, { answer, on, to, how, because }: Input, by: ActorContext): Refusal | undefined {
  if (!panelAnswers(c).includes(answer)) {
    return isCriminalJustice(c)
      ? left('answer', 'On the criminal justice route the panel is told. If it cannot be told today, choose "Not yet".')
      : left('answer', 'Choose that it was told, or that it is not shared and why.');
  }
  if (answer !== 'told') return because === undefined ? left('because', 'Say why.') : undefined;
  const isAhead = on !== undefined && on > by.calendar.localDate(by.now);
  return together(
    on === undefined ? left('on', 'Enter the day on which it was told.') : undefined,
    isAhead ? left('on', 'That day has not come yet. Check the date.') : undefined,
    to === undefined ? left('to', 'Say which people were told.') : undefined,
    how === undefined ? left('how', 'Say how they were told.') : undefined,
  );
}

/** What was typed beside the answer is kept as well. */
const recorded = ({ answer, ...said }: Input): PanelRecorded => ({
  type: 'panel-recorded',
  answer,
  ...(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Partial<Input>),
});

const said: Readonly<Record<PanelAnswer, string>> = {
  told: 'recorded that the High Risk of Harm Panel was told',
  'not-yet': 'recorded why the High Risk of Harm Panel is not told yet',
  'not-shared': 'recorded why nothing is shared with the High Risk of Harm Panel',
};

export const recordPanel: Action<Input, PanelRecorded> = {
  source: 'CJ-28',
  label: 'Record what the panel was told',
  form: {
    title: 'The High Risk of Harm Panel',
    send: 'Record this',
    says: ['Pathway does not tell the panel: record here that you did.'],
    readBy: { to: onlyWhole, how: onlyWhole, because: onlyWhole },
  },
  who: ['panel-team', 'panel-stand-in'],
  standIns: ['panel-stand-in'],
  from: plannedStages,
  to: 'same',
  guards: [panelIsOwed],
  decide: (c, input, by) => trouble(c, input, by) ?? [recorded(input)],
  doubts: (c, { answer, on }, by) =>
    answer === 'told' && on !== undefined
      ? beforeReceipt({ receivedAt: receiptOf(c) }, { on, asks: 'Was the panel told' }, by)
      : [],
  events: {
    'panel-recorded': {
      fold: (c, event, at, by) => ({ panel: [...(c.panel ?? []), { ...detailsOf(event), at, by }] }),
      words: ({ answer }) => said[answer],
      typed: ({ to, how, because }) => ({ 'Which people': to, How: how, Why: because }),
    },
  },
};
