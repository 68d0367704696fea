/** The talk with the referrer: what the manager has before her while she telephones (CN-03, CT-05, BR-02). */
import { scenario } from '../support/scenario.ts';
import { begins, chooses, marked, raisesAConcern, sends, takes, tellsWhatWasSeen, tellsWho } from '../support/story.ts';

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
      'The procedure says:',
      marked('account'),
      '**Brook Traffic Light Tool:** Ask whether a trained person has used it.',
      'Show or hide the continuum',
      'Day you spoke',
    ].map((words) => talk.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });

  scenario('A-24: each question that was left open has a place for its answer', monday, async (town) => {
    const priya = town.as('Priya Shah');
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(priya);
    await takes(hannah, reference);

    // More than eight questions are open: a card has eight, and the others when those are answered.
    const first = await chooses(hannah, reference, 'Record what the referrer answered');
    expect(first).toContain('questions are open. Here are the first 8');
    expect(first).not.toContain('parents or carers informed');
    await hannah.fills({
      'About the young person: Open to social care': 'No',
      'About the young person: Open to CDYJS, as far as known': 'Not known',
      'What else they said': marked('answers'),
    });
    await hannah.presses('Record the answers');
    expect(hannah.reads()).toContain('Done: you recorded what the referrer answered.');

    // What was answered is not asked for again; what was left blank is.
    const second = await chooses(hannah, reference, 'Record what the referrer answered');
    expect(second).not.toContain('Open to social care');
    expect(second).not.toContain('Open to CDYJS');
    expect(second).toContain('Placed here by another authority');
    const talk = await chooses(hannah, reference, 'Record the talk with the referrer');
    expect(talk).not.toContain('open to social care');
    expect(talk).toContain('About the young person: placed here by another authority');

    // The case shows who asked and when, with the words; the concern stays as it was sent.
    const page = await chooses(hannah, reference, 'Talks and decisions');
    expect(page).toContain('What the referrer answered\nHannah Reid asked on Monday 2 November 2026.');
    expect(page).toContain('Open to social care, as far as known\nNo');
    expect(page).toContain('Open to CDYJS, as far as known\nNot known');
    expect(page).toContain(marked('answers'));
    expect(await chooses(hannah, reference, 'The concern as sent')).toContain(
      'Open to social care, as far as known\nNot answered',
    );
  });

  scenario('A-24: a form with nothing in it records nothing and says what to do', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(hannah, reference);
    await chooses(hannah, reference, 'Record what the referrer answered');
    await hannah.presses('Record the answers');
    expect(hannah.reads()).toContain('Give at least one answer, or write what the referrer said.');
  });
});
