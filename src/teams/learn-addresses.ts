/**
 * What an activity teaches of the addresses Pathway is at: that it was put there or removed, what a channel is called, and
 * where its connector is now. Teams tells it more than once, in any order, and at times without saying who did it.
 * Of a team it speaks in the conversation of its first channel, whose id is the team's own.
 */
import type { Instant, PersonId } from '../rules/base/vocabulary.ts';
import type { Heard } from './address.ts';
import type { AddressBook } from './address-book.ts';
import type { Incoming } from './incoming.ts';
import { withoutThread } from './keys.ts';
import { isOfExtension } from './message-extension.ts';

type Told = 'here' | 'back' | 'gone';
/** What is told, and of one place or of all channels of the team. */
interface News {
  readonly told: Told;
  readonly of: 'place' | 'team';
}

const channelEvents: Readonly<Record<string, Told>> = {
  channelCreated: 'back',
  channelRestored: 'back',
  channelRenamed: 'here',
  channelDeleted: 'gone',
};
/** In an archived team nothing can be posted. */
const teamEvents: Readonly<Record<string, Told>> = {
  teamRestored: 'back',
  teamUnarchived: 'back',
  teamRenamed: 'here',
  teamDeleted: 'gone',
  teamHardDeleted: 'gone',
  teamArchived: 'gone',
};

/** Whether the bot was put there or removed. While it is brought up to date Teams says `remove-upgrade`, which is neither. */
function installed({ type, action, membersAdded, membersRemoved, recipient }: Incoming): Told {
  const isBot = ({ id }: { readonly id: string }) => id === recipient?.id;
  if (type === 'installationUpdate') return action === 'remove' ? 'gone' : action === 'add' ? 'back' : 'here';
  if (membersRemoved?.some(isBot)) return 'gone';
  return membersAdded?.some(isBot) ? 'back' : 'here';
}

const tellsOfPlaces = ({ type }: Incoming): boolean => type === 'installationUpdate' || type === 'conversationUpdate';

/** Whether its person may be new to Pathway: the first that Teams tells of them can be that the app was brought up to date. */
const isMet = (activity: Incoming): boolean =>
  tellsOfPlaces(activity) && (installed(activity) === 'back' || activity.action === 'add-upgrade');

function newsIn(activity: Incoming): News {
  const { channelData, conversation } = activity;
  if (!tellsOfPlaces(activity)) return { told: 'here', of: 'place' };
  const event = channelData?.eventType ?? '';
  const ofTeam = teamEvents[event];
  if (ofTeam !== undefined) return { told: ofTeam, of: 'team' };
  const ofChannel = channelData?.channel?.id ? channelEvents[event] : undefined;
  if (ofChannel !== undefined) return { told: ofChannel, of: 'place' };
  const told = installed(activity);
  const own = withoutThread(conversation.id);
  return { told, of: told !== 'here' && own === (channelData?.team?.id ?? own) ? 'team' : 'place' };
}

/** When Teams said it; now, where that cannot be read. */
function saidAt({ timestamp }: Incoming, now: Instant): Instant {
  try {
    return Temporal.Instant.from(timestamp ?? now).toString();
  } catch {
    return now;
  }
}

const longestName = 200;
const named = (name: string | null | undefined): string | undefined => name?.trim().slice(0, longestName) || undefined;

/** The place itself; its name only where that is the channel the activity names. */
function heardOf({ serviceUrl, channelData }: Incoming, conversation: string, at: Instant): Heard {
  const { team, channel } = channelData ?? {};
  const name = channel?.id === conversation ? named(channel.name) : undefined;
  const teamName = named(team?.name);
  return {
    serviceUrl,
    conversation,
    at,
    ...(team?.id ? { team: team.id } : {}),
    ...(name === undefined ? {} : { name }),
    ...(teamName === undefined ? {} : { teamName }),
  };
}

const withNews = (heard: Heard, { told }: News): Heard => (told === 'back' ? { ...heard, isBack: true } : heard);

/** The channel that is told of comes first: it may be another than the one it is told in. */
function channelsIn(activity: Incoming): readonly string[] {
  const { channel, settings } = activity.channelData ?? {};
  const own = withoutThread(activity.conversation.id);
  const named = tellsOfPlaces(activity) ? [channel?.id, settings?.selectedChannel?.id] : [];
  return [...new Set([...named, own].filter((id) => id != null && id !== '') as string[])];
}

async function ofChannels(
  addresses: AddressBook,
  activity: Incoming,
  now: Instant,
  tenant: string | undefined,
): Promise<void> {
  const news = newsIn(activity);
  const at = saidAt(activity, now);
  const told = channelsIn(activity);
  const { team } = activity.channelData ?? {};
  const teamId = team?.id || withoutThread(activity.conversation.id);
  if (news.told === 'gone') {
    const left = news.of === 'team' ? told : told.slice(0, 1);
    for (const channel of left) await addresses.leave({ ...heardOf(activity, channel, at), tenant }, undefined, now);
  } else {
    for (const channel of told)
      await addresses.learn({ ...withNews(heardOf(activity, channel, at), news), tenant }, undefined, now);
  }
  if (news.of === 'team' && news.told !== 'here') await addresses.ofTeam(teamId, { is: news.told }, at, now);
  const name = named(team?.name);
  if (news.of === 'team' && name !== undefined) await addresses.ofTeam(teamId, { is: 'called', name }, at, now);
}

/**
 * Keeps what an activity teaches. `person`: who it is from, where that is known; `home`: the register's tenant. True
 * where the person is met there for the first time, and is to be greeted.
 */
export async function learnFrom(
  addresses: AddressBook,
  activity: Incoming,
  person: PersonId | undefined,
  now: Instant,
  home: string,
): Promise<boolean> {
  const { serviceUrl, conversation } = activity;
  const there = conversation.tenantId ?? activity.channelData?.tenant?.id ?? home;
  const tenant = there === home ? undefined : there;
  // It comes out of chats with somebody else as well, and says that they are personal too.
  if (isOfExtension(activity.name)) return false;
  if (conversation.conversationType !== 'personal') {
    await ofChannels(addresses, activity, now, tenant);
    return false;
  }
  if (person === undefined) {
    await addresses.learnService(serviceUrl, now, tenant);
    return false;
  }
  const news = newsIn(activity);
  const chat: Heard = { serviceUrl, conversation: conversation.id, at: saidAt(activity, now) };
  if (news.told === 'gone') {
    await addresses.leave({ ...chat, tenant }, person, now);
    return false;
  }
  const met = isMet(activity) ? ({ isMet: true } as const) : {};
  return addresses.learn({ ...withNews(chat, news), ...met, tenant }, person, now);
}
