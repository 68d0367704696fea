/** What somebody looks for, where they say what they want to know of it. */
import { readSearch } from '../../src/dialogs/search/read-search.ts';
import { register } from '../support/factories.ts';

it('reads a reference and a name behind the word status', () => {
  expect(readSearch('status 7KQ4-2MX6', register)).toEqual({ sought: { reference: '7KQ4-2MX6' } });
  expect(readSearch('status of Joe Smith', register)).toEqual(readSearch('Joe Smith', register));
  expect(readSearch('status', register)).toMatchObject({ sought: expect.anything() });
});

it('says what to type where somebody looks for how far a case is', () => {
  expect(readSearch('status meeting booked', register)).toEqual({ says: expect.stringContaining('late cases') });
  expect(readSearch('stage: closed', register)).toEqual({ says: expect.stringContaining('late cases') });
});
