/** A separate record as one on its list reads it: the child, their support and safety, and who may see it. */

import type { AccessEntry } from '../../cases/access-log.ts';
import type { ChainedEvent } from '../../cases/hash-chain.ts';
import type { PersonId } from '../../rules/base/vocabulary.ts';
import { isKeptFrom } from '../../rules/record/kept-from.ts';
import { mayKeepRecord, onList, whyUnseen } from '../../rules/separate-record/access.ts';
import { whyNotOnRecord } from '../../rules/separate-record/decide.ts';
import { type RecordedOnRecord, recordCardTitles } from '../../rules/separate-record/events.ts';
import { reviewOf } from '../../rules/separate-record/reviewing.ts';
import { drawButton } from '../buttons.ts';
import type { Card } from '../card.ts';
import { openOther } from '../case/link-sections.ts';
import { pages } from '../case/paging.ts';
import { backToCase } from '../case/refusal.ts';
import { messageCard, type Section } from '../message/message.ts';
import { partAt } from '../parts.ts';
import { plainWords, quoted } from '../text.ts';
import type { RecordFormId, RecordPageId } from '../verbs/separate-record.ts';
import { keepingOffers, keepingSection } from './keeping-lines.ts';
import {
  childLines,
  drawnLines,
  eventSection,
  type RecordView,
  recordTitle,
  reviewSection,
  supportLines,
} from './record-lines.ts';
import { subjectOffers, subjectSection } from './subject-lines.ts';
import { formTitles } from './titles.ts';

const banner =
  'This record is apart from the case. Only the people below can see it. Do not record here what happened to the child.';

const pageTitles: Readonly<Record<RecordPageId, string>> = {
  record: 'Back to the record',
  history: 'What has happened',
  looks: 'Who has looked',
};

const toPage = ({ record }: RecordView, page: RecordPageId, part = 0, title = pageTitles[page]): unknown =>
  drawButton({ title, verb: 'record/page', data: { record: record.id, page, part } }, 'dialog');

const toForm = ({ record }: RecordView, form: RecordFormId, title: string = formTitles[form]): unknown =>
  drawButton({ title, verb: 'record/form', data: { record: record.id, form } }, 'dialog');

const linksOn = ({ record }: RecordView) => record.links ?? [];

/** The cases in which this child is the young person: the record in the view has those that this person may know of. */
const linkSections = (view: RecordView): readonly Section[] =>
  linksOn(view).map(({ other, reason, at, by: who }) => ({
    heading: `This child is the young person of ${other}`,
    paragraphs: [`Recorded by ${plainWords(who.name)}, ${view.by.calendar.sayWhen(at)}.`],
    extra: quoted(reason),
    buttons: [openOther(other)],
  }));

function accessSection(view: RecordView): Section {
  const { record, by, kept } = view;
  const seeing = by.roster.withJob('service-lead').filter(({ id }) => !isKeptFrom(kept, id));
  const leads = seeing.map(({ name }) => `- ${plainWords(name)}: service lead`);
  const withUnseen = (id: PersonId, reason: string): string => {
    const why = whyUnseen(record, by.roster.person(id), { roster: by.roster, kept });
    return why === undefined ? reason : `${reason.replace(/\.$/, '')}. They cannot see it now: ${why}`;
  };
  const people = onList(record).map(
    ({ person, since, reason }) =>
      `- ${plainWords(person.name)}, since ${by.calendar.sayWhen(since)}: ${withUnseen(person.id, plainWords(reason))}`,
  );
  return { heading: 'Who can see this record', paragraphs: [[...leads, ...people].join('\n')] };
}

function doing(view: RecordView): readonly Section[] {
  const review =
    reviewOf(view.record) !== undefined && whyNotOnRecord(view.record, view.person, 'look-at-safety') === undefined
      ? [toForm(view, 'look-at-safety')]
      : [];
  if (!mayKeepRecord(view.person)) return review.length === 0 ? [] : [{ heading: 'What you can do', buttons: review }];
  return [
    {
      heading: 'What you can do',
      buttons: [
        ...review,
        toForm(view, 'save-child'),
        toForm(
          view,
          'save-support',
          view.record.support === undefined ? 'Add support, views and safety' : 'Change support, views and safety',
        ),
        toForm(view, 'give-access'),
        ...(onList(view.record).length === 0 ? [] : [toForm(view, 'take-access')]),
        toForm(view, 'link'),
        ...(linksOn(view).length === 0 ? [] : [toForm(view, 'unlink')]),
        ...subjectOffers(view).map((form) => toForm(view, form)),
        ...keepingOffers(view).map((form) => toForm(view, form)),
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
    ...reviewSection(view),
    ...linkSections(view),
    accessSection(view),
    ...subjectSection(view),
    ...keepingSection(view),
  ];
  return pageCard(view, 'record', part, sections, { title: recordTitle(view), done, last: doing(view) });
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
