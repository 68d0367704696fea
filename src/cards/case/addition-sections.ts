/** What was added to the concern, by which person and when; and for those who see the whole case, what followed from it. */
import type { CaseView } from '../../cases/sight.ts';
import type { Addition } from '../../rules/record/additions.ts';
import { isOpen } from '../../rules/stages.ts';
import type { Section } from '../message/message.ts';
import { plainWords, quoted } from '../text.ts';
import { typedUnder } from './pieces.ts';

function sectionsOf({ text, happenedOn, at, by, read }: Addition, look: CaseView): readonly Section[] {
  const { sayWhen, sayDate } = look.by.calendar;
  const happened = happenedOn === undefined ? '' : ` It happened on ${sayDate(happenedOn)}.`;
  const isRead = read === undefined ? 'Not read yet.' : `Read by ${plainWords(read.by.name)}, ${sayWhen(read.at)}.`;
  return [
    {
      heading: 'Added since',
      paragraphs: [`By ${plainWords(by.name)}, ${sayWhen(at)}.${happened} ${isRead}`],
      extra: quoted(text),
    },
    ...(look.sight === 'whole' ? typedUnder('What follows from it', read?.follows) : []),
  ];
}

export const additionSections = (look: CaseView): readonly Section[] =>
  (look.case.additions ?? []).flatMap((one) => sectionsOf(one, look));

/** What the referrer does instead of adding something, where the case is closed. */
export const closedNote = ({ case: c, sight }: CaseView): readonly string[] =>
  sight === 'own-referral' && !isOpen(c)
    ? ['**The case is closed.** If something new has happened, raise it again: type "raise a concern".']
    : [];
