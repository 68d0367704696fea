/** Whether each message that names a young person carries Teams' label, and none in a channel does. */
import type { FakeTeams } from '../../desk/fake-teams.ts';
import type { WatchedTown } from './watched.ts';

const isLabelled = (activity: Readonly<Record<string, unknown>> | undefined): boolean =>
  JSON.stringify(activity?.entities ?? []).includes('usageInfo');

function namesIn(value: unknown, names: ReadonlySet<string>): readonly string[] {
  const text = JSON.stringify(value ?? '').toLowerCase();
  return [...names].filter((name) => name.includes(' ') && text.includes(name.toLowerCase()));
}

const isChannel = ({ county }: FakeTeams, conversation: string): boolean =>
  county.teams.some(({ channel }) => channel === conversation);

/** Each message that is labelled wrongly, in a sentence. A button's answer stands in the message it was pressed in. */
export function wronglyLabelled({ office, told }: Pick<WatchedTown, 'office' | 'told'>): readonly string[] {
  const labelled = new Map<string, boolean>();
  const wrong = office.sent().flatMap(({ how, conversation, post, at, activity }) => {
    if (how === 'sent' || how === 'updated') labelled.set(post, isLabelled(activity));
    const has = labelled.get(post) === true;
    const named = namesIn(activity?.attachments ?? activity?.value, told.names);
    if (isChannel(office, conversation)) return has ? [`A post of ${at} in a channel is labelled.`] : [];
    return named.length > 0 && !has ? [`A message of ${at} names ${named.join(', ')} and has no label.`] : [];
  });
  return [...new Set(wrong)];
}
