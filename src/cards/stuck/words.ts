/** Why something is stuck, and what to do about it, in plain words. */
import type { GroupKey, StuckLine } from './view.ts';

interface Trouble {
  readonly what: string;
  readonly toDo: string;
}

const later: Trouble = {
  what: 'Teams was busy, or could not be reached.',
  toDo: 'Retry what was given up. If it happens again, ask the person who runs Pathway whether it can reach Teams.',
};
const unknown: Trouble = {
  what: 'Teams gave no clear answer, so it may have arrived.',
  toDo: 'Check whether it is there. If it is not, retry it. The message will say that it was sent again.',
};

const inChannel: Readonly<Record<string, Trouble>> = {
  '403 BotNotInConversationRoster': {
    what: 'Pathway is not in that channel.',
    toDo: 'Add the app to the team. If the channel is shared or private, add the app to the channel as well. Then retry.',
  },
  '404 ConversationNotFound': {
    what: 'Teams does not know that channel.',
    toDo: "Check the channel's id in the people register. If the channel was deleted, give the team another. Then retry.",
  },
  removed: {
    what: 'Pathway was removed from that channel or its team, or the channel was deleted.',
    toDo: 'Add the app again and write **@Pathway help** in the channel. Then retry.',
  },
  'no-channel': {
    what: 'The team has no channel in the people register.',
    toDo: 'Give the team a channel. Then retry.',
  },
  'tenant-not-heard': {
    what: "Pathway has not been added yet in that organisation's Teams.",
    toDo: 'Ask the administrators of that organisation to add the app to the team, then write **@Pathway help** in the channel. Then retry.',
  },
  'no-post': {
    what: 'It belongs under a post that was not delivered.',
    toDo: 'Retry that post as well. It will be sent first.',
  },
};

const notInstalled: Trouble = {
  what: 'Pathway is not installed for that person, or they removed it.',
  toDo: 'Check in the Teams admin centre that everybody who works with Pathway has the app. Then retry.',
};
const inChat: Readonly<Record<string, Trouble>> = {
  '403 BotNotInConversationRoster': notInstalled,
  '404 ConversationNotFound': notInstalled,
  removed: notInstalled,
  'tenant-not-heard': {
    what: "Pathway has not been added yet in the Teams of that person's organisation.",
    toDo: 'Ask the administrators of that organisation to add the app for their people. Then retry.',
  },
};

const byStatus: Readonly<Record<string, Trouble>> = {
  '401': {
    what: "Teams did not accept Pathway's own sign-in.",
    toDo: 'Ask the person who runs Pathway to look at /readyz. Then retry.',
  },
  '403': {
    what: 'Teams did not let Pathway write there.',
    toDo: 'Check that the app is allowed and installed there. Then retry.',
  },
  '404': {
    what: 'Teams did not find where it should go.',
    toDo: 'Check that the app is installed there. Then retry.',
  },
  '413': {
    what: 'The message was too large for Teams.',
    toDo: 'Tell the person who runs Pathway. Retrying will not help until it is fixed.',
  },
};

/** `why` is a code of ours or of Teams. */
export function troubleOf(key: GroupKey, why: string): Trouble {
  const known = (key === 'chat' ? inChat : inChannel)[why] ?? { later, unknown }[why];
  return (
    known ??
    byStatus[why.split(' ')[0] ?? ''] ?? {
      what: `Teams refused it (${why}).`,
      toDo: 'Tell the person who runs Pathway this code.',
    }
  );
}

/** What becomes of it if nothing is done. */
export function standingWords({ standing, next, tries }: StuckLine, sayWhen: (at: string) => string): string {
  const tried = tries === 1 ? 'Tried once' : `Tried ${tries} times`;
  switch (standing) {
    case 'waiting':
      return `${tries === 0 ? 'It waits until Teams takes messages again' : tried}.${next === undefined ? '' : ` Pathway will try again by itself on ${sayWhen(next)}.`}`;
    case 'sending':
      return 'It is being sent now. Look again in a minute.';
    case 'retried':
      return 'Pathway will send it again in a moment.';
    case 'given-up':
      return `${tried}, then given up. Pathway will not try again by itself.`;
  }
}

/** Why a message is dismissed; kept with it. */
export const dismissals = {
  'told-another-way': 'They were told another way',
  'not-needed': 'It is no longer needed',
  'nobody-there': 'There is nobody there to tell',
} as const;
export type Dismissal = keyof typeof dismissals;
export const dismissalIds = Object.keys(dismissals) as [Dismissal, ...Dismissal[]];
