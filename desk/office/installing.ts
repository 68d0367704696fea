import { botAccount, type Deliver, type Doing, envelope, eventId, type TeamsActivity } from './activity.ts';
import { expectNothing, hand } from './deliveries.ts';
import type { FaultBoard } from './faults.ts';
import { isObject } from './json.ts';
import type { Setting } from './setting.ts';

/** Tells the bot once that it was put into a place; again next time where the bot did not take it. */
export type Install = (doing: Doing) => Promise<void>;

export function createInstaller(setting: Setting, deliver: Deliver, faults: FaultBoard): Install {
  const running = new Map<string, Promise<void>>();
  async function install(doing: Doing): Promise<void> {
    for (const activity of installation(setting, doing)) {
      const answer = await hand(deliver, activity, expectNothing);
      if (answer.show === 'trouble') return;
    }
    setting.box.setInstalled(doing.place.id);
  }
  return async ({ person, place }) => {
    if (setting.box.isInstalled(place.id) || faults.isOut(place.id)) return;
    // Whom the bot wrote to first has it already: Teams lets no bot into a chat where it is not installed.
    if (place.kind === 'chat' && setting.box.posts(place.id).length > 0) return setting.box.setInstalled(place.id);
    const started = running.get(place.id) ?? install({ person, place }).finally(() => running.delete(place.id));
    running.set(place.id, started);
    await started;
  };
}

/** What Teams tells the bot when it is put into a chat or a team. */
function installation(setting: Setting, doing: Doing): readonly TeamsActivity[] {
  const base = envelope(setting, doing);
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
      membersAdded: [botAccount(setting)],
      channelData: { ...data, ...(inTeam ? { eventType: 'teamMemberAdded' } : {}) },
    },
  ];
}
