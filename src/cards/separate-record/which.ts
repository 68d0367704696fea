/** Which of several separate records is meant, in a chat: when it was made and by which person, and nothing of the child. */
import { sayWhen } from '../../rules/base/local-time.ts';
import type { SeparateRecord } from '../../rules/separate-record/record.ts';
import { drawOpener } from '../buttons.ts';
import { plainWords } from '../text.ts';

/** What a message says of a record to those who see it. */
export type Which = Pick<SeparateRecord, 'id' | 'made'>;

export const madeWords = ({ made: { at, by } }: Pick<Which, 'made'>): string =>
  `Made on ${sayWhen(at)} by ${plainWords(by.name)}`;

/** `id`: its random id, behind the button. The press is authorised like any other. */
export const toRecord = ({ id }: Which): unknown =>
  drawOpener({ title: 'Open the separate record', verb: 'record/page', data: { record: id, page: 'record', part: 0 } });
