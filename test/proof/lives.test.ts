import fc from 'fast-check';
import { local } from '../support/factories.ts';
import { seed } from '../support/random.ts';
import { checkRecord } from './laws.ts';
import { Life } from './life.ts';
import { moves } from './moves.ts';

/** `npm run proof` asks for thousands. */
const lives = Number(process.env.LIVES ?? 300);
const births = fc.constantFrom('2012-03-09', '2012-03-09', '2019-01-01', '2016-11-02', undefined);
const startsAt = fc.integer({ min: 0, max: 24 * 60 }).map((hour) => {
  return Temporal.Instant.from(local('2026-11-02', '09:15')).add({ hours: hour }).toString();
});

describe(`the life of a case, whatever happens (SEED=${seed})`, () => {
  it(`keeps every promise in ${lives} lives`, () => {
    fc.assert(
      fc.property(births, startsAt, fc.commands(moves, { size: '+1', maxCommands: 80 }), (birth, now, some) => {
        const real = new Life(now, birth);
        fc.modelRun(() => ({ model: {}, real }), some);
        checkRecord(real);
      }),
      { seed, numRuns: lives },
    );
  });
});
