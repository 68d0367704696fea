/** How a card of the outcome is saved: by whoever manages, in any order, as often as they like until it is recorded. */

import { sayDate } from '../base/local-time.ts';
import { running } from '../record/access.ts';
import { type Case, currentMeeting } from '../record/case.ts';
import type { OutcomeAnswers, OutcomeCard } from '../record/outcome.ts';
import type { Action } from '../rows/action.ts';
import type { ActorContext } from '../rows/context.ts';
import { type Doubt, whenOdd } from '../rows/doubt.ts';
import { answerLines } from './answered.ts';
import type { OutcomeSaved } from './events.ts';
import { currentOutcome } from './outcome.ts';
import { cardTitles } from './titles.ts';
import { wrong } from './wrong.ts';

/** Characters of an answer that is quoted in a question. */
const MOST_QUOTED = 150;
const cut = (text: string): string => (text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)} …` : text);

/** Two people at once: the second reads what the first saved before it is replaced. */
function savedByAnother<C extends OutcomeCard>(
  c: Case,
  card: C,
  answers: OutcomeAnswers[C],
  { actor, calendar, roster }: ActorContext,
): readonly Doubt[] {
  const saved = currentOutcome(c)?.cards[card];
  if (saved === undefined || saved.by.id === actor.id || JSON.stringify(saved.answers) === JSON.stringify(answers)) {
    return [];
  }
  const say = {
    teams: (ids: readonly string[]) => ids.map((id) => roster.team(id)?.name ?? id).join(', '),
    day: sayDate,
  };
  const lines = answerLines(card, saved.answers as OutcomeAnswers[C], say);
  const said = lines.map(([question, answer]) => `${question}: ${cut(answer)}`).join('; ');
  const asks = `${saved.by.name} saved this card on ${calendar.sayWhen(saved.at)}. It says – ${said}. Do you want your answers in place of these?`;
  return whenOdd(true, { id: `saved:${card}:${saved.at}`, asks });
}

type Words = Pick<Action<unknown>, 'form' | 'source'>;

export function savesCard<C extends OutcomeCard>(card: C, { form, source }: Words): Action<OutcomeAnswers[C]> {
  return {
    source,
    label: `Outcome: ${cardTitles[card].toLowerCase().replace('aim', 'AIM')}`,
    form,
    who: running,
    from: ['held'],
    to: 'same',
    guards: [],
    decide: (c, answers, by) =>
      wrong[card](answers, c, by) ?? [
        { type: 'outcome-saved', meeting: currentMeeting(c)?.number ?? 0, card, answers } as unknown as OutcomeSaved,
      ],
    doubts: (c, answers, by) => savedByAnother(c, card, answers, by),
    events: {},
  };
}
