/** What Teams answers to a bot: a status and `{error: {code, message}}`. */
export class TeamsError extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;
  constructor(status: number, code: string, message: string, retryAfterSeconds?: number) {
    super(message);
    this.name = 'TeamsError';
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export const badSyntax = (message: string) => new TeamsError(400, 'BadSyntax', message);
export const conversationNotFound = () => new TeamsError(404, 'ConversationNotFound', 'Conversation not found.');
export const activityNotFound = () =>
  new TeamsError(404, 'ActivityNotFoundInConversation', 'The activity does not exist in the conversation.');
export const memberNotFound = () =>
  new TeamsError(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
export const notInRoster = () =>
  new TeamsError(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
export const forbidden = (message: string) => new TeamsError(403, 'ForbiddenOperationException', message);
export const tooLarge = () => new TeamsError(413, 'MessageSizeTooBig', 'Message size too large.');
export const throttled = (seconds: number) => new TeamsError(429, 'Throttled', 'Too many requests.', seconds);
export const unavailable = (status: number) => new TeamsError(status, 'ServiceError', 'Unknown');

/** The page asked for a person, conversation or post that is not there, or not theirs. */
export class NotHere extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotHere';
  }
}
