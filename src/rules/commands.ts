/** What each action needs to be told. Boundaries parse into these; the rules trust them. */
import type { ActionId, actionTable, BeginningId, beginningTable } from './actions.ts';
import type { Action } from './rows/action.ts';
import type { Beginning } from './rows/beginning.ts';

type InputOf<Row> = Row extends Pick<Action<infer Input>, 'decide'> ? Input : never;
type InputAtFirst<Row> = Row extends Pick<Beginning<infer Input, never>, 'begin'> ? Input : never;

export type { ActionId, BeginningId };
export type CommandInputs = { readonly [A in ActionId]: InputOf<(typeof actionTable)[A]> };
export type BeginningCommandInputs = { readonly [B in BeginningId]: InputAtFirst<(typeof beginningTable)[B]> };

/** What is asked of a case: an action with its input, under an id that makes a repeat harmless. */
export type Command = {
  readonly [A in ActionId]: {
    readonly id: string;
    readonly action: A;
    readonly input: CommandInputs[A];
    /** The doubts, by their ids, that were confirmed. */
    readonly sure?: readonly string[];
  };
}[ActionId];

/** What makes a case. */
export type BeginningCommand = {
  readonly [B in BeginningId]: { readonly id: string; readonly action: B; readonly input: BeginningCommandInputs[B] };
}[BeginningId];
