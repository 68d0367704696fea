/** Whether Pathway can do its work, part by part. Anybody may ask, so it names no place, no secret and nothing kept. */
import type { Watch } from '../platform/clock.ts';
import { version } from '../platform/version.ts';
import { StoreError } from '../store/port.ts';
import type { HttpAnswer } from './answers.ts';

/** How one part does: `says` is a sentence. */
export interface Part {
  readonly works: boolean;
  readonly says: string;
}

export type Check = () => Promise<Part>;

export interface ReadinessOptions {
  /** How long a part may take to answer, in milliseconds. */
  readonly deadline?: number;
  /** How long an answer is given again, in milliseconds: anybody may ask, and asking must not cost the store much. */
  readonly kept?: number;
}

const anyCode = /^[\w.-]{1,60}$/;

/** Words that anybody may read, where there are such; else the code, because other words may be about somebody. */
function storeTrouble(error: unknown): string {
  const { code } = error as { code?: unknown };
  if (error instanceof StoreError && error.says !== undefined) return error.says;
  return `The store cannot be written to (${typeof code === 'string' && anyCode.test(code) ? code : 'no code'}).`;
}

/** Milliseconds for which a write that was kept is believed: it costs the store more than a read. */
const believed = 10_000;

export interface StoreToCheck {
  /** Writes one small document: a full disk can be read. */
  write(): Promise<unknown>;
  /** Whether it was found damaged. */
  isDamaged(): boolean;
  readonly watch: Pick<Watch, 'elapsed'>;
}

export function storeCheck({ write, isDamaged, watch }: StoreToCheck): Check {
  let keptAt: number | undefined;
  return async () => {
    if (isDamaged()) return { works: false, says: 'The store is damaged. Restore it from a backup.' };
    if (keptAt !== undefined && watch.elapsed() - keptAt < believed) return { works: true, says: 'Works.' };
    try {
      await write();
      keptAt = watch.elapsed();
      return { works: true, says: 'Works.' };
    } catch (error) {
      keptAt = undefined;
      return { works: false, says: storeTrouble(error) };
    }
  };
}

/** What only has to be read; `says` is what follows from it where it cannot be. */
export function readCheck(read: () => Promise<unknown>, says: string): Check {
  return async () => {
    try {
      await read();
      return { works: true, says: 'Works.' };
    } catch {
      return { works: false, says };
    }
  };
}

/** What Pathway is asked it can answer all the same, so that Teams takes nothing from it is only said. */
export function teamsCheck(awaySince: () => string | undefined): Check {
  return async () => {
    const since = awaySince();
    return {
      works: true,
      says: since === undefined ? 'Works.' : `Teams has taken nothing since ${since}. What is owed waits.`,
    };
  };
}

async function within(deadline: number, check: Check): Promise<Part> {
  const late = Promise.withResolvers<Part>();
  const says = `It did not answer within ${deadline / 1000} seconds.`;
  const timer = setTimeout(() => late.resolve({ works: false, says }), deadline);
  const failed = (): Part => ({ works: false, says: 'It could not be checked.' });
  try {
    return await Promise.race([check().catch(failed), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

export interface Readiness extends HttpAnswer {
  /** The names of the parts that do not work. */
  readonly failing: readonly string[];
}

/** Answers 200 where every part works, and 503 where one does not. Never rejects. */
export function createReadiness(
  checks: Readonly<Record<string, Check>>,
  { deadline = 5_000, kept = 1_000 }: ReadinessOptions = {},
): () => Promise<Readiness> {
  let last: Promise<Readiness> | undefined;
  const forget = (): void => {
    last = undefined;
  };

  async function ask(): Promise<Readiness> {
    const names = Object.keys(checks);
    const parts = await Promise.all(Object.values(checks).map((check) => within(deadline, check)));
    const ok = parts.every(({ works }) => works);
    const said = Object.fromEntries(parts.map(({ says }, index) => [names[index], says]));
    if (kept > 0) setTimeout(forget, kept).unref();
    else forget();
    const failing = names.filter((_name, index) => !parts[index]?.works);
    return { status: ok ? 200 : 503, body: { ok, version, ...said }, failing };
  }
  return () => {
    last ??= ask();
    return last;
  };
}
