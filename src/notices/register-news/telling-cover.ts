/** Tells those between whom cover for an absence was arranged, or ended before its time. */
import { coverNewsCard } from '../../cards/register/cover-news.ts';
import type { CoverNews } from '../../people/cover-news.ts';
import type { Log } from '../../platform/log.ts';
import type { TellPerson } from './tell-person.ts';

/** What is left of it. */
export async function tellCover(
  cover: readonly CoverNews[],
  tell: TellPerson,
  log: Log,
): Promise<readonly CoverNews[]> {
  const left: CoverNews[] = [];
  for (const one of cover) {
    const fate = await tell(one.to, coverNewsCard(one));
    if (fate === 'unreached') log.warn({ event: 'cover-untold', code: 'refused' });
    if (fate === 'waiting') left.push(one);
  }
  return left;
}
