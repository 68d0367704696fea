/** One case that is nudged by the five steps: received on Monday 2 November 2026 at 09:15, and taken at 11:00. */
import { aCase } from './a-case.ts';
import { fiveSteps } from './ladders.ts';

export const received = aCase({ ladder: fiveSteps }).receivedAt();
export const taken = received.at('2026-11-02', '11:00').takenBy('Hannah Reid').checkedNotActive();
export const booked = taken.discussed().agreed().bookedFor('2026-11-12', '10:00');
