import type { RegisterContents } from '../contents.ts';
import { NotSo } from './cells.ts';
import type { BadLine } from './table.ts';

export type ListRead =
  | { readonly ok: true; readonly after: RegisterContents }
  /** Nothing of it is taken. */
  | { readonly ok: false; readonly lines: readonly BadLine[] };

/** Collects what is wrong, line by line, so that one look at a list finds all of it. */
export class Troubles {
  readonly #lines: BadLine[] = [];

  add(line: number, says: string): void {
    this.#lines.push({ line, says });
  }

  /** What `read` gives; undefined where it is not so. */
  try<Value>(line: number, read: () => Value): Value | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof NotSo)) throw error;
      this.add(line, error.message);
      return undefined;
    }
  }

  has(line: number | undefined): boolean {
    return this.#lines.some((one) => one.line === line);
  }

  get lines(): readonly BadLine[] {
    return this.#lines.toSorted((one, other) => one.line - other.line);
  }
}
