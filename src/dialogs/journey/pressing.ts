/** What each button does to the draft whose open card it is on. */
import { answeredCard } from '../../cards/answered/answered.ts';
import type { Card } from '../../cards/card.ts';
import type { Raw } from '../../cards/form/fields.ts';
import type { JourneyData, JourneyMove } from '../../cards/verbs/journey.ts';
import { sayDate } from '../../rules/base/local-time.ts';
import { filledIn, inputsOf } from '../form/parse.ts';
import type { Shown } from '../turn.ts';
import { confirmCard, notSentCard } from './asking.ts';
import type { JourneyDeps } from './deps.ts';
import { at, type Draft, isWritten, newDraft, typedAt, withTyped } from './draft.ts';
import type { Drafts } from './drafts.ts';
import type { Journey, JourneyTypes } from './journey.ts';
import type { Navigation, Place } from './navigation.ts';
import { readAnswers } from './parse.ts';
import { fieldsOf } from './render.ts';
import { isThere, sectionIdsOf, stepBefore } from './steps.ts';
import type { Submitting } from './submit.ts';
import { beginningAgain, beginningNew, discarded, goingOn, leaving, saidOn } from './words.ts';

export interface Pressed {
  readonly move: JourneyMove;
  readonly data: JourneyData;
  /** As it came, for the inputs in it. */
  readonly raw: Raw;
}

/** All that a press or a message is done with. */
export interface Tools<T extends JourneyTypes> {
  readonly journey: Journey<T>;
  readonly deps: JourneyDeps<T>;
  readonly drafts: Drafts<T>;
  readonly navigation: Navigation<T>;
  readonly submitting: Submitting<T>;
}

type Act<T extends JourneyTypes> = (place: Place<T>, draft: Draft<T>, pressed: Pressed) => Promise<Shown>;
type Acts<T extends JourneyTypes> = Readonly<Partial<Record<JourneyMove, Act<T>>>>;

export interface Pressing<T extends JourneyTypes> {
  /** Does what the button asks. The press is the open card's own: the same draft, the same turn. */
  press(place: Place<T>, pressed: Pressed): Promise<Shown>;
  /** The card before, without what was typed on this one since. */
  back(place: Place<T>, draft: Draft<T>): Promise<Shown>;
  /** Another one in the place of the draft, with nothing in it. */
  restart(place: Place<T>): Promise<Shown>;
  /** Drops the draft with all that was in it. */
  discard(place: Place<T>): Promise<{ readonly card: Card }>;
}

export function createPressing<T extends JourneyTypes>(tools: Tools<T>): Pressing<T> {
  const { journey, deps, drafts, navigation, submitting } = tools;
  const { unreadable } = saidOn[journey.surface];

  function back(place: Place<T>, draft: Draft<T>): Promise<Shown> {
    if (draft.changing) return navigation.toCheck(place, draft, []);
    const { step, checkedFrom } = draft;
    // Drafts of earlier versions may say that the check was reached from itself.
    const before = step === 'check' && checkedFrom !== 'check' ? checkedFrom : stepBefore(journey, step);
    return navigation.to(place, at(draft, before), leaving(journey, step));
  }

  async function discard(place: Place<T>): Promise<{ readonly card: Card }> {
    await drafts.save(place.kept, undefined, place.speaker.now);
    await navigation.retire(place, discarded);
    return { card: answeredCard(discarded) };
  }

  function restart(place: Place<T>): Promise<Shown> {
    const fresh = newDraft(journey, deps.newId(), deps.newReference(), place.speaker.now);
    const says = isWritten(place.open) ? beginningAgain : beginningNew;
    return navigation.to(place, { ...fresh, posts: place.open.posts }, says);
  }

  const putAside: Act<T> = async (place, draft) => {
    const { kept, speaker } = place;
    const left: Draft<T> = { ...at(draft, draft.step, draft.changing), putAside: true };
    const until = deps.calendar.localDate(drafts.keptUntil(speaker.now));
    await drafts.save(kept, left, speaker.now);
    await navigation.retire(place, saidOn[journey.surface].keptUntil(sayDate(until)));
    return { card: notSentCard(journey, left, until) };
  };

  const change: Act<T> = async (place, draft, { data }) => {
    const section = sectionIdsOf(journey).find((one) => one === data.section);
    if (section === undefined) return { word: unreadable };
    return navigation.to(place, at(draft, section, true), leaving(journey, 'check'));
  };

  const send: Act<T> = async (place, draft, { data: { held } }) => {
    const read = readAnswers(journey, draft, deps.aroundOf(place.speaker));
    if (read.ok) return submitting.send(place, draft, read.answers);
    return read.step === 'check'
      ? navigation.again(place, draft, read.errors, held)
      : navigation.toCheck(place, draft, held);
  };

  /** Those that take what is typed on the card along. */
  const withInputs: Acts<T> = {
    next: (place, draft, { data: { held } }) => navigation.onward(place, draft, held),
    check: (place, draft, { data: { held } }) => navigation.toCheck(place, draft, held),
    back,
    leave: putAside,
    change,
    send,
  };

  /** Those that are about the draft as a whole. */
  const withoutInputs: Acts<T> = {
    keep: putAside,
    resume: (place, draft) => navigation.to(place, at(draft, draft.step, draft.changing), goingOn),
    discard: async (place, draft, { data: { sure } }) =>
      isWritten(draft) && sure !== true ? { card: confirmCard(journey, draft, 'discard') } : discard(place),
    restart: async (place, draft, { data: { sure } }) =>
      isWritten(draft) && sure !== true ? { card: confirmCard(journey, draft, 'restart') } : restart(place),
  };

  /** The draft with what is typed on its open card; undefined where that cannot be read. */
  function typedOn({ open, speaker }: Place<T>, { raw, data: { held } }: Pressed): Draft<T> | undefined {
    const fields = fieldsOf(journey, open.step, deps.aroundOf(speaker));
    const inputs = inputsOf(fields, filledIn(fields, raw, held, typedAt(open, open.step)).raw);
    return inputs && withTyped(open, open.step, inputs);
  }

  return {
    back,
    discard,
    restart,
    async press(place, pressed) {
      const { open } = place;
      const { move } = pressed;
      if (!isThere(journey, move, open)) return { word: unreadable };
      const act = withInputs[move];
      if (act === undefined) return withoutInputs[move]?.(place, open, pressed) ?? { word: unreadable };
      const isUnchanged = move === 'back' && open.changing;
      const draft = isUnchanged ? open : typedOn(place, pressed);
      return draft === undefined ? { word: unreadable } : act(place, draft, pressed);
    },
  };
}
