/** A form of the register with a text that is too long: kept and shown as one of a case is, because both are one engine. */
import { mostCardBytes } from '../../../src/cards/size.ts';
import { contentsOf, differences } from '../../support/store-contents.ts';
import { findsInTheRegister, reads } from '../../support/story.ts';
import type { TeamsUser } from '../../support/teams-user.ts';
import { aTown, type Town } from '../../support/town.ts';
import { inputs, read, readsAll, words } from '../long-talk.ts';
import { pressedWith } from '../taken-case.ts';

let town: Town;
let gwen: TeamsUser;
beforeEach(async () => {
  town = await aTown('2026-11-02', '09:15');
  gwen = town.as('Gwen Parry');
});
afterEach(() => town.close());

async function changes(job: string): Promise<void> {
  await findsInTheRegister(gwen, 'Hannah Reid');
  await gwen.presses('Change details');
  await gwen.fills({ 'Their job title': job });
  await gwen.presses('Save');
}
const keptForms = async (): Promise<readonly string[]> =>
  [...(await contentsOf(town.store)).keys()].filter((key) => key.startsWith('written'));

describe('a form of the register with a text over its limit', () => {
  it('is shown again with all of it where that fits, and nothing is kept', async () => {
    const before = await contentsOf(town.store);
    await changes(words('j', 1_000));
    expect(reads(gwen)).toContain('This is 1,000 characters. The most is 100.');
    expect(inputs(gwen)['Their job title (required)']).toBe(words('j', 1_000));
    expect(differences(before, await contentsOf(town.store))).toEqual([]);
  });

  it('is cut at its limit where Teams could not carry it, and all of it can be read and copied', async () => {
    const long = words('j', 30_000);
    await changes(long);
    expect(Buffer.byteLength(JSON.stringify(gwen.dialog()?.card))).toBeLessThanOrEqual(mostCardBytes);
    expect(reads(gwen)).toContain('**We will keep what you wrote until Monday 9 November 2026 at 09:15.**');
    expect(reads(gwen)).toContain('You wrote 30,000 characters. The most is 100, so we cut the rest off here.');
    expect(inputs(gwen)['Their job title (required)']).toBe(long.slice(0, 100));
    expect((await readsAll(gwen))['Their job title']).toBe(long);

    await gwen.presses('Back to the form');
    await gwen.fills({ 'Their job title': 'Head of service' });
    await gwen.presses('Save');
    expect(reads(gwen)).toContain('You have changed their details.');
    expect(await keptForms()).toEqual([]);
  });

  it('keeps it for whom it is about, and for nobody else', async () => {
    await changes(words('j', 30_000));
    await findsInTheRegister(gwen, 'Tom Bell');
    await gwen.presses('Change details');
    expect(gwen.buttons()).not.toContain(read);
    await findsInTheRegister(gwen, 'Hannah Reid');
    await gwen.presses('Change details');
    expect(gwen.buttons()).toContain(read);
  });

  it('says that they are gone where somebody was removed meanwhile, and keeps nothing', async () => {
    await findsInTheRegister(gwen, 'Hannah Reid');
    await gwen.presses('Change details');
    const late = pressedWith(gwen, 'register/do', {
      name: 'Hannah Reid',
      job: words('j', 30_000),
      administrator: 'no',
    });
    await findsInTheRegister(gwen, 'Hannah Reid');
    await gwen.presses('Remove from the register');
    await gwen.presses('Remove');
    const before = await contentsOf(town.store);
    expect(JSON.stringify(await gwen.sendsRaw(late))).toContain('That is no longer in the register.');
    expect(differences(before, await contentsOf(town.store))).toEqual([]);
  });

  it('is taken from a dialog that an earlier version opened', async () => {
    await findsInTheRegister(gwen, 'Hannah Reid');
    await gwen.presses('Change details');
    const { action } = pressedWith(gwen, 'register/do', {
      name: 'Hannah Reid',
      job: 'Head of service',
      administrator: 'no',
    });
    const { nonce: _, ...data } = action.data as Record<string, unknown>;
    const answer = await gwen.sendsRaw({ action: { type: 'Action.Submit', data } });
    expect(JSON.stringify(answer)).toContain('You have changed their details.');
  });
});
