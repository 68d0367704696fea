/** The end of an AIM assessment on its page: what its report covers, and which people it was shared with (AM-05, AM-07 to AM-13, CN-21). */
import { isUnderWay } from '../../rules/aim/assessment.ts';
import { headings } from '../../rules/aim/completing.ts';
import { recipientName } from '../../rules/aim/sharing.ts';
import { type Aim, type AimRecipient, aimHeadings, aimLateCodes } from '../../rules/record/aim.ts';
import type { Section } from '../message/message.ts';
import { plainWords } from '../text.ts';
import { type Shown, signed } from './aim-words.ts';

function completed({ completed: done }: Aim, shown: Shown): readonly Section[] {
  if (done === undefined) return [];
  const why = done.lateCode === undefined ? '' : aimLateCodes[done.lateCode].toLowerCase();
  const late = why === '' ? '' : ` It was after the day agreed: ${why}.`;
  const covered = headings.filter((one) => done.covers[one] === true).map((one) => aimHeadings[one]);
  const left = headings.filter((one) => done.covers[one] !== true);
  return [
    {
      heading: `Completed on ${shown.by.calendar.sayDate(done.on)}`,
      paragraphs: [`${signed(done, shown)}${late}`, `The report covers: ${covered.join('; ')}.`],
      extra: [...shown.words(done.keptAt), ...shown.words(done.lateReason)],
    },
    ...left.map((one) => ({
      heading: `The report leaves out: ${aimHeadings[one]}`,
      extra: shown.words(String(done.covers[one])),
    })),
  ];
}

/** With one of those agreed: shared, not shared, or no longer agreed. */
function recipientSection(one: AimRecipient, aim: Aim, shown: Shown): Section {
  const { by, words } = shown;
  // Whoever is no team and was added later is named in words that somebody typed.
  const name = one.name === undefined ? plainWords(recipientName(one, by.roster)) : 'somebody else who was agreed';
  const heading = `Receives it: ${name}`;
  const named = words(one.name);
  const { shared, notShared, dropped } = one;
  if (shared !== undefined) {
    const when = `**Shared** on ${by.calendar.sayDate(shared.on)}. ${signed(shared, shown)}`;
    return { heading, paragraphs: [when], extra: [...named, ...words(shared.how)] };
  }
  if (dropped !== undefined) {
    const says = `It is no longer agreed. ${signed(dropped, shown)}`;
    return { heading, paragraphs: [says], extra: [...named, ...words(dropped.reason)] };
  }
  if (notShared !== undefined) {
    const says = `**Not shared.** ${signed(notShared, shown)}`;
    return { heading, paragraphs: [says], extra: [...named, ...words(notShared.reason)] };
  }
  const toCome = isUnderWay(aim) ? 'Agreed: once it is complete.' : 'It was agreed. The assessment ended before that.';
  const says = aim.completed === undefined ? toCome : 'Nobody has recorded yet that it was shared with them.';
  return { heading, paragraphs: [says], extra: named };
}

export const endSections = (aim: Aim, shown: Shown): readonly Section[] => [
  ...completed(aim, shown),
  ...aim.recipients.map((one) => recipientSection(one, aim, shown)),
];
