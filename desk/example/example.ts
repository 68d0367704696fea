/**
 * The example county of a desk: a second Pathway with a folder, a clock and ports of its own, which plays the lives
 * and is thrown away. The county of the desk it was asked for at is not touched, whatever happens to this one.
 */
import type { ExampleAnswer } from '../page-api.ts';
import { clearFolder, makeFolder } from './folder.ts';
import { playCounty } from './play.ts';
import { type ExampleProcess, startExample } from './process.ts';

export const noExample =
  'No example county is made here: this desk keeps its cases in Cosmos DB, or is the example county itself.';

export interface Example {
  state(): ExampleAnswer;
  /** Begins to make it; one that is there or on its way stays. */
  show(): Promise<ExampleAnswer>;
  putAway(): Promise<ExampleAnswer>;
  /** It lasts no longer than its desk. */
  close(): Promise<void>;
}

export interface ExampleOptions {
  /** Its own: it is emptied at the beginning and at the end. */
  readonly folder: string;
  /** The address of the desk it is asked for at. */
  readonly home: string;
  readonly start?: typeof startExample;
  readonly play?: typeof playCounty;
}

/** Where nothing can be made. */
export const fixedExample = (answer: ExampleAnswer): Example => ({
  state: () => answer,
  show: async () => answer,
  putAway: async () => answer,
  close: async () => undefined,
});

/** What a desk that was killed left behind is removed at once. */
export function createExample({ folder, home, start = startExample, play = playCounty }: ExampleOptions): Example {
  let answer: ExampleAnswer = { state: 'none' };
  let running: ExampleProcess | undefined;
  let making: Promise<void> | undefined;
  /** Grows at each beginning and putting away, so that what was given up says nothing more. */
  let turn = 0;
  clearFolder(folder);

  async function make(mine: number): Promise<void> {
    const tell = (next: ExampleAnswer): void => {
      if (mine === turn) answer = next;
    };
    try {
      makeFolder(folder);
      running = await start({ folder, home });
      if (mine !== turn) return;
      const { url } = running;
      const cases = await play(url, (done, of) => tell({ state: 'making', done, of }));
      tell({ state: 'ready', url, cases: cases.length });
    } catch (error) {
      tell({ state: 'failed', why: (error as Error).message });
    }
  }
  async function stop(): Promise<void> {
    turn += 1;
    // What is still starting is waited for, so that it can be stopped.
    if (running === undefined) await making;
    await running?.stop();
    await making;
    running = undefined;
    clearFolder(folder);
  }
  return {
    state: () => answer,
    async show() {
      if (answer.state === 'making' || answer.state === 'ready') return answer;
      answer = { state: 'making', done: 0, of: 0 };
      await stop();
      making = make(turn);
      return answer;
    },
    async putAway() {
      await stop();
      answer = { state: 'none' };
      return answer;
    },
    close: stop,
  };
}
