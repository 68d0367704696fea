/** What is said in words, whatever a journey is about. */
import type { Surface } from '../../cards/buttons.ts';
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
    oldCard: 'That card is not open any more. Nothing was changed. Type "continue" to see the open one.',
    unreadable: 'That could not be read. Nothing was changed. Type "continue" to see the open card again.',
    keptUntil: (day) => `Not sent. Nobody has seen it. Kept until ${day}. Type "continue" to go on.`,
  },
  dialog: {
    oldCard: 'That card is not open any more. Nothing was changed.',
    unreadable: 'That could not be read. Nothing was changed.',
    keptUntil: (day) => `Not sent. Nobody has seen it. Kept until ${day}. Open it again to go on.`,
  },
};

export const answeredMeanwhile =
  'This card was answered somewhere else meanwhile. What you wrote here is below what stood in it: please check it.';
export const notByTyping = 'This card cannot be answered by typing. Please use the card.';
export const nothingBefore = 'This is the first card.';

/** A title within a sentence. */
export const inSentence = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

/** The one line in a card's place. */
const answered = (title: string): string => `Answered: ${inSentence(title)}.`;
/** On the last card. `send`: the button that sends. */
export const notSentYet = (send: string): string => `**Not sent yet.** Nobody has seen it until you press **${send}**.`;
/** Of the last card, which may be left without sending. */
export const stillNotSent = 'Not sent yet. Nobody has seen it. You are changing an answer below.';
export const leaving = <T extends JourneyTypes>(journey: Journey<T>, step: StepOf<T>): string =>
  step === 'check' ? stillNotSent : answered(titleOf(journey, step));
export const shownBelow = 'Shown again below.';
export const goingOn = 'Going on below.';
export const discarded = 'Discarded. Nothing was sent, and nothing of it is kept.';
export const beginningNew = 'A new one begins below.';
export const beginningAgain = 'Discarded. A new one begins below.';
export const sentBelow = 'Sent.';
export const notPutIn = 'Your message was not put into it.';
