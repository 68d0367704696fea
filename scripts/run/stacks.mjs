/**
 * The stacks of errors name the sources, though Pathway starts from one file of them. Loaded before anything else. Node's
 * own way, `--enable-source-maps`, reads the maps at the start: half a second and 40 MB. This reads one at the first error.
 */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

const maps = new Map();

function mapOf(url) {
  if (!maps.has(url)) maps.set(url, new SourceMap(JSON.parse(readFileSync(fileURLToPath(`${url}.map`), 'utf8'))));
  return maps.get(url);
}

function inSources(place, url, line, column) {
  try {
    const { fileName, lineNumber, columnNumber } = mapOf(url).findOrigin(Number(line), Number(column));
    return fileName === undefined ? place : `${fileURLToPath(new URL(fileName, url))}:${lineNumber}:${columnNumber}`;
  } catch {
    return place;
  }
}

function headOf(error) {
  try {
    return String(error);
  } catch {
    return 'Error';
  }
}

Error.prepareStackTrace = (error, calls) =>
  [
    headOf(error),
    ...calls.map((call) => `    at ${call}`.replace(/(file:[^()\s]*\/start\/[\w-]+\.js):(\d+):(\d+)/, inSources)),
  ].join('\n');
