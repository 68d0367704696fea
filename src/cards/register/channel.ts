/** Answers in a channel about whose it is: names of the register, and nothing else. */
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { plainWords } from '../text.ts';

/** Without a team it is nobody's. */
export function channelIsCard(team: string | undefined, note?: string): Card {
  return messageCard({
    title:
      team === undefined ? 'This channel no longer belongs to a team' : `This is the channel of ${plainWords(team)}`,
    done: note,
    paragraphs: [
      team === undefined
        ? 'Pathway will not post here.'
        : 'Pathway will post invitations, referrals and reminders for this team here. They do not name a child. People who have a role can open the case from them.',
    ],
  });
}

export function channelTroubleCard(says: string): Card {
  return messageCard({ title: 'Nothing was changed', paragraphs: [says] });
}
