/** Long matter on several cards, since Teams takes 28 KB at the most. */

/** Bytes of the matter on one card: what is left is for the title, the labels and the buttons. */
export const mostPartBytes = 18_000;

/** Items in their order, as many to a part as have so many bytes at the most; a larger one is a part by itself. */
export function putInParts<Item>(
  items: readonly Item[],
  mostBytes: number,
  bytesOf: (item: Item) => number,
): readonly (readonly Item[])[] {
  const parts: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const size = bytesOf(item);
    if (size > room) {
      parts.push([]);
      room = mostBytes;
    }
    parts.at(-1)?.push(item);
    room -= size;
  }
  return parts;
}

/** Bytes of a text as it travels. */
export const textBytes = (text: string): number => Buffer.byteLength(JSON.stringify(text)) - 2;

export const betweenWords = /(?<=\s)/;
export const betweenLines = /(?<=\n)/;

/**
 * The text cut into parts of so many bytes at the most, where it can be at `between`. Put together again they are the
 * text.
 */
export function cutIntoParts(text: string, mostBytes: number, between: RegExp): readonly string[] {
  const pieces = text.split(between).flatMap((piece) => (textBytes(piece) > mostBytes / 4 ? [...piece] : [piece]));
  return putInParts(pieces, mostBytes, textBytes).map((part) => part.join(''));
}

export interface Part<Matter> {
  /** Undefined where there is no part at all. */
  readonly matter: Matter | undefined;
  readonly isFirst: boolean;
  /** The title of its card: which of how many it is, where there are several. */
  titled(title: string): string;
  /** The buttons to the parts beside it. */
  readonly ways: readonly { readonly title: string; readonly part: number }[];
}

/** The part asked for, counted from 0; the last one where there are not so many. */
export function partAt<Matter>(parts: readonly Matter[], asked: number): Part<Matter> {
  const here = Math.max(0, Math.min(asked, parts.length - 1));
  const ways = [
    { title: 'Next part', part: here + 1 },
    { title: 'Part before', part: here - 1 },
  ];
  return {
    matter: parts[here],
    isFirst: here === 0,
    titled: (title) => (parts.length > 1 ? `${title} (${here + 1} of ${parts.length})` : title),
    ways: ways.filter(({ part }) => part >= 0 && part < parts.length),
  };
}
