/** What the desk's page and the desk's server say to each other: JSON over HTTP on this machine, and one event stream. */

export interface DeskPerson {
  readonly id: string;
  readonly name: string;
  /** `Teacher`, `Team manager`. */
  readonly job: string;
  /** `Northfield Academy`, `County Durham Youth Justice Service`. */
  readonly place: string;
}

/** GET /api/people */
export interface PeopleAnswer {
  readonly people: readonly DeskPerson[];
}

/** GET /api/as/:person: that person's Teams, the newest conversation first within each kind. */
export interface ConversationsAnswer {
  readonly conversations: readonly ConversationLine[];
}
export interface ConversationLine {
  readonly id: string;
  readonly kind: 'chat' | 'channel';
  /** `Pathway`, or the channel's name. */
  readonly name: string;
  /** The team a channel belongs to. */
  readonly team?: string;
  /** Posts since this person last looked. */
  readonly unread: number;
  /** What the notification of the newest post showed. */
  readonly preview?: string;
  readonly at?: string;
}

/** GET /api/as/:person/conversations/:conversation; looking marks it as read. */
export interface PostsAnswer {
  readonly posts: readonly Post[];
}
export interface Post {
  readonly id: string;
  /** The post it answers in a channel's thread. */
  readonly thread?: string;
  readonly from: 'bot' | 'person';
  readonly fromName: string;
  readonly at: string;
  readonly edited: boolean;
  readonly deleted: boolean;
  readonly text?: string;
  readonly textFormat?: 'plain' | 'markdown';
  readonly card?: unknown;
  /** What a phone's lock screen would show. */
  readonly notification?: string;
}

/** POST /api/as/:person/say. In a channel the bot hears only what mentions it. */
export interface SayRequest {
  readonly conversation: string;
  readonly text: string;
  /** In a channel: whether the text mentions Pathway. */
  readonly mention?: boolean;
  /** A file sent along: its name and type only; the desk keeps no bytes. */
  readonly attachment?: { readonly name: string; readonly contentType: string };
}

/** POST /api/as/:person/press: a button of a card, in a post or in an open dialog. */
export interface PressRequest {
  readonly conversation: string;
  /** The post the card is in; absent for a card in a dialog. */
  readonly post?: string;
  readonly action:
    | { readonly type: 'Action.Execute'; readonly verb: string; readonly data: Record<string, unknown> }
    /** `data` holds the button's own data and the inputs, merged as Teams merges them. */
    | { readonly type: 'Action.Submit'; readonly data: Record<string, unknown> };
}
/** What Teams would show for the answer. */
export type PressAnswer =
  | { readonly show: 'card'; readonly card: unknown }
  | { readonly show: 'message'; readonly text: string }
  | { readonly show: 'dialog'; readonly title: string; readonly card: unknown }
  | { readonly show: 'close' }
  | { readonly show: 'trouble'; readonly text: string }
  | { readonly show: 'nothing' };

/** POST /api/as/:person/search: what is typed into "Find a case". */
export interface SearchRequest {
  readonly conversation: string;
  readonly text: string;
}
export interface SearchResult {
  readonly title: string;
  readonly text?: string;
  /** What choosing it sends to the bot. */
  readonly value: Record<string, unknown>;
}
export type SearchAnswer =
  | { readonly show: 'results'; readonly results: readonly SearchResult[] }
  | { readonly show: 'message'; readonly text: string }
  | { readonly show: 'trouble'; readonly text: string };

/** POST /api/as/:person/choose: posts the card of one of the results. */
export interface ChooseRequest {
  readonly conversation: string;
  readonly value: Record<string, unknown>;
}

/** POST /api/as/:person/look-up: what an input of a card looks up while somebody types into it. */
export interface LookUpRequest {
  readonly conversation: string;
  readonly dataset: string;
  readonly text: string;
}
export interface LookUpAnswer {
  readonly choices: readonly { readonly value: string; readonly title: string }[];
  /** Why there are none. */
  readonly trouble?: string;
}

/** POST /api/clock */
export interface ClockRequest {
  readonly move: 'hour' | 'working-morning' | 'next-due' | 'none';
}
/** Also GET /api/clock. */
export interface ClockAnswer {
  readonly now: string;
  /** When something next falls due, if anything does. */
  readonly nextDue?: string;
}

/** GET /api/example: the county that can be looked at, and how far it is. */
export type ExampleAnswer =
  /** None is made from here. */
  | { readonly state: 'never' }
  /** `ended`: one was there when Pathway stopped last. */
  | { readonly state: 'none'; readonly ended?: true }
  /** `done` of `of` steps are played. */
  | { readonly state: 'making'; readonly done: number; readonly of: number }
  /** It is open at `url`. */
  | { readonly state: 'ready'; readonly url: string; readonly cases: number }
  | { readonly state: 'failed'; readonly why: string }
  /** This desk is the example's own; one's own county is at `url`. */
  | { readonly state: 'here'; readonly url: string };

/** POST /api/example */
export interface ExampleRequest {
  readonly want: 'show' | 'put-away';
}

/** GET /api/events: server-sent events; `data` is one of these. */
export type DeskEvent =
  | { readonly event: 'posts'; readonly conversation: string }
  | { readonly event: 'clock'; readonly now: string };

export const refusalStatuses = [401, 403, 404, 500, 502, 503, 504] as const;
export type RefusalStatus = (typeof refusalStatuses)[number];

/** GET and POST /api/faults: how Teams fails, until set back to {}. */
export interface Faults {
  /** Conversations whose roster the bot is not in: 403 BotNotInConversationRoster. */
  readonly notInRoster?: readonly string[];
  /** The next so many sends answer 429 with this Retry-After, in seconds. */
  readonly throttle?: { readonly sends: number; readonly retryAfterSeconds: number };
  /** The next so many sends answer this status without being kept. */
  readonly refuse?: { readonly sends: number; readonly status: RefusalStatus };
  /** The next so many sends are kept but their answer never arrives. */
  readonly loseAnswers?: { readonly sends: number };
}
