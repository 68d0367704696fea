/** Who was nudged about what, read from the messages themselves. */
import type { Heard } from './arrivals.ts';
import { referencesIn } from './lists.ts';
import { withoutTeam } from './whose.ts';

export interface Nudged {
  readonly at: string;
  readonly to: string;
  readonly reference: string;
  /** What is still to do, in the words of the message. */
  readonly what: string;
}

/** In a chat `**Take the referral** – was due on …`, in a channel `Take the referral. It was due on …`. */
const aThing = /^\*\*(.+)\*\* – (?:was )?due on |^(.+)\. (?:It was due|Due) on /;

/** A reference, then a line for each thing that is to do on that case. */
function inDigest({ at, to, texts }: Heard): readonly Nudged[] {
  let reference = '';
  return texts.flatMap((text): readonly Nudged[] => {
    if (referencesIn(text)[0] === text) reference = text;
    const [, inChat, inChannel] = aThing.exec(text) ?? [];
    const what = inChat ?? inChannel;
    return what === undefined ? [] : [{ at, to, reference, what: withoutTeam(what) }];
  });
}

/** A reminder of a meeting. */
export type Reminded = Omit<Nudged, 'what'>;

export const remindersIn = (heard: readonly Heard[]): readonly Reminded[] =>
  heard
    .filter(({ says }) => says.startsWith('Reminder: '))
    .map(({ at, to, says }): Reminded => ({ at, to, reference: referencesIn(says)[0] ?? '' }))
    .sort((a, b) => a.at.localeCompare(b.at) || a.to.localeCompare(b.to));

/** `Overdue: 4 things, and 1 more to do` */
const isDigest = ({ says }: Heard): boolean => /^Overdue: |^\d+ things? needs? doing$/.test(says);

export const nudgesIn = (heard: readonly Heard[]): readonly Nudged[] => heard.filter(isDigest).flatMap(inDigest);

/** When something was nudged first, and who was. */
export interface FirstNudge {
  readonly at: string;
  readonly reference: string;
  readonly what: string;
  readonly to: readonly string[];
}

/** By case and thing, oldest first within a case. */
export function firstNudges(nudges: readonly Nudged[]): readonly FirstNudge[] {
  const byThing = Map.groupBy(nudges, ({ reference, what }) => `${reference} ${what}`);
  return [...byThing.values()]
    .flatMap((all) => {
      const [first] = all.toSorted((a, b) => a.at.localeCompare(b.at));
      if (first === undefined) return [];
      const { at, reference, what } = first;
      const to = all.filter((one) => one.at === at).map((one) => one.to);
      return [{ at, reference, what, to: [...new Set(to)].sort() }];
    })
    .sort((a, b) => a.reference.localeCompare(b.reference) || a.at.localeCompare(b.at) || a.what.localeCompare(b.what));
}
