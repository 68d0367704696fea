/** Joe, who is 16 and an apprentice, raised by Ben on Monday 5 July 2027. */
import { aCase, type CaseStory } from './a-case.ts';
import { aConcern, local } from './factories.ts';

const youngPerson = { birthDate: '2011-03-09', inEducation: 'no', setting: 'Brightside Motors' } as const;

export const joe = aCase({ referrer: 'Ben Asante', concern: aConcern({ youngPerson }) }).receivedAt(
  local('2027-07-05', '10:00'),
);
export const joeTaken = joe.takenBy('Hannah Reid');

/** His meeting was held on Thursday 15 July. */
export const joeMet: CaseStory = joeTaken
  .checkedNotActive()
  .discussed()
  .agreed()
  .bookedFor('2027-07-15', '10:00', { invite: ['cdyjs-managers', 'police', 'health'] })
  .at('2027-07-15', '12:00')
  .held();
