/** What an administrator says in a channel: whose it is. Nothing typed there is kept or quoted. */
import type { Card } from '../../cards/card.ts';
import { channelIsCard, channelTroubleCard } from '../../cards/register/channel.ts';
import { plainWords } from '../../cards/text.ts';
import { forgetChannel, setChannel } from '../../people/edits.ts';
import { nameKey } from '../../rules/base/names.ts';
import type { Speaker } from '../turn.ts';
import type { RegisterDeps } from './deps.ts';

const saying = /^this (?:channel )?(?:is|belongs to)(?: the channel (?:of|for))?[ :]+(.{1,120}?)[ .!]*$/i;
const nobody = /^(?:nobody|no ?one|none)(?:['’]s)?(?: channel)?$/i;

/** The answer to what an administrator said, where that is whose channel it is; undefined for anything else. */
export async function saidOfChannel(
  { register }: RegisterDeps,
  { person, now }: Speaker,
  conversation: string,
  text: string,
): Promise<Card | undefined> {
  const [, name = ''] = saying.exec(text.trim()) ?? [];
  if (name === '') return undefined;
  const by = { id: person.id, name: person.name };
  if (nobody.test(name)) {
    const team = register.teamOfChannel(conversation);
    if (team === undefined) return channelIsCard(undefined, 'It did not belong to a team before either.');
    const changed = await register.change(forgetChannel(team.id), by, now);
    return changed.ok ? channelIsCard(undefined) : channelTroubleCard(plainWords(changed.trouble));
  }
  const team = register.teams().find((one) => [one.name, one.id].map(nameKey).includes(nameKey(name)));
  if (team === undefined) {
    return channelTroubleCard(
      'No team in the people register has that name. Type **people** in the private chat to see the names of the teams.',
    );
  }
  const changed = await register.change(setChannel(team.id, conversation), by, now);
  if (!changed.ok) return channelTroubleCard(plainWords(changed.trouble));
  return channelIsCard(team.name, changed.differences.length === 0 ? 'It already was.' : undefined);
}
