/** What is said in words, whatever a journey is about. */

import type { Surface } from '../../cards/buttons.ts';
import { plainWords } from '../../cards/text.ts';
import { inSentence } from '../../rules/base/capitals.ts';
import type { Journey, JourneyTypes, StepOf } from './journey.ts';
import { titleOf } from './steps.ts';

interface SaidThere {
  /** Where a press or a message cannot do what was meant. Nothing is changed where these are said. */
  readonly oldCard: string;
  readonly unreadable: string;
  /** Where somebody left. */
  readonly keptUntil: (day: string) => string;
}

/** In a chat one types to see the open card; in a dialog it is shown below what is said. */
export const saidOn: Readonly<Record<Surface, SaidThere>> = {
  post: {
    oldCard: 'You have moved on from that card. Nothing was changed. Type "continue" to see the card you are on.',
    unreadable: 'Pathway could not read that. Nothing was changed. Type "continue" to see the card you are on.',
    keptUntil: (day) => `Not sent. Nobody has seen it. We will keep it until ${day}. Type "continue" to carry on.`,
  },
  dialog: {
    oldCard: 'You have moved on from that card. Nothing was changed.',
    unreadable: 'Pathway could not read that. Nothing was changed.',
    keptUntil: (day) => `Not sent. Nobody has seen it. We will keep it until ${day}. Open it again to carry on.`,
  },
};

export const answeredMeanwhile =
  'You answered this card somewhere else in the meantime. We put what you wrote here below what you wrote there. Check it.';
export const notByTyping = 'Use the boxes below. If you have a question, type **help**.';
export const nothingBefore = 'This is the first card.';

/** The one line in a card's place, where the next card comes below it. */
const answered = (title: string): string => `Answered: ${inSentence(title)}.`;
/** On the last card. `send`: the button that sends. */
export const notSentYet = (send: string): string => `**Not sent yet.** Nobody has seen it until you press **${send}**.`;
/** On the card on which somebody changes an answer: the last card, which says the same, is not to be seen meanwhile. */
export const notSentMeanwhile = 'Not sent yet. Nobody has seen it.';
/** Of the last card, which may be left without sending. */
const stillNotSent = `${notSentMeanwhile} You are changing an answer below.`;
export const leaving = <T extends JourneyTypes>(journey: Journey<T>, step: StepOf<T>): string =>
  step === 'check' ? stillNotSent : answered(titleOf(journey, step));
export const shownBelow = 'You can see it again below.';
/** Before something odd is sent. */
export const isThatRight = 'Is that right?';
/** Instead of sending what somebody typed beside the last card and said nothing more about. `send`: the button that sends. */
export const typedSince = (send: string): string =>
  `You typed something since. Include it or leave it out. Then press ${send}.`;
export const notSentAsked = 'Not sent yet. There is a question below.';
export const goingOn = 'Carry on below.';
export const discarded = 'Deleted. You have not sent it, and we have kept none of it.';
export const beginningNew = 'A new one starts below.';
export const beginningAgain = 'Deleted. A new one starts below.';
export const sentBelow = 'Sent.';
/** Where the process was stopped before it could show the receipt. */
export const sentMeanwhile = 'Sent. Type "my cases" to see how it stands.';
export const notPutIn =
  'You have not sent this yet, and it is a while since you wrote something. We did not add your message to it.';
export const maybeAsked =
  'This may be part of what you want to tell us, or it may be a question. Nobody reads this chat.';
export const useTheBoxes = 'Use the card above. If you have a question, type **help**.';
const MOST_NAMED = 80;
const MOST_ON_BUTTON = 30;
/** Its beginning, by whole words where there are any. */
const firstOf = (text: string, most: number): string => {
  const signs = [...text];
  return signs.length <= most
    ? text
    : `${signs
        .slice(0, most)
        .join('')
        .replace(/\s+\S*$/, '')} …`;
};
/** On the last card, of a line of which nobody said what it is. */
export const notInIt = (text: string): string =>
  `**Not included yet.** You typed "${plainWords(firstOf(text, MOST_NAMED))}".`;
/** The two buttons below it. */
export const includeIt = (text: string): string => `Include "${firstOf(text, MOST_ON_BUTTON)}"`;
export const leaveItOut = (text: string): string => `Leave out "${firstOf(text, MOST_ON_BUTTON)}"`;
/** `others`: how many lines are not shown. */
export const othersNotInIt = (others: number): string =>
  `**Not included yet.** You typed ${others} more ${others === 1 ? 'message' : 'messages'}. You can choose what to do with ${others === 1 ? 'it' : 'them'} once you have chosen for these.`;
/** Where the question what a line is becomes a line itself: it is asked again. */
export const askedAtTheEnd = 'What you typed here is kept. On the last card you can include it or leave it out.';
/** Of a line that was typed. */
export const lineTaken = 'You have already added it.';
export const lineTakenOut = 'We took it out again and kept none of it.';
export const lineElsewhere =
  'It is on a card now, or you took it out. Type "continue" to see the card you are on, and change it there.';
