/** What the connector's answers mean for what was sent. Nothing is sent again here: whoever owes it decides that. */
import type { Delivery } from '../notices/messenger.ts';
import type { ConnectorAnswer } from './connector.ts';

type Answered = Extract<ConnectorAnswer, { came: 'answer' }>;

/** Drawing a post anew twice does no harm, so what failed on their side is simply tried later. */
const laterForUpdates = new Set([412, 502, 503, 504]);
const codeForm = /^[\w.-]{1,60}$/;

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** The id Teams gave what was posted or created. */
export function idIn({ body }: Answered): string | undefined {
  const id = field(body, 'id');
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** `403 BotNotInConversationRoster` */
function reasonIn({ status, body }: Answered): string {
  const code = field(field(body, 'error'), 'code');
  return typeof code === 'string' && codeForm.test(code) ? `${status} ${code}` : String(status);
}

function afterRefusal(answer: Answered): Delivery {
  const { status, retryAfterSeconds } = answer;
  if (status === 429) {
    return { outcome: 'later', ...(retryAfterSeconds === undefined ? {} : { afterSeconds: retryAfterSeconds }) };
  }
  const isTheirs = status >= 500 || status === 408 || status === 412;
  return isTheirs ? { outcome: 'unknown' } : { outcome: 'refused', why: reasonIn(answer) };
}

const isDone = ({ status }: Answered): boolean => status >= 200 && status < 300;

/** Of a new post: a second one would be seen, so what may have arrived is `unknown`. */
export function afterPost(answer: ConnectorAnswer): Delivery {
  if (answer.came !== 'answer') return { outcome: answer.came === 'unsent' ? 'later' : 'unknown' };
  if (!isDone(answer)) return afterRefusal(answer);
  const id = idIn(answer);
  return id === undefined ? { outcome: 'unknown' } : { outcome: 'sent', activity: id };
}

/** Of a post drawn anew. */
export function afterUpdate(answer: ConnectorAnswer, post: string): Delivery {
  if (answer.came !== 'answer') return { outcome: answer.came === 'unsent' ? 'later' : 'unknown' };
  if (isDone(answer)) return { outcome: 'sent', activity: post };
  if (laterForUpdates.has(answer.status)) return { outcome: 'later' };
  const isConversationGone = reasonIn(answer) === '404 ConversationNotFound';
  return answer.status === 404 && !isConversationGone ? { outcome: 'gone' } : afterRefusal(answer);
}
