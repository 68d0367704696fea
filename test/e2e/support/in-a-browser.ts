/** A test in a browser: a Pathway of its own, and its desk in Chromium. Where there is no Chromium that is said. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { freePorts } from '../../support/free-ports.ts';
import { type RunningPathway, startPathway } from '../../support/process.ts';
import { findChromium, startBrowser } from './browser.ts';

const chromium = findChromium(process.env);
// npm test has said it already where it sets CHROMIUM to nothing.
if (chromium === undefined && process.env.CI !== 'true' && process.env.CHROMIUM !== '') {
  process.stderr.write('Chromium was not found: the tests in a browser are skipped. CHROMIUM says where it is.\n');
}

/** A test, or one that is skipped where there is no Chromium. With CI=true there has to be one. */
export const inABrowser = chromium === undefined && process.env.CI !== 'true' ? test.skip : test;

let dataDir: string | undefined;
let pathway: RunningPathway | undefined;
let browser: Browser | undefined;
afterEach(async () => {
  await browser?.close();
  await pathway?.stop('SIGKILL');
  if (dataDir !== undefined) rmSync(dataDir, { recursive: true });
});

export const desktop = { width: 1366, height: 768 } as const;
export const phone = { width: 390, height: 844 } as const;

/** The page of a desk that was started for this test, before it is loaded. `timeout`: of each step, in milliseconds. */
export async function aDesk(
  viewport: typeof desktop | typeof phone,
  timeout: number,
  settings: NodeJS.ProcessEnv = {},
): Promise<{ page: Page; url: string }> {
  if (chromium === undefined) throw new Error('With CI=true there must be a Chromium.');
  dataDir = mkdtempSync(join(tmpdir(), 'pathway-in-a-browser-'));
  pathway = await startPathway(dataDir, await freePorts(), settings);
  browser = await startBrowser(chromium);
  const page = await browser.newPage({ viewport, locale: 'en-US' });
  page.setDefaultTimeout(timeout);
  return { page, url: pathway.deskUrl };
}
