/** CN-12, CN-17: an agency is not coming. The case's manager hears it at once, with why, and settles what follows. */
import { scenario } from '../support/scenario.ts';
import {
  books,
  chooses,
  comesToAMeeting,
  declines,
  heardSince,
  marked,
  opens,
  pressesOn,
  raisesAConcern,
  reads,
  readsInvitation,
} from '../support/story.ts';
import type { WatchedTown } from '../support/watched.ts';

const monday = ['2026-11-02', '09:15'] as const;
const health = 'Health safeguarding';

/** Health have declined the meeting of Thursday 12 November; it is Tuesday 3 November, 11:00. */
async function healthDecline(town: WatchedTown): Promise<string> {
  const hannah = town.as('Hannah Reid');
  const reference = await raisesAConcern(town.as('Priya Shah'));
  await comesToAMeeting(hannah, reference);
  await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
  await town.until('2026-11-03', '11:00');
  await declines(town.as('Ben Asante'), reference);
  await town.settles();
  return reference;
}

describe('an agency that is not coming', () => {
  scenario('CN-12: is asked why, and the manager reads it at once', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await healthDecline(town);

    const heard = heardSince(hannah, '').at(-1);
    expect(heard?.at).toBe('2026-11-03T11:00:00Z');
    expect(heard?.words.split('\n').slice(0, 4)).toEqual([
      `An agency is not coming: ${reference}`,
      'Health safeguarding is not coming to the Risk Management Meeting on Thursday 12 November 2026 at 10:00.',
      'Reason',
      marked('notcoming'),
    ]);
    expect(await opens(hannah, reference)).toContain(
      '**Decide what to do: Health safeguarding is not coming** – Hannah Reid, by Thursday 5 November 2026',
    );
    // Those who come read why; the channel of Health reads nothing of it, and sees the meeting without it.
    expect(await chooses(town.as('Joanne Hardy'), reference, 'The meeting and who is invited')).toContain(
      marked('notcoming'),
    );
    expect(readsInvitation(town.as('Ben Asante'), reference).join('\n')).not.toContain('MARKER');
    expect(await chooses(town.as('Ben Asante'), reference, 'The meeting and who is invited')).not.toContain('MARKER');
  });

  scenario('CN-12: an answer after the meeting was to begin asks for nothing', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
    await town.until('2026-11-12', '11:40');
    await declines(town.as('Ben Asante'), reference);
    hannah.closesDialog();
    expect(hannah.hears()).toContain('came after the time at which the meeting was due to begin.');
    expect(hannah.buttons()).toEqual(['Open']);
  });

  scenario('CN-12: without a reason it is not sent', monday, async (town) => {
    const ben = town.as('Ben Asante');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(town.as('Hannah Reid'), reference);
    await books(town.as('Hannah Reid'), reference, { day: '2026-11-12', time: '10:00' });
    await town.settles();
    await pressesOn(ben, health, reference, 'Decline');
    expect(reads(ben)).toContain('The team manager will be told at once that your agency is not coming, and why.');
    await ben.presses('Send this answer');
    expect(reads(ben)).toContain('Enter an answer.');
    await ben.fills({ 'Why your agency is not coming': ' ' });
    await ben.presses('Send this answer');
    expect(reads(ben)).toContain('Enter an answer.');
    await town.settles();
    expect(readsInvitation(ben, reference).join()).toContain('Not answered yet');
  });

  scenario('CN-12: is asked again with one press, and its channel is told', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const ben = town.as('Ben Asante');
    const reference = await healthDecline(town);
    const before = town.now();
    await town.until('2026-11-03', '11:05');

    await hannah.opens('Ask again');
    // There is only one, so it is chosen.
    await hannah.presses('Ask again');
    await town.settles();

    expect(reads(hannah)).not.toContain('**Decide what to do');
    expect(readsInvitation(ben, reference).join()).toContain('Not answered yet');
    expect(heardSince(ben, before, health).map(({ words }) => words)).toEqual([
      [
        `The team manager asks you again: ${reference}`,
        'The team manager asks your agency again to come to the meeting on Thursday 12 November 2026 at 10:00.',
        'Answer again with the buttons of the post above.',
      ].join('\n'),
    ]);
    // And if nobody answers, that is asked about as for the first time.
    await town.until('2026-11-06', '12:00');
    expect(heardSince(ben, before, health).at(-1)?.words).toContain('Answer the invitation.');
  });

  scenario('CN-17: the manager changes who is invited from the message', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    await healthDecline(town);
    await hannah.opens('Change who is invited');
    expect(reads(hannah)).toContain('Change the list');
  });

  scenario('CN-12: the manager meets without them, says why, and is asked no more', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await healthDecline(town);
    const before = town.now();
    await hannah.opens('Meet without them');
    await hannah.fills({ Why: marked('without') });
    await hannah.presses('Record this');
    expect(reads(hannah)).not.toContain('**Decide what to do');
    expect(await chooses(hannah, reference, 'What has happened')).toContain(marked('without'));
    await town.until('2026-11-10', '12:00');
    expect(heardSince(hannah, before).filter(({ words }) => words.includes('not coming'))).toEqual([]);
  });

  scenario('PR-10: what nobody settles is asked about until the meeting', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    await healthDecline(town);
    const before = town.now();
    await town.until('2026-11-12', '09:59');
    const asked = heardSince(hannah, before).filter(({ words }) =>
      words.includes('**Decide what to do: Health safeguarding is not coming**'),
    );
    expect(asked.map(({ at }) => at.slice(0, 10))).toEqual([
      '2026-11-04',
      '2026-11-05',
      '2026-11-06',
      '2026-11-09',
      '2026-11-10',
      // A message of another thing to do counts it too: on these days the meeting is to be prepared.
      '2026-11-11',
      '2026-11-12',
    ]);
    expect(heardSince(town.as('Ruth Marsden'), before).some(({ words }) => words.includes('Health safeguarding'))).toBe(
      true,
    );
  });
});
