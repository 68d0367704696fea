/** The talk with the referrer: what the manager has before her while she telephones (CN-03, CT-05, BR-02). */
import { scenario } from '../support/scenario.ts';
import { begins, chooses, marked, sends, takes, tellsWhatWasSeen, tellsWho } from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;

describe('the talk', () => {
  scenario('CT-05: the account, the number and Brook stand above the continuum', monday, async (town) => {
    const priya = town.as('Priya Shah');
    const hannah = town.as('Hannah Reid');
    await begins(priya);
    await tellsWho(priya, {});
    await tellsWhatWasSeen(priya, { account: marked('account') });
    await priya.presses('Go straight to check and send');
    await priya.fills({ 'A phone number': '0191 496 0000' });
    const reference = await sends(priya);

    await takes(hannah, reference);
    const talk = await chooses(hannah, reference, 'Record the talk with the referrer');
    const order = [
      '**To reach the referrer:** Priya Shah: 0191 496 0000.',
      marked('account'),
      '**Brook Traffic Light Tool:** Ask whether a trained person has used it.',
      'Show or hide the continuum',
      'Day you spoke',
    ].map((words) => talk.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });
});
