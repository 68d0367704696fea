import fc from 'fast-check';
import { local } from '../support/factories.ts';
import { seed } from '../support/random.ts';
import { checkRecord } from './laws.ts';
import { Life, type Told } from './life.ts';
import { comesTo, moves } from './moves.ts';

/** `npm run proof` asks for thousands. */
const lives = Number(process.env.LIVES ?? 110);
const births = fc.constantFrom('2012-03-09', '2012-03-09', '2019-01-01', '2016-11-02', undefined);
const begun = fc.constantFrom<Told>('concern', 'concern', 'concern', 'youth-caution', 'goes-on', 'unsent');
const startsAt = fc.integer({ min: 0, max: 24 * 60 }).map((hour) => {
  return Temporal.Instant.from(local('2026-11-02', '09:15')).add({ hours: hour }).toString();
});

/** Of lives that begin with the concern very few come to a meeting; so that it is called off or declined, some begin there. */
const comesAsFarAs = fc.constantFrom(0, 0, 2, 4, 5, 5, 5, 6);

/** In fewer, by the seed, one of these does not come; `npm run proof` plays as many. */
const enough = 300;
const about = ['manager-left', 'first-contact-decided', 'referral-withdrawn', 'police-decided', 'closed', 'put-off'];
const aboutMeetings = [
  'meeting-booked',
  'invitation-answered',
  'meeting-cancelled',
  'meeting-adjourned',
  'meeting-held',
];

describe(`the life of a case, whatever happens (SEED=${seed})`, () => {
  it(`keeps every promise in ${lives} lives`, () => {
    const happened = new Set<string>();
    fc.assert(
      fc.property(
        births,
        begun,
        startsAt,
        comesAsFarAs,
        fc.commands(moves, { size: '+1', maxCommands: 80 }),
        (birth, told, now, far, some) => {
          const real = new Life(now, birth, told);
          comesTo(real, far);
          fc.modelRun(() => ({ model: {}, real }), some);
          checkRecord(real);
          for (const { recordedEvent } of real.record) happened.add(recordedEvent.event.type);
        },
      ),
      { seed, numRuns: lives },
    );
    // A law is not kept where nothing comes to what it is about.
    if (lives >= enough) expect([...about, ...aboutMeetings].filter((one) => !happened.has(one))).toEqual([]);
  });
});
