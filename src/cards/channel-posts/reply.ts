/** What is said under a post: a reminder, a change. */

import type { ReplyWords } from '../../cases/notice.ts';
import { sayAhead, sayWhen } from '../../rules/base/local-time.ts';
import type { Instant, LocalDate, Reference } from '../../rules/base/vocabulary.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';

export interface ReplyView {
  readonly reference: Reference;
  readonly words: ReplyWords;
  /** The meeting it is about, where it is about one. */
  readonly starts?: Instant | undefined;
  /** The day on which it is read. */
  readonly today?: LocalDate;
  /** The team has said whether it comes, and need not say it again. */
  readonly hasAnswered?: boolean;
}

interface Said {
  readonly when: string;
  /** The same, seen from today. */
  readonly ahead: string;
  readonly hasAnswered: boolean;
}
/** Under a reminder of a meeting. */
const stillToAnswer = ({ hasAnswered }: Said): readonly string[] =>
  hasAnswered ? [] : ['Your team has not answered yet. Answer with the buttons of the post above.'];

type Say = (said: Said) => readonly [title: string, ...sentences: string[]];

const says: Record<ReplyWords, Say> = {
  'dates-moved': () => [
    'Days have moved',
    'The list of bank holidays was changed. The post above shows the last day for a meeting as it is now.',
  ],
  'day-before': (said) => ['Reminder', `The meeting is ${said.ahead}.`, ...stillToAnswer(said)],
  morning: (said) => ['Reminder', `The meeting is today: ${said.when}.`, ...stillToAnswer(said)],
  'time-changed': ({ when, hasAnswered }) => [
    'The meeting has changed',
    `It is now ${when}. The post above shows when and where.`,
    hasAnswered
      ? 'The time is new. Your answer still counts. Add the meeting to your calendar again.'
      : 'The time is new. Answer again and add it to your calendar again.',
  ],
  'place-changed': ({ when }) => [
    'The meeting has changed',
    `It is still ${when}. The post above shows when and where.`,
    'Your answer still counts. Add the meeting to your calendar again.',
  ],
  cancelled: () => [
    'The meeting is cancelled',
    'You do not have to do anything more. A new invitation may follow.',
    'If you added the meeting to your calendar, take it out with the button of the post above.',
  ],
  adjourned: () => [
    'The meeting was adjourned',
    'A new invitation will follow.',
    'If you added the meeting to your calendar, take it out with the button of the post above.',
  ],
  'asked-again': ({ when }) => [
    'The team manager asks you again',
    `The team manager asks your agency again to come to the meeting on ${when}.`,
    'Answer again with the buttons of the post above.',
  ],
  withdrawn: () => [
    'The invitation is withdrawn',
    'Your agency is no longer invited to this meeting. You do not have to do anything more.',
    'If you added the meeting to your calendar, take it out.',
  ],
  'invited-again': ({ when }) => [
    'Your agency is invited again',
    `The team manager invites your agency again to the meeting on ${when}.`,
    'Answer with the buttons of the post above.',
  ],
  misdirected: () => [
    'The referral is withdrawn',
    'It was sent to your team by mistake. Your team can no longer open it.',
    'If you opened it: do not use or pass on what you read, delete anything you copied, and tell your data protection officer.',
  ],
  'not-answered': () => [
    'No answer here',
    'The case was closed before anybody answered what your team does not agree with. Ring the team manager of the case for an answer.',
  ],
  reopened: () => ['The case is open again', 'Confirm with the button of the post above that you have the referral.'],
  closed: () => ['The case is closed', 'You do not have to do anything more.'],
  'added-to': () => ['Something was added', 'Open it with the button of the post above, and read it.'],
  'not-agreed': () => [
    'Somebody does not agree',
    'Open it with the button of the post above, and answer what they wrote.',
  ],
  'plan-changed': () => [
    'What your agency is to do has changed',
    'Open it with the button of the post above, and read what was agreed.',
  ],
  'plan-moved': () => ['No longer with your team', 'You do not have to do anything more.'],
  'plan-ended': () => ['It has ended', 'You do not have to do anything more.'],
  'answer-late': () => [
    'An answer is late',
    'An answer that your team waits for has not come by its day. Open it with the button of the post above.',
  ],
  'difference-recorded': () => [
    'News of what you do not agree with',
    'Open it with the button of the post above, and read how it goes on.',
  ],
  'answer-for-you': () => ['An answer for you', 'Open it with the button of the post above, and read it.'],
  'no-longer-referred': () => [
    'The referral is withdrawn',
    'It is no longer for your team, and you do not have to confirm it.',
    'If your team is invited to a meeting about it, or has something else to do, that stays as it is.',
  ],
};

/** Draws the reply. */
export function replyPost({ reference, words, starts, today, hasAnswered = false }: ReplyView): Card {
  const when = starts === undefined ? '' : sayWhen(starts);
  const ahead = starts === undefined || today === undefined ? `on ${when}` : sayAhead(starts, today);
  const [title, ...paragraphs] = says[words]({ when, ahead, hasAnswered });
  return messageCard({ title: `${title}: ${reference}`, paragraphs });
}
