import { describeError } from '../platform/log/describe-error.ts';

/** All that is kept of what was thrown: its code, or its name where it has none. Never throws. */
export function failureCode(error: unknown): string {
  const { code, name } = describeError(error);
  return code ?? name;
}
