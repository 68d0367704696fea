/** What each button does to the draft whose open card it is on. */
import { answeredCard } from '../../cards/answered/answered.ts';
import type { Card } from '../../cards/card.ts';
import type { Raw } from '../../cards/form/fields.ts';
import type { JourneyData, JourneyMove } from '../../cards/verbs/journey.ts';
import { sayDate } from '../../rules/base/local-time.ts';
import { filledIn, inputsOf } from '../form/parse.ts';
import type { Shown } from '../turn.ts';
import type { JourneyDeps } from './deps.ts';
import { at, type Draft, isWritten, newDraft, typedAt, withTyped } from './draft.ts';
import type { Drafts } from './drafts.ts';
import type { Journey, JourneyTypes } from './journey.ts';
import { notDrawn, withLines } from './lines.ts';
import type { Navigation, StepContext } from './navigation.ts';
import { readAnswers } from './parse.ts';
import { confirmCard, notSentCard } from './prompts.ts';
import { fieldsOf } from './render.ts';
import { isThere, sectionIdsOf, stepBefore } from './steps.ts';
import type { Submitting } from './submit.ts';
import {
  beginningAgain,
  beginningNew,
  discarded,
  goingOn,
  isThatRight,
  leaving,
  lineElsewhere,
  notSentAsked,
  saidOn,
  shownBelow,
  typedSince,
} from './words.ts';

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

type Act<T extends JourneyTypes> = (context: StepContext<T>, draft: Draft<T>, pressed: Pressed) => Promise<Shown>;
type Acts<T extends JourneyTypes> = Readonly<Partial<Record<JourneyMove, Act<T>>>>;

export interface ActionHandler<T extends JourneyTypes> {
  /** Does what the button asks. The press is the open card's own: the same draft, the same turn. */
  press(context: StepContext<T>, pressed: Pressed): Promise<Shown>;
  /** The card before, without what was typed on this one since. */
  back(context: StepContext<T>, draft: Draft<T>): Promise<Shown>;
  /** Another one in the place of the draft, with nothing in it. */
  restart(context: StepContext<T>): Promise<Shown>;
  /** Drops the draft with all that was in it. */
  discard(context: StepContext<T>): Promise<{ readonly card: Card }>;
}

export function createActionHandler<T extends JourneyTypes>(tools: Tools<T>): ActionHandler<T> {
  const { journey, deps, drafts, navigation, submitting } = tools;
  const { unreadable } = saidOn[journey.surface];

  function back(context: StepContext<T>, draft: Draft<T>): Promise<Shown> {
    if (draft.changing) return navigation.toCheck(context, draft, []);
    const { step, checkedFrom } = draft;
    // Drafts of earlier versions may say that the check was reached from itself.
    const before = step === 'check' && checkedFrom !== 'check' ? checkedFrom : stepBefore(journey, step);
    return navigation.to(context, at(draft, before), leaving(journey, step));
  }

  async function discard(context: StepContext<T>): Promise<{ readonly card: Card }> {
    await drafts.save(context.savedDrafts, undefined, context.speaker.now);
    await navigation.retire(context, discarded);
    return { card: answeredCard(discarded) };
  }

  function restart(context: StepContext<T>): Promise<Shown> {
    const fresh = newDraft(journey, deps.newId(), deps.newReference(), context.speaker.now);
    const says = isWritten(context.open) ? beginningAgain : beginningNew;
    return navigation.to(context, { ...fresh, posts: context.open.posts }, says);
  }

  const putAside: Act<T> = async (context, draft) => {
    const { savedDrafts, speaker } = context;
    const left: Draft<T> = { ...at(draft, draft.step, draft.changing), putAside: true };
    const until = deps.calendar.localDate(drafts.keptUntil(speaker.now));
    await drafts.save(savedDrafts, left, speaker.now);
    await navigation.retire(context, saidOn[journey.surface].keptUntil(sayDate(until)));
    return { card: notSentCard(journey, left, until) };
  };

  const change: Act<T> = async (context, draft, { data }) => {
    const section = sectionIdsOf(journey).find((one) => one === data.section);
    if (section === undefined) return { word: unreadable };
    return navigation.to(context, at(draft, section, true), leaving(journey, 'check'));
  };

  /** What becomes of a line of which nobody had said what it is. */
  const settles =
    (is: 'added' | undefined): Act<T> =>
    async (context, draft, { data }) => {
      const lines = draft.lines ?? [];
      const line = lines.find((one) => one.id === data.line && one.is === 'asked');
      if (line === undefined) return { word: lineElsewhere };
      const settled = is === undefined ? [] : [{ ...line, is, turn: draft.turn }];
      const left = { ...draft, lines: [...lines.filter((one) => one !== line), ...settled] };
      return navigation.to(context, at(left, 'check'), shownBelow);
    };

  /** What is odd is asked on a new card: of two quick presses the second is of the old one, and sends nothing. */
  async function ask(context: StepContext<T>, draft: Draft<T>, answers: T['answers']): Promise<Shown | undefined> {
    const { id, reference } = draft;
    const doubts = (await deps.doubts?.({ id, reference, answers, speaker: context.speaker })) ?? [];
    if (doubts.every((one) => draft.askedOf?.includes(one.id))) return undefined;
    const next: Draft<T> = { ...at(draft, 'check'), askedOf: doubts.map((one) => one.id) };
    const asks = doubts.flatMap((one) => one.asks.split('\n'));
    return navigation.to(context, next, notSentAsked, { note: isThatRight, asks });
  }

  const send: Act<T> = async (context, draft, { data: { held } }) => {
    const word = deps.whyNotSent?.(context.speaker);
    if (word !== undefined) {
      await drafts.save(context.savedDrafts, draft, context.speaker.now);
      return { word };
    }
    const read = readAnswers(journey, draft, deps.aroundOf(context.speaker));
    // The card that was pressed shows nothing of what was typed since, and with sending it would be gone.
    const isUnread = (draft.lines ?? []).some(({ is, turn }) => is === 'asked' && turn === draft.turn);
    if (read.ok && isUnread) {
      return navigation.to(context, at(draft, 'check'), notSentAsked, { note: typedSince(journey.check.send) });
    }
    if (read.ok) return (await ask(context, draft, read.answers)) ?? submitting.send(context, draft, read.answers);
    return read.step === 'check'
      ? navigation.again(context, draft, read.errors, held)
      : navigation.toCheck(context, draft, held);
  };

  /** Those that take what is typed on the card along. */
  const withInputs: Acts<T> = {
    next: (context, draft, { data: { held } }) => navigation.onward(context, draft, held),
    check: (context, draft, { data: { held } }) => navigation.toCheck(context, draft, held),
    back,
    leave: putAside,
    change,
    include: settles('added'),
    'leave-out': settles(undefined),
    send,
  };

  /** Those that are about the draft as a whole. */
  const withoutInputs: Acts<T> = {
    keep: putAside,
    // From beside a line that was said back: with what the draft holds, and a new card whatever comes.
    onward: ({ post: _, ...place }, draft) =>
      navigation.onward(place, withTyped(draft, draft.step, typedAt(draft, draft.step)), []),
    resume: (context, draft) => navigation.to(context, at(draft, draft.step, draft.changing), goingOn),
    discard: async (context, draft, { data: { sure } }) =>
      isWritten(draft) && sure !== true ? { card: confirmCard(journey, draft, 'discard') } : discard(context),
    restart: async (context, draft, { data: { sure } }) =>
      isWritten(draft) && sure !== true ? { card: confirmCard(journey, draft, 'restart') } : restart(context),
  };

  /** The draft with what is typed on its open card; undefined where that cannot be read. */
  function typedOn({ open, speaker }: StepContext<T>, { raw, data: { held } }: Pressed): Draft<T> | undefined {
    const fields = fieldsOf(journey, open.step, deps.aroundOf(speaker));
    const inputs = inputsOf(fields, filledIn(fields, raw, held, typedAt(open, open.step)).raw);
    // What was typed into the chat since the card was drawn does not stand in its inputs.
    const since = notDrawn(open.lines ?? [], open.step, open.turn);
    return inputs && withTyped(open, open.step, withLines(inputs, since, open.step));
  }

  return {
    back,
    discard,
    restart,
    async press(context, pressed) {
      const { open } = context;
      const { move } = pressed;
      if (!isThere(journey, move, open)) return { word: unreadable };
      const act = withInputs[move];
      if (act === undefined) return withoutInputs[move]?.(context, open, pressed) ?? { word: unreadable };
      const isUnchanged = move === 'back' && open.changing;
      const draft = isUnchanged ? open : typedOn(context, pressed);
      return draft === undefined ? { word: unreadable } : act(context, draft, pressed);
    },
  };
}
