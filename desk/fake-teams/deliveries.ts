import type { PressAnswer } from '../page-api.ts';
import type { Deliver, TeamsActivity } from './activity.ts';
import { trouble } from './answers.ts';
import { overTheWire } from './json.ts';

export const noBot = 'Pathway does not answer. Check that it is running, then try again.';

/** Gives an activity to the bot and reads its answer; `trouble` where there is none, or it is no success. */
export async function hand(
  deliver: Deliver,
  activity: TeamsActivity,
  read: (body: unknown) => PressAnswer,
): Promise<PressAnswer> {
  const answer = await deliver(overTheWire(activity)).catch(() => undefined);
  if (!answer) return trouble(noBot);
  return answer.status >= 200 && answer.status < 300 ? read(overTheWire(answer.body)) : trouble();
}

/** The whole answer; undefined where there is none, or it is no success. */
export async function ask(deliver: Deliver, activity: TeamsActivity): Promise<{ readonly body: unknown } | undefined> {
  const answer = await deliver(overTheWire(activity)).catch(() => undefined);
  return answer && answer.status >= 200 && answer.status < 300 ? { body: overTheWire(answer.body) } : undefined;
}

export const expectNothing = (): PressAnswer => ({ show: 'nothing' });
