/** The page of the outcome: each card as it was saved, the newest meeting first. For those who see the whole case. */
import type { CaseView } from '../../cases/sight.ts';
import { answerLines, sayingBy } from '../../rules/outcome/answered.ts';
import { cardRows } from '../../rules/outcome/card-rows.ts';
import { outcomeCards, recordedAnswers } from '../../rules/outcome/outcome.ts';
import { correctionsOf, type FactId } from '../../rules/record/corrections.ts';
import type { MeetingOutcome, OutcomeCard } from '../../rules/record/outcome.ts';
import type { Section } from '../message/message.ts';
import { plainWords, quoted } from '../text.ts';
import { correctedSince } from './corrected.ts';

/** What is put right of each card; of who came, of that meeting. */
const correctable: Partial<Record<OutcomeCard, readonly FactId[]>> = {
  attendance: ['came'],
  assessment: ['social-care', 'cdyjs'],
  safety: ['in-education'],
};

function corrections(card: OutcomeCard, { meeting, recorded }: MeetingOutcome, { case: c, by }: CaseView) {
  const all = (correctable[card] ?? []).flatMap((fact) =>
    correctionsOf(c, fact, fact === 'came' ? meeting : undefined).filter(({ at }) => at >= (recorded?.at ?? at)),
  );
  return correctedSince(all, sayingBy(by));
}

function cardSections(card: OutcomeCard, outcome: MeetingOutcome, look: CaseView): readonly Section[] {
  const { by } = look;
  const saved = outcome.cards[card];
  const heading = cardRows[card].title;
  if (saved === undefined) return [{ heading, paragraphs: ['Not answered yet.'] }];
  const lines = answerLines(card, saved.answers as never, sayingBy(by));
  const label = (text: string): unknown => ({ type: 'TextBlock', text: plainWords(text), wrap: true, isSubtle: true });
  return [
    {
      heading,
      paragraphs: [`Saved by ${plainWords(saved.by.name)}, ${by.calendar.sayWhen(saved.at)}.`],
      extra: [
        ...lines.flatMap(([question, answer]) => [label(`${question}:`), ...quoted(answer)]),
        ...corrections(card, outcome, look),
      ],
    },
  ];
}

/** A meeting was held, and no card of its outcome is saved yet. */
function nothingSaved({ case: c, by }: CaseView): readonly Section[] {
  const held = c.meetings.findLast(({ state }) => state === 'held');
  if (held === undefined || c.outcomes?.some(({ meeting }) => meeting === held.number)) return [];
  const on = held.heldOn === undefined ? '' : ` on ${by.calendar.sayDate(held.heldOn)}`;
  return [
    {
      heading: `Outcome of meeting ${held.number}`,
      paragraphs: [`The meeting was held${on}. Nothing of its outcome has been saved yet.`],
    },
  ];
}

export function outcomePageSections(look: CaseView): readonly Section[] {
  const { outcomes = [] } = look.case;
  const unsaved = nothingSaved(look);
  if (unsaved.length + outcomes.length === 0) {
    return [{ heading: 'The outcome', paragraphs: ['No meeting has been held yet.'] }];
  }
  const saved = outcomes.toReversed().flatMap((outcome): readonly Section[] => {
    const { meeting, recorded } = outcome;
    const says =
      recorded === undefined
        ? 'Not recorded yet.'
        : `Recorded by ${plainWords(recorded.by.name)}, ${look.by.calendar.sayWhen(recorded.at)}.`;
    return [
      { heading: `Outcome of meeting ${meeting}`, paragraphs: [says] },
      ...outcomeCards.flatMap((card) => cardSections(card, outcome, look)),
    ];
  });
  return [...unsaved, ...saved];
}

/** What the outcome of the meeting says for the referrer. */
export function toldOfTheMeeting({ case: c }: CaseView): readonly Section[] {
  const told = recordedAnswers(c, 'next')?.told;
  return told === undefined ? [] : [{ heading: 'What the referrer is told of the meeting', extra: quoted(told) }];
}
