import { unmet } from '../../../src/rules/engine/agenda.ts';
import { brokenPromises } from '../../../src/rules/engine/promises.ts';
import { obligations } from '../../../src/rules/obligations.ts';
import { aCase, type CaseStory, usualReceipt } from '../../support/a-case.ts';
import { aRegister, calendar, person } from '../../support/factories.ts';
import { agreed, discussed, received, taken, told, underTen } from '../../support/usual-cases.ts';

/** `2026-11-04 09:00 take`: when the referrer was told that a day has passed, and of what. */
const passed = ({ record }: CaseStory): readonly string[] =>
  record.flatMap(({ at, recordedEvent: { event } }) =>
    event.type === 'promises-passed'
      ? [
          `${calendar.localDate(at)} ${calendar.localTime(at)} ${event.promises.map((one) => one.obligation).join(', ')}`,
        ]
      : [],
  );

describe('a day that the referrer was promised', () => {
  it('stands in the row of whatever they are shown as next, or are told of when they send it', () => {
    const promised = obligations.filter((row) => row.promised !== undefined);
    const told = obligations.filter(
      // What is theirs to do themselves is no promise to them.
      ({ owner, shownTo, toldToReferrer }) =>
        owner !== 'named-person' && (shownTo.includes('own-referral') || toldToReferrer !== undefined),
    );
    expect(promised.map(({ id }) => id)).toEqual(told.map(({ id }) => id));
    expect(promised.length).toBeGreaterThan(4);
  });

  it('is said to have passed on the working day after, once for each', () => {
    expect(passed(received.until('2026-12-31', '12:00'))).toEqual([
      '2026-11-04 09:00 take',
      '2026-11-06 09:00 discuss',
      '2026-11-10 09:00 decide',
      '2026-11-17 09:00 hold',
    ]);
  });

  it('is not said to have passed where the thing was done on its day', () => {
    const inTime = discussed.at('2026-11-05', '16:00');
    expect(passed(inTime.until('2026-11-09', '12:00'))).toEqual([]);
    expect(passed(agreed.until('2026-11-16', '17:00'))).toEqual([]);
  });

  it('over Christmas passes on the next working day, not on a bank holiday', () => {
    const story = aCase().receivedAt('2026-12-23T16:00:00Z');
    expect(passed(story.until('2026-12-31', '12:00'))[0]).toBe('2026-12-29 09:00 take');
  });

  it('after a time in which nothing ran is said together with the others that have passed', () => {
    expect(passed(received.at('2026-11-20', '10:00').woken())).toEqual([
      '2026-11-20 10:00 take, discuss, decide, hold',
    ]);
  });

  it('passes in front of them however long being reminded was put off', () => {
    const waits = taken.does('Hannah Reid', 'put-off', { obligation: 'discuss', until: '2026-11-12', ...told });
    expect(passed(waits.until('2026-11-06', '12:00'))).toEqual(['2026-11-06 09:00 discuss']);
  });

  it('SC-06: of First Contact is one as well', () => {
    expect(passed(underTen.until('2026-11-20', '12:00'))).toEqual(['2026-11-04 09:00 first-contact-decides:1']);
  });

  it('A-25: begins again with a decision that is opened again, and does not count what passed before', () => {
    const again = discussed.notAppropriate().at('2026-11-18', '10:00').does('Hannah Reid', 'reconsider', told);
    expect(passed(again.until('2026-12-31', '12:00'))).toEqual(['2026-11-26 09:00 decide']);
  });

  it('by a clock that was ahead was not said', () => {
    const ahead = received.at('2026-12-02', '09:00').woken();
    const back = ahead.at('2026-11-04', '09:00');
    expect(passed(back.woken()).at(-1)).toBe('2026-11-04 09:00 take');
  });

  it('is broken as long as the thing is not done, and no longer', () => {
    const story = received.until('2026-11-06', '12:00');
    const broken = (one: CaseStory) => brokenPromises(one.case, unmet(one.case, one.by()), one.by());
    expect(broken(story).map(({ key }) => key)).toEqual(['take', 'discuss']);
    expect(broken(story.takenBy('Hannah Reid')).map(({ key }) => key)).toEqual(['discuss']);
  });

  it('is told to those above the managers: the service lead, or who stands in where there is none', () => {
    const alone = aRegister(({ people }) => ({ people: people.filter(({ name }) => name !== 'Ruth Marsden') }));
    const above = (story: CaseStory) => story.until('2026-11-04', '12:00').case.promisesPassed?.take?.above;
    expect(above(received)).toEqual([person('Ruth Marsden').id]);
    expect(above(aCase({ roster: alone }).receivedAt(usualReceipt))).toEqual(
      ['Hannah Reid', 'Tom Bell'].map((name) => person(name).id),
    );
  });
});
