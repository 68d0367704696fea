/**
 * Versions of events, and how an older one is brought up to the newest. An event that is written never changes: where
 * its form has to, it gets a new version here, and a step from the one before.
 */
import type { EventType } from '../../rules/events.ts';

/** What an event holds, in any version. */
type Found = Readonly<Record<string, unknown>>;
type Step = (found: Found) => Found;

/** From version 1 to 2, from 2 to 3 and so on; an event without an entry is in its first version. */
const steps: { readonly [T in EventType]?: readonly Step[] } = {
  // One event for each nudge, and a step known by its place in the ladder; since when it was asked for was not kept.
  nudged: [({ obligation, name, to }) => ({ nudges: [{ obligation, step: name, to }] })],
  // One event for each reminder.
  reminded: [({ reminder, team }) => ({ reminders: [{ reminder, team }] })],
};

/** The version in which an event of this kind is written today; 1 for the first. */
export const versionOf = (type: EventType): number => (steps[type]?.length ?? 0) + 1;

/** What it holds in the newest version. */
export function broughtUp(type: EventType, version: number, found: Found): Found {
  return (steps[type] ?? []).slice(version - 1).reduce((older, step) => step(older), found);
}
