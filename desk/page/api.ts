import type {
  ChooseRequest,
  ClockAnswer,
  ClockRequest,
  ConversationsAnswer,
  DeskEvent,
  ExampleAnswer,
  ExampleRequest,
  LookUpAnswer,
  LookUpRequest,
  PeopleAnswer,
  PostsAnswer,
  PressAnswer,
  PressRequest,
  SayRequest,
  SearchAnswer,
  SearchRequest,
} from '../page-api.ts';

const noAnswer = 'The desk does not answer. Check that it is still running, then try again.';

async function ask<T>(path: string, body?: object): Promise<T> {
  const init: RequestInit = body
    ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    : {};
  const response = await fetch(`/api/${path}`, init).catch(() => {
    throw new Error(noAnswer);
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(reason(answer) ?? `The desk could not do that (${response.status}). Try again.`);
  return answer as T;
}

function reason(answer: unknown): string | undefined {
  const isNamed = typeof answer === 'object' && answer !== null && 'error' in answer;
  return isNamed && typeof answer.error === 'string' ? answer.error : undefined;
}

const as = (person: string) => `as/${encodeURIComponent(person)}`;

export const getPeople = () => ask<PeopleAnswer>('people');
export const getConversations = (person: string) => ask<ConversationsAnswer>(as(person));
/** Looking marks the conversation as read. */
export const getPosts = (person: string, conversation: string) =>
  ask<PostsAnswer>(`${as(person)}/conversations/${encodeURIComponent(conversation)}`);
/** `trouble` where Teams or the bot did not take it. */
export const say = (person: string, request: SayRequest) => ask<Partial<PressAnswer>>(`${as(person)}/say`, request);
export const press = (person: string, request: PressRequest) => ask<PressAnswer>(`${as(person)}/press`, request);
export const search = (person: string, request: SearchRequest) => ask<SearchAnswer>(`${as(person)}/search`, request);
export const choose = (person: string, request: ChooseRequest) => ask<PressAnswer>(`${as(person)}/choose`, request);
export const lookUp = (person: string, request: LookUpRequest) => ask<LookUpAnswer>(`${as(person)}/look-up`, request);
export const getClock = () => ask<ClockAnswer>('clock');
export const getExample = () => ask<ExampleAnswer>('example');
export const askExample = (request: ExampleRequest) => ask<ExampleAnswer>('example', request);
export const moveClock = (request: ClockRequest) => ask<ClockAnswer>('clock', request);

/** Calls `heard` for each event, and `connected` each time the stream opens or breaks. The browser reconnects. */
export function listen(heard: (event: DeskEvent) => void, connected: (isConnected: boolean) => void): void {
  const source = new EventSource('/api/events');
  source.onopen = () => connected(true);
  source.onerror = () => connected(false);
  source.onmessage = (message: MessageEvent<string>) => heard(JSON.parse(message.data) as DeskEvent);
}
