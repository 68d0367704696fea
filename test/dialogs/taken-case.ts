/** A case that a team manager has just taken, and presses of its dialog that no client would make. */

import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import type { PressRequest } from '../../desk/page-api.ts';
import { type Child, does, raisesAConcern, takes } from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';
import type { Town } from '../support/town.ts';

export interface Taken {
  readonly hannah: TeamsUser;
  readonly reference: string;
}

/** Priya Shah raises it and Hannah Reid takes it. */
export async function aTakenCase(town: Town, child: Child = {}): Promise<Taken> {
  const reference = await raisesAConcern(town.as('Priya Shah'), child);
  const hannah = town.as('Hannah Reid');
  await takes(hannah, reference);
  return { hannah, reference };
}

/** One in which another child may have been harmed, so that a separate record can be made of that child (PR-11). */
export async function aTakenCaseWithAnotherChild(town: Town): Promise<Taken> {
  const taken = await aTakenCase(town);
  await does(taken.hannah, taken.reference, ['Record what the referrer answered', 'Record the answers'], {
    'The child who may have been harmed: Is there one': 'Yes',
  });
  return taken;
}

/** The open dialog's button with that verb, pressed with inputs as they are given. */
export function pressedWith(
  who: TeamsUser,
  verb: string,
  inputs: Readonly<Record<string, unknown>>,
): Omit<PressRequest, 'conversation'> {
  const own = contentsOfCard(who.dialog()?.card)
    .buttons.map(({ action }) => (action.data ?? {}) as Record<string, unknown>)
    .find((data) => data.verb === verb);
  if (own === undefined) throw new Error(`The dialog has no button ${verb}.`);
  return { action: { type: 'Action.Submit', data: { ...own, ...inputs } } };
}
