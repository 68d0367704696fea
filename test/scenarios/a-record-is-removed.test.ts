/** a record is kept for as long as the authority says, looked at again, put under a hold, and removed by two people. */

import { createRepository } from '../../src/cases/repository.ts';
import { streams } from '../../src/cases/streams.ts';
import { verifyRecord } from '../../src/cases/verify.ts';
import { scenario } from '../support/scenario.ts';
import { contentsOf, keptWith } from '../support/store-contents.ts';
import {
  asks,
  chooses,
  closes,
  does,
  finds,
  heardSince,
  marked,
  opens,
  raisesAConcern,
  takes,
} from '../support/story.ts';

const noCase = 'There is no case with that reference that you can see.';

scenario(
  'A-33: a case that was closed in January 2027 is looked at six years later, held, and removed by two people',
  ['2027-01-11', '09:15'],
  async (town) => {
    const [priya, hannah, ruth, gwen] = ['Priya Shah', 'Hannah Reid', 'Ruth Marsden', 'Gwen Parry'].map((name) =>
      town.as(name),
    );
    if (!priya || !hannah || !ruth || !gwen) throw new Error('They are in the county.');
    await asks(gwen, 'help');
    const reference = await raisesAConcern(priya);
    await takes(hannah, reference);
    // The form says until when it would be kept, before it is sent.
    expect(await chooses(hannah, reference, 'Close the case')).toContain('It is kept until Tuesday 11 January 2033.');
    await closes(hannah, reference);
    expect(await opens(ruth, reference)).toContain(
      'Your authority keeps such a record 6 years from the day on which it was closed. Your authority has not confirmed that yet.',
    );

    // Nothing is asked before that day, and on it the service lead is.
    const closedAt = town.now();
    await town.until('2033-01-10', '17:00');
    expect(JSON.stringify(heardSince(ruth, closedAt))).not.toContain(`Decide whether the record is kept`);
    await town.until('2033-01-12', '12:00');
    expect(JSON.stringify(heardSince(ruth, closedAt))).toContain('Decide whether the record is kept');

    // An inquiry needs it: there is a hold, and nobody can ask for it to be removed.
    await does(ruth, reference, ['Put a hold on this record', 'Put the hold on it'], { Why: marked('inquiry') });
    expect(await chooses(ruth, reference, 'Ask for this record to be removed')).toContain(
      'There is a hold on this record.',
    );
    await does(ruth, reference, ['Decide until when it is kept', 'Keep it until then'], {
      'Keep it until': '2035-03-01',
      Why: marked('inquiry'),
    });
    const decidedAt = town.now();
    await town.until('2035-03-05', '12:00');
    expect(JSON.stringify(heardSince(ruth, decidedAt))).toContain('Decide whether the record is kept');
    await does(ruth, reference, ['Lift the hold', 'Lift it'], { 'Why it is no longer needed': marked('over') });

    // Ruth asks; she cannot be the second person. Gwen, who keeps the register, reads the reference and no more.
    const askedAt = town.now();
    await town.until('2035-03-05', '12:05');
    await does(ruth, reference, ['Ask for this record to be removed', 'Ask for it'], {
      'Why it can be removed': 'It was kept for as long as our retention schedule says',
      'Why, in your words': marked('removal'),
    });
    await opens(ruth, reference);
    expect(ruth.buttons()).toContain('Stop the removal');
    expect(ruth.buttons()).not.toContain('Confirm that this record is removed');
    expect(JSON.stringify(heardSince(gwen, askedAt))).toContain(`A removal to confirm: ${reference}`);
    expect(await asks(gwen, `status ${reference}`)).toContain(noCase);
    expect(await asks(hannah, 'removals')).toContain('Sorry, I did not understand');
    expect(await asks(gwen, 'removals')).toContain(`**${reference}** – Ruth Marsden asked on Monday 5 March 2035.`);
    await gwen.presses(`Confirm ${reference}`);
    const repository = createRepository(town.store);
    const before = await repository.history(reference, town.now());
    await gwen.presses('Remove: I checked it against our retention schedule');
    expect(gwen.reads()).toContain(`You confirmed the removal of ${reference}.`);

    const other = await raisesAConcern(priya, { name: 'Robin Vale' });
    // Hannah is interrupted in a note on each.
    await takes(hannah, other);
    for (const one of [reference, other]) {
      await chooses(hannah, one, 'Add a note');
      await hannah.fills({ 'What you want to note': marked(`half ${one}`) });
      await hannah.presses('Back to the case');
    }

    // Both hear of it before it goes; ten minutes later there is no such case for anybody.
    expect(JSON.stringify(heardSince(ruth, askedAt))).toContain(`A record will be removed: ${reference}`);
    expect(await opens(ruth, reference)).toContain('Confirmed by Gwen Parry');
    await town.until('2035-03-05', '13:00');
    for (const somebody of [ruth, hannah, priya, gwen]) {
      expect(await asks(somebody, `status ${reference}`)).toContain(noCase);
      expect(await asks(somebody, 'my cases')).not.toContain(reference);
    }
    expect(finds(hannah, 'CDYJS managers', reference)).not.toContain('Take the case');
    expect(await asks(gwen, 'removals')).toContain('Nobody is asking for a record to be removed.');

    // Of what was typed nothing is left, and the check of the record says what became of it.
    const left = await contentsOf(town.store);
    expect(keptWith(left, ['Jamie Hartley', 'MARKERremoval', 'MARKERclosing'])).toEqual([]);
    expect(keptWith(left, ['Robin Vale'])).not.toEqual([]);
    // Nor of what was left half written about it, which is kept apart from the record.
    expect(keptWith(left, [marked(`half ${reference}`)])).toEqual([]);
    expect(keptWith(left, [marked(`half ${other}`)])).toHaveLength(1);
    const report = await verifyRecord(town.store, town.now(), streams);
    expect(report.misfits).toEqual([]);
    expect(report.counts.case).toBe(1);
    expect(report.removed).toMatchObject([
      {
        event: {
          reference,
          asked: { by: { name: 'Ruth Marsden' }, because: 'date-reached' },
          confirmed: { by: { name: 'Gwen Parry' }, because: 'schedule-checked' },
          events: before.length + 1,
        },
      },
    ]);
    await town.until('2035-03-06', '12:00');
    expect(await asks(ruth, `status ${other}`)).toContain(`Status of ${other}`);
  },
);
