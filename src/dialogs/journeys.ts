/** The journeys of the private chat, and which of them is meant by what is typed. */
import type { Button } from '../cards/buttons.ts';
import type { Card } from '../cards/card.ts';
import type { JourneyName } from '../cards/verbs/index.ts';
import type { JourneyVerb } from '../cards/verbs/journey.ts';
import type { CardButtons } from './buttons.ts';
import type { Beginning } from './commands.ts';
import { type JourneyConversation, type Reminder, type Unfinished, whichCard } from './journey/index.ts';
import type { Phrases } from './phrases.ts';
import type { Chat, Speaker } from './turn.ts';

export interface ChatJourney<Name extends JourneyName = JourneyName> extends JourneyConversation<Name> {
  readonly phrases: Phrases;
  /** Shown instead of its first card, where it cannot be begun. */
  readonly notNow: (speaker: Speaker) => Card | undefined;
  /** The one that begins in its place for somebody whom it is not for. */
  readonly insteadFor?: (speaker: Speaker) => JourneyName | undefined;
}

/** A line for each; the type check names one whose verbs are there and that is not. */
export type Journeys = { readonly [Name in JourneyName]: ChatJourney<Name> };

const listed = (journeys: Journeys): readonly (readonly [JourneyName, ChatJourney])[] =>
  Object.entries(journeys) as [JourneyName, ChatJourney][];

export function buttonsOf(journeys: Journeys): CardButtons<JourneyVerb<JourneyName>> {
  return Object.assign({}, ...listed(journeys).map(([, { buttons }]) => buttons));
}

export const remindersOf = (journeys: Journeys): readonly Reminder[] =>
  listed(journeys).map(([, { reminder }]) => reminder);

export function beginningsOf(journeys: Journeys): readonly Beginning<JourneyName>[] {
  return listed(journeys).map(([journey, { phrases }]) => ({ journey, phrases }));
}

/** As far as it is spoken to by typing. */
type Spoken = Pick<JourneyConversation, 'open' | 'said' | 'back' | 'leave' | 'resume' | 'discard' | 'offer'>;

/** A word to the one that is open. Each is false where none is, and nothing was done. */
export interface OpenJourneys<Name extends string> {
  /** Takes what was typed as an answer; false as well where the one meant was left for later. */
  said(chat: Chat, speaker: Speaker, text: string): Promise<boolean>;
  back(chat: Chat, speaker: Speaker): Promise<boolean>;
  leave(chat: Chat, speaker: Speaker): Promise<boolean>;
  /** Offers to carry on, whatever it is that was not sent. */
  offer(chat: Chat, speaker: Speaker): Promise<boolean>;
  /** What was not sent, the one that is meant first. */
  unsent(speaker: Speaker): Promise<readonly Unfinished[]>;
  /** These two ask which one, where several are unfinished and none is named. */
  resume(chat: Chat, speaker: Speaker, named?: Name): Promise<boolean>;
  discard(chat: Chat, speaker: Speaker): Promise<boolean>;
}

interface Open extends Unfinished {
  readonly journey: Spoken;
  readonly name: string;
}

/** Those that were not left for later first, and of these the one touched last: its card is the newest in the chat. */
function meantFirst(one: Open, other: Open): number {
  const later = Number(one.putAside) - Number(other.putAside);
  return later || Temporal.Instant.compare(other.touchedAt, one.touchedAt);
}

type Step = (journey: Spoken, chat: Chat, speaker: Speaker) => Promise<void>;

interface Question {
  readonly title: string;
  readonly buttonOn: (one: Unfinished) => Button;
}
const toContinue: Question = {
  title: 'Which one would you like to continue?',
  buttonOn: ({ toContinue: button }) => button,
};
const toDiscard: Question = {
  title: 'Which one would you like to delete?',
  buttonOn: ({ toDiscard: button }) => button,
};

export function createOpenJourneys<Name extends string>(journeys: Readonly<Record<Name, Spoken>>): OpenJourneys<Name> {
  async function unfinished(speaker: Speaker): Promise<readonly Open[]> {
    const all = await Promise.all(
      Object.entries<Spoken>(journeys).map(async ([name, journey]): Promise<readonly Open[]> => {
        const open = await journey.open(speaker);
        return open === undefined ? [] : [{ ...open, name, journey }];
      }),
    );
    return all.flat().sort(meantFirst);
  }
  const toTheFirst =
    (step: Step): OpenJourneys<Name>['back'] =>
    async (chat, speaker) => {
      const [first] = await unfinished(speaker);
      if (first !== undefined) await step(first.journey, chat, speaker);
      return first !== undefined;
    };
  const toTheOne =
    ({ title, buttonOn }: Question, step: Step): OpenJourneys<Name>['resume'] =>
    async (chat, speaker, named) => {
      const all = await unfinished(speaker);
      const called = all.filter(({ name }) => name === named);
      const meant = called.length > 0 ? called : all;
      const [one, ...others] = meant;
      if (one === undefined) return false;
      if (others.length === 0) await step(one.journey, chat, speaker);
      else await chat.post(whichCard(title, meant, buttonOn));
      return true;
    };

  return {
    async said(chat, speaker, text) {
      const [first] = await unfinished(speaker);
      return (await first?.journey.said(chat, speaker, text)) ?? false;
    },
    back: toTheFirst((journey, ...to) => journey.back(...to)),
    leave: toTheFirst((journey, ...to) => journey.leave(...to)),
    offer: toTheOne(toContinue, (journey, ...to) => journey.offer(...to)),
    unsent: unfinished,
    resume: toTheOne(toContinue, (journey, ...to) => journey.resume(...to)),
    discard: toTheOne(toDiscard, (journey, ...to) => journey.discard(...to)),
  };
}
