/** What the connector's answers mean for what was sent. Nothing is sent again here: whoever owes it decides that. */
import type { Delivery } from '../notices/messenger.ts';
import type { ConnectorAnswer } from './connector.ts';

type Answered = Extract<ConnectorAnswer, { came: 'answer' }>;

/** Seconds, where Teams takes no more and does not say for how long. */
const usualPause = 10;
const codeForm = /^[\w.-]{1,60}$/;

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** The id Teams gave what was posted or created. */
function idIn({ body }: Answered): string | undefined {
  const id = field(body, 'id');
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** `403 BotNotInConversationRoster` */
function reasonIn({ status, body }: Answered): string {
  const code = field(field(body, 'error'), 'code');
  return typeof code === 'string' && codeForm.test(code) ? `${status} ${code}` : String(status);
}

function afterRefusal(answer: Answered): Delivery {
  const { status, retryAfterSeconds: afterSeconds } = answer;
  if (status === 429) return { outcome: 'waiting', afterSeconds: afterSeconds ?? usualPause };
  // It is the bot that is refused, wherever it speaks; or what was to come first has not.
  if (status === 401 || status === 412) {
    return { outcome: 'later', why: reasonIn(answer), ...(afterSeconds === undefined ? {} : { afterSeconds }) };
  }
  return status >= 500 || status === 408 ? { outcome: 'unknown' } : { outcome: 'refused', why: reasonIn(answer) };
}

function withoutAnswer(answer: Exclude<ConnectorAnswer, Answered>): Delivery {
  if (answer.came === 'held') return { outcome: 'waiting', afterSeconds: answer.afterSeconds };
  return { outcome: answer.came === 'unsent' ? 'later' : 'unknown' };
}

const isDone = ({ status }: Answered): boolean => status >= 200 && status < 300;

/** Of a new post: a second one would be seen, so what may have arrived is `unknown`. */
export function afterPost(answer: ConnectorAnswer): Delivery {
  if (answer.came !== 'answer') return withoutAnswer(answer);
  // Teams at times takes what is posted and answers nothing more than that it did.
  return isDone(answer) ? { outcome: 'sent', activity: idIn(answer) ?? '' } : afterRefusal(answer);
}

/** Drawing a post anew twice does no harm: what may have been done is simply done again. */
const harmless = (delivery: Delivery): Delivery => (delivery.outcome === 'unknown' ? { outcome: 'later' } : delivery);

/** Of a post drawn anew. */
export function afterUpdate(answer: ConnectorAnswer, post: string): Delivery {
  if (answer.came !== 'answer') return harmless(withoutAnswer(answer));
  if (isDone(answer)) return { outcome: 'sent', activity: post };
  const isConversationGone = reasonIn(answer) === '404 ConversationNotFound';
  return answer.status === 404 && !isConversationGone ? { outcome: 'gone' } : harmless(afterRefusal(answer));
}
