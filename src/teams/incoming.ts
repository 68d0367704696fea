/** What of an incoming activity Pathway relies on, checked before anything runs. */
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { tidyName } from '../rules/base/names.ts';

const text = z.string();
/** Ids of tenants and people come in any case; Pathway compares and keeps them in small letters. */
const accountId = text.toLowerCase();
/** What Pathway only learns from: a strange one is no reason to refuse the activity. */
const named = z
  .object({ id: text.max(1000).nullish(), name: text.transform(tidyName).nullish() })
  .nullish()
  .catch(undefined);
const schema = z.looseObject({
  type: text.min(1).max(100),
  id: text.min(1).max(500).optional(),
  name: text.max(200).optional(),
  serviceUrl: text.max(2000),
  text: text.nullish(),
  replyToId: text.max(500).nullish(),
  action: text.nullish(),
  conversation: z.looseObject({
    id: text.min(1).max(1000),
    conversationType: text.nullish(),
    tenantId: accountId.nullish(),
  }),
  from: z
    .looseObject({ name: text.nullish(), aadObjectId: accountId.nullish(), tenantId: accountId.nullish() })
    .nullish(),
  recipient: z.looseObject({ id: text }).nullish(),
  attachments: z.array(z.looseObject({ contentType: text })).nullish(),
  entities: z.array(z.looseObject({ type: text })).nullish(),
  membersAdded: z.array(z.looseObject({ id: text })).nullish(),
  membersRemoved: z.array(z.looseObject({ id: text })).nullish(),
  timestamp: text.max(100).nullish().catch(undefined),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: accountId }).nullish(),
      eventType: text.nullish().catch(undefined),
      team: named,
      channel: named,
      settings: z.looseObject({ selectedChannel: named }).nullish().catch(undefined),
    })
    .nullish(),
});

/** An activity of the right shape; not yet known to be from anybody in particular. */
export type Incoming = z.infer<typeof schema>;

/** Undefined where it is not an activity. */
export function readIncoming(body: unknown): Incoming | undefined {
  const result = schema.safeParse(body);
  return result.success ? result.data : undefined;
}

/** Whether somebody waits for an answer to it. */
export const isOfPerson = ({ type }: Pick<Activity, 'type'>): boolean => type === 'message' || type === 'invoke';

/** As the SDK wants it. A mention it could not read would make it throw, so only whole ones are left. */
export function asActivity(incoming: Incoming): Activity {
  const entities = (incoming.entities ?? []).filter(({ type, mentioned, text: words }) => {
    const isWhole = typeof words === 'string' && typeof mentioned === 'object' && mentioned !== null;
    return type.toLowerCase() !== 'mention' || isWhole;
  });
  return { ...incoming, text: incoming.text ?? '', entities } as unknown as Activity;
}
