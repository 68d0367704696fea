/** What a conversation is given and what it answers, free of the SDK: `teams/` carries it to and fro. */
import type { Card } from '../cards/card.ts';
import type { Instant, Person } from '../rules/base/vocabulary.ts';

/** Somebody whose identity was verified; a stranger to the register has no teams. */
export interface Speaker {
  readonly person: Person;
  readonly now: Instant;
}

/** The private chat with the speaker. */
export interface Chat {
  /** The message that is answered, by Teams' own id; absent where a button was pressed. */
  readonly message?: string | undefined;
  /** Posts a card and gives the post's id. */
  post(card: Card): Promise<string>;
  /** Draws an earlier post anew; one that is gone is left alone. */
  update(post: string, card: Card): Promise<void>;
}

/** A button's press, its data parsed no further than an object. */
export interface Press {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The post it is in, where it is in one. */
  readonly post?: string | undefined;
}

/** What the one who pressed sees: a card in the old one's place, or a word beside it while it stays as it is. */
export type Shown = { readonly card: Card } | { readonly word: string };

/** What a dialog (task module) shows next; where it closes, perhaps with a sentence. */
export type DialogShown =
  | { readonly dialog: { readonly title: string; readonly card: Card } }
  | { readonly closes: string | undefined };

/** What an input looks up while somebody types. Its numbers are not checked yet. */
export interface LookUp {
  readonly dataset: string;
  readonly text: string;
  readonly skip?: unknown;
  readonly top?: unknown;
}
/** What it is shown, or why it is shown nothing. */
export type LookedUp =
  | { readonly results: readonly { readonly value: string; readonly title: string }[] }
  | { readonly refused: string };

/** Where a card with a button stands. */
export type CardPlace =
  | { readonly kind: 'chat'; readonly chat: Chat }
  | { readonly kind: 'channel'; readonly conversation: string };

/** Where somebody searches: in their private chat with Pathway, or anywhere else, where others may read along. */
export type SearchPlace = 'own-chat' | 'elsewhere';

/** What the message extension asks, read no further than this. */
export interface Search {
  /** The command of the app's manifest. */
  readonly command: string;
  readonly text: string;
  /** How many it has already. */
  readonly skip: number;
}

/** A line of the list, and the card that is put where somebody writes once they choose it. */
export interface SearchResult {
  readonly title: string;
  readonly text?: string;
  /** Absent where it stands for no case. */
  readonly reference?: string;
  readonly card: Card;
}

export type SearchShown = { readonly results: readonly SearchResult[] } | { readonly says: string };

/** All conversations behind one door; `teams/` knocks. None of these throws for anything a person can do. */
export interface Conversations {
  /** Somebody opened the private chat for the first time. */
  greeted(chat: Chat, speaker: Speaker): Promise<void>;
  said(chat: Chat, speaker: Speaker, text: string): Promise<void>;
  /**
   * Whether it has to be kept that what was typed was answered. Else it may be answered again where Teams delivers it
   * again, or what it left knows the message.
   */
  needsMark(speaker: Speaker, text: string): boolean;
  /** Files of any kind came along; nothing of them is kept, and the text beside them is not read. */
  sentFiles(chat: Chat, speaker: Speaker): Promise<void>;
  /** A message of this chat was edited, deleted or put back: what Pathway was told by it stays as it was. */
  changedWhatWasSaid(chat: Chat): Promise<void>;
  /**
   * The answer to anything typed in a channel. Its words are asked for only where whoever typed them keeps the people
   * register, and may say whose channel it is; nothing of them is kept. `bot`: under which id its private chat is found.
   */
  saidInChannel(speaker: Speaker, conversation: string, words: () => string, bot?: string): Promise<Card>;
  /** `Action.Execute`. */
  pressed(place: CardPlace, speaker: Speaker, press: Press): Promise<Shown>;
  /** A button that opens a dialog. */
  opened(speaker: Speaker, press: Press): Promise<DialogShown>;
  /** A button in a dialog. */
  submitted(speaker: Speaker, press: Press): Promise<DialogShown>;
  /** Somebody looks for a case where they write. */
  searched(place: SearchPlace, speaker: Speaker, search: Search): Promise<SearchShown>;
  /** They chose one of what was found, by its reference. */
  chosen(speaker: Speaker, reference: string | undefined): Promise<SearchShown>;
  /** An input looks up what is typed into it. */
  lookedUp(speaker: Speaker, asked: LookUp): LookedUp;
  /** What to say of a turn that failed, where a newer Pathway is taking the place of this one. Rejects where that cannot be known. */
  beingUpdated(now: Instant): Promise<string | undefined>;
}
