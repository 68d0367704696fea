import type { KeptPost } from '../box.ts';
import type { Deliver } from './activity.ts';
import { accountOf } from './county.ts';
import type { Execute } from './invokes.ts';
import { isObject } from './json.ts';
import { execute, threadOfPost } from './pressing.ts';
import type { Seat } from './seat.ts';
import type { Setting } from './setting.ts';

/** Teams refreshes for everybody unasked up to this many members. */
const fewMembers = 60;

/**
 * Teams' own press when somebody looks at a card that asks to be refreshed for them: once for each version of the
 * card. An answer that is no card changes nothing.
 */
export function createRefresh(setting: Setting, deliver: Deliver): (seat: Seat) => Promise<void> {
  const done = new Set<string>();
  return async (seat) => {
    for (const post of setting.box.posts(seat.place.id)) {
      const action = refreshFor(setting, seat, post);
      const key = `${seat.person.id} ${post.id} ${post.version}`;
      if (!action || done.has(key)) continue;
      done.add(key);
      await execute(setting, deliver, { ...seat, thread: threadOfPost(seat, post) }, post, action, 'automatic');
    }
  };
}

function refreshFor(setting: Setting, { person, place }: Seat, post: KeptPost): Execute | undefined {
  const refresh = post.card?.refresh;
  if (!isObject(refresh) || !isObject(refresh.action)) return undefined;
  const { userIds } = refresh;
  const { verb, data } = refresh.action;
  const isFor =
    Array.isArray(userIds) && userIds.length > 0
      ? userIds.includes(accountOf(setting.directory.county, person))
      : place.members.length <= fewMembers;
  if (!isFor || typeof verb !== 'string') return undefined;
  return { verb, data: isObject(data) ? data : {} };
}
