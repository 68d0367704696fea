/** What of an error may stand in a log: somebody else's message may quote what a person wrote, so only ours is kept. */

export interface ErrorLine {
  readonly name: string;
  readonly code?: string;
  /** `src/store/sqlite.ts:31:9` */
  readonly at?: string;
  readonly message?: string;
  readonly cause?: ErrorLine;
}

/** Our errors have codes of small letters and hyphens; Node's and others' are written otherwise. */
const ownCode = /^[a-z]+(-[a-z]+)+$/;
const anyCode = /^[\w.-]{1,60}$/;
const deepest = 4;

/** The first place in our own files that the stack names. Its lines of words are passed over. */
function placeIn(stack: string | undefined): string | undefined {
  const calls = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return calls.map((line) => line.match(/\/((?:src|desk|scripts)\/[\w./-]+:\d+:\d+)\)?$/)?.[1]).find(Boolean);
}

/** Never throws, whatever was thrown. */
export function describeError(error: unknown, depth = 1): ErrorLine {
  if (!Error.isError(error)) return { name: `thrown ${typeof error}` };
  const { code } = error as { code?: unknown };
  const at = placeIn(error.stack);
  return {
    name: anyCode.test(error.name) ? error.name : 'Error',
    ...(typeof code === 'string' && anyCode.test(code) ? { code } : {}),
    ...(at === undefined ? {} : { at }),
    ...(typeof code === 'string' && ownCode.test(code) ? { message: error.message } : {}),
    ...(error.cause === undefined || depth === deepest ? {} : { cause: describeError(error.cause, depth + 1) }),
  };
}

/** All that is kept of what was thrown: its code, or its name where it has none. Never throws. */
export function failureCode(error: unknown): string {
  const { code, name } = describeError(error);
  return code ?? name;
}
