/**
 * Hands over every open case of a team manager: a command a case, each a commit of its own. Where it was cut short, the
 * same press goes on with those that are left, and nothing is done or told twice.
 */
import type { HandedOver, NotHandedOver } from '../../cards/lists/handed-over-all.ts';
import type { Outcome } from '../../cases/perform.ts';
import { type Person, type PersonRef, personRef, type Reference } from '../../rules/base/vocabulary.ts';
import type { Case } from '../../rules/record/case.ts';
import { isKeptFrom } from '../../rules/record/kept-from.ts';
import type { Speaker } from '../turn.ts';
import type { CaseDeps } from './deps.ts';

/** As many as are handed over while somebody waits for the answer. */
export const MOST_AT_ONCE = 100;

export interface AllOf {
  readonly from: PersonRef;
  readonly to: Person;
  readonly reason: string;
  /** Under which it was sent. */
  readonly nonce: string;
}

const notKept = 'Pathway could not record it just now. Send the form again.';

/** What has to be confirmed is confirmed on the case itself. */
function whyNot({ refusal: { code, says } }: Outcome & { readonly ok: false }): string {
  return code === 'not-sure' ? `${says} If so, open the case and hand it over there.` : says;
}

const hasRecord = ({ separateRecords = [] }: Case): boolean => separateRecords.length > 0;
const commandOf = ({ nonce }: AllOf, reference: Reference): string => `${nonce}:${reference}`;

/** Those that are kept from the one who hands over are none for them, and stay where they are. */
async function casesOf({ repository }: CaseDeps, person: PersonRef, speaker: Speaker, press?: AllOf) {
  const found: Case[] = [];
  const isOfPress = (c: Case): boolean => press === undefined || c.commands.includes(commandOf(press, c.reference));
  for await (const c of repository.managedBy([person.id], speaker.now))
    if (!isKeptFrom(c, speaker.person.id) && isOfPress(c)) found.push(c);
  return found;
}

/** Rejects where nothing at all could be recorded; else what could not is named, and the others are handed over. */
export async function handOverAll(deps: CaseDeps, speaker: Speaker, all: AllOf): Promise<HandedOver> {
  const { from, to, reason } = all;
  const theirs = await casesOf(deps, from, speaker);
  const earlier = await casesOf(deps, to, speaker, all);
  const before = earlier.length;
  const cases = theirs.length + before;
  let withRecord = earlier.filter(hasRecord).length;
  const not: NotHandedOver[] = [];
  const errors: unknown[] = [];
  let done = 0;
  for (const c of theirs.slice(0, MOST_AT_ONCE)) {
    const { reference } = c;
    const first = done + before === 0 ? ({ first: true } as const) : {};
    const input = { to: to.id, reason, together: { from: personRef(from), cases, ...first } };
    const command = { id: commandOf(all, reference), action: 'hand-over', input } as const;
    const says = await deps.cases
      .perform(reference, command, speaker.person, speaker.now)
      .then((outcome) => (outcome.ok ? undefined : whyNot(outcome)))
      .catch((error: unknown) => {
        errors.push(error);
        return notKept;
      });
    if (says !== undefined) not.push({ reference, says });
    else {
      done += 1;
      withRecord += Number(hasRecord(c));
    }
  }
  if (done + before === 0 && errors.length > 0) throw new AggregateError(errors, 'No case was handed over.');
  return { done, before, not, left: Math.max(0, theirs.length - MOST_AT_ONCE), withRecord };
}
