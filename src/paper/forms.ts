/** The blank forms, asked by the same rows as the cards: what a card asks, its form on paper asks. */
import type { Field } from '../cards/form/fields.ts';
import { type PaperId, paperTitles } from '../cards/help/paper.ts';
import { formOf } from '../dialogs/cases/forms/index.ts';
import { concernJourney } from '../dialogs/concern/journey.ts';
import type { ConcernAround } from '../dialogs/concern/steps/section.ts';
import { notificationJourney } from '../dialogs/notification/journey.ts';
import type { NotificationAround } from '../dialogs/notification/steps/section.ts';
import type { Calendar } from '../rules/base/calendar.ts';
import type { Policy } from '../rules/base/policy.ts';
import type { Instant } from '../rules/base/vocabulary.ts';
import { cardRows } from '../rules/outcome/card-rows.ts';
import { saving } from '../rules/outcome/saving.ts';
import type { OutcomeCard } from '../rules/record/outcome.ts';
import { blankView } from './blank-case.ts';

export interface PaperPart {
  readonly title: string;
  /** In Markdown. */
  readonly says: readonly string[];
  readonly fields: readonly Field[];
}

export interface PaperForm {
  readonly id: PaperId;
  readonly title: string;
  /** Who fills it in. */
  readonly who: string;
  /** What to do with it once it is filled in, in Markdown. */
  readonly afterwards: readonly string[];
  readonly parts: readonly PaperPart[];
}

/** What every form is drawn with. */
export interface PaperContext {
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly now: Instant;
}

const destroy =
  'Then destroy the paper as your organisation destroys confidential paper. Keep it locked away until then.';

type Row<A> = {
  readonly title: string;
  readonly paragraphs: (around: A) => readonly string[];
  readonly fields?: (around: A) => readonly Field[];
};
const partOf = <A>({ title, paragraphs, fields }: Row<A>, around: A): readonly PaperPart[] =>
  fields === undefined ? [] : [{ title, says: paragraphs(around), fields: fields(around) }];

/** The check's own questions: how the writer is reached. */
const reached = <A>(asks: { readonly fields: (around: A) => readonly Field[] } | undefined, around: A): PaperPart => ({
  title: 'About you',
  says: [],
  fields: [{ kind: 'text', id: 'writer', label: 'Your name and job', limit: 200 }, ...(asks?.fields(around) ?? [])],
});

function concernForm({ policy, calendar, now }: PaperContext): PaperForm {
  const around: ConcernAround = {
    policy,
    limits: policy.textLimits,
    today: calendar.localDate(now),
    hasTeam: false,
    places: [],
    schools: [],
  };
  const { order, steps, check } = concernJourney;
  const { firstContact } = policy.contacts;
  return {
    id: 'concern',
    title: paperTitles.concern,
    who: 'For anybody who is worried about the sexual behaviour of a child or young person.',
    afterwards: [
      `Ring ${firstContact.name} on ${firstContact.phone.value} today and read it to them, or ring a youth justice (CDYJS) team manager. Do not email it.`,
      `When Pathway works again, type **raise a concern** in the chat with it and enter what you wrote. Say there on which day you first told somebody. ${destroy}`,
    ],
    parts: [...order.flatMap((id) => partOf<ConcernAround>(steps[id], around)), reached(check.asks, around)],
  };
}

function notificationForm({ policy, calendar, now }: PaperContext): PaperForm {
  // As youth justice ask it: the day on which they were told is among the questions.
  const around: NotificationAround = {
    policy,
    limits: policy.textLimits,
    today: calendar.localDate(now),
    hasTeam: true,
    places: [],
    schools: [],
    isYouthJustice: true,
  };
  const { order, steps, check } = notificationJourney;
  return {
    id: 'notification',
    title: paperTitles.notification,
    who: 'For the police and youth justice (CDYJS), when the police have decided something about a young person.',
    afterwards: [
      'Give it to a youth justice (CDYJS) team manager by hand, or ring them and read it out. The ten working days count from the day on which they were told, not from the day on which it is entered.',
      `When Pathway works again, type **police notification** in the chat with it and enter what you wrote. ${destroy}`,
    ],
    parts: [...order.flatMap((id) => partOf<NotificationAround>(steps[id], around)), reached(check.asks, around)],
  };
}

function outcomeForm({ policy, calendar, now }: PaperContext): PaperForm {
  const blank = blankView(policy, calendar, now);
  const cards = Object.keys(cardRows) as OutcomeCard[];
  return {
    id: 'outcome',
    title: paperTitles.outcome,
    who: 'For the team manager who chairs the meeting. It has the same six parts as in Pathway.',
    afterwards: [
      `When Pathway works again, open the case, record that the meeting was held, and enter these answers on the six cards. ${destroy}`,
    ],
    parts: [
      {
        title: 'The meeting',
        says: [],
        fields: [
          { kind: 'text', id: 'reference', label: 'Reference of the case', limit: 20 },
          { kind: 'date', id: 'heldOn', label: 'Day on which it was held' },
          { kind: 'text', id: 'chair', label: 'Who chaired it', limit: 200 },
        ],
      },
      ...cards.map((card) => ({ title: cardRows[card].title, says: [], fields: formOf(saving[card]).fields(blank) })),
    ],
  };
}

/** All of them. */
export const paperForms = (context: PaperContext): readonly PaperForm[] => [
  concernForm(context),
  notificationForm(context),
  outcomeForm(context),
];
