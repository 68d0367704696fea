/** A separate record as one on its list reads it: the child, their support and safety, and who may see it. */

import type { AccessEntry } from '../../cases/access-log.ts';
import type { ChainedEvent } from '../../cases/hash-chain.ts';
import { sayDate } from '../../rules/base/local-time.ts';
import type { Person, PersonId } from '../../rules/base/vocabulary.ts';
import { isKeptFrom, type KeepingFacts } from '../../rules/record/kept-from.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import { mayKeepRecord, onList } from '../../rules/separate-record/access.ts';
import { type RecordedOnRecord, recordCardTitles } from '../../rules/separate-record/events.ts';
import {
  type ChildFacts,
  ownReferralWords,
  type SeparateRecord,
  type SupportFacts,
} from '../../rules/separate-record/record.ts';
import { drawButton } from '../buttons.ts';
import type { Card } from '../card.ts';
import { pages } from '../case/paging.ts';
import { backToCase } from '../case/refusal.ts';
import { messageCard, type Section } from '../message/message.ts';
import { partAt } from '../parts.ts';
import { plainWords, quoted } from '../text.ts';
import type { RecordFormId, RecordPageId } from '../verbs/separate-record.ts';
import { childTitles, supportTitles } from './titles.ts';

/** What it is drawn with. `reference`: its case, where this person may see that, too. */
export interface RecordView {
  readonly record: SeparateRecord;
  readonly person: Person;
  readonly by: DecisionContext;
  /** From which workers its case is kept. */
  readonly kept: KeepingFacts;
  readonly reference?: string | undefined;
}

const banner =
  'This record is apart from the case. Only the people below can see it. Do not record here what happened to the child.';

const pageTitles: Readonly<Record<RecordPageId, string>> = {
  record: 'Back to the record',
  history: 'What has happened',
  looks: 'Who has looked',
};

const toPage = ({ record }: RecordView, page: RecordPageId, part = 0, title = pageTitles[page]): unknown =>
  drawButton({ title, verb: 'record/page', data: { record: record.id, page, part } }, 'dialog');

const toForm = ({ record }: RecordView, form: RecordFormId, title: string, more: object = {}): unknown =>
  drawButton({ title, verb: 'record/form', data: { record: record.id, form, ...more } }, 'dialog');

type Lines = readonly (readonly [title: string, value: string | undefined])[];

function childLines(child: ChildFacts, { by }: Pick<RecordView, 'by'>): Lines {
  const school = child.school === undefined ? undefined : (by.roster.team(child.school)?.name ?? child.school);
  return [
    [childTitles.name, child.name],
    [childTitles.birthDate, child.birthDate === undefined ? undefined : sayDate(child.birthDate)],
    [childTitles.school, school],
    [childTitles.setting, child.setting],
    [childTitles.ownReferral, ownReferralWords[child.ownReferral]],
    [childTitles.ownReferralSaid, child.ownReferralSaid],
  ];
}

function supportLines(support: SupportFacts): Lines {
  const { safetyReview, ...texts } = support;
  const typed = (Object.keys(supportTitles) as (keyof SupportFacts)[]).filter((key) => key !== 'safetyReview');
  return [
    ...typed.map((key) => [supportTitles[key], texts[key as keyof typeof texts]] as const),
    [supportTitles.safetyReview, safetyReview === undefined ? undefined : sayDate(safetyReview)],
  ];
}

const drawnLines = (lines: Lines): readonly unknown[] =>
  lines.flatMap(([title, value]) =>
    value === undefined ? [] : [{ type: 'TextBlock', text: `**${title}**`, wrap: true }, ...quoted(value)],
  );

function accessSection(view: RecordView): Section {
  const { record, by, kept } = view;
  const seeing = by.roster.withJob('service-lead').filter(({ id }) => !isKeptFrom(kept, id));
  const leads = seeing.map(({ name }) => `- ${plainWords(name)}: service lead`);
  const unseen = (id: PersonId): string =>
    isKeptFrom(kept, id) ? '. They cannot see it now, because the case is kept from them' : '';
  const people = onList(record).map(
    ({ person, since, reason }) =>
      `- ${plainWords(person.name)}, since ${by.calendar.sayWhen(since)}: ${plainWords(reason)}${unseen(person.id)}`,
  );
  return { heading: 'Who can see this record', paragraphs: [[...leads, ...people].join('\n')] };
}

function doing(view: RecordView): readonly Section[] {
  if (!mayKeepRecord(view.person)) return [];
  return [
    {
      heading: 'What you can do',
      buttons: [
        toForm(view, 'save-child', 'Change who the child is'),
        toForm(
          view,
          'save-support',
          view.record.support === undefined ? 'Add support, views and safety' : 'Change support, views and safety',
        ),
        toForm(view, 'give-access', 'Let another person see it'),
        ...(onList(view.record).length === 0 ? [] : [toForm(view, 'take-access', 'Take a person off the list')]),
      ],
    },
  ];
}

const lookAt = (view: RecordView, except: RecordPageId): Section => ({
  heading: 'Look at',
  buttons: [
    ...(Object.keys(pageTitles) as RecordPageId[]).filter((page) => page !== except).map((page) => toPage(view, page)),
    ...(view.reference === undefined ? [] : [backToCase(view.reference)]),
  ],
});

/** Draws the part that was asked for, counted from 0; `done` says what has just been done. */
export function recordCard(view: RecordView, part = 0, done?: string): Card {
  const { child, support } = view.record;
  const sections: readonly Section[] = [
    { heading: recordCardTitles.child, extra: drawnLines(childLines(child, view)) },
    {
      heading: recordCardTitles.support,
      ...(support === undefined
        ? { paragraphs: ['Nobody has filled this in yet.'] }
        : { extra: drawnLines(supportLines(support)) }),
    },
    accessSection(view),
  ];
  return pageCard(view, 'record', part, sections, { title: 'Separate record', done, last: doing(view) });
}

/** What was done, with what was saved then: what a later card changed stays to be read here. */
function eventSection({ at, event: { event, by: who } }: ChainedEvent<RecordedOnRecord>, view: RecordView): Section {
  const line = (did: string) => [`**${view.by.calendar.sayWhen(at)}** – ${plainWords(who.name)} ${did}`];
  switch (event.type) {
    case 'record-made':
      return { paragraphs: line('made the record'), extra: drawnLines(childLines(event.child, view)) };
    case 'card-saved': {
      const lines = event.card === 'child' ? childLines(event.saved, view) : supportLines(event.saved);
      const why: Lines = [['Why', event.reason]];
      return {
        paragraphs: line(`saved "${recordCardTitles[event.card]}"`),
        extra: drawnLines([...why, ...lines]),
      };
    }
    case 'access-given':
      return {
        paragraphs: line(`let ${plainWords(event.person.name)} see the record`),
        extra: drawnLines([['Why', event.reason]]),
      };
    case 'access-taken':
      return {
        paragraphs: line(`took ${plainWords(event.person.name)} off the list`),
        extra: drawnLines([['Why', event.reason]]),
      };
  }
}

interface Around {
  readonly title?: string;
  readonly done?: string | undefined;
  /** After what is in parts. */
  readonly last?: readonly Section[];
}

function pageCard(
  view: RecordView,
  page: RecordPageId,
  part: number,
  sections: readonly Section[],
  { title = pageTitles[page], done, last = [] }: Around = {},
): Card {
  const { matter = [], titled, ways } = partAt(pages(sections), part);
  const parts = ways.map(({ title: way, part: other }) => toPage(view, page, other, way));
  const look = lookAt(view, page);
  return messageCard({
    title: titled(title),
    done,
    paragraphs: [banner],
    sections: [...matter, ...last, { ...look, buttons: [...parts, ...(look.buttons ?? [])] }],
  });
}

/** The newest first. */
export function recordHistoryCard(
  view: RecordView,
  record: readonly ChainedEvent<RecordedOnRecord>[],
  part: number,
): Card {
  return pageCard(
    view,
    'history',
    part,
    record.toReversed().map((one) => eventSection(one, view)),
  );
}

export function recordLooksCard(view: RecordView, looks: readonly ChainedEvent<AccessEntry>[], part: number): Card {
  const line = ({ at, event }: ChainedEvent<AccessEntry>) =>
    `**${view.by.calendar.sayWhen(at)}** – ${plainWords(event.person.name)} looked at the record`;
  return pageCard(
    view,
    'looks',
    part,
    looks.toReversed().map((one) => ({ paragraphs: [line(one)] })),
  );
}
