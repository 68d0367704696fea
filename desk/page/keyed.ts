/** One drawn thing that can take a newer version of what it shows. */
export interface Row<T> {
  readonly element: HTMLElement;
  update(item: T): void;
}

/**
 * Keeps the children of `parent` in step with a list of items, touching only what changed: what somebody
 * typed, where the focus is and what is selected stay as they are.
 */
export function keyedRows<T>(parent: HTMLElement, keyOf: (item: T) => string, make: (item: T) => Row<T>) {
  const rows = new Map<string, Row<T>>();
  return function show(items: readonly T[]): void {
    const wanted = new Set(items.map(keyOf));
    for (const [key, row] of rows) {
      if (wanted.has(key)) continue;
      row.element.remove();
      rows.delete(key);
    }
    // From the last to the first: a thread that moves to the end is moved alone.
    let after: Element | null = null;
    for (const item of items.toReversed()) {
      const key = keyOf(item);
      let row = rows.get(key);
      if (row) row.update(item);
      else {
        row = make(item);
        rows.set(key, row);
      }
      if (row.element.parentElement !== parent || row.element.nextElementSibling !== after) {
        parent.insertBefore(row.element, after);
      }
      after = row.element;
    }
  };
}
