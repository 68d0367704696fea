/** The first lines of a case: who has to ring the referrer finds the number there, and nobody else does. */
import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import { factsOf } from '../../src/cards/case/facts.ts';
import { overviewCard } from '../../src/cards/case/overview.ts';
import type { CaseStory } from '../support/a-case.ts';
import { ageNotKnown, agreed, booked, taken } from '../support/usual-cases.ts';
import { look } from './stages.ts';

const number = 'MARKER-telephone';
const lines = (story: CaseStory, name: string) => contentsOfCard(overviewCard(look(story, name))).texts;

it('a team manager reads how old the young person is, and the number that the referrer gave (CN-03)', () => {
  expect(lines(taken, 'Hannah Reid').join('\n')).toContain(`Referrer\nPriya Shah\nReferrer's number\n${number}`);
  expect(lines(taken, 'Hannah Reid').join('\n')).toMatch(/Age\nBorn \w+day /);
  expect(lines(ageNotKnown, 'Hannah Reid').join('\n')).toContain('Age\nAge not known');
});

it.each([
  ['a team that is invited', booked, 'Joanne Hardy'],
  ['the referrer', taken, 'Priya Shah'],
  ['their safeguarding lead', taken, 'Daniel Okafor'],
] as const)('%s reads neither there', (_who, story, name) => {
  const said = lines(story, name);
  expect(said).not.toContain('Age');
  expect(said.join('\n')).not.toContain(number);
});

it('a summary that leaves Pathway names the referrer and not their number (A-34)', () => {
  expect(JSON.stringify(factsOf(look(taken, 'Hannah Reid')))).toContain('Priya Shah');
  expect(JSON.stringify(factsOf(look(taken, 'Hannah Reid')))).not.toContain(number);
});

it('the last day is one for a meeting until it is decided that there will be one, which a charge decides (CJ-09)', () => {
  const title = (story: CaseStory) => lines(story, 'Hannah Reid').find((text) => text.startsWith('Latest date'));
  expect(title(taken)).toBe('Latest date for a meeting');
  expect(title(agreed)).toBe('Latest date for the meeting');
  expect(title(taken.police('charge'))).toBe('Latest date for the meeting');
});
