/** Which people an assessment is shared with, as it was agreed (CN-21), and with which of them it was. */
import { inSentence } from '../base/capitals.ts';
import type { Roster, TeamId } from '../base/vocabulary.ts';
import type { Aim, AimRecipient } from '../record/aim.ts';
import type { Say } from '../rows/event.ts';

/** Those who are no team. */
export const otherReaders = {
  'young-person': 'The young person',
  parents: 'Parents or carers',
  placing: 'The placing authority',
  others: 'Others, as the outcome says',
} as const;
/** Whoever shares it with them speaks to the family. */
export const isFamily = (key: string): boolean => key === 'young-person' || key === 'parents';
const others: Readonly<Record<string, string>> = otherReaders;

const teamPrefix = 'team:';
export const teamKey = (team: TeamId) => `${teamPrefix}${team}` as const;
/** The team that a key names; undefined where it is of no team. */
const teamOfKey = (key: string): TeamId | undefined =>
  key.startsWith(teamPrefix) ? key.slice(teamPrefix.length) : undefined;

/** One that is agreed by its key. */
export function recipientOf(key: string): Pick<AimRecipient, 'key' | 'team'> {
  const team = teamOfKey(key);
  return team === undefined ? { key } : { key, team };
}

/** As people call one: a team by its name. */
export function recipientName({ key, team, name }: AimRecipient, roster: Pick<Roster, 'team'>): string {
  if (team !== undefined) return roster.team(team)?.name ?? team;
  return name ?? others[key] ?? key;
}

/** The same in the title of a duty, which people read where no name belongs that somebody typed. */
export function recipientTitle({ key, team }: AimRecipient): string {
  if (team !== undefined) return '{team}';
  return others[key] === undefined ? 'somebody else who was agreed' : inSentence(others[key]);
}
/** Those of these keys in a list, without a name that somebody typed. */
export const recipientsByKey = (keys: readonly string[], say: Pick<Say, 'teams'>): string =>
  keys
    .map((key) => {
      const team = teamOfKey(key);
      return team === undefined ? (others[key] ?? 'Somebody else who was agreed') : say.teams([team]);
    })
    .join(', ');

export const recipient = ({ recipients }: Pick<Aim, 'recipients'>, key: string): AimRecipient | undefined =>
  recipients.find((one) => one.key === key);

/** Those it is shared with as agreed now. */
export const agreedRecipients = ({ recipients }: Pick<Aim, 'recipients'>): readonly AimRecipient[] =>
  recipients.filter(({ dropped }) => dropped === undefined);

/** Those of whom it can still be said that it was shared: also where it was said that it was not. */
export const shareable = (aim: Pick<Aim, 'recipients'>): readonly AimRecipient[] =>
  agreedRecipients(aim).filter(({ shared }) => shared === undefined);

export const withRecipient = (
  { recipients }: Pick<Aim, 'recipients'>,
  key: string,
  change: Partial<AimRecipient>,
): Pick<Aim, 'recipients'> => ({
  recipients: recipients.map((one) => (one.key === key ? { ...one, ...change } : one)),
});

/** The key of the next that is named in words. */
export const nextOther = ({ recipients }: Pick<Aim, 'recipients'>): number =>
  recipients.filter(({ key }) => key.startsWith('other:')).length + 1;
