import { botAccount, type Deliver, type Doing, envelope, eventId, type TeamsActivity } from './activity.ts';
import type { DeskContext } from './context.ts';
import type { Place } from './county.ts';
import { expectNothing, hand } from './deliveries.ts';
import type { FaultBoard } from './faults.ts';
import { isObject, type JsonObject } from './json.ts';

export interface Installer {
  /** Tells the bot once that it was put into a place; again next time where the bot did not take it. */
  install(doing: Doing): Promise<void>;
  /** Takes the bot out of a place and tells it; from then on it is not in the roster there. */
  remove(doing: Doing): Promise<void>;
  /** Puts it back where it was removed, and tells it. */
  putBack(doing: Doing): Promise<void>;
  /** Tells the bot what a channel is called now. */
  rename(doing: Doing, name: string): Promise<void>;
}

export function createInstaller(context: DeskContext, deliver: Deliver, faults: FaultBoard): Installer {
  const running = new Map<string, Promise<void>>();
  const { store } = context;
  /** Whether the bot took all of it. */
  async function tell(activities: readonly TeamsActivity[]): Promise<boolean> {
    for (const activity of activities) {
      const answer = await hand(deliver, activity, expectNothing);
      if (answer.show === 'trouble') return false;
    }
    return true;
  }
  async function start(doing: Doing): Promise<void> {
    if (await tell(installation(context, doing))) store.setInstalled(doing.place.id);
  }
  async function install({ person, place }: Doing): Promise<void> {
    if (store.isInstalled(place.id) || faults.isOut(place.id)) return;
    // Whom the bot wrote to first has it already: Teams lets no bot into a chat where it is not installed.
    if (place.kind === 'chat' && store.posts(place.id).length > 0) return store.setInstalled(place.id);
    const started = running.get(place.id) ?? start({ person, place }).finally(() => running.delete(place.id));
    running.set(place.id, started);
    await started;
  }
  return {
    install,
    async remove(doing) {
      faults.putOut(doing.place.id);
      await tell(removal(context, doing));
    },
    async putBack(doing) {
      faults.letIn(doing.place.id);
      await tell(installation(context, doing));
    },
    async rename({ place, ...by }, name) {
      if (place.kind === 'channel') await tell([renaming(context, { place, ...by }, name)]);
    },
  };
}

/** What Teams tells the bot when it is put into a chat or a team. */
function installation(context: DeskContext, doing: Doing): readonly TeamsActivity[] {
  const base = envelope(context, doing);
  const data = isObject(base.channelData) ? base.channelData : {};
  const inTeam = doing.place.kind === 'channel';
  return [
    {
      ...base,
      type: 'installationUpdate',
      id: eventId(),
      action: 'add',
      channelData: {
        ...data,
        ...(inTeam ? { settings: { selectedChannel: { id: doing.place.id } } } : {}),
        source: { name: 'message' },
      },
    },
    {
      ...base,
      type: 'conversationUpdate',
      id: eventId(),
      membersAdded: [botAccount(context)],
      channelData: { ...data, ...(inTeam ? { eventType: 'teamMemberAdded' } : {}) },
    },
  ];
}

/** What happens to a team is told without saying who did it, but for the `29:…` account. */
function ofTeam(context: DeskContext, doing: Doing): JsonObject {
  const { from, conversation, ...base } = envelope(context, doing);
  const { tenantId: _tenant, ...told } = isObject(conversation) ? conversation : {};
  return { ...base, from: { id: isObject(from) ? from.id : '' }, conversation: told };
}

/** What Teams tells the bot when it is taken out of a chat or a team. */
function removal(context: DeskContext, doing: Doing): readonly TeamsActivity[] {
  const { channelData, ...base } = envelope(context, doing);
  const data = isObject(channelData) ? channelData : {};
  const uninstalled = { type: 'installationUpdate', id: eventId(), action: 'remove', channelData: data };
  if (doing.place.kind === 'chat') return [{ ...base, ...uninstalled }];
  const left = {
    type: 'conversationUpdate',
    id: eventId(),
    membersRemoved: [botAccount(context)],
    channelData: { ...data, eventType: 'teamMemberRemoved' },
  };
  return [
    { ...ofTeam(context, doing), ...left },
    { ...base, ...uninstalled },
  ];
}

function renaming(
  context: DeskContext,
  doing: Doing & { readonly place: Extract<Place, { kind: 'channel' }> },
  name: string,
): TeamsActivity {
  const base = ofTeam(context, doing);
  const data = isObject(base.channelData) ? base.channelData : {};
  const channelData = { ...data, channel: { id: doing.place.id, name }, eventType: 'channelRenamed' };
  return { ...base, type: 'conversationUpdate', id: eventId(), channelData };
}
