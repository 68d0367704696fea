/** The town in which the lives are played, and what is noted of it besides what the store keeps. */

import county from '../../desk/county.json' with { type: 'json' };
import type { County } from '../../desk/fake-teams/county.ts';
import { isObject } from '../../desk/fake-teams/json.ts';
import type { FakeTeams } from '../../desk/fake-teams.ts';
import { textOfCard } from '../../desk/hands/card-reading.ts';
import type { PressAnswer } from '../../desk/page-api.ts';
import { openDeskStore } from '../../desk/store.ts';
import type { Store } from '../../src/store/port.ts';
import { type KeptTeams, type LeftOpen, type LeftOpenKind, type Pressed, postsIn } from '../../test/stores/teams.ts';
import { type TeamsUser, teamsUser } from '../../test/support/teams-user.ts';
import { openTown, type Town } from '../../test/support/town.ts';
import { fixedRandom } from './random.ts';
import { createWeather, type Weather } from './weather.ts';

export interface Scene extends Pick<Town, 'now' | 'until'>, Pick<Weather, 'cutsOff' | 'endsAt'> {
  /** Sits down as somebody; after each thing they do everything it caused is done. */
  as(name: string): TeamsUser;
  /** Takes the bot out of these conversations, or puts it back into all. */
  isOutOf(...conversations: readonly string[]): void;
  /** Somebody goes away from the card in front of them. */
  leavesOpen(kind: LeftOpenKind, person: TeamsUser, about: AboutToPress): void;
  /** What stands in Teams now. */
  teams(): KeptTeams;
}

/** What somebody is about to answer, and to press. */
type AboutToPress = Pick<LeftOpen, 'button' | 'wrote'> & Partial<Pick<LeftOpen, 'answers'>>;

const people = county as County;

function isDone(answer: PressAnswer): boolean {
  const says = answer.show === 'dialog' ? textOfCard(answer.card) : answer.show === 'message' ? answer.text : '';
  return says.includes('Done: ');
}

/** What is in front of somebody: the open dialog, else the newest card of their chat. */
function inFrontOf(person: TeamsUser): Pick<LeftOpen, 'post' | 'card'> {
  const dialog = person.dialog();
  if (dialog !== undefined) return { card: dialog.card };
  const post = person.chat().findLast(({ card, deleted }) => isObject(card) && !deleted);
  if (post === undefined || !isObject(post.card)) throw new Error(`${person.person.name} has no card.`);
  return { post: post.id, card: post.card };
}

export async function openScene(now: string, store: Store): Promise<Scene> {
  const weather = createWeather();
  const box = openDeskStore();
  const { between, ended } = weather;
  const town = await openTown(now, {
    ...{ store, box, people, ended },
    between: (around) => ({ ...around, connector: between(around.connector) }),
    given: { random: fixedRandom(2026) },
  });
  const leftOpen: LeftOpen[] = [];
  const pressed: Pressed[] = [];

  const office: FakeTeams = {
    ...town.office,
    async press(person, request) {
      const answer = await town.office.press(person, request);
      if (request.action.data.verb === 'case/do' && isDone(answer)) {
        pressed.push({ person: people.people.find(({ id }) => id === person)?.name ?? '', request });
      }
      return answer;
    },
  };

  return {
    now: town.now,
    until: town.until,
    cutsOff: weather.cutsOff,
    endsAt: weather.endsAt,
    as: (name) => teamsUser(office, name),
    isOutOf: (...notInRoster) => town.office.setFaults({ notInRoster }),
    leavesOpen(kind, person, about) {
      const { conversation } = person;
      leftOpen.push({ kind, person: person.person.name, conversation, ...inFrontOf(person), answers: {}, ...about });
    },
    teams: () => ({ county: people, ...postsIn(box, people), leftOpen, pressed }),
  };
}
