/** Plays the lives of the example county through the desk, day by day, as people would: nothing is written by hand. */
import { handsAt } from './hand.ts';
import type { Life } from './life.ts';
import { lives } from './lives.ts';
import { raise, take } from './steps.ts';

export interface PlayedCase {
  readonly life: Life;
  readonly reference: string;
}

/** Rejects with what went wrong and for whom. `told`: how many of all steps are done. */
export async function playCounty(
  deskUrl: string,
  told: (done: number, of: number) => void = () => undefined,
): Promise<readonly PlayedCase[]> {
  const hands = handsAt(deskUrl);
  const references = new Map<Life, string>();
  const last = Math.max(...lives.flatMap(({ raised, steps }) => [raised, ...steps.map(([day]) => day)]));
  const of = lives.reduce((sum, { steps }) => sum + 1 + steps.length, 0);
  let done = 0;
  const tellOne = (): void => {
    done += 1;
    told(done, of);
  };
  for (let day = 0; day <= last; day += 1) {
    const { now } = await hands.moveClock('working-morning');
    for (const life of lives) {
      const todays = life.steps.filter(([on]) => on === day);
      if (life.raised !== day && todays.length === 0) continue;
      try {
        if (life.raised === day) {
          references.set(life, await raise({ hands, life, today: now.slice(0, 10) }));
          tellOne();
        }
        for (const [, step] of todays) {
          // What is posted about the case comes beside the answer.
          await hands.moveClock('none');
          const reference = references.get(life) ?? '';
          await take({ hands, life, reference, today: now.slice(0, 10) }, step);
          tellOne();
        }
      } catch (cause) {
        throw new Error(`${life.child}, day ${day}: ${(cause as Error).message}`, { cause });
      }
    }
  }
  await hands.moveClock('working-morning');
  return lives.map((life) => ({ life, reference: references.get(life) ?? '' }));
}
