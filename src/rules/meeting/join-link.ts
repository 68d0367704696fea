/**
 * The link of a Teams meeting, put together from the parts that joining needs. Everything else that stands in a typed
 * link or round it is dropped, so that nothing of a child goes to a channel or a calendar with it.
 */

declare const rebuilt: unique symbol;
/** Made by `joinLinkIn` alone. */
export type JoinLink = string & { readonly [rebuilt]: true };

/** Teams for organisations. A meeting of somebody's own account at teams.live.com is nothing for a child's case. */
const hosts = ['teams.microsoft.com', 'teams.cloud.microsoft'];

const thread = /^19:([\w-]{1,200})@(thread\.(?:v2|tacv2|skype))$/;
const message = /^\d{1,20}$/;
const meetingNumber = /^\d{4,20}$/;
const passcode = /^[A-Za-z0-9]{1,32}$/;
const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Who holds the meeting, by tenant and person: `?context=…`, empty where it does not say; undefined where it is broken. */
function contextOf(query: URLSearchParams): string | undefined {
  const found = query.get('context');
  if (found === null) return '';
  try {
    const { Tid, Oid } = JSON.parse(found);
    const isWhole = [Tid, Oid].every((id) => typeof id === 'string' && guid.test(id));
    return isWhole ? `?context=%7b%22Tid%22%3a%22${Tid}%22%2c%22Oid%22%3a%22${Oid}%22%7d` : undefined;
  } catch {
    return undefined;
  }
}

/** `/l/meetup-join/19%3ameeting_…%40thread.v2/0?context=…` */
function longForm([threadPart = '', messagePart, ...more]: readonly string[], query: URLSearchParams) {
  const [, id, kind] = thread.exec(decoded(threadPart) ?? '') ?? [];
  const context = contextOf(query);
  const isMessage = messagePart === undefined || message.test(messagePart);
  if (id === undefined || context === undefined || !isMessage || more.length > 0) return undefined;
  return `/l/meetup-join/19%3a${id}%40${kind}${messagePart === undefined ? '' : `/${messagePart}`}${context}`;
}

/** `/meet/31234567890123?p=…` */
function shortForm([number = '', ...more]: readonly string[], query: URLSearchParams): string | undefined {
  const p = query.get('p') ?? undefined;
  if (!meetingNumber.test(number) || more.length > 0 || (p !== undefined && !passcode.test(p))) return undefined;
  return `/meet/${number}${p === undefined ? '' : `?p=${p}`}`;
}

function withoutEmptyEnd(parts: readonly string[]): readonly string[] {
  return parts.at(-1) === '' ? parts.slice(0, -1) : parts;
}

function rebuild(typed: string): JoinLink | undefined {
  const url = URL.parse(typed);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || !hosts.includes(url.host)) {
    return undefined;
  }
  const [, first, ...rest] = withoutEmptyEnd(url.pathname.split('/'));
  const path =
    first === 'meet'
      ? shortForm(rest, url.searchParams)
      : first === 'l' && rest[0] === 'meetup-join'
        ? longForm(rest.slice(1), url.searchParams)
        : undefined;
  return path === undefined ? undefined : (`https://${url.host}${path}` as JoinLink);
}

const addresses = /https:\/\/[^\s<>"'()[\]]+/gi;
/** An address at the end of a sentence. */
const stop = /[.,;:!?]+$/;

/** The links of meetings in what somebody typed or pasted, each once: in Teams' own invitation text there is one. */
export function joinLinksIn(text: string): readonly JoinLink[] {
  const found = [...text.matchAll(addresses)].map(([address]) => rebuild(address.replace(stop, '')));
  return [...new Set(found.filter((link) => link !== undefined))];
}

/** The one link of a meeting in it; undefined where there is none, or more than one. */
export function joinLinkIn(text: string | undefined): JoinLink | undefined {
  const [only, ...more] = joinLinksIn(text ?? '');
  return more.length === 0 ? only : undefined;
}
