/** What each button does to the draft whose open card it is on. */
import { answeredCard } from '../../cards/answered/answered.ts';
import type { Card } from '../../cards/card.ts';
import type { Raw } from '../../cards/form/fields.ts';
import { type ConcernVerb, concernVerbs } from '../../cards/verbs/concern.ts';
import { sayDate } from '../../rules/local-time.ts';
import type { Shown, Speaker } from '../turn.ts';
import type { ConcernDeps } from './deps.ts';
import { at, type Draft, newDraft, typedAt, withTyped } from './draft.ts';
import type { Drafts } from './drafts.ts';
import { type Around, fieldsOf, titleOf } from './drawing.ts';
import type { Moves, Place } from './moves.ts';
import { inputsOf, readConcern } from './reading.ts';
import type { Sending } from './sending.ts';
import { maySkip, stepBefore } from './steps/index.ts';
import { answered, beginningAgain, discarded, goingOn, keptUntil, unreadable } from './words.ts';

export interface Pressed {
  readonly verb: ConcernVerb;
  /** The data as it came, for the inputs in it. */
  readonly raw: Raw;
  readonly held: readonly string[];
}

export interface Tools {
  readonly deps: ConcernDeps;
  readonly drafts: Drafts;
  readonly moves: Moves;
  readonly sending: Sending;
  readonly aroundOf: (speaker: Speaker) => Around;
}

/** On which cards a button is. A press from elsewhere was made by hand. */
function isThere(verb: ConcernVerb, { step, changing }: Draft): boolean {
  switch (verb) {
    case 'concern/next':
      return step !== 'check';
    case 'concern/back':
    case 'concern/leave':
      return step !== 'safety';
    case 'concern/check':
      return maySkip(step) && !changing;
    case 'concern/change':
    case 'concern/send':
      return step === 'check';
    default:
      return true;
  }
}

/** The card before, without what was typed on this one since. */
export function backFrom(place: Place, draft: Draft, { moves }: Tools): Promise<Shown> {
  if (draft.changing) return moves.toCheck(place, draft, []);
  const before = draft.step === 'check' ? draft.checkedFrom : stepBefore(draft.step);
  return moves.to(place, at(draft, before), answered(titleOf(draft.step)));
}

/** Drops the draft with all that was in it. */
export async function discard(place: Place, { drafts, moves }: Tools): Promise<{ readonly card: Card }> {
  await drafts.save(place.kept, undefined, place.speaker.now);
  await moves.retire(place, discarded);
  return { card: answeredCard(discarded) };
}

type Act = (place: Place, draft: Draft, pressed: Pressed, tools: Tools) => Promise<Shown>;

const putAside: Act = async (place, draft, _pressed, { deps, drafts, moves }) => {
  const { kept, speaker } = place;
  const says = keptUntil(sayDate(deps.today(drafts.keptUntil(speaker.now))));
  await drafts.save(kept, { ...at(draft, draft.step, draft.changing), putAside: true }, speaker.now);
  await moves.retire(place, says);
  return { card: answeredCard(says) };
};

const send: Act = async (place, draft, { held }, { moves, sending, aroundOf }) => {
  const read = readConcern(draft, aroundOf(place.speaker));
  if (read.ok) return sending.send(place, draft, read.concern);
  return read.step === 'check' ? moves.again(place, draft, read.errors, held) : moves.toCheck(place, draft, held);
};

/** Those that take what is typed on the card along. */
const withInputs: Partial<Record<ConcernVerb, Act>> = {
  'concern/next': (place, draft, { held }, { moves }) => moves.onward(place, draft, held),
  'concern/check': (place, draft, { held }, { moves }) => moves.toCheck(place, draft, held),
  'concern/back': (place, draft, _pressed, tools) => backFrom(place, draft, tools),
  'concern/leave': putAside,
  'concern/change': async (place, draft, { raw }, { moves }) => {
    const data = concernVerbs['concern/change'].data.safeParse(raw);
    if (!data.success) return { word: unreadable };
    return moves.to(place, at(draft, data.data.section, true), answered(titleOf('check')));
  },
  'concern/send': send,
};

/** Those that are about the draft as a whole. */
const withoutInputs: Partial<Record<ConcernVerb, Act>> = {
  'concern/keep': putAside,
  'concern/resume': (place, draft, _pressed, { moves }) =>
    moves.to(place, at(draft, draft.step, draft.changing), goingOn),
  'concern/discard': (place, _draft, _pressed, tools) => discard(place, tools),
  'concern/restart': (place, { posts }, _pressed, { deps, moves }) => {
    const fresh = newDraft(deps.newId(), deps.newReference(), place.speaker.now);
    return moves.to(place, { ...fresh, posts }, beginningAgain);
  },
};

/** The draft with what is typed on its open card; undefined where that cannot be read. */
function typedOn({ open, speaker }: Place, { raw, held }: Pressed, { aroundOf }: Tools): Draft | undefined {
  const inputs = inputsOf(fieldsOf(open.step, aroundOf(speaker)), raw);
  if (inputs === undefined) return undefined;
  const before = typedAt(open, open.step);
  const kept = Object.entries(inputs).map(([id, text]) => [
    id,
    text === '' && held.includes(id) ? (before[id] ?? '') : text,
  ]);
  return withTyped(open, open.step, Object.fromEntries(kept));
}

/** Does what the button asks. The press is the open card's own: the same draft, the same turn. */
export async function press(place: Place, pressed: Pressed, tools: Tools): Promise<Shown> {
  const { open } = place;
  const { verb } = pressed;
  if (!isThere(verb, open)) return { word: unreadable };
  const act = withInputs[verb];
  if (act === undefined) return withoutInputs[verb]?.(place, open, pressed, tools) ?? { word: unreadable };
  const isUnchanged = verb === 'concern/back' && open.changing;
  const draft = isUnchanged ? open : typedOn(place, pressed, tools);
  return draft === undefined ? { word: unreadable } : act(place, draft, pressed, tools);
}
