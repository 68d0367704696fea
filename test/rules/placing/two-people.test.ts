/** A-20, CN-05: what one recorded of the placing authority or the meeting, another does not replace unread. */
import { given } from '../../support/given.ts';
import { booked, taken } from '../../support/usual-cases.ts';
import { usualInputs } from '../../support/usual-inputs.ts';

const sunderland = { authority: 'MARKER-authority', worker: 'MARKER-worker' };
const placed = taken.does('Hannah Reid', 'record-placing', sunderland);
const prepared = booked.does('Hannah Reid', 'prepare-meeting', usualInputs.preparation);

describe('a second person', () => {
  it('reads what the first recorded of the placing authority before it is replaced', () => {
    given(placed)
      .when('Ruth Marsden', 'record-placing', { ...sunderland, worker: 'MARKER-other' })
      .thenLike({
        code: 'not-sure',
        says: expect.stringMatching(/Hannah Reid recorded on .*Their social worker: MARKER-worker/),
      });
    given(placed)
      .when('Ruth Marsden', 'record-placing', { authority: sunderland.authority })
      .thenLike({ code: 'not-sure' });
  });

  it('adds to it without being asked, and so does the first change it', () => {
    given(placed)
      .when('Ruth Marsden', 'record-placing', { ...sunderland, telephone: 'MARKER-telephone' })
      .thenAllowed();
    given(placed).when('Hannah Reid', 'record-placing', { authority: 'MARKER-new' }).thenAllowed();
  });

  it('reads how the meeting was prepared before it is replaced', () => {
    given(prepared)
      .when('Tom Bell', 'prepare-meeting', { ...usualInputs.preparation, views: 'MARKER-other' })
      .thenLike({ code: 'not-sure', says: expect.stringContaining('How views will reach it') });
  });
});

it('the same once more changes nothing', () => {
  given(placed).when('Hannah Reid', 'record-placing', sunderland).then([]);
  given(prepared).when('Hannah Reid', 'prepare-meeting', usualInputs.preparation).then([]);
});
