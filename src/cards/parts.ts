/** Long text on several cards. */

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
  const parts: string[] = [];
  let room = 0;
  for (const piece of pieces) {
    const size = textBytes(piece);
    if (size > room) {
      parts.push('');
      room = mostBytes;
    }
    parts[parts.length - 1] += piece;
    room -= size;
  }
  return parts;
}
