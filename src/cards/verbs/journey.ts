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
  /** Of what deletes something: that it was asked, and confirmed. */
  sure: z.literal(true).optional(),
});

/** What comes with a journey's button. `section`: which one to open again, with `change`. */
export type JourneyData = z.infer<typeof ofDraft> & {
  readonly section?: string | undefined;
  readonly line?: string | undefined;
};

/** `line`: which typed line the button is under. */
const ofLine = ofDraft.extend({ line: z.string().regex(/^[\w-]{1,64}$/) });

const journeyMoves = [
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
  'onward',
  'take',
  'undo',
  'question',
  'include',
  'leave-out',
] as const;
export type JourneyMove = (typeof journeyMoves)[number];

/** `concern/next`. Cards in chats hold these: a journey that is renamed answers none of its old buttons. */
export type JourneyVerb<Name extends string = string> = `${Name}/${JourneyMove}`;

/** A card in a chat is pressed where it stands, one in a dialog in it. */
const pressedBy = { post: ['execute'], dialog: ['submit'] } as const satisfies Record<Surface, VerbRow['by']>;

interface JourneyVerbRow<Where extends Surface> {
  readonly data: z.ZodType<JourneyData>;
  readonly by: (typeof pressedBy)[Where];
}
export type JourneyVerbs<Name extends string = string, Where extends Surface = Surface> = Readonly<
  Record<JourneyVerb<Name>, JourneyVerbRow<Where>>
>;

/** Something for each verb of a journey. */
export function byVerb<const Name extends string, Row>(
  name: Name,
  rowOf: (move: JourneyMove) => Row,
): Readonly<Record<JourneyVerb<Name>, Row>> {
  const rows = journeyMoves.map((move) => [`${name}/${move}`, rowOf(move)]);
  return Object.fromEntries(rows) as Record<JourneyVerb<Name>, Row>;
}

/** The verbs of a journey whose cards stand there. `sections`: those of them that can be opened again from the check. */
export function journeyVerbs<const Name extends string, const Where extends Surface>(
  name: Name,
  sections: readonly [string, ...string[]],
  surface: Where,
): JourneyVerbs<Name, Where> {
  const toChange = ofDraft.extend({ section: z.enum(sections) });
  const by = pressedBy[surface];
  const own: Partial<Record<JourneyMove, z.ZodType<JourneyData>>> = {
    change: toChange,
    take: ofLine,
    undo: ofLine,
    question: ofLine,
    include: ofLine,
    'leave-out': ofLine,
  };
  return byVerb(name, (move) => ({ data: own[move] ?? ofDraft, by }));
}
