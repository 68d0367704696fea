/** The side of a measured server that talks to whoever measures it. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Given, Question, Says, TokenAnswer } from './given.ts';

export interface Serving {
  /** `http://127.0.0.1:49152` */
  readonly url: string;
  /** Resolves once nothing is under way any more. */
  idle(): Promise<void>;
}

function say(words: Says): void {
  process.send?.(words);
}

/** Milliseconds. */
const betweenLooks = 50;

/**
 * The most memory seen so far, in bytes. The system's own `maxRSS` begins with what the process that started this one
 * had, and that fills stores of gigabytes.
 */
function watchMemory(): () => number {
  let peak = 0;
  setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, betweenLooks).unref();
  return () => peak;
}

/** The collector is shown only now: a server that is not asked runs as ever. Twice, because some go only after others. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function sayWhatWasUsed(
  { idle }: Serving,
  peak: (() => number) | undefined,
  { collects }: Question,
): Promise<void> {
  await idle();
  const { user, system } = process.cpuUsage();
  say({
    says: 'used',
    cpu: (user + system) / 1000,
    system: system / 1000,
    ...(peak && { peak: peak() }),
    ...(collects && { held: heldBytes() }),
  });
}

/** Starts what is measured, and says what it has used whenever it is asked. It ends with whoever measures it. */
export function serve(start: (given: Given) => Promise<Serving>): void {
  // Ctrl-C reaches every process of a terminal; the one that measures decides.
  process.on('SIGINT', () => undefined);
  process.on('disconnect', () => process.exit(0));
  process.once('message', async (given: Given) => {
    const serving = await start(given);
    // Looking is work as well, and would count as the server's.
    const peak = given.watchesMemory ? watchMemory() : undefined;
    process.on('message', (question: Question) => void sayWhatWasUsed(serving, peak, question));
    say({ says: 'up', url: serving.url });
  });
}

/** A token for the bot itself. */
export async function ownToken({ tokenUrl }: Given, signal?: AbortSignal): Promise<TokenAnswer> {
  const response = await fetch(tokenUrl, { method: 'POST', ...(signal === undefined ? {} : { signal }) });
  return (await response.json()) as TokenAnswer;
}
