import type { IncomingMessage, ServerResponse } from 'node:http';
import { noBot } from '../office/deliveries.ts';
import type { Office } from '../office.ts';
import type { ClockAnswer } from '../page-api.ts';
import type { DeskClock } from './clock.ts';
import type { EventStreams } from './events.ts';
import { answerJson, Refused, readJson } from './exchange.ts';
import { clockRequest, faultsRequest, pressRequest, read, sayRequest } from './requests.ts';

export interface Desk {
  readonly office: Office;
  readonly clock: DeskClock;
  readonly events: EventStreams;
}

/** Answers the page's calls; `parts` is the path after `/api`. Throws `Refused`, or `NotHere` as the office does. */
export async function answerPage(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
  parts: readonly string[],
): Promise<void> {
  const { office, clock, events } = desk;
  const [, person = '', , conversation = ''] = parts;
  const call = `${request.method} ${parts.map((part, index) => (index % 2 === 1 ? ':' : part)).join('/')}`;
  const body = request.method === 'POST' ? await readJson(request) : undefined;
  switch (call) {
    case 'GET people':
      return answerJson(response, 200, { people: office.people() });
    case 'GET as/:':
      return answerJson(response, 200, { conversations: office.conversations(person) });
    case 'GET as/:/conversations/:':
      return answerJson(response, 200, { posts: await office.look(person, conversation) });
    case 'POST as/:/say':
      return answerJson(response, 200, await office.say(person, read(sayRequest, body)));
    case 'POST as/:/press':
      return answerJson(response, 200, await office.press(person, read(pressRequest, body)));
    case 'GET clock':
      return answerJson(response, 200, await reachBot(clock.ask()));
    case 'POST clock': {
      const answer = await reachBot(clock.move(read(clockRequest, body)));
      events.tell({ event: 'clock', now: answer.now });
      return answerJson(response, 200, answer);
    }
    case 'GET faults':
      return answerJson(response, 200, office.faults());
    case 'POST faults':
      office.setFaults(read(faultsRequest, body));
      return answerJson(response, 200, office.faults());
    case 'GET events':
      return events.open(response);
    default:
      throw new Refused(404, 'There is no such call.');
  }
}

async function reachBot(answer: Promise<ClockAnswer>): Promise<ClockAnswer> {
  return answer.catch((error: unknown) => {
    throw new Refused(502, noBot, { cause: error });
  });
}
