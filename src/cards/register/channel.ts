/** Answers in a channel about whose it is: names of the register, and nothing else. */
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { plainWords } from '../text.ts';

/** Without a team it is nobody's. */
export function channelIsCard(team: string | undefined, note?: string): Card {
  return messageCard({
    title: team === undefined ? 'This channel is nobody’s now' : `This is the channel of ${plainWords(team)}`,
    done: note,
    paragraphs: [
      team === undefined
        ? 'Pathway posts nothing more here.'
        : 'Invitations, referrals and reminders for this team come here. They name no child: whoever has a role opens the case from them.',
    ],
  });
}

export function channelTroubleCard(says: string): Card {
  return messageCard({ title: 'Nothing was changed', paragraphs: [says] });
}
