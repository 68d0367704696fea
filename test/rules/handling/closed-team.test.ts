/** A team of the register is closed while a case asks it something (PR-18). */
import { teamClosed } from '../../../src/rules/engine/decide.ts';
import { aCase, type CaseStory } from '../../support/a-case.ts';
import { local } from '../../support/factories.ts';
import { informationAsked } from '../../support/usual-aim.ts';
import { eachWhy, mustCome } from '../../support/usual-inputs.ts';

const why = { reason: 'MARKER-why' };
const active = aCase()
  .receivedAt(local('2026-11-02', '09:15'))
  .takenBy('Hannah Reid')
  .checkedActiveTo('families-first-east');
const booked = active
  .discussed()
  .agreed()
  .bookedFor('2026-11-12', '10:00', {
    invite: [...mustCome, 'families-first-east'],
    changeReason: eachWhy,
  });

const closing = (story: CaseStory, team: string) => teamClosed(story.case, { team, name: 'Its name' });
const tasks = (story: CaseStory, team: string) => closing(story, team).events.map(({ event }) => event);

describe('a team that was closed', () => {
  it('becomes a task to tell them, where they are invited or have not confirmed a referral', () => {
    expect(tasks(booked, 'police')).toMatchObject([{ type: 'to-tell', who: 'Its name', team: 'police' }]);
    expect(tasks(active, 'families-first-east')).toHaveLength(1);
    expect(tasks(informationAsked, 'health')).toMatchObject([{ type: 'to-tell', team: 'health' }]);
    const answered = informationAsked.does('Ben Asante', 'answer-information', { number: 1, note: 'MARKER-note' });
    expect(tasks(answered, 'health')).toEqual([]);
  });

  it('becomes one task, however often it is looked at', () => {
    const once = booked.with(closing(booked, 'police'), 'closed');
    expect(tasks(once, 'police')).toEqual([]);
  });

  it('is no matter where nothing is asked of them any more', () => {
    expect(tasks(booked, 'health')).toEqual([]);
    expect(tasks(booked.does('Hannah Reid', 'cancel-meeting', why), 'police')).toEqual([]);
    expect(tasks(active.does('Graham Pell', 'confirm-referral', {}), 'families-first-east')).toEqual([]);
    const closed = booked
      .at('2026-11-12', '12:00')
      .held()
      .does('Hannah Reid', 'close', { code: 'moved', ...why });
    expect(tasks(closed, 'families-first-east')).toEqual([]);
  });
});
