/** Times as clients send them: what can mean one thing only is read, everything else is refused in words. */
import { readFields } from '../../src/cards/form/fields.ts';
import { typedIn } from '../../src/cards/form/typed.ts';

const fields = [{ id: 'time', kind: 'time', label: 'At what time?' }] as const;

describe('a time', () => {
  it.each([
    ['10:17 AM', '10:17'],
    ['8:31 am', '08:31'],
    ['2:30 PM', '14:30'],
    ['2:30\u202fPM', '14:30'],
    ['2:30 p.m.', '14:30'],
    ['14:30:00', '14:30'],
    ['8:31', '08:31'],
    ['12:05 AM', '00:05'],
    ['12:05 PM', '12:05'],
    ['23:59', '23:59'],
  ])('%j is %s, and stands so in the input', (time, means) => {
    expect(readFields(fields, { time }, '2026-11-02')).toEqual({ ok: true, values: { time: means } });
    expect(typedIn(fields, { time })).toEqual({ time: means });
  });

  it.each(['24:00', '2:75 PM', '13:30 PM', '0:30 AM', '230', '2 PM or 3', 'half past two', '14.30'])(
    '%j is refused in words',
    (time) => {
      const says = expect.stringContaining('That is not a time.');
      expect(readFields(fields, { time }, '2026-11-02')).toEqual({ ok: false, errors: [{ field: 'time', says }] });
    },
  );
});
