/** One thing that an agency is asked for an AIM assessment, as a page shows it (AM-02, AM-03). */
import type { InformationAsked } from '../../rules/record/aim.ts';
import type { Section } from '../message/message.ts';
import { type Shown, signed } from './aim-words.ts';
import { teamName } from './pieces.ts';

export function informationSection(
  { number, team, what, wantedBy, answered, withdrawn, ...asked }: InformationAsked,
  shown: Shown,
  isOver = false,
): Section {
  const { by, words } = shown;
  const until =
    wantedBy === undefined || withdrawn !== undefined || isOver ? '' : ` By ${by.calendar.sayDate(wantedBy)}.`;
  const toCome = isOver ? 'The assessment ended before anybody recorded an answer.' : 'To be answered.';
  const open = withdrawn === undefined ? toCome : '**No longer asked:** the case had come to them by mistake.';
  const state = answered === undefined ? open : '**Answered.**';
  const answer = answered && [
    { type: 'TextBlock', text: signed(answered, shown), wrap: true },
    ...words(answered.note),
  ];
  return {
    heading: `Request ${number}: ${teamName(team, by)}`,
    paragraphs: [`${state}${until} ${signed(asked, shown)}`],
    extra: [...words(what), ...(answer ?? [])],
  };
}
