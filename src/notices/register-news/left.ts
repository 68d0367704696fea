/** What is left of the news of one change of the register, and how earlier versions wrote it. */
import type { CoverNews } from '../../people/cover-news.ts';
import { newsKind, type RegisterNews, type SightGiven, type SightNews, type TeamClosed } from '../../people/news.ts';
import type { Instant, PersonId, PersonRef } from '../../rules/base/vocabulary.ts';
import type { Stored } from '../../store/port.ts';

/** Who was told so far, and whom Pathway does not reach. */
export interface SightLeft extends SightNews {
  readonly told: readonly PersonId[];
  readonly unreached: readonly PersonId[];
}

export interface NewsLeft extends Pick<RegisterNews, 'closed' | 'cover'> {
  readonly sight?: SightLeft | undefined;
  /** Tries so far. */
  readonly tries: number;
}

/** Up to 0.2.0 cover had documents of its own, and the others had this form. */
const earlierKinds = { 'register-news': fromRegisterNews, 'cover-news': fromCoverNews } as const;

/** Everything that may stand in the store. */
export const newsKinds: readonly string[] = [newsKind, ...Object.keys(earlierKinds)];

interface EarlierNews {
  readonly at: Instant;
  readonly by: PersonRef;
  readonly given: readonly SightGiven[];
  readonly closed: readonly TeamClosed[];
  readonly told?: readonly PersonId[];
  readonly unreached?: readonly PersonId[];
  readonly tries?: number;
}

function fromRegisterNews({ at, by, given, closed, told = [], unreached = [], tries = 0 }: EarlierNews): NewsLeft {
  return { ...(given.length > 0 && { sight: { at, by, given, told, unreached } }), closed, cover: [], tries };
}

function fromCoverNews({ left }: { readonly left: readonly CoverNews[] }): NewsLeft {
  return { closed: [], cover: left, tries: 0 };
}

/** As the change left it, or as a try did. */
interface Kept extends Omit<RegisterNews, 'sight'> {
  readonly sight?: SightNews & Partial<SightLeft>;
  readonly tries?: number;
}

function fromToday({ sight, closed, cover, tries = 0 }: Kept): NewsLeft {
  return { ...(sight && { sight: { told: [], unreached: [], ...sight } }), closed, cover, tries };
}

export function leftOf({ kind, body }: Stored): NewsLeft {
  const earlier = (earlierKinds as Readonly<Record<string, (body: never) => NewsLeft>>)[kind];
  return (earlier ?? fromToday)(body as never);
}

export const isSeenTo = ({ sight, closed, cover }: NewsLeft): boolean =>
  sight === undefined && closed.length + cover.length === 0;
