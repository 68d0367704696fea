/** That somebody was given the view of all cases, or gave themselves that of a team's, told before the eyes of others. */
import { isWide, type SightNews, type WideJob } from '../../people/news.ts';
import { type Job, jobNames } from '../../rules/base/vocabulary.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { plainWords } from '../text.ts';

const seeing: Readonly<Record<WideJob, string>> = {
  'service-lead': 'A service lead can see every case.',
  'team-manager': 'A team manager can see and take every case that nobody has taken.',
};

const whatTheySee = (role: Job): string =>
  isWide(role) ? seeing[role] : 'People in a team can see the cases that their team has a part in.';

/** More in one change come with a list that is imported; "What was changed" names all of them. */
const MOST_NAMED = 20;

export function sightGivenCard({ by, at, given }: SightNews, sayWhen: (at: string) => string): Card {
  const who = plainWords(by.name);
  const lines = given
    .slice(0, MOST_NAMED)
    .map(
      ({ name, role, team }) =>
        `**${plainWords(name)}** is now ${jobNames[role].toLowerCase()} in ${plainWords(team)}.`,
    );
  const rest = given.length - lines.length;
  return messageCard({
    title: 'Who can see cases has changed',
    paragraphs: [
      `${who} changed the people register on ${sayWhen(at)}.`,
      ...lines,
      ...(rest > 0 ? [`And ${rest} more.`] : []),
      ...new Set(given.map(({ role }) => whatTheySee(role))),
      'If this is not right, tell a Pathway administrator now. Pathway records each time a person looks at a case.',
    ],
  });
}
