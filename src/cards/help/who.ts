/** What somebody is to Pathway: the answer to `who am i`. */
import { jobNames, type Person, type Roster } from '../../rules/base/vocabulary.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { plainWords } from '../text.ts';

/** `version` is of Pathway, for those who look after it. */
export function whoCard(person: Person, roster: Roster, version?: string): Card {
  const roles = person.teams.map(
    ({ team, job }) => `${jobNames[job]} in ${plainWords(roster.team(team)?.name ?? team)}`,
  );
  const actsFor = roster.actsFor(person.id).flatMap((id) => roster.person(id)?.name ?? []);
  return messageCard({
    title: 'Who you are here',
    paragraphs: [
      roles.length === 0
        ? 'You have no role in the people register. You can raise a concern, and see what you raised. If you should have a role, give your account id to your Pathway administrator.'
        : 'If this is not right, tell your Pathway administrator. Give them your account id.',
    ],
    facts: [
      { title: 'Name', value: plainWords(person.name) },
      ...(roles.length === 0 ? [] : [{ title: 'Your role', value: roles.join('; ') }]),
      ...(actsFor.length === 0 ? [] : [{ title: 'You act for', value: actsFor.map(plainWords).join(', ') }]),
      { title: 'Account id', value: person.id },
      ...(version === undefined ? [] : [{ title: 'Version of Pathway', value: version }]),
    ],
  });
}
