/** The hint on an open case: what it says, what it leads to, and how many stand there at once. */
import { lookAlikeSections } from '../../src/cards/case/look-alike-sections.ts';
import type { CaseView } from '../../src/cases/sight.ts';
import { look, stories } from './stages.ts';

const hers = look(stories['with-manager'], 'Hannah Reid');
const others = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ ...stories.booked.case, reference: `2222-222${n + 2}` }));
const sections = (count: number, isOneKnown = false, seen: CaseView = hers) =>
  lookAlikeSections(seen, { seen: others(count), isOneKnown });

describe('the hint that two cases may be about one young person', () => {
  it('is nothing where none is found', () => {
    expect(sections(0)).toEqual([]);
  });

  it('names the other case by its reference, its stage and its manager, and nothing of the young person', () => {
    const [section] = sections(1);
    expect(section?.heading).toBe('This may be the same young person as 2222-2222.');
    expect(section?.facts).toEqual([
      { title: 'Stage', value: 'Meeting booked' },
      { title: 'Team manager', value: 'Hannah Reid' },
    ]);
    expect(JSON.stringify(section)).not.toMatch(/Jamie|Hartley|Northfield|MARKER/);
  });

  it('leads to the form with what was chosen, where they may answer', () => {
    const may = { ...hers, actions: [...hers.actions, 'link-case'] } as unknown as CaseView;
    const drawn = JSON.stringify(sections(1, false, may));
    for (const kind of ['same-person', 'same-matter', 'not-same']) {
      expect(drawn).toContain(`"choose":{"other":"2222-2222","kind":"${kind}"}`);
    }
    const mayNot = { ...hers, actions: [] } as CaseView;
    expect(JSON.stringify(sections(1, false, mayNot))).not.toContain('choose');
    expect(JSON.stringify(sections(1, false, mayNot))).toContain('Look at 2222-2222');
  });

  it.each([
    [3, undefined],
    [4, 'One more case may be about them, and will stand here once you have answered these.'],
    [6, '3 more cases may be about them, and will stand here once you have answered these.'],
  ])('of %i shows three at once', (count, says) => {
    const all = sections(count);
    expect(all.filter(({ heading }) => heading?.startsWith('This may be')).length).toBe(3);
    expect(all[3]?.paragraphs?.[0]).toBe(says);
  });

  it('says of one that they may not see no reference', () => {
    const all = sections(0, true);
    expect(all.map(({ heading }) => heading)).toEqual(['This may be a young person we know. Ask the service lead.']);
    expect(JSON.stringify(all)).not.toMatch(/[2-9A-Z]{4}-[2-9A-Z]{4}/);
  });
});
