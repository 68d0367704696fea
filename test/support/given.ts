/** A rule as it reads: given what happened, when somebody does something, then this comes of it. */
import type { LocalDate } from '../../src/rules/base/vocabulary.ts';
import type { ActionId, CommandInputs } from '../../src/rules/commands.ts';
import { obligationsOf } from '../../src/rules/engine/agenda.ts';
import { notDelivered } from '../../src/rules/engine/decide.ts';
import type { CaseEvent } from '../../src/rules/events.ts';
import type { Owner } from '../../src/rules/rows/obligation.ts';
import type { Refusal } from '../../src/rules/rows/refusals.ts';
import { CaseStory, type Recorded } from './a-case.ts';

/** Something that must be done, as the case holds it. */
export interface Duty {
  readonly due: LocalDate;
  readonly owner: Owner;
  readonly isMet: boolean;
}

/** What may be expected: exactly these events, or exactly this refusal. `expect.objectContaining` leaves things out. */
export type Outcome = readonly CaseEvent[] | Refusal;

export interface Past {
  /** When what follows happens. */
  at(day: LocalDate, time: string): Past;
  /** What the rules answer to somebody. Under the same `id` it is the same command again. */
  when<A extends ActionId>(name: string, action: A, input: CommandInputs[A], id?: string): Answered;
  /** What comes of a notice that could not be delivered. */
  whenNotDelivered(notice: Parameters<typeof notDelivered>[1]): Answered;
  /** The case holds these. */
  thenCase(expected: object): void;
  /** There is such a duty, or none. */
  thenDuty(key: string, expected: Partial<Duty> | undefined): void;
}

export interface Answered {
  /** Exactly these events, or exactly this refusal. */
  then(expected: Outcome | jest.AsymmetricMatcher): void;
  /** So many events, each with at least this, or a refusal with at least this. */
  thenLike(expected: readonly object[] | Partial<Record<keyof Refusal, unknown>>): void;
  /** It was allowed, whatever came of it. */
  thenAllowed(): void;
  /** The case afterwards holds these. Throws where it was refused. */
  thenCase(expected: object): void;
}

const asked = (name: string, action: string, input: object): string => `${name}: ${action} ${JSON.stringify(input)}`;

/** What happened and what was asked come before what differs, and the failure points at the test. */
function saying(heading: readonly string[], from: (...args: never[]) => unknown, check: () => void): void {
  try {
    check();
  } catch (error) {
    if (error instanceof Error) {
      error.message = `${heading.join('\n')}\n\n${error.message}`;
      Error.captureStackTrace(error, from);
    }
    throw error;
  }
}

function answered(heading: readonly string[], outcome: Outcome, after: () => CaseStory): Answered {
  const result = Array.isArray(outcome) ? 'allowed' : 'refused';
  const said = [...heading, `It was ${result}: ${JSON.stringify(outcome)}`];
  return {
    // biome-ignore lint/suspicious/noThenProperty: it reads as the rule does, and awaiting it fails at once.
    then(expected) {
      if (typeof expected === 'function') throw new Error('There is nothing to wait for: rules answer at once.');
      saying(said, this.then, () => expect(outcome).toEqual(expected));
    },
    thenLike(expected) {
      saying(said, this.thenLike, () => expect(outcome).toMatchObject(expected));
    },
    thenAllowed() {
      saying(said, this.thenAllowed, () => expect(result).toBe('allowed'));
    },
    thenCase(expected) {
      saying(said, this.thenCase, () => expect(after().case).toMatchObject(expected));
    },
  };
}

/** A case as `aCase()` tells it, or the events of a record. */
export function given(past: CaseStory | readonly Recorded[]): Past {
  const story = past instanceof CaseStory ? past : CaseStory.of(past);
  const heading = [`Given: ${story.events.map(({ type }) => type).join(', ')}`, `When, at ${story.now}:`];
  const duty = (key: string) => {
    const one = obligationsOf(story.case, story.by()).find((each) => each.key === key);
    return one && { due: one.due.known ? one.due.due : one.due.why, owner: one.owner, isMet: one.metAt !== undefined };
  };
  return {
    at: (day, time) => given(story.at(day, time)),
    when(name, action, input, id) {
      const result = story.asks(name, action, input, id);
      const outcome = result.ok ? result.change.events.map(({ event }) => event) : result.refusal;
      return answered([...heading, asked(name, action, input)], outcome, () => story.does(name, action, input, id));
    },
    whenNotDelivered(notice) {
      const change = notDelivered(story.case, notice);
      return answered(
        [...heading, `not delivered: ${JSON.stringify(notice)}`],
        change.events.map(({ event }) => event),
        () => story.with(change, `not-delivered:${notice.id}`),
      );
    },
    thenCase(expected) {
      saying(heading, this.thenCase, () => expect(story.case).toMatchObject(expected));
    },
    thenDuty(key, expected) {
      const found = duty(key);
      const all = obligationsOf(story.case, story.by()).map((one) => one.key);
      saying([...heading, `Its duties: ${all.join(', ')}`], this.thenDuty, () =>
        expected === undefined
          ? expect(found).toBeUndefined()
          : expect(found).toEqual(expect.objectContaining(expected)),
      );
    },
  };
}
