/** What each button does to the draft whose open card it is on. */
import { answeredCard } from '../../cards/answered/answered.ts';
import type { Card } from '../../cards/card.ts';
import type { Raw } from '../../cards/form/fields.ts';
import type { JourneyData, JourneyMove } from '../../cards/verbs/journey.ts';
import { sayDate } from '../../rules/base/local-time.ts';
import { filledIn, inputsOf } from '../form/parse.ts';
import type { Shown } from '../turn.ts';
import type { JourneyDeps } from './deps.ts';
import { at, type Draft, newDraft, typedAt, withTyped } from './draft.ts';
import type { Drafts } from './drafts.ts';
import type { Journey, JourneyTypes } from './journey.ts';
import type { Navigation, Place } from './navigation.ts';
import { readAnswers } from './parse.ts';
import { fieldsOf } from './render.ts';
import { isThere, sectionIdsOf, stepBefore, titleOf } from './steps.ts';
import type { Submitting } from './submit.ts';
import { answered, beginningAgain, discarded, goingOn, saidOn } from './words.ts';

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
  /** Drops the draft with all that was in it. */
  discard(place: Place<T>): Promise<{ readonly card: Card }>;
}

export function createPressing<T extends JourneyTypes>(tools: Tools<T>): Pressing<T> {
  const { journey, deps, drafts, navigation, submitting } = tools;
  const { keptUntil, unreadable } = saidOn[journey.surface];

  function back(place: Place<T>, draft: Draft<T>): Promise<Shown> {
    if (draft.changing) return navigation.toCheck(place, draft, []);
    const { step, checkedFrom } = draft;
    // Drafts of earlier versions may say that the check was reached from itself.
    const before = step === 'check' && checkedFrom !== 'check' ? checkedFrom : stepBefore(journey, step);
    return navigation.to(place, at(draft, before), answered(titleOf(journey, step)));
  }

  async function discard(place: Place<T>): Promise<{ readonly card: Card }> {
    await drafts.save(place.kept, undefined, place.speaker.now);
    await navigation.retire(place, discarded);
    return { card: answeredCard(discarded) };
  }

  const putAside: Act<T> = async (place, draft) => {
    const { kept, speaker } = place;
    const says = keptUntil(sayDate(deps.today(drafts.keptUntil(speaker.now))));
    await drafts.save(kept, { ...at(draft, draft.step, draft.changing), putAside: true }, speaker.now);
    await navigation.retire(place, says);
    return { card: answeredCard(says) };
  };

  const change: Act<T> = async (place, draft, { data }) => {
    const section = sectionIdsOf(journey).find((one) => one === data.section);
    if (section === undefined) return { word: unreadable };
    return navigation.to(place, at(draft, section, true), answered(journey.check.title));
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
    discard,
    restart: (place, { posts }) => {
      const fresh = newDraft(journey, deps.newId(), deps.newReference(), place.speaker.now);
      return navigation.to(place, { ...fresh, posts }, beginningAgain);
    },
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
