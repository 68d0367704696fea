/** The table of the lives, without playing them. */
import { lives } from '../../../desk/example/lives.ts';
import { everyStage } from '../../../src/rules/stages.ts';

/** Stages that are in the rules and cannot be reached yet. */
const beingBuilt: readonly string[] = [];

describe('the example county', () => {
  test('comes to every stage of the rules', () => {
    const reached = new Set(lives.map(({ ends }) => ends));
    expect(everyStage.filter((stage) => !reached.has(stage) && !beingBuilt.includes(stage))).toEqual([]);
    expect([...reached].filter((stage) => !everyStage.some((one) => one === stage))).toEqual([]);
  });

  test('has some thirty made-up children, each once', () => {
    const names = lives.map(({ child }) => child);
    expect(names.length).toBeGreaterThanOrEqual(30);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[A-Z][a-z]+ Example$/.test(name))).toEqual([]);
  });

  test('goes forward in time', () => {
    for (const { raised, steps } of lives) {
      const days = [raised, ...steps.map(([day]) => day)];
      expect(days).toEqual(days.toSorted((one, other) => one - other));
    }
  });
});
