import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join } from 'node:path';
import { Refused } from './exchange.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const pageFolder = join(import.meta.dirname, '..', 'page');
const modules = join(import.meta.dirname, '..', '..', 'node_modules');
const elsewhere: Readonly<Record<string, string>> = {
  '/': join(pageFolder, 'index.html'),
  '/page-api.ts': join(import.meta.dirname, '..', 'page-api.ts'),
  '/adaptivecards.js': join(modules, 'adaptivecards', 'dist', 'adaptivecards.min.js'),
  '/markdown-it.js': join(modules, 'markdown-it', 'dist', 'browser', 'markdown-it.umd.min.js'),
};

/** Answers with a file of the page, TypeScript as JavaScript. Throws `Refused` (404) where there is none. */
export async function answerFile(response: ServerResponse, path: string): Promise<void> {
  const file = elsewhere[path] ?? pageFile(path);
  const type = file && types[extname(file)];
  const bytes = type ? await readFile(file).catch(() => undefined) : undefined;
  if (!file || !type || !bytes) throw new Refused(404, 'There is nothing here.');
  response.writeHead(200, { 'content-type': type });
  response.end(extname(file) === '.ts' ? stripTypeScriptTypes(bytes.toString('utf8')) : bytes);
}

/** Names of plain letters only, so that no path leads out of the page's folder. */
function pageFile(path: string): string | undefined {
  return /^(\/[a-z0-9][a-z0-9-]*)+\.[a-z]+$/.test(path) ? join(pageFolder, path) : undefined;
}
