import type { KeptPost } from '../store.ts';
import type { Deliver } from './activity.ts';
import type { DeskContext } from './context.ts';
import { accountOf } from './county.ts';
import type { Execute } from './invokes.ts';
import { isObject } from './json.ts';
import type { Participant } from './participant.ts';
import { execute, threadOfPost } from './pressing.ts';

/** Teams refreshes for everybody unasked up to this many members. */
const fewMembers = 60;

/**
 * Teams' own press when somebody looks at a card that asks to be refreshed for them: once for each version of the
 * card. An answer that is no card changes nothing.
 */
export function createRefresh(context: DeskContext, deliver: Deliver): (participant: Participant) => Promise<void> {
  const done = new Set<string>();
  return async (participant) => {
    for (const post of context.store.posts(participant.place.id)) {
      const action = refreshFor(context, participant, post);
      const key = `${participant.person.id} ${post.id} ${post.version}`;
      if (!action || done.has(key)) continue;
      done.add(key);
      await execute(
        context,
        deliver,
        { ...participant, thread: threadOfPost(participant, post) },
        post,
        action,
        'automatic',
      );
    }
  };
}

function refreshFor(context: DeskContext, { person, place }: Participant, post: KeptPost): Execute | undefined {
  const refresh = post.card?.refresh;
  if (!isObject(refresh) || !isObject(refresh.action)) return undefined;
  const { userIds } = refresh;
  const { verb, data } = refresh.action;
  const isFor =
    Array.isArray(userIds) && userIds.length > 0
      ? userIds.includes(accountOf(context.directory.county, person))
      : place.members.length <= fewMembers;
  if (!isFor || typeof verb !== 'string') return undefined;
  return { verb, data: isObject(data) ? data : {} };
}
