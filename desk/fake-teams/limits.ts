/** Teams refuses an activity, or a card in an answer, above this many bytes of JSON. */
const sizeLimit = 28 * 1024;

export function isTooLarge(value: unknown): boolean {
  return Buffer.byteLength(JSON.stringify(value) ?? '') > sizeLimit;
}

interface Window {
  readonly calls: number;
  readonly milliseconds: number;
}
const perConversation: readonly Window[] = [
  { calls: 7, milliseconds: 1_000 },
  { calls: 8, milliseconds: 2_000 },
  { calls: 60, milliseconds: 30_000 },
  { calls: 1_800, milliseconds: 3_600_000 },
];
const perApp: readonly Window[] = [{ calls: 50, milliseconds: 1_000 }];

/** Counts a call to a conversation, or answers how many whole seconds to wait; the refused call is not counted. */
export type RateLimiter = (conversation: string) => number | undefined;

/** Teams' limits for sending. `elapsed` gives milliseconds that only grow; without it nothing is limited. */
export function createRateLimiter(elapsed: (() => number) | undefined): RateLimiter {
  if (!elapsed) return () => undefined;
  const calls = new Map<string, number[]>();
  let appCalls: number[] = [];
  return (conversation) => {
    const now = elapsed();
    const recent = (calls.get(conversation) ?? []).filter((at) => at > now - 3_600_000);
    appCalls = appCalls.filter((at) => at > now - 1_000);
    const wait = Math.max(waitFor(perConversation, recent, now), waitFor(perApp, appCalls, now));
    if (wait > 0) return Math.ceil(wait / 1_000);
    calls.set(conversation, [...recent, now]);
    appCalls.push(now);
    return undefined;
  };
}

/** Milliseconds until one more call fits every window. */
function waitFor(windows: readonly Window[], calls: readonly number[], now: number): number {
  const waits = windows.map((window) => {
    const blocking = calls.at(-window.calls);
    return blocking === undefined ? 0 : blocking + window.milliseconds - now;
  });
  return Math.max(0, ...waits);
}
