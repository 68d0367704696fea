/** The other cases that somebody has linked with this one: those of which the reader sees the whole. */
import type { CaseView } from '../../cases/sight.ts';
import type { Reference } from '../../rules/base/vocabulary.ts';
import { currentMeeting } from '../../rules/record/case.ts';
import { type Link, linkKinds } from '../../rules/record/links.ts';
import { drawButton } from '../buttons.ts';
import type { Section } from '../message/message.ts';
import { plainWords, quoted } from '../text.ts';

export const openOther = (other: Reference): unknown => {
  const data = { reference: other, page: 'overview', part: 0 };
  return drawButton({ title: `Look at ${other}`, verb: 'case/page', data }, 'dialog');
};

function linkSection({ other, kind, why, at, by: who }: Link, { case: c, by }: CaseView): Section {
  const isTogether = currentMeeting(c)?.preparation?.combinedWith === other;
  return {
    heading: `${other}: ${linkKinds[kind]}`,
    paragraphs: [
      `Recorded by ${plainWords(who.name)}, ${by.calendar.sayWhen(at)}.`,
      ...(isTogether ? ['The meeting is combined with the meeting about this one.'] : []),
    ],
    extra: why === undefined ? [] : quoted(why),
    buttons: [openOther(other)],
  };
}

export const linkSections = (look: CaseView): readonly Section[] =>
  (look.case.links ?? []).toReversed().map((one) => linkSection(one, look));
