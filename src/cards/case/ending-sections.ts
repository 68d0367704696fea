/** What ended a case, and that it was opened again: on its first page. */
import type { CaseView } from '../../cases/sight.ts';
import { inSentence } from '../../rules/base/capitals.ts';
import { closingCodes } from '../../rules/ending/closing-codes.ts';
import { lastReopening } from '../../rules/record/closing.ts';
import type { Section } from '../message/message.ts';
import { inPart, plainWords } from '../text.ts';
import { pageTitles } from './pages.ts';
import { typedUnder } from './pieces.ts';

/** Characters; more would hide what is under it. */
export const MOST_OF_A_REASON = 400;
export const restOfIt = `Shown in part. "${pageTitles.history}" has all of it.`;

/** What ended it and why, for those who see the whole case (A-32). */
export function endedBy({ case: { closed }, by, sight }: CaseView): readonly Section[] {
  if (closed === undefined || sight !== 'whole') return [];
  const { code, reason, at, by: who, handedOver } = closed;
  const day = by.calendar.sayDate(by.calendar.localDate(at));
  return [
    {
      heading: code === undefined ? 'What ended it' : `What ended it: ${closingCodes[code].title}`,
      paragraphs: [`Closed on ${day}${who === undefined ? '' : ` by ${plainWords(who.name)}`}.`],
      extra: inPart(reason, MOST_OF_A_REASON, restOfIt),
    },
    ...typedUnder('Who has it now, and since when', handedOver),
  ];
}

/** That it was closed before, and why it was opened again, for those who see the whole case. */
export function openedAgain({ case: c, by, sight }: CaseView): readonly Section[] {
  const last = lastReopening(c);
  if (last === undefined || c.closed !== undefined || sight !== 'whole') return [];
  const day = (at: string): string => by.calendar.sayDate(by.calendar.localDate(at));
  const { code, at } = last.closing;
  const was = `It was closed on ${day(at)}${code === undefined ? '' : `: ${inSentence(closingCodes[code].title)}`}.`;
  const why = last.reason ?? 'The police decided on a caution or a charge.';
  return [
    {
      heading: 'Opened again',
      paragraphs: [`${was} ${plainWords(last.by.name)} opened it again on ${day(last.at)}, because:`],
      extra: inPart(why, MOST_OF_A_REASON, restOfIt),
    },
  ];
}
