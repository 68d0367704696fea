/** The settings in `.env`, as Windows' editors save it as well: Node alone takes what stands before the first for its name. */
import { existsSync, readFileSync } from 'node:fs';
import * as util from 'node:util';

const byteOrderMark = [0xef, 0xbb, 0xbf];
const saveAgain =
  'Save it as UTF-8: in Notepad "Save as", Encoding "UTF-8". Nothing in it was used, so Pathway did not start.';

const hasMark = (bytes) => byteOrderMark.every((byte, index) => bytes[index] === byte);

function isUtf8(bytes) {
  try {
    // A text of settings has no zero in it; UTF-16 without its mark has.
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
}

/** What Node is started with, so that it has the settings: `words` before the script, and more of the environment. */
export function settingsFrom(file) {
  if (!existsSync(file)) return { words: [], environment: {} };
  const bytes = readFileSync(file);
  if (!isUtf8(bytes)) return { trouble: `${file} is not in UTF-8, so it cannot be read. ${saveAgain}` };
  if (!hasMark(bytes)) return { words: [`--env-file=${file}`], environment: {} };
  if (util.parseEnv === undefined) {
    return {
      trouble: `${file} begins with a byte order mark, which this Node (${process.version}) cannot read past. ${saveAgain}`,
    };
  }
  const read = Object.entries(util.parseEnv(bytes.subarray(byteOrderMark.length).toString()));
  // What the environment sets goes first.
  return { words: [], environment: Object.fromEntries(read.filter(([name]) => process.env[name] === undefined)) };
}
