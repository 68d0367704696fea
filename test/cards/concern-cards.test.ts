import { concernVerbs } from '../../src/cards/verbs/concern.ts';
import { checkCard } from './check-card.ts';
import { concernFixtures } from './fixtures/concern.ts';

const verbs = Object.keys(concernVerbs);

describe('every card of the concern conversation', () => {
  test.each(Object.entries(concernFixtures))('%s: nothing is wrong with it', (_name, card) => {
    expect(checkCard(card, verbs)).toEqual([]);
  });
});
