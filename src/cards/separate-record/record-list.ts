/** The separate records that somebody may see: when each was made and by which person, and nothing of who it is about. */
import type { DecisionContext } from '../../rules/rows/context.ts';
import type { SeparateRecord } from '../../rules/separate-record/record.ts';
import { reviewOf } from '../../rules/separate-record/reviewing.ts';
import { drawButton, drawOpener, type Surface } from '../buttons.ts';
import type { Card } from '../card.ts';
import { mayHoldDetails } from '../label.ts';
import { messageCard, type Section } from '../message/message.ts';
import { plainWords } from '../text.ts';
import { madeWords } from './which.ts';

export interface RecordList {
  readonly records: readonly SeparateRecord[];
  /** Where the rest begins. */
  readonly next?: string | undefined;
  /** By the id what it is called to those who may see its case, too. */
  readonly called?: ReadonlyMap<string, string>;
}

/** In a dialog the record takes the place of the list. */
const toRecord = ({ id }: SeparateRecord, surface: Surface): unknown => {
  const open = { title: 'Open', verb: 'record/page', data: { record: id, page: 'record', part: 0 } };
  return surface === 'post' ? drawOpener(open) : drawButton(open, surface);
};

function reviewLine(record: SeparateRecord, { calendar, now }: DecisionContext): readonly string[] {
  const review = reviewOf(record);
  if (review === undefined) return [];
  const isLate = review.on < calendar.localDate(now);
  return [`A review ${isLate ? 'was' : 'is'} due by ${calendar.sayDate(review.on)}.`];
}

/** Those of which it is not clear which people look after them, in the list of what is without an owner. */
export const unownedRecordSections = (
  records: readonly { readonly record: SeparateRecord; readonly why: string }[],
  by: DecisionContext,
  surface: Surface,
): readonly Section[] =>
  records.map(({ record, why }) => ({
    heading: 'Separate record',
    paragraphs: [`Made on ${by.calendar.sayWhen(record.made.at)}. ${plainWords(why)}.`, ...reviewLine(record, by)],
    buttons: [toRecord(record, surface)],
  }));

/** The list stands in a chat, so the name of the child stays in the dialog that a press opens. */
export function recordListCard({ records, next, called }: RecordList, by: DecisionContext, surface: Surface): Card {
  const lines = records.map((record): Section => {
    const name = called?.get(record.id);
    return {
      ...(name === undefined ? {} : { heading: name }),
      paragraphs: [madeWords(record), ...reviewLine(record, by)],
      buttons: [toRecord(record, surface)],
    };
  });
  const more = { title: 'Show more', verb: 'record/list', data: { from: next } };
  const card = messageCard({
    title: 'Separate records',
    paragraphs: records.length === 0 ? ['There is no separate record that you can see.'] : [],
    sections: [
      ...lines,
      ...(next === undefined ? [] : [{ buttons: [surface === 'post' ? drawOpener(more) : drawButton(more, surface)] }]),
    ],
  });
  return mayHoldDetails(card);
}
