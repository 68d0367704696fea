/** The calls of the Bot Connector that Pathway makes. Whatever comes of one is an answer: none of them rejects. */

/** What is posted: one card, or one sentence of ours. */
export interface OutgoingActivity {
  readonly type: 'message';
  readonly text?: string;
  readonly textFormat?: 'plain';
  /** What a notification shows. */
  readonly summary?: string;
  readonly attachments?: readonly unknown[];
  /** The label of a message that may hold a child's details. */
  readonly entities?: readonly unknown[];
}

export type ConnectorAnswer =
  | {
      readonly came: 'answer';
      readonly status: number;
      readonly body?: unknown;
      /** With 429, where it was said. */
      readonly retryAfterSeconds?: number;
    }
  /** It left the house, but no answer came in time: it may have been done. */
  | { readonly came: 'nothing' }
  /** Nobody was there to take it: it was not done. */
  | { readonly came: 'unsent' }
  /** It was not made, because it would have been more than Teams takes: there will be room after so many seconds. */
  | { readonly came: 'held'; readonly afterSeconds: number };

export interface NewConversation {
  readonly isGroup: false;
  readonly members: readonly { readonly id: string }[];
  readonly tenantId: string;
  readonly channelData: { readonly tenant: { readonly id: string } };
}

export interface Connector {
  /** Posts. A conversation may name a thread: `19:…@thread.tacv2;messageid=1700000000000`. */
  send(serviceUrl: string, conversation: string, activity: OutgoingActivity): Promise<ConnectorAnswer>;
  /** Draws a post anew. */
  update(serviceUrl: string, conversation: string, post: string, activity: OutgoingActivity): Promise<ConnectorAnswer>;
  createConversation(serviceUrl: string, conversation: NewConversation): Promise<ConnectorAnswer>;
}
