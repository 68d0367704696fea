/** The bytes of a list as text: spreadsheets save in several encodings, and do not say in which. */

export type Decoded =
  /** `as`: the encoding that was guessed, where the file does not say it and it is not UTF-8. */
  | { readonly ok: true; readonly text: string; readonly as?: 'Windows-1252' }
  /** What to do about it, in words. */
  | { readonly ok: false; readonly says: string };

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What a file begins with that says its encoding. */
const marks: readonly (readonly [readonly number[], Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

function textIn(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Windows-1252 has no sign for five of its bytes, and a text has no other control signs than these. */
const noText = /(?![\t\n\r])\p{Cc}/u;
const cannot = 'Pathway cannot read it as text. In Excel choose "Save as" and the type "CSV UTF-8", then try again.';

/** UTF-8, UTF-16 with its mark, or what Excel calls plain CSV here: Windows-1252. */
export function decodeList(bytes: Uint8Array): Decoded {
  const marked = marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
  const text = textIn(bytes, marked ?? 'utf-8');
  if (text !== undefined && !noText.test(text)) return { ok: true, text };
  const guessed = marked === undefined ? textIn(bytes, 'windows-1252') : undefined;
  if (guessed === undefined || noText.test(guessed)) return { ok: false, says: cannot };
  return { ok: true, text: guessed, as: 'Windows-1252' };
}
