import fc from 'fast-check';
import { local } from '../support/factories.ts';
import { seed } from '../support/random.ts';
import { checkRecord } from './laws.ts';
import { Life, type Told } from './life.ts';
import { moves } from './moves.ts';

/** `npm run proof` asks for thousands. */
const lives = Number(process.env.LIVES ?? 300);
const births = fc.constantFrom('2012-03-09', '2012-03-09', '2019-01-01', '2016-11-02', undefined);
const begun = fc.constantFrom<Told>('concern', 'concern', 'concern', 'youth-caution', 'goes-on', 'unsent');
const startsAt = fc.integer({ min: 0, max: 24 * 60 }).map((hour) => {
  return Temporal.Instant.from(local('2026-11-02', '09:15')).add({ hours: hour }).toString();
});

describe(`the life of a case, whatever happens (SEED=${seed})`, () => {
  it(`keeps every promise in ${lives} lives`, () => {
    fc.assert(
      fc.property(
        births,
        begun,
        startsAt,
        fc.commands(moves, { size: '+1', maxCommands: 80 }),
        (birth, told, now, some) => {
          const real = new Life(now, birth, told);
          fc.modelRun(() => ({ model: {}, real }), some);
          checkRecord(real);
        },
      ),
      { seed, numRuns: lives },
    );
  });
});
