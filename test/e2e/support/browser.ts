/** Chromium, where there is one, and somebody's hands in it. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import usualPlaces from '../../../scripts/run/chromium-places.json' with { type: 'json' };

/** `CHROMIUM`, or where Debian and others put it; undefined where it is missing. */
export function findChromium(environment: NodeJS.ProcessEnv): string | undefined {
  const candidates = environment.CHROMIUM ? [environment.CHROMIUM] : usualPlaces;
  return candidates.find((file) => existsSync(file));
}

/** It asks for nothing beyond this machine. */
export function startBrowser(executablePath: string): Promise<Browser> {
  const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  // In American English: what the desk shows may not go by the language of the browser.
  const args = ['--no-sandbox', '--headless', '--disable-gpu', '--disable-quic', '--lang=en-US', ...quiet];
  return chromium.launch({ executablePath, args, env: { ...process.env, LANGUAGE: 'en_US' } });
}

/** How much of a text is typed key by key. The rest comes at once, as from a keyboard of a phone: each key takes its time. */
const byKeys = 12;

export interface DeskPage {
  readonly page: Page;
  /** The posts in front of the person. */
  readonly log: Locator;
  readonly dialog: Locator;
  /** Sits down as somebody, in their chat or in a channel. */
  sits(name: string, channel?: string): Promise<void>;
  /** Types a message and sends it with Enter. */
  says(text: string): Promise<void>;
  /** Clicks into an input of the open dialog, or else of a card, and types. */
  types(label: string, text: string): Promise<void>;
  /** Types some of a name into an input that looks up, and takes the one that is offered by this title. */
  finds(label: string, some: string, title: string): Promise<void>;
  /** Gives a date (`2026-12-02`) or a time (`10:00`). */
  sets(label: string, value: string): Promise<void>;
  /** Marks one of a question's choices, or takes it from its list. */
  chooses(question: string, choice: string): Promise<void>;
  /** Clicks a button of the open dialog, or else the newest of the cards', and waits for what comes of it. */
  presses(title: string): Promise<void>;
  closesDialog(): Promise<void>;
  movesClock(button: '+1 hour' | 'Next working morning' | 'Next thing due'): Promise<void>;
}

/** Works the desk's page as a person does: by what is written there. */
export function deskPage(page: Page): DeskPage {
  const log = page.getByRole('log');
  const dialog = page.getByRole('dialog');
  const front = async () => ((await dialog.isVisible()) ? dialog : log);
  /** The renderer adds a star to what is required. */
  const named = (words: string) => new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
  const rest = () => page.locator('[data-waiting], [aria-busy=true]').first().waitFor({ state: 'detached' });
  const column = (name: 'People' | 'Conversations') => page.getByRole('navigation', { name });

  return {
    page,
    log,
    dialog,
    async sits(name, channel) {
      await column('People')
        .getByRole('button', { name: named(name) })
        .click();
      const heading = column('Conversations').getByRole('heading', { name });
      await heading.waitFor();
      const conversation = channel === undefined ? /^Pathway, chat/ : named(`${channel}, channel`);
      await column('Conversations').getByRole('button', { name: conversation }).click();
      await page.getByRole('log', { name: channel ?? 'Pathway' }).waitFor();
    },
    async says(text) {
      await page.getByRole('textbox', { name: 'Message to Pathway' }).click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await log.getByText(text, { exact: true }).last().waitFor();
    },
    async types(label, text) {
      const box = (await front()).getByRole('textbox', { name: named(label) });
      await box.click();
      await page.keyboard.type(text.slice(0, byKeys));
      await page.keyboard.insertText(text.slice(byKeys));
    },
    async finds(label, some, title) {
      // The browser's own list of what is offered belongs to no page: what it fills in is typed here.
      const box = (await front()).getByRole('combobox', { name: named(label) });
      await box.click();
      await page.keyboard.type(some);
      await (await front()).locator(`option[value="${title}"]`).waitFor({ state: 'attached' });
      await box.fill(title);
    },
    async sets(label, value) {
      await (await front()).getByLabel(named(label)).fill(value);
    },
    async chooses(question, choice) {
      const place = await front();
      const list = place.getByRole('combobox', { name: named(question) });
      if (await list.isVisible()) await list.selectOption({ label: choice });
      else {
        const group = place.getByRole('radiogroup', { name: named(question) });
        const boxes = place.getByRole('group', { name: named(question) });
        await group.or(boxes).getByLabel(choice, { exact: true }).check();
      }
    },
    async presses(title) {
      const button = (await front()).getByRole('button', { name: title, exact: true }).last();
      await button.click();
      await rest();
    },
    async closesDialog() {
      await dialog.getByRole('button', { name: 'Close dialog' }).click();
      await dialog.waitFor({ state: 'hidden' });
    },
    async movesClock(button) {
      await page
        .getByRole('region', { name: 'Clock' })
        .getByRole('button', { name: named(button) })
        .click();
      await rest();
    },
  };
}
