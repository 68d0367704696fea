/** A manager says whether two cases are about one young person; what is answered is asked on neither of them again. */
import { scenario } from '../support/scenario.ts';
import { asks, closes, marked, opens, raisesAConcern, reads, takes } from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';

const hint = (reference: string): string => `This may be the same young person as ${reference}.`;
const jamie = { name: 'Jamie Hartley', setting: 'Northfield' } as const;

/** Opens the case and presses an answer of the one hint that stands there. */
async function presses(manager: TeamsUser, reference: string, answer: string): Promise<void> {
  await opens(manager, reference);
  await manager.presses(answer);
}

async function sends(manager: TeamsUser, why: string): Promise<string> {
  await manager.fills({ 'Why you think so': why });
  await manager.presses('Record this');
  return reads(manager);
}

scenario(
  '"not the same" with why: the hint for that pair never comes again, on either case',
  ['2027-06-14', '09:15'],
  async (town) => {
    const [hannah, tom, ruth] = [town.as('Hannah Reid'), town.as('Tom Bell'), town.as('Ruth Marsden')];
    const a = await raisesAConcern(town.as('Priya Shah'), { ...jamie, born: '2013-02-11' });
    const d = await raisesAConcern(town.as('Daniel Okafor'), { ...jamie, born: '2013-03-02' });
    await takes(hannah, a);
    await takes(hannah, d);

    await presses(hannah, d, 'Not the same');
    // The form stands on what was pressed, and without why it is not sent.
    await hannah.presses('Record this');
    expect(reads(hannah)).toContain('Why you think so');
    expect(await opens(tom, d)).toContain(hint(a));

    await presses(hannah, d, 'Not the same');
    expect(await sends(hannah, marked('two-families'))).toContain('Done: ');
    expect(reads(hannah)).not.toContain(hint(a));
    for (const manager of [hannah, tom, ruth]) {
      expect(await opens(manager, d)).not.toContain(hint(a));
      expect(await opens(manager, a)).not.toContain(hint(d));
    }

    // A third of the same name asks about both, and they still not about each other.
    const e = await raisesAConcern(town.as('Ben Asante'), { ...jamie, age: 'About 14' });
    await takes(hannah, e);
    const read = await opens(hannah, e);
    expect(read).toContain(hint(a));
    expect(read).toContain(hint(d));
    expect(await opens(hannah, a)).toContain(hint(e));
    expect(await opens(hannah, a)).not.toContain(hint(d));
  },
);

scenario.each(['Same young person', 'Same matter'])(
  '"%s" ends the hint too, also where the other case is closed',
  ['2027-06-14', '09:15'],
  async (town, answer) => {
    const hannah = town.as('Hannah Reid');
    const a = await raisesAConcern(town.as('Priya Shah'), { ...jamie, born: '2013-02-11' });
    await takes(hannah, a);
    await closes(hannah, a);
    const b = await raisesAConcern(town.as('Ben Asante'), { ...jamie, age: 'About 14' });
    await takes(hannah, b);
    expect(await opens(hannah, b)).toContain(hint(a));
    await presses(hannah, b, answer);
    await sends(hannah, marked('known'));
    expect(await opens(hannah, b)).not.toContain(hint(a));
    expect(await asks(town.as('Ben Asante'), `status ${b}`)).not.toContain(a);
  },
);

scenario(
  'two answer the same hint at once: the second reads that it is recorded already, and the hint is gone for both',
  ['2027-06-14', '09:15'],
  async (town) => {
    const [hannah, tom] = [town.as('Hannah Reid'), town.as('Tom Bell')];
    const a = await raisesAConcern(town.as('Priya Shah'), { ...jamie, born: '2013-02-11' });
    const b = await raisesAConcern(town.as('Ben Asante'), { ...jamie, age: 'About 14' });
    await takes(hannah, a);
    await takes(hannah, b);
    await presses(hannah, b, 'Not the same');
    await presses(tom, b, 'Not the same');
    expect(await sends(hannah, marked('first'))).toContain('Done: ');
    const second = await sends(tom, marked('second'));
    expect(second).toContain(`It is already recorded that ${a} is that: "Not the same young person".`);
    for (const manager of [hannah, tom]) expect(await opens(manager, b)).not.toContain(hint(a));
  },
);
