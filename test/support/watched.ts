/** A town in which everything typed is remembered, so that afterwards it can be looked for where it may not be. */
import type { JsonObject } from '../../desk/fake-teams/json.ts';
import { isObject } from '../../desk/fake-teams/json.ts';
import type { FakeTeams } from '../../desk/fake-teams.ts';
import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import type { PressRequest } from '../../desk/page-api.ts';
import { readReference } from '../../src/cases/reference.ts';
import { localDate } from '../../src/rules/base/local-time.ts';
import { yearsBetween } from '../../src/rules/concern/age.ts';
import type { Telemetry } from '../../src/telemetry/telemetry.ts';
import { teamsUser } from './teams-user.ts';
import { aTown, type Town } from './town.ts';

/** What people told of children, themselves and each other. */
export interface Told {
  /** Free text, from cards, dialogs, chats and channels. */
  readonly texts: Set<string>;
  readonly names: Set<string>;
  /** `YYYY-MM-DD`. */
  readonly birthDates: Set<string>;
  /** Whole years, as digits. */
  readonly ages: Set<string>;
}

export interface WatchedTown extends Town {
  readonly told: Told;
  /** The cards of dialogs, which the desk does not keep. */
  readonly dialogs: readonly JsonObject[];
}

/** The one thing typed that channels do show: everybody invited has to reach the meeting. */
const shownToAll = 'link';

export async function aWatchedTown(day: string, time: string, telemetry?: Telemetry): Promise<WatchedTown> {
  const town = await aTown(day, time, telemetry === undefined ? {} : { telemetry });
  const told: Told = { texts: new Set(), names: new Set(), birthDates: new Set(), ages: new Set() };
  const dialogs: JsonObject[] = [];
  const inFront = new Map<string, JsonObject>();

  function note(person: string, { conversation, post, action }: PressRequest): void {
    // What an administrator types is of staff and teams.
    if (String(action.data.verb).startsWith('register/')) return;
    const card =
      post === undefined
        ? inFront.get(person)
        : town.office.peek(person, conversation).find((one) => one.id === post)?.card;
    for (const { type, id } of contentsOfCard(card).inputs) {
      const value = String(action.data[id] ?? '').trim();
      if (value === '' || id === shownToAll) continue;
      // A reference says nothing of anybody; which two stand together is looked for apart.
      if (type === 'Input.Text' && readReference(value) === undefined) told.texts.add(value);
      if (id === 'name') told.names.add(value);
      if (id === 'birthDate' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
        told.birthDates.add(value);
        told.ages.add(String(yearsBetween(value, localDate(town.now()))));
      }
      if (id === 'age' && /^\d+$/.test(value)) told.ages.add(value);
    }
  }
  const office: FakeTeams = {
    ...town.office,
    async press(person, request) {
      note(person, request);
      const answer = await town.office.press(person, request);
      if (answer.show === 'dialog' && isObject(answer.card)) {
        inFront.set(person, answer.card);
        dialogs.push(answer.card);
      }
      return answer;
    },
    async say(person, typed) {
      if (/\w+\W+\w+\W+\w+\W+\w+/.test(typed.text)) told.texts.add(typed.text.trim());
      return town.office.say(person, typed);
    },
  };
  return { ...town, office, told, dialogs, as: (name) => teamsUser(office, name) };
}
