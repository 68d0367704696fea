/** What a teacher fills in, card by card. */
import type { Worker } from './private-chat.ts';

export const who = { 'Their name': 'Rowan Ashby', 'Or roughly how old': 'About 13' };
export const seen = { 'What was seen or heard?': 'Another child told me it did not stop.' };

/** Past the safety card. */
export async function startsWith(worker: Worker): Promise<void> {
  await worker.begins();
  await worker.presses('Continue');
}

/** To the card "What was seen or heard". */
export async function tellsWho(worker: Worker, told: Readonly<Record<string, string>> = who): Promise<void> {
  await startsWith(worker);
  worker.fills(told);
  await worker.presses('Next');
}

/** The quick way to the check. */
export async function comesToTheCheck(worker: Worker, told: Readonly<Record<string, string>> = who): Promise<void> {
  await tellsWho(worker, told);
  worker.fills(seen);
  await worker.presses('Go straight to check and send');
}
