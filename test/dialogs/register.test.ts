/** What the forms of the register offer. */
import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import { findsInTheRegister, givesARole } from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';
import { aTown, type Town } from '../support/town.ts';

let town: Town;
let gwen: TeamsUser;
beforeEach(async () => {
  town = await aTown('2026-11-02', '09:15');
  gwen = town.as('Gwen Parry');
});
afterEach(() => town.close());

const offered = (id: string): readonly string[] => {
  const found = contentsOfCard(gwen.dialog()?.card).inputs.find((input) => input.id === id);
  return ((found?.element.choices ?? []) as readonly { title: string }[]).map(({ title }) => title);
};

describe('who can act for a team manager (A-18)', () => {
  beforeEach(async () => {
    await givesARole(gwen, 'Sam Whitfield', 'Team manager', 'CDYJS');
    await findsInTheRegister(gwen, 'Hannah Reid');
  });

  it('is another team manager as a deputy, or nobody', async () => {
    await gwen.presses('Change details');
    expect(offered('deputy')).toEqual(['Nobody', 'Tom Bell', 'Sam Whitfield']);
  });

  it('is another team manager while they are away', async () => {
    await gwen.presses('Cover for an absence');
    expect(offered('by')).toEqual(['Tom Bell', 'Sam Whitfield']);
  });
});
