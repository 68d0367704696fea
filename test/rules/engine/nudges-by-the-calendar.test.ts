import { dueNow } from '../../../src/rules/engine/nudges.ts';
import { aCase } from '../../support/a-case.ts';
import { local } from '../../support/factories.ts';
import { booked, received } from '../../support/laddered-case.ts';
import { fiveSteps } from '../../support/ladders.ts';
import { nudges, reminders } from './nudged.ts';

describe('after a time in which nothing ran', () => {
  it('there is one nudge for each thing, of the highest step', () => {
    const story = received.at('2026-11-20', '10:00').woken();
    const keys = ['take', 'check-system', 'discuss', 'decide', 'hold'];
    expect(story.events.slice(1)).toMatchObject([
      { type: 'nudged', nudges: keys.map((obligation) => ({ obligation, step: 'service lead' })) },
      { type: 'promises-passed' },
    ]);
    expect(dueNow(story.case, story.agenda, story.by())).toEqual([]);
  });

  it('there is the last reminder only', () => {
    const story = booked.at('2026-11-12', '09:00').woken();
    expect(reminders(story).every((line) => line.includes('morning'))).toBe(true);
    expect(reminders(story)).toHaveLength(booked.case.invitations.length);
  });

  it('there is no reminder of a meeting that has begun', () => {
    expect(reminders(booked.at('2026-11-12', '10:00').woken())).toEqual([]);
  });
});

describe('working hours', () => {
  it.each([
    ['at night', '2026-11-04', '02:00', '2026-11-04T08:30:00Z'],
    ['in the evening', '2026-11-04', '17:00', '2026-11-05T08:30:00Z'],
    ['at the weekend', '2026-11-07', '12:00', '2026-11-09T08:30:00Z'],
    ['on a bank holiday', '2026-12-28', '12:00', '2026-12-29T08:30:00Z'],
  ])('nothing is sent %s, and it is woken when they begin', (_words, day, time, next) => {
    const story = received.at(day, time);
    expect(dueNow(story.case, story.agenda, story.by())).toEqual([]);
    expect(story.nextWake()).toBe(next);
  });

  it('woken late within them, it asks at once', () => {
    const story = received.at('2026-11-04', '11:07');
    expect(story.nextWake()).toBe(story.now);
    expect(dueNow(story.case, story.agenda, story.by())).not.toEqual([]);
  });
});

describe('days that are none', () => {
  it('over Christmas and new year the ladder waits for working days', () => {
    const story = aCase({ ladder: fiveSteps }).receivedAt(local('2026-12-23', '16:00'));
    expect(nudges(story.until('2027-01-04', '12:00'), 'take')).toEqual([
      '2026-12-24 09:00 on the day: cdyjs-managers',
      '2026-12-29 09:00 overdue: cdyjs-managers',
      '2026-12-30 09:00 deputy: cdyjs-managers, Hannah Reid, Tom Bell',
      '2026-12-31 09:00 service lead: cdyjs-managers, Hannah Reid, Tom Bell, Ruth Marsden',
      '2027-01-04 09:00 service lead: cdyjs-managers, Hannah Reid, Tom Bell, Ruth Marsden',
    ]);
  });

  it.each([
    ['the first in May', '2027-04-30', '2027-05-04'],
    ['the second in May', '2027-05-28', '2027-06-01'],
  ])('a bank holiday moves a nudge: %s', (_words, receipt, first) => {
    const story = aCase({ ladder: fiveSteps }).receivedAt(local(receipt, '16:00'));
    expect(nudges(story.until('2027-07-01', '12:00'), 'take')[0]).toBe(`${first} 09:00 on the day: cdyjs-managers`);
  });

  it.each([
    ['forward', '2026-03-28', '2026-03-30', '2026-04-14'],
    ['back', '2026-10-24', '2026-10-26', '2026-11-06'],
  ])(
    'received on the Saturday night on which the clocks go %s, it goes by local time',
    (_words, saturday, monday, tenth) => {
      const story = aCase({ ladder: fiveSteps }).receivedAt(local(saturday, '23:30'));
      const later = story.until('2026-12-10', '12:00');
      expect(nudges(later, 'take')[0]).toBe(`${monday} 09:00 on the day: cdyjs-managers`);
      const agreed = story.at(monday, '10:00').takenBy('Hannah Reid').checkedNotActive().discussed().agreed();
      expect(nudges(agreed.until('2026-12-10', '12:00'), 'hold')[1]).toBe(`${tenth} 09:00 on the day: Hannah Reid`);
    },
  );
});
