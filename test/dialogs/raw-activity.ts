/** Activities as Teams would not make them, from somebody of the county. */
import type { TeamsUser } from '../support/teams-user.ts';
import type { Town } from '../support/town.ts';

export type Fields = Readonly<Record<string, unknown>>;

let count = 0;

/** A message in somebody's private chat. */
export function rawMessage(town: Town, { person, conversation }: TeamsUser, more: Fields) {
  count += 1;
  const tenantId = town.office.county.tenant;
  return {
    type: 'message',
    id: `raw-${count}`,
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:3979/',
    from: { id: `29:${person.id}`, name: person.name, aadObjectId: person.id },
    recipient: { id: '28:b0000000-0000-4000-8000-000000000001', name: 'Pathway' },
    conversation: { id: conversation, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    ...more,
  };
}

/** Gives it to the bot and waits until all that follows is done; the HTTP status of the answer. */
export async function delivers(town: Town, activity: ReturnType<typeof rawMessage>): Promise<number> {
  const { status } = await town.office.deliver(activity);
  await town.settles();
  return status;
}
