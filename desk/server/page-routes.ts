import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Example, noExample } from '../example/example.ts';
import { noBot } from '../fake-teams/deliveries.ts';
import type { FakeTeams } from '../fake-teams.ts';
import type { ClockAnswer } from '../page-api.ts';
import type { DeskClock } from './clock.ts';
import type { EventStreams } from './events.ts';
import { answerJson, Refused, readJson } from './exchange.ts';
import {
  chooseRequest,
  clockRequest,
  exampleRequest,
  faultsRequest,
  lookUpRequest,
  pressRequest,
  read,
  sayRequest,
  searchRequest,
} from './requests.ts';

export interface Desk {
  readonly teams: FakeTeams;
  readonly clock: DeskClock;
  readonly events: EventStreams;
  readonly example: Example;
}

/** Answers the page's calls; `parts` is the path after `/api`. Throws `Refused`, or `NotHere` as the office does. */
export async function answerPage(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
  parts: readonly string[],
): Promise<void> {
  const { teams, clock, events } = desk;
  const [, person = '', , conversation = ''] = parts;
  const call = `${request.method} ${parts.map((part, index) => (index % 2 === 1 ? ':' : part)).join('/')}`;
  const body = request.method === 'POST' ? await readJson(request) : undefined;
  switch (call) {
    case 'GET people':
      return answerJson(response, 200, { people: teams.people() });
    case 'GET as/:':
      return answerJson(response, 200, { conversations: teams.conversations(person) });
    case 'GET as/:/conversations/:':
      return answerJson(response, 200, { posts: await teams.look(person, conversation) });
    case 'POST as/:/say':
      return answerJson(response, 200, await teams.say(person, read(sayRequest, body)));
    case 'POST as/:/press':
      return answerJson(response, 200, await teams.press(person, read(pressRequest, body)));
    case 'POST as/:/search':
      return answerJson(response, 200, await teams.search(person, read(searchRequest, body)));
    case 'POST as/:/choose':
      return answerJson(response, 200, await teams.choose(person, read(chooseRequest, body)));
    case 'POST as/:/look-up':
      return answerJson(response, 200, await teams.lookUp(person, read(lookUpRequest, body)));
    case 'GET clock':
      return answerJson(response, 200, await reachBot(clock.ask()));
    case 'POST clock': {
      const answer = await reachBot(clock.move(read(clockRequest, body)));
      events.tell({ event: 'clock', now: answer.now });
      return answerJson(response, 200, answer);
    }
    case 'GET faults':
      return answerJson(response, 200, teams.faults());
    case 'POST faults':
      teams.setFaults(read(faultsRequest, body));
      return answerJson(response, 200, teams.faults());
    case 'GET example':
      return answerJson(response, 200, desk.example.state());
    case 'POST example': {
      const { want } = read(exampleRequest, body);
      if (desk.example.state().state === 'never') throw new Refused(409, noExample);
      return answerJson(response, 200, await (want === 'show' ? desk.example.show() : desk.example.putAway()));
    }
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
