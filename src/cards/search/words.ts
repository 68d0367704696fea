/** What is said around a search, in the private chat and in the list that Teams shows while somebody types. */

const whatToType = "a reference, whole words of the young person's name, or the name of a team";

export const searchWords = {
  how: `Type ${whatToType}.`,
  tooLong: `That is too long to search for. Type ${whatToType}.`,
  noWord: `There is no word in that to search for. Type ${whatToType}. One letter is not enough.`,
  slip: 'That reference has a mistake in it. Check each letter and number, and type it again.',
  noTeam: 'No team has that in its name. Check the name, or type less of it.',
  manyTeams: (names: readonly string[]): string =>
    `Many teams have that in their name, such as ${names.join(', ')}. Type more of the name.`,
  none: 'Pathway found no case that you can see. Check the spelling, and type whole words: "Jo" does not find Joe. You only find cases that you work on, and closed ones only where you manage them.',
  raised: 'Type **my concerns** to see the concerns that you raised.',
  byStage: 'Pathway does not search by how far a case is. Type **my cases** or **late cases** to see how yours stand.',
  more: 'There are more. Type another word of the name, or the reference.',
  moreTitle: 'There are more',
  notNow: 'You can no longer see this case. Search again.',
  unknown: 'Pathway does not know that search. Update the Pathway app in Teams, and try again.',
} as const;
