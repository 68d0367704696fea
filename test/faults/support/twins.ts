/** Two Pathways over one store and one office, as two servers of one council; what people do goes to one and the other. */

import type { Pathway } from '../../../src/app/pathway.ts';
import type { TurnAnswer } from '../../../src/teams/turns.ts';
import { type Hands, hands } from '../../support/hands.ts';
import { type Around, aHouse, type House } from './house.ts';

export interface Twins {
  readonly house: House;
  readonly both: readonly [Pathway, Pathway];
  as(name: string): Hands;
  /** Delivers all at once, one to the one Pathway and the next to the other; the answers in their order. */
  together(activities: readonly unknown[]): Promise<readonly TurnAnswer[]>;
  /** Both look at once what is due. */
  tick(): Promise<void>;
  settles(): Promise<void>;
}

export function twins(now: string, wrap?: (around: Around) => Around): Twins {
  const house = aHouse(now);
  const both = [house.start(wrap), house.start(wrap)] as const;
  let turn = 0;
  const next = (): Pathway => {
    turn += 1;
    return both[turn % 2] as Pathway;
  };
  house.deliver = async (activity) => {
    const answer = await next().process(activity);
    await settles();
    return answer;
  };
  const settles = async (): Promise<void> => {
    await Promise.all(both.map((one) => one.idle()));
  };
  return {
    house,
    both,
    as: (name) => hands(house.office, name),
    settles,
    async together(activities) {
      const answers = await Promise.all(activities.map((activity) => next().process(activity)));
      await settles();
      return answers;
    },
    async tick() {
      await Promise.all(both.map((one) => one.ticked()));
      await settles();
    },
  };
}
