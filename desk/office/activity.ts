import { randomUUID } from 'node:crypto';
import { accountOf, type CountyPerson, joinThread, type Place } from './county.ts';
import type { JsonObject } from './json.ts';
import { botName, type Setting } from './setting.ts';

/** An activity as Teams gives it to a bot. */
export interface TeamsActivity extends JsonObject {
  readonly type: string;
  readonly id: string;
}

/** Who does something where; `thread` is the root post of a channel's thread. */
export interface Doing {
  readonly person: CountyPerson;
  readonly place: Place;
  readonly thread?: string | undefined;
}

/** Gives an activity to the bot and answers with the status and body of its HTTP answer. Rejects where no bot answers. */
export type Deliver = (activity: TeamsActivity) => Promise<{ readonly status: number; readonly body?: unknown }>;

/** An id for what is no post: invokes, installations. */
export const eventId = () => `f:${randomUUID()}`;

/** What each activity from Teams carries, whatever its type. */
export function envelope(setting: Setting, doing: Doing): JsonObject {
  const { directory, serviceUrl } = setting;
  const now = Temporal.Instant.from(setting.clock());
  const local = now.toZonedDateTimeISO('Europe/London');
  return {
    timestamp: now.toString({ fractionalSecondDigits: 3 }),
    localTimestamp: local.toString({ timeZoneName: 'never', fractionalSecondDigits: 3 }),
    localTimezone: 'Europe/London',
    locale: 'en-GB',
    channelId: 'msteams',
    serviceUrl,
    from: {
      id: accountOf(directory.county, doing.person),
      name: doing.person.name,
      aadObjectId: doing.person.id,
    },
    recipient: botAccount(setting),
    conversation: conversationAccount(setting, doing),
    entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' }],
    channelData: channelData(setting, doing.place),
  };
}

export function botAccount(setting: Setting): { readonly id: string; readonly name: string } {
  return { id: `28:${setting.botId}`, name: botName };
}

function conversationAccount(setting: Setting, { place, thread }: Doing): JsonObject {
  const tenantId = setting.directory.county.tenant;
  if (place.kind === 'chat') return { id: place.id, conversationType: 'personal', tenantId };
  return { id: joinThread(place.id, thread), conversationType: 'channel', tenantId, isGroup: true };
}

function channelData(setting: Setting, place: Place): JsonObject {
  const tenant = { id: setting.directory.county.tenant };
  if (place.kind === 'chat') return { tenant };
  return {
    teamsChannelId: place.id,
    teamsTeamId: place.id,
    channel: { id: place.id },
    team: { id: place.id, name: place.team.name },
    tenant,
  };
}
