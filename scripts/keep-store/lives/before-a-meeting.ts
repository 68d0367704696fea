/** Cases before there is a meeting: taken by nobody, taken, agreed. */
import {
  agreesAMeeting,
  checksTheSystem,
  opens,
  raisesAConcern,
  takes,
  talksItThrough,
} from '../../../test/support/story.ts';
import { at, type Life } from '../life.ts';

const nobodyTakesIt: Life = {
  about: 'Received and taken by nobody; its channel, then every manager, was nudged, and the service lead is next',
  begins: at('2026-11-06', '10:00', ({ as }) => raisesAConcern(as('Priya Shah'), { name: 'Noah Ferris' })),
  goesOn: [],
};

const raisedAtTheEnd: Life = {
  about: 'Received a few minutes ago, while neither the managers nor the safeguarding lead can be reached',
  begins: at('2026-11-11', '09:18', ({ as }) => raisesAConcern(as('Priya Shah'), { name: 'Ellie Marsh' })),
  goesOn: [],
};

const pages = ['The concern as sent', 'Talks and decisions', 'Back to the case'] as const;

const lookedAtOften: Life = {
  about: 'With a team manager; a talk was recorded, and then the case was looked at more than sixty times',
  begins: at('2026-11-09', '09:30', ({ as }) => raisesAConcern(as('Priya Shah'), { name: 'Kai Dunmore' })),
  goesOn: [
    at('2026-11-09', '10:00', ({ as }, reference) => takes(as('Hannah Reid'), reference)),
    at('2026-11-09', '11:00', ({ as }, reference) => talksItThrough(as('Hannah Reid'), reference)),
    at('2026-11-10', '14:00', async ({ as }, reference) => {
      for (const name of ['Hannah Reid', 'Tom Bell', 'Ruth Marsden']) {
        const reader = as(name);
        await opens(reader, reference);
        for (let round = 1; round <= 8; round += 1) for (const page of pages) await reader.presses(page);
      }
    }),
    // She was to be nudged about it at nine, and cannot be reached: what is owed her is overtaken.
    at('2026-11-11', '09:16', ({ as }, reference) => checksTheSystem(as('Hannah Reid'), reference, 'Not active')),
  ],
};

export const agreed: Life = {
  about: 'Agreed and to be booked; a social care team has just confirmed, and its post was being drawn anew',
  begins: at('2026-11-06', '11:00', ({ as }) => raisesAConcern(as('Priya Shah'), { name: 'Freya Lowe' })),
  goesOn: [
    at('2026-11-06', '12:00', ({ as }, reference) => takes(as('Hannah Reid'), reference)),
    at('2026-11-09', '12:00', ({ as }, reference) =>
      checksTheSystem(as('Hannah Reid'), reference, { activeTo: 'Families First East' }),
    ),
    at('2026-11-09', '13:00', ({ as }, reference) => talksItThrough(as('Hannah Reid'), reference)),
    at('2026-11-10', '10:00', ({ as }, reference) => agreesAMeeting(as('Hannah Reid'), reference)),
  ],
};

export const beforeAMeeting: readonly Life[] = [nobodyTakesIt, raisedAtTheEnd, lookedAtOften, agreed];
