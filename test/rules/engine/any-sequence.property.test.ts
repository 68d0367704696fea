import { isDeepStrictEqual } from 'node:util';
import { actions } from '../../../src/rules/actions.ts';
import { clocksOf, runningClocks } from '../../../src/rules/clocks.ts';
import type { ActionId } from '../../../src/rules/commands.ts';
import { obligationsOf, unmet } from '../../../src/rules/engine/agenda.ts';
import { evolve } from '../../../src/rules/engine/evolve.ts';
import { lateFrom, lateOn } from '../../../src/rules/engine/lateness.ts';
import type { RecordedEvent } from '../../../src/rules/events.ts';
import { isKnownToYouthJustice } from '../../../src/rules/police/mash.ts';
import { isRouteOpen } from '../../../src/rules/police/routes.ts';
import type { Case } from '../../../src/rules/record/case.ts';
import { stages } from '../../../src/rules/stages.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { beginsAnyhow, stepAnyhow } from '../../support/any-sequence.ts';
import { calendar } from '../../support/factories.ts';
import { dice, seed } from '../../support/random.ts';
import { later } from '../../support/time.ts';

type OnCase = ActionId;

const rebuilt = ({ record }: CaseStory): Case | undefined => {
  const stored: CaseStory['record'] = JSON.parse(JSON.stringify(record));
  return stored.reduce<Case | undefined>((c, one) => evolve(c, one.recordedEvent as RecordedEvent, one.at), undefined);
};

const asStored = (c: Case | undefined): unknown => JSON.parse(JSON.stringify(c));

function check(before: CaseStory, after: CaseStory, action: OnCase | undefined): void {
  const [c, old, by] = [after.case, before.case, after.by()];
  const isAdded = isDeepStrictEqual(after.record.slice(0, before.record.length), before.record);
  const to = action === undefined ? 'same' : actions[action].to;
  const isNew = after.record.length > before.record.length;
  const isReopened = isNew && old.closed !== undefined && c.closed === undefined;
  const stands = isReopened ? (old.closed?.from ?? old.stage) : old.stage;
  const stage = isNew && to !== 'same' && to !== 'as-before-closing' ? to : stands;
  // On the criminal justice route a meeting will be held, while it applies and none has met its clock (CJ-09).
  const isApplied = c.route === 'criminal-justice' && isKnownToYouthJustice(c) && !isRouteOpen(c);
  const isNoChoice = isApplied && runningClocks(c).length > 0;
  expect(c.stage).toBe((isNew && isNoChoice ? stages[stage].onCriminalJustice : undefined) ?? stage);
  const isRebuilt = isDeepStrictEqual(asStored(rebuilt(after)), asStored(c));
  expect({ isAdded, isRebuilt }).toEqual({ isAdded: true, isRebuilt: true });
  const wakeAt = after.nextWake();
  if (wakeAt !== undefined) {
    expect(wakeAt >= after.now).toBe(true);
    expect(calendar.isWorkingTime(wakeAt)).toBe(true);
  }
  const from = lateFrom(c, after.agenda, by);
  for (const days of [0, 1, 4, 15]) {
    const then = after.by(later(after.now, { hours: days * 24 }));
    const isFound = from !== undefined && from <= then.now;
    const isLate = lateOn(c, then).length > 0;
    const isLateFrom = (lateFrom(c, unmet(c, then), then) ?? 'never') <= then.now;
    expect({ isLate, isFound: isFound || !isLate }).toEqual({ isLate: isLateFrom, isFound: true });
  }
  // Of clocks that began at different times each wants a meeting that was held since.
  // One combined with another meeting counts once its outcome is recorded.
  const isRecorded = (number: number): boolean =>
    (c.outcomes ?? []).some(({ meeting, recorded }) => meeting === number && recorded !== undefined);
  const held = c.meetings.filter(
    ({ state, preparation, number }) =>
      state === 'held' && ((preparation?.combined ?? 'no') === 'no' || isRecorded(number)),
  );
  const applying = clocksOf(c).filter(({ ended }) => ended === undefined);
  // It counts by the day it was held; on the day another clock began also by the hour it was booked for.
  const heldAt = ({ heldOn = '', ends }: (typeof held)[number]) => calendar.instantAt(heldOn, calendar.localTime(ends));
  const isMet = ({ kind, started }: (typeof applying)[number]) =>
    held.some((one) =>
      kind === 'concern' ? (one.heldOn ?? '') >= calendar.localDate(started) : heldAt(one) > started,
    );
  const wasHeld = held.length > 0 && applying.every(isMet);
  const hold = obligationsOf(c, by).find((one) => one.key === 'hold');
  expect(hold === undefined || (hold.metAt !== undefined) === wasHeld).toBe(true);
  const keys = obligationsOf(c, by).map((one) => one.key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(c.receivedAt).toBe(old.receivedAt);
}

describe(`any sequence of what people may do (SEED=${seed})`, () => {
  const cases = Array.from({ length: 50 }, (_, n) => n + 1);

  it.each(cases)('keeps the record whole and the case in its table: case %d', (n) => {
    const roll = dice(seed + n);
    let story = beginsAnyhow(roll);
    const isUnderTen = story.case.age.band === 'under-ten';
    const first = isKnownToYouthJustice(story.case) ? 'received' : 'with-mash';
    expect(story.case.stage).toBe(isUnderTen ? 'with-first-contact' : first);
    for (let steps = 0; steps < 60; steps += 1) {
      const { story: after, action } = stepAnyhow(story, roll);
      check(story, after, action);
      story = after;
    }
  });

  it('tries more than the beginning of a case', () => {
    const wanted: readonly ActionId[] = [
      'screen-eligible',
      'take',
      'check-system',
      'record-discussion',
      'agree-meeting',
      'book-meeting',
    ];
    const done = new Set<ActionId>();
    const isLeft = (): boolean => wanted.some((one) => !done.has(one));
    // So many that none is left out by chance; nearly always a few tell.
    for (let n = 1; n <= 16 * cases.length && isLeft(); n += 1) {
      const roll = dice(seed + n);
      let story = beginsAnyhow(roll);
      for (let steps = 0; steps < 60; steps += 1) {
        const { story: after, action } = stepAnyhow(story, roll);
        if (action !== undefined) done.add(action);
        story = after;
      }
    }
    expect([...done]).toEqual(expect.arrayContaining([...wanted]));
  });
});
