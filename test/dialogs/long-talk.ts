/** The talk with the referrer, written at length into its form. */

import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import { mostCardBytes } from '../../src/cards/size.ts';
import type { TeamsUser } from '../support/teams-user.ts';

export const talk = {
  'Day you spoke': '2026-11-02',
  Time: '09:15',
  'How you spoke': 'Telephone',
  'Who you spoke to': 'MARKER with',
  "The referrer's view": 'MARKER referrer',
  'Your view': 'MARKER manager',
  'What you concluded': 'MARKER conclusion',
  'The reason': 'MARKER reason',
};
export type Talk = Partial<Record<keyof typeof talk, string>>;
export const button = 'Record the talk with the referrer';
export const read = 'Read and copy what you wrote';

/** Words that are all different, so that a missing part is seen; as many characters as asked. */
export const words = (what: string, characters: number): string =>
  Array.from({ length: Math.ceil(characters / 7) }, (_, index) => `${what}${String(index).padStart(5, '0')} `)
    .join('')
    .slice(0, characters);
/** Of three bytes a sign in UTF-8. */
export const wide = (characters: number): string => '字'.repeat(characters);

function fitsTeams(who: TeamsUser): void {
  expect(Buffer.byteLength(JSON.stringify(who.dialog()?.card))).toBeLessThanOrEqual(mostCardBytes);
}

/** What stands in the inputs of the open dialog, by label. */
export const inputs = (who: TeamsUser): Readonly<Record<string, string>> =>
  Object.fromEntries(
    contentsOfCard(who.dialog()?.card).inputs.map(({ label, element }) => [label, String(element.value ?? '')]),
  );

/** Fills in the open form and sends it. */
export async function sends(who: TeamsUser, answers: Talk): Promise<void> {
  await who.fills(answers);
  await who.presses('Record the talk');
  fitsTeams(who);
}

/** Goes through all parts of what is kept; the texts put together, by their question. */
export async function readsAll(who: TeamsUser): Promise<Readonly<Record<string, string>>> {
  await who.presses(read);
  const all: Record<string, string> = {};
  for (;;) {
    fitsTeams(who);
    for (const [label, text] of Object.entries(inputs(who))) {
      const question = label.replace(/ \(part \d+ of \d+\)$/, '');
      all[question] = (all[question] ?? '') + text;
    }
    if (!who.buttons().includes('Next part')) return all;
    await who.presses('Next part');
  }
}
