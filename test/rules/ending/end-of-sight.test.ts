/** until when people see a closed case, by the clock of the one who looks; nothing is written for it. */

import { pagesFor } from '../../../src/cards/case/pages.ts';
import { viewFor } from '../../../src/cases/sight.ts';
import { drawTell } from '../../../src/notices/drawing.ts';
import { accessLevelNow } from '../../../src/rules/ending/roles-now.ts';
import { caseRoles, lastsAfterClosing } from '../../../src/rules/record/case-roles.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { allShared, completed, coWorker, lead, paired } from '../../support/usual-aim.ts';
import { booked, told } from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';

const planned = withOutcome(booked.answeredBy('Ben Asante', 'declined').at('2026-11-12', '12:00').held(), {
  attendance: { came: ['northfield-academy'] },
}).everybodyTold();
/** Closed on Thursday 12 November 2026. */
const closed = planned.does('Hannah Reid', 'close', { code: 'moved', ...told });
const seen = (name: string, day: string, story = closed) =>
  accessLevelNow(story.case, person(name).id, story.at(day, '16:00').by());

describe('twenty working days after a case was closed', () => {
  it.each([
    ['First Contact', 'Lucy Tran'],
    ['a team that has an action of the plan', 'Joanne Hardy'],
    ['SEND and Inclusion', 'Fiona Lamb'],
  ])('%s see it to the last of them, and nothing of it the day after', (_who, name) => {
    expect(seen(name, '2026-11-12')).not.toBe('nothing');
    expect(seen(name, '2026-12-10')).toBe(seen(name, '2026-11-12'));
    expect(seen(name, '2026-12-11')).toBe('nothing');
    const view = viewFor(closed.case, person(name), closed.at('2026-12-11', '09:00').by());
    expect(view).toBeUndefined();
  });

  it('who raised it and their safeguarding lead still see their own, and those who manage it the whole', () => {
    for (const name of ['Priya Shah', 'Daniel Okafor']) expect(seen(name, '2027-12-10')).toBe('own-referral');
    for (const name of ['Hannah Reid', 'Tom Bell', 'Ruth Marsden']) expect(seen(name, '2027-12-10')).toBe('whole');
  });

  it('their buttons and their old messages say no more than that there is no such case', () => {
    given(closed)
      .at('2026-12-11', '09:00')
      .when('Joanne Hardy', 'action-done', { number: 1, note: 'MARKER-note' })
      .thenLike({ code: 'not-found' });
    const tell = { kind: 'tell', person: person('Joanne Hardy').id, words: 'police-decided' } as const;
    expect(drawTell(closed.case, tell, closed.at('2026-12-11', '09:00').by())).toBeUndefined();
  });

  it('it comes back where the case is opened again', () => {
    const again = closed.at('2026-12-10', '10:00').does('Hannah Reid', 'reopen', told);
    expect(seen('Joanne Hardy', '2026-12-11', again)).toBe(seen('Joanne Hardy', '2026-11-12', planned));
  });
});

describe('twenty working days after an assessment was shared or stopped', () => {
  const lookAt = (name: string, day: string, story: CaseStory) =>
    viewFor(story.case, person(name), story.at(day, '16:00').by());
  const isBefore = (name: string, day: string, story = allShared) =>
    lookAt(name, day, story)?.roles.includes('aim-pair-before');

  it.each([lead, coWorker])('%s still reads how it ended, and the day after does not', (name) => {
    // Shared with the last of them on Monday 14 December 2026.
    expect(isBefore(name, '2027-01-14')).toBe(true);
    expect(isBefore(name, '2027-01-15')).toBe(false);
    const stopped = paired.does('Hannah Reid', 'change-aim', { stop: 'yes', ...told });
    expect(isBefore(name, '2026-12-10', stopped)).toBe(true);
    expect(isBefore(name, '2026-12-11', stopped)).toBe(false);
  });

  it('that is its own page and the young person, and nothing else of the case', () => {
    const look = lookAt(coWorker, '2026-12-14', allShared);
    expect(look?.sight).toBe('asked');
    expect(look && pagesFor(look)).toEqual(['overview', 'assessment']);
    expect(look?.actions).toEqual([]);
    // Of his team he goes on seeing that there is a case.
    expect(lookAt(coWorker, '2027-01-15', allShared)?.sight).toBe('standing');
  });

  it('while it is carried out or shared they see the whole case, as before', () => {
    expect(lookAt(lead, '2027-01-15', completed)?.sight).toBe('whole');
  });
});

it('every role that lasts is one there is', () => {
  expect(lastsAfterClosing.filter((role) => !Object.hasOwn(caseRoles, role))).toEqual([]);
});
