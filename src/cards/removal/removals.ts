/** Records that a second person must confirm the removal of, for administrators: references, names and days, nothing of a case. */
import type { Instant } from '../../rules/base/vocabulary.ts';
import {
  type ConfirmedBecause,
  confirmedBecauseWords,
  type RemovalReason,
  removalReasonWords,
} from '../../rules/record/retention.ts';
import { postButton } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { plainWords } from '../text.ts';

export interface RemovalLine {
  /** Of a separate record, where it is kept. */
  readonly reference: string;
  /** How it is called in words. */
  readonly called: string;
  readonly by: string;
  /** When it was asked for, and the day in words. */
  readonly at: Instant;
  readonly on: string;
  readonly because: RemovalReason;
  /** The day until which it was to be kept, in words, where that had not come when it was asked for. */
  readonly before?: string;
  /** Whoever reads it asked for it. */
  readonly isOwn: boolean;
}

const said = ({ called, by, on, because, before }: RemovalLine): string => {
  const early = before === undefined ? '' : ` **Pathway has it kept until ${before}: that day has not come.**`;
  return `**${called}** – ${plainWords(by)} asked on ${on}. The reason: ${removalReasonWords[because]}.${early}`;
};

/** `more`: how many are not listed. */
export function removalsCard(lines: readonly RemovalLine[], more: number, done?: string): Card {
  return messageCard({
    title: 'Records to be removed',
    done,
    paragraphs:
      lines.length === 0
        ? ['Nobody is asking for a record to be removed.']
        : [
            'A service lead asked for these records to be removed. Each needs a second person: another service lead, or you. If you do not know why, ask the person who asked for it.',
            ...(more === 0 ? [] : [`And ${more} more: they are listed once these are settled.`]),
          ],
    sections: lines.map((line) => ({
      paragraphs: [
        said(line),
        ...(line.isOwn ? ['You asked for it yourself, so another person must confirm it.'] : []),
      ],
      buttons: line.isOwn ? [] : [postButton(`Confirm ${line.called}`, 'removal/ask', { reference: line.reference })],
    })),
    actions: [postButton('Look again', 'removal/list', {})],
  });
}

const askedAgain = 'Nothing was changed. This is the request that waits now. Read it before you confirm it.';

/** Asks what the administrator looked at before it is confirmed. `isAgain`: they pressed on a card of an earlier request. */
export function confirmCard(line: RemovalLine, isAgain = false): Card {
  const { reference, at: asked } = line;
  const reasons = (Object.keys(confirmedBecauseWords) as ConfirmedBecause[]).map((because) =>
    postButton(`Remove: ${confirmedBecauseWords[because]}`, 'removal/confirm', { reference, because, asked }),
  );
  return messageCard({
    title: 'Remove this record?',
    paragraphs: [
      ...(isAgain ? [askedAgain] : []),
      said(line),
      'About ten minutes after you confirm it, Pathway will remove all that was written of it, the messages that Pathway still keeps, and who looked. That cannot be undone. Your name, the other name, the day and both reasons will stay.',
    ],
    actions: [...reasons, postButton('Do not remove it now', 'removal/list', {})],
  });
}
