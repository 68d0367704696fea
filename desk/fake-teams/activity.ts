import { randomUUID } from 'node:crypto';
import { botName, type DeskContext } from './context.ts';
import { accountOf, type CountyPerson, joinThread, objectIdOf, type Place, tenantOf, tenantOfPlace } from './county.ts';
import type { JsonObject } from './json.ts';

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
export function envelope(context: DeskContext, doing: Doing): JsonObject {
  const { directory, serviceUrl } = context;
  const now = Temporal.Instant.from(context.clock());
  const own = tenantOf(directory.county, doing.person);
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
      aadObjectId: objectIdOf(doing.person),
      ...(own === tenantOfPlace(directory.county, doing.place) ? {} : { tenantId: own }),
    },
    recipient: botAccount(context),
    conversation: conversationAccount(context, doing),
    entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' }],
    channelData: channelData(context, doing.place),
  };
}

export function botAccount(context: DeskContext): { readonly id: string; readonly name: string } {
  return { id: `28:${context.botId}`, name: botName };
}

function conversationAccount(context: DeskContext, { place, thread }: Doing): JsonObject {
  const tenantId = tenantOfPlace(context.directory.county, place);
  if (place.kind === 'chat') return { id: place.id, conversationType: 'personal', tenantId };
  return { id: joinThread(place.id, thread), conversationType: 'channel', tenantId, isGroup: true };
}

function channelData(context: DeskContext, place: Place): JsonObject {
  const tenant = { id: tenantOfPlace(context.directory.county, place) };
  if (place.kind === 'chat') return { tenant };
  return {
    teamsChannelId: place.id,
    teamsTeamId: place.id,
    channel: { id: place.id },
    team: { id: place.id, name: place.team.name },
    tenant,
  };
}
