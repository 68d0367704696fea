/** Concerns that were joined to a case, for those who see the whole of it: as they were sent, and the talk about them. */
import type { CaseView } from '../../cases/sight.ts';
import { asJoined } from '../../rules/links/as-joined.ts';
import { type JoinedCase, joinedHere } from '../../rules/record/joined.ts';
import type { Section } from '../message/message.ts';
import { plainWords } from '../text.ts';
import { originSections } from './concern-sections.ts';
import { discussionSections } from './page-sections.ts';

function heading({ receivedAt, referrer }: JoinedCase, { by }: CaseView): Section {
  return {
    heading: 'A further concern about the young person',
    paragraphs: [`Raised by ${plainWords(referrer.name)}, received ${by.calendar.sayWhen(receivedAt)}.`],
  };
}

const theirs = ({ case: c, sight }: CaseView): readonly JoinedCase[] => (sight === 'whole' ? joinedHere(c) : []);

export const joinedConcernSections = (look: CaseView): readonly Section[] =>
  theirs(look).flatMap((one) => [heading(one, look), ...originSections(asJoined(look.case, one), true)]);

export const joinedTalkSections = (look: CaseView): readonly Section[] =>
  theirs(look).flatMap((one) =>
    one.talk === undefined ? [] : [heading(one, look), ...discussionSections(one.talk, look)],
  );
