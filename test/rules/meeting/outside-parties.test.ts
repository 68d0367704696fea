import { aCase, type CaseStory } from '../../support/a-case.ts';
import { aConcern, local } from '../../support/factories.ts';

describe('parties without a channel', () => {
  const concern = aConcern({ youngPerson: { setting: 'Eastgate School', placed: 'yes', placedBy: 'Gateshead' } });
  const outside = aCase({ concern })
    .receivedAt(local('2026-11-02', '09:15'))
    .takenBy('Hannah Reid')
    .checkedNotActive()
    .discussed()
    .agreed()
    .bookedFor('2026-11-12', '10:00');
  const told = outside.case.contactsToMake.reduce(
    (story, { id }) => story.does('Hannah Reid', 'record-told', { id, note: 'MARKER-note' }),
    outside,
  );
  const toDo = (story: CaseStory) =>
    story.case.contactsToMake.filter((one) => one.done === undefined).map(({ id, what }) => [id, what]);

  it('are to be telephoned when the meeting is booked (CN-15, A-20)', () => {
    const invite = 'invite them to the Risk Management Meeting';
    expect(toDo(outside)).toEqual([
      ['outside:school:1', invite],
      ['outside:placing-authority:1', invite],
    ]);
    expect(toDo(told)).toEqual([]);
  });

  it.each<[string, CaseStory, string]>([
    [
      'changed',
      told.movedTo('2026-11-13', '10:00'),
      'tell them that the time or place of the Risk Management Meeting has changed',
    ],
    [
      'cancelled',
      told.does('Hannah Reid', 'cancel-meeting', { reason: 'x' }),
      'tell them that the Risk Management Meeting is cancelled',
    ],
    [
      'adjourned',
      told.at('2026-11-12', '12:00').does('Hannah Reid', 'record-adjourned', { on: '2026-11-12', reason: 'x' }),
      'tell them that the Risk Management Meeting was adjourned',
    ],
  ])('are to be told when it is %s', (_words, story, what) => {
    expect(toDo(story)).toEqual([
      ['outside:school:1:1', what],
      ['outside:placing-authority:1:1', what],
    ]);
  });

  it('are not to be told twice of what they have still to hear', () => {
    const moved = outside.movedTo('2026-11-13', '10:00');
    expect(toDo(moved)).toEqual(toDo(outside));
    const twice = told.movedTo('2026-11-13', '10:00').movedTo('2026-11-13', '14:00');
    expect(toDo(twice)).toHaveLength(2);
  });

  const cancelled = (story: CaseStory) => story.does('Hannah Reid', 'cancel-meeting', { reason: 'x' });
  const school = (story: CaseStory) => toDo(story).filter(([id]) => String(id).startsWith('outside:school'));

  it('are not to be invited any more to a meeting that was called off', () => {
    const off = cancelled(outside);
    expect(toDo(off)).toEqual([]);
    expect(off.case.contactsToMake[0]?.done).toMatchObject({
      givenUp: true,
      note: 'No longer needed: the meeting is cancelled.',
    });
    const again = off.bookedFor('2026-11-13', '10:00');
    expect(school(again)).toEqual([['outside:school:2', 'invite them to the Risk Management Meeting']]);
  });

  it('hear of what became of it, and not of the time that it was moved to before', () => {
    const moved = told.movedTo('2026-11-13', '10:00');
    expect(school(cancelled(moved))).toEqual([
      ['outside:school:1:2', 'tell them that the Risk Management Meeting is cancelled'],
    ]);
    const adjourned = moved.at('2026-11-13', '12:00').does('Hannah Reid', 'record-adjourned', {
      on: '2026-11-13',
      reason: 'x',
    });
    expect(school(adjourned)).toEqual([
      ['outside:school:1:2', 'tell them that the Risk Management Meeting was adjourned'],
    ]);
  });

  it('hear that it was held where nobody told them in time', () => {
    const held = { on: '2026-11-12', attended: ['police'] };
    const was = (story: CaseStory) => story.at('2026-11-12', '12:00').does('Hannah Reid', 'record-held', held);
    expect(school(was(outside))).toEqual([
      ['outside:school:1:1', 'tell them that the Risk Management Meeting was held'],
    ]);
    expect(school(was(told))).toEqual([]);
  });

  it('are invited anew to the next meeting', () => {
    const again = told.does('Hannah Reid', 'cancel-meeting', { reason: 'x' }).bookedFor('2026-11-13', '10:00');
    expect(toDo(again).map(([id]) => id)).toEqual([
      'outside:school:1:1',
      'outside:placing-authority:1:1',
      'outside:school:2',
      'outside:placing-authority:2',
    ]);
  });
});
