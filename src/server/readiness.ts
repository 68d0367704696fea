/** Whether Pathway can do its work, part by part, in words for whoever runs it. It names no secret. */
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

/** Our own words where they are for whoever runs Pathway; else the code, because other words may be about somebody. */
function storeTrouble(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (error instanceof StoreError && code === 'store-unavailable') return String(message);
  return `The store cannot be read (${typeof code === 'string' && anyCode.test(code) ? code : 'no code'}).`;
}

export function storeCheck(read: () => Promise<unknown>): Check {
  return async () => {
    try {
      await read();
      return { works: true, says: 'Works.' };
    } catch (error) {
      return { works: false, says: storeTrouble(error) };
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

/** Answers 200 where every part works, and 503 where one does not. Never rejects. */
export function createReadiness(
  checks: Readonly<Record<string, Check>>,
  { deadline = 5_000, kept = 1_000 }: ReadinessOptions = {},
): () => Promise<HttpAnswer> {
  let last: Promise<HttpAnswer> | undefined;

  async function ask(): Promise<HttpAnswer> {
    const names = Object.keys(checks);
    const parts = await Promise.all(Object.values(checks).map((check) => within(deadline, check)));
    const ok = parts.every(({ works }) => works);
    const said = Object.fromEntries(parts.map(({ says }, index) => [names[index], says]));
    setTimeout(() => {
      last = undefined;
    }, kept).unref();
    return { status: ok ? 200 : 503, body: { ok, ...said } };
  }
  return () => {
    last ??= ask();
    return last;
  };
}
