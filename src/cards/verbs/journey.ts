/** What the buttons of a journey ask, whichever journey it is. The inputs beside this data are read by the open card's form. */
import * as z from 'zod';
import type { Surface } from '../buttons.ts';
import { held } from './form.ts';
import type { VerbRow } from './verb.ts';

/**
 * Which draft a card belongs to, and at which turn of it the card was drawn. `held` names the inputs left empty on it
 * because what stands in the draft is too long to show. `step`: in a dialog, which card the button is on.
 */
const ofDraft = z.object({
  draft: z.string().regex(/^[\w-]{1,64}$/),
  turn: z.int().min(1),
  held: held.default([]),
  step: z.string().max(40).optional(),
});
const ofSection = ofDraft.extend({ section: z.string().max(40) });

export const journeyMoves = [
  'next',
  'back',
  'check',
  'change',
  'send',
  'leave',
  'keep',
  'discard',
  'resume',
  'restart',
] as const;
export type JourneyMove = (typeof journeyMoves)[number];

/** `concern/next`. Cards in chats hold these: a journey that is renamed answers none of its old buttons. */
export type JourneyVerb<Name extends string = string> = `${Name}/${JourneyMove}`;

/** A card in a chat is pressed where it stands, one in a dialog in it. */
const pressedBy = { post: ['execute'], dialog: ['submit'] } as const satisfies Record<Surface, VerbRow['by']>;

interface JourneyVerbRow<Where extends Surface> {
  readonly data: typeof ofDraft;
  readonly by: (typeof pressedBy)[Where];
}
export type JourneyVerbs<Name extends string = string, Where extends Surface = Surface> = Readonly<
  Record<JourneyVerb<Name>, JourneyVerbRow<Where>>
>;

/** The verbs of a journey whose cards stand there. `sections`: those of them that can be opened again from the check. */
export function journeyVerbs<const Name extends string, const Where extends Surface>(
  name: Name,
  sections: readonly [string, ...string[]],
  surface: Where,
): JourneyVerbs<Name, Where> {
  const toChange = ofDraft.extend({ section: z.enum(sections) });
  const by = pressedBy[surface];
  const rows = journeyMoves.map((move) => [`${name}/${move}`, { data: move === 'change' ? toChange : ofDraft, by }]);
  return Object.fromEntries(rows) as JourneyVerbs<Name, Where>;
}

/** Which of a journey's moves a verb asks for; undefined for a verb that is none of its own. */
export function moveOf(name: string, verb: string): JourneyMove | undefined {
  return journeyMoves.find((move) => verb === `${name}/${move}`);
}

/** Which section a press of "Change" opens; undefined where it names none. */
export function sectionToChange(raw: unknown): string | undefined {
  const read = ofSection.safeParse(raw);
  return read.success ? read.data.section : undefined;
}
