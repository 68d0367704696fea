/** Where a rule begins, most of the time: one case, everything in the first minute of Monday 2 November 2026, 09:15. */
import { personRef } from '../../src/rules/base/vocabulary.ts';
import type { DoneElsewhere } from '../../src/rules/record/plan.ts';
import type { Change } from '../../src/rules/rows/context.ts';
import { aCase, type CaseStory } from './a-case.ts';
import { aConcern, person } from './factories.ts';

export const received = aCase().receivedAt();
export const taken = received.takenBy('Hannah Reid');
export const discussed = taken.discussed();
export const agreed = discussed.checkedNotActive().agreed();
export const booked = agreed.bookedFor('2026-11-12', '10:00');
export const held = booked.at('2026-11-12', '12:00').held();
export const noMeeting = discussed.checkedNotActive().notAppropriate();

/** Another case, brought from its receipt to where a meeting is agreed. */
export const agreedFrom = (receipt: CaseStory): CaseStory =>
  receipt.takenBy('Hannah Reid').checkedNotActive().discussed().agreed();

/** The same, taken later in the morning: for what goes by when it was taken. */
export const takenAtEleven = received.at('2026-11-02', '11:00').takenBy('Hannah Reid');
export const checkedAtEleven = takenAtEleven.checkedNotActive();
export const bookedAtEleven = checkedAtEleven.discussed().agreed().bookedFor('2026-11-12', '10:00');

/** With First Contact at once. */
export const underTen = aCase({ concern: aConcern({ youngPerson: { birthDate: '2019-01-01' } }) }).receivedAt();
/** Taken, and the age is not known. */
export const ageNotKnown = aCase({ concern: aConcern({ youngPerson: { birthDate: undefined } }) })
  .receivedAt()
  .takenBy('Hannah Reid');

/** For every form that asks why. */
export const told = { reason: 'MARKER-reason' };
/** What closing asks of voices where nothing ends the case at once. */
export const heardAtClosing = { voices: { 'young-person': 'yes', parents: 'not-possible' } } as const;

/** What a version before recorded as done outside Pathway: nobody can record it now. */
export const doneElsewhere = (kind: DoneElsewhere['kind']): Change => ({
  actor: { kind: 'person', person: personRef(person('Hannah Reid')) },
  events: [{ event: { type: 'done-elsewhere', kind, note: 'MARKER-note' }, stage: 'in-plan' }],
});
