/** Activities as Teams delivers them, for what no hand can do: the same one twice, or somebody nobody knows. */
import type { TeamsActivity } from '../../desk/fake-teams/activity.ts';
import type { County, CountyPerson } from '../../desk/fake-teams/county.ts';

/** Who does something, and where they are. */
export interface Doer {
  readonly county: County;
  readonly person: Pick<CountyPerson, 'id' | 'name'>;
  /** A chat's id, or a channel's. */
  readonly conversation: string;
}

function envelope({ county, person, conversation }: Doer, id: string) {
  return {
    id,
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:3979/',
    from: { id: `29:${person.id}`, name: person.name, aadObjectId: person.id },
    recipient: { id: '28:b0000000-0000-4000-8000-000000000001', name: 'Pathway' },
    conversation: {
      id: conversation,
      conversationType: conversation.startsWith('19:') ? 'channel' : 'personal',
      tenantId: county.tenant,
    },
    channelData: { tenant: { id: county.tenant } },
  };
}

export function typed(doer: Doer, id: string, text: string): TeamsActivity {
  return { ...envelope(doer, id), type: 'message', text };
}

/** An `Action.Execute` on a post. */
export function executed(doer: Doer, id: string, post: string, verb: string, data: object): TeamsActivity {
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return { ...envelope(doer, id), type: 'invoke', name: 'adaptiveCard/action', replyToId: post, value };
}

/** A button of an open dialog. */
export function submitted(doer: Doer, id: string, data: object): TeamsActivity {
  return { ...envelope(doer, id), type: 'invoke', name: 'task/submit', value: { data } };
}
