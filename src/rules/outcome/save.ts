/** How a card of the outcome is saved: by whoever manages, in any order, as often as they like until it is recorded. */

import { type Case, currentMeeting } from '../record/case.ts';
import { running } from '../record/case-roles.ts';
import type { OutcomeAnswers, OutcomeCard } from '../record/outcome.ts';
import type { ReadBy } from '../record/readers.ts';
import type { Action } from '../rows/action.ts';
import type { ActorContext } from '../rows/context.ts';
import { type Doubt, whenOdd } from '../rows/doubt.ts';
import { quoted } from '../rows/replacing.ts';
import { answerLines, sayingBy } from './answered.ts';
import { keptOf } from './belonging.ts';
import { cardRows } from './card-rows.ts';
import type { OutcomeSaved } from './events.ts';
import { oddDaysOf } from './odd.ts';
import { currentOutcome } from './outcome.ts';
import { wrong } from './wrong.ts';

/** Two people at once: the second reads what the first saved before it is replaced. */
function savedByAnother<C extends OutcomeCard>(
  c: Case,
  card: C,
  answers: OutcomeAnswers[C],
  by: ActorContext,
): readonly Doubt[] {
  const saved = currentOutcome(c)?.cards[card];
  if (saved === undefined || saved.by.id === by.actor.id) return [];
  const linesOf = (one: OutcomeAnswers[C]) => answerLines(card, one, sayingBy(by));
  const lines = linesOf(saved.answers as OutcomeAnswers[C]);
  if (JSON.stringify(lines) === JSON.stringify(linesOf(keptOf(card, answers)))) return [];
  const said = lines.map(([question, answer]) => `${question}: ${quoted(answer)}`).join('; ');
  const asks = `${saved.by.name} saved this card on ${by.calendar.sayWhen(saved.at)}. It says – ${said.replace(/\.$/, '')}. Do you want your answers in place of these?`;
  return whenOdd(true, { id: `saved:${card}:${saved.at}`, asks });
}

const says = ["Do not name another child: write 'another child'."];

/** `readBy`: who will read what is typed into it, once the outcome is recorded. */
export function savesCard<C extends OutcomeCard>(card: C, readBy: ReadBy): Action<OutcomeAnswers[C]> {
  const { title, source } = cardRows[card];
  return {
    source,
    label: `Outcome: ${title.toLowerCase().replace('aim', 'AIM')}`,
    form: { title, send: 'Save', says, readBy },
    who: running,
    from: ['held'],
    to: 'same',
    guards: [],
    decide: (c, answers, by) =>
      wrong[card](answers, c, by) ?? [
        {
          type: 'outcome-saved',
          meeting: currentMeeting(c)?.number ?? 0,
          card,
          answers: keptOf(card, answers),
        } as unknown as OutcomeSaved,
      ],
    doubts: (c, answers, by) => [...oddDaysOf(card, answers, by), ...savedByAnother(c, card, answers, by)],
    events: {},
  };
}
