/** An obligation in words: what, whose, by when. Under which clause is behind *Why?*. */

import type { CaseView } from '../../cases/sight.ts';
import { inSentence } from '../../rules/base/capitals.ts';
import { isLate, type Obligation, unmet } from '../../rules/engine/agenda.ts';
import { ownerName, ownerTitle } from '../../rules/engine/owner-names.ts';
import { postponedUntil } from '../../rules/engine/putting-off.ts';
import type { Case } from '../../rules/record/case.ts';
import { isOutside, settledAt } from '../../rules/record/challenges.ts';
import { isOwnChallenge } from '../../rules/record/own-words.ts';
import { isReferrer } from '../../rules/record/referrer.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import { plainWords } from '../text.ts';
import { readsAsReferrer } from './pages.ts';

/** Whose it is, by name where there is one. */
export function ownerWords(one: Obligation, c: Case, { roster }: DecisionContext): string {
  const owner = plainWords(ownerName(one.owner, c, roster) ?? ownerTitle(one.owner));
  return one.row.alsoAdministrators === undefined ? owner : `${owner} or an administrator`;
}

/** `by Thursday 12 November 2026`, what it waits for, or why no day can be said. */
export function dueWords(one: Obligation, by: DecisionContext): string {
  if (one.waitsFor !== undefined) return `waits for ${one.waitsFor}`;
  if (!one.due.known) {
    const [reason = ''] = one.due.why.split('. ');
    return `day not known: ${inSentence(reason)}`;
  }
  const day = by.calendar.sayDate(one.due.due);
  if (isLate(one, by)) return `late: was due by ${day}`;
  const isToday = one.before !== undefined && one.due.due === by.calendar.localDate(by.now);
  return isToday ? `today, ${day}, because the meeting is near` : `by ${day}`;
}

/** One line for a list. */
function obligationLine(one: Obligation, c: Case, by: DecisionContext): string {
  const until = postponedUntil(c, one, by);
  const waiting =
    until === undefined || until <= by.now
      ? ''
      : ` Reminders put off until ${by.calendar.sayShort(by.calendar.localDate(until))}.`;
  const owner = ownerWords(one, c, by);
  const title = plainWords(one.title);
  return `**${title}** – ${title.endsWith(owner) ? '' : `${owner}, `}${dueWords(one, by)}.${waiting}`;
}

/** What the referrer waits for, in their words; a lead of their school reads of them by name. */
function awaitedLine(one: Obligation, look: CaseView): string | undefined {
  const { case: c, by, person, sight } = look;
  const { promised } = one.row;
  const isAwaited = sight === 'own-referral' || readsAsReferrer(look);
  if (!isAwaited || promised?.awaited === undefined) return undefined;
  const them = isReferrer(c, person.id) ? 'you' : plainWords(c.referrer.name);
  const says = promised.awaited(c).replace('{referrer}', () => them);
  if (!one.due.known) return `${says}.`;
  const day = by.calendar.sayDate(one.due.due);
  return isLate(one, by) ? `${says}. It was due by ${day} and is late.` : `${says} by ${day}.`;
}

/** The line of it for these eyes. */
export const lineFor = (one: Obligation, look: CaseView): string =>
  awaitedLine(one, look) ?? obligationLine(one, look.case, look.by);

/** Of more than one that is late: how many, and since when. Who waits for them reads what, and that it is not they who are late. */
export function lateSentence(all: readonly Obligation[], look: CaseView): string | undefined {
  const { by } = look;
  const late = all.filter((one) => isLate(one, by));
  const awaited = late.flatMap((one) => awaitedLine(one, look) ?? []);
  if (awaited.length > 0 && awaited.length === late.length) {
    const more = late.length - 1;
    return more === 0 ? awaited[0] : `${awaited[0]} And ${more} more ${more === 1 ? 'step is' : 'steps are'} late.`;
  }
  const [oldest] = late.flatMap(({ due }) => (due.known ? [due.due] : [])).toSorted();
  return late.length < 2 || oldest === undefined
    ? undefined
    : `${late.length} things are late, the oldest since ${by.calendar.sayDate(oldest)}.`;
}

/** What becomes of what somebody does not agree with: the answer that they wait for, or that it goes on outside (A-16). */
function differenceLines({ case: c, person, by }: CaseView): readonly string[] {
  const own = (c.challenges ?? []).filter((one) => isOwnChallenge(one, person));
  const awaited = unmet(c, by).find(
    ({ row, key }) => row.saidToWhoAsked && own.some(({ number }) => key === `${row.id}:${number}`),
  );
  if (awaited === undefined) {
    return own.some((one) => isOutside(one) && settledAt(one) === undefined)
      ? ['You do not agree with the answers you had. It goes on by the policy on professional differences.']
      : [];
  }
  const said = 'You said that you do not agree, and will be answered';
  if (!awaited.due.known) return [`${said}.`];
  const day = by.calendar.sayDate(awaited.due.due);
  return [isLate(awaited, by) ? `${said}. The answer was due by ${day} and is late.` : `${said} by ${day}.`];
}

/** What somebody reads who has nothing to do. */
export const nothingToDo = (look: CaseView): string =>
  ['You have nothing to do here now.', ...differenceLines(look)].join(' ');

/** More than these would hide what is under them, and could be too large for Teams. */
const MOST_LINES = 12;

interface ObligationLine {
  readonly text: string;
  readonly late: boolean;
}

/** A line each, the most pressing first; `rest` says where the others are found. */
export function obligationLines(all: readonly Obligation[], look: CaseView, rest: string): readonly ObligationLine[] {
  if (all.length === 0) return [{ text: nothingToDo(look), late: false }];
  const more = all.length - MOST_LINES;
  return [
    ...all.slice(0, MOST_LINES).map((one) => ({ text: lineFor(one, look), late: isLate(one, look.by) })),
    ...(more > 0 ? [{ text: `And ${more} more. ${rest}`, late: false }] : []),
    ...differenceLines(look).map((text) => ({ text, late: false })),
  ];
}
