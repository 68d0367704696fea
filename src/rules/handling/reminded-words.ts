/** A run of nudges and reminders in one sentence of the history. */
import type { NudgeRecipient } from '../record/case.ts';
import type { Say } from '../rows/event.ts';
import { type Nudged, namesOf, type Reminded } from './events.ts';

interface Said {
  readonly to: readonly NudgeRecipient[];
  readonly about: string;
}

const isNudged = (event: { readonly type: string }): event is Nudged => event.type === 'nudged';
const isReminded = (event: { readonly type: string }): event is Reminded => event.type === 'reminded';

function saidIn(event: { readonly type: string }, say: Say): readonly Said[] {
  if (isNudged(event)) return event.nudges.map(({ to, obligation }) => ({ to, about: say.duty(obligation) }));
  if (isReminded(event)) return event.reminders.map(({ team }) => ({ to: [{ team }], about: 'the meeting' }));
  return [];
}

const idOf = (to: NudgeRecipient): string => ('team' in to ? `team ${to.team}` : `person ${to.person}`);

/** `sent 12 reminders from … to … to Hannah Reid and Police safeguarding, about: …`. `when`: the days of it. */
export function remindedWords(run: readonly { readonly type: string }[], when: string, say: Say): string {
  const said = run.flatMap((event) => saidIn(event, say));
  const to = [...new Map(said.flatMap((one) => one.to).map((one) => [idOf(one), one])).values()];
  const about = [...new Set(said.map((one) => one.about))];
  return `sent ${said.length} reminders ${when}, to ${namesOf(to, say)}, about: ${about.join('; ')}`;
}
