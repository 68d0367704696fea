/** CN-08, CN-09, CN-13: the young person is active to a social care team. */
import { scenario } from '../support/scenario.ts';
import {
  accepts,
  asks,
  books,
  checksTheSystem,
  chooses,
  comesToAMeeting,
  confirms,
  finds,
  heardSince,
  opens,
  raisesAConcern,
  reads,
  readsInvitation,
  takes,
  tries,
  withdrawsTheReferral,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;

describe('active to social care', () => {
  scenario('CN-09, CN-13: referred to the team’s channel, confirmed there, invited', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const graham = town.as('Graham Pell');
    const reference = await raisesAConcern(town.as('Priya Shah'));

    await comesToAMeeting(hannah, reference, { activeTo: 'Families First East' });

    // Their channel has the referral, without a name; First Contact hears nothing of it, nor does the other team.
    expect(finds(graham, 'Families First East', `Referral to Families First East: ${reference}`)).toContain('Not yet');
    expect(town.as('Lucy Tran').in('First Contact').posts()).toEqual([]);
    expect(town.as('Owen Clarke').in('Families First North').posts()).toEqual([]);
    // CN-09: directly to the team manager too, in their own chat, and to no colleague.
    const toldInPerson = (name: string) =>
      heardSince(town.as(name), '').filter(({ words }) => words.includes(`A referral to your team: ${reference}`));
    expect(toldInPerson('Graham Pell')).toHaveLength(1);
    expect(JSON.stringify(toldInPerson('Graham Pell'))).not.toContain('Jamie');
    expect(toldInPerson('Aisha Khan')).toEqual([]);
    expect(toldInPerson('Owen Clarke')).toEqual([]);
    // The team manager opens it there, and now sees whom it is about.
    await opens(graham, reference);
    await graham.presses('The concern as sent');
    expect(graham.reads()).toContain('Jamie Hartley');
    graham.closesDialog();
    // Only First Contact say to which team they sent it on.
    const form = await chooses(graham, reference, 'Confirm we have it');
    expect(form).toContain('A note, if you want');
    expect(form).not.toContain('A team that is not listed');
    graham.closesDialog();

    expect(await confirms(graham, reference)).toBe('Confirmed. CDYJS can see that you have it.');
    expect(await opens(hannah, reference)).not.toContain('**Confirm the referral sent on');
    await expect(confirms(graham, reference)).rejects.toThrow('has the button "We have it"');

    // CN-13: they are on the list because the young person is active to them.
    const list = await chooses(hannah, reference, 'Book the meeting and invite');
    expect(list).toContain(
      '**Families First East** – invited. You cannot leave them off. The young person is active to this team.',
    );
    await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
    expect(readsInvitation(graham, reference)).toContain('Families First East');
    // any one of them satisfies: the social worker answers for the team.
    await accepts(town.as('Aisha Khan'), reference);
    expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).toContain('Families First East\nComing');
  });

  scenario('CN-09: the team is asked for, and cannot be another agency', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(hannah, reference);
    const form = ['Record the case management system check', 'Record and refer on'] as const;
    const refused = await tries(hannah, reference, form, { Result: 'Active to a social care team' });
    expect(refused).toContain('Choose the social care team the young person is active to.');
    expect(refused).toContain('CN-09, line 68 of the procedure');
  });

  scenario('CN-09: active to another team later: the first is told that it is theirs no more', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const owen = town.as('Owen Clarke');
    const graham = town.as('Graham Pell');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(hannah, reference);
    await checksTheSystem(hannah, reference, { activeTo: 'Families First East' });
    await checksTheSystem(
      hannah,
      reference,
      { activeTo: 'Families First North' },
      'It was right then, and is no longer needed',
    );
    expect(await confirms(owen, reference)).toContain('Confirmed.');
    expect(finds(graham, 'Families First East', 'Referral to')).toContain('it is no longer for your team');
    expect(heardSince(graham, '').at(-1)?.words).toContain('It is no longer for your team');
    // Nobody asks them again.
    const told = heardSince(graham, '', 'Families First East').length;
    await town.until('2026-11-06', '12:00');
    expect(heardSince(graham, '', 'Families First East')).toHaveLength(told);
    expect(await asks(owen, 'my cases')).toContain(reference);
    expect(await asks(graham, 'my cases')).toContain('You have no open case.');
  });

  scenario(
    'SC-11: sent to the wrong team, it is taken back, and the breach is to be reported',
    monday,
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const graham = town.as('Graham Pell');
      const reference = await raisesAConcern(town.as('Priya Shah'));
      await takes(hannah, reference);
      await checksTheSystem(hannah, reference, { activeTo: 'Families First East' });
      await opens(graham, reference);
      await confirms(graham, reference);

      const wrong = 'It went to the wrong team';
      const after = await checksTheSystem(hannah, reference, { activeTo: 'Families First North' }, wrong);

      // East's post and a word under it say so; the case opens for nobody of theirs.
      expect(finds(graham, 'Families First East', `Referral to Families First East: ${reference}`)).toContain(
        'This referral is withdrawn: it was sent to your team by mistake.',
      );
      const [news] = heardSince(graham, '', 'Families First East').slice(-1);
      expect(news?.words).toContain('tell your data protection officer');
      // He was told of it himself, and so he is of its end.
      expect(heardSince(graham, '').at(-1)?.words).toContain('CDYJS sent it to your team by mistake.');
      expect(await asks(graham, `status ${reference}`)).toContain('There is no case with that reference');
      // North have it,
      const owen = town.as('Owen Clarke');
      expect(finds(owen, 'Families First North', `Referral to Families First North: ${reference}`)).toContain(
        'Not yet',
      );
      await opens(owen, reference);
      await owen.presses('The concern as sent');
      expect(owen.reads()).toContain('Jamie Hartley');
      owen.closesDialog();
      // and Hannah is asked to report it, with who had opened it.
      expect(after).toContain(
        'report a personal data breach: this case was referred to Families First East by mistake',
      );
      await opens(hannah, reference);
      await hannah.presses('What has happened');
      expect(reads(hannah)).toContain(
        'withdrew the referral to Families First East: it had been sent to the wrong team, which is a data breach to be reported',
      );
      await hannah.presses('Who has looked');
      expect(reads(hannah)).toContain('Graham Pell looked at the case');
      await hannah.presses('Talks and decisions');
      expect(reads(hannah)).toContain('Withdrawn by Hannah Reid');
      await town.until('2026-11-20', '12:00');
      expect(heardSince(graham, news?.at ?? '', 'Families First East')).toEqual([]);
    },
  );

  scenario(
    'SC-11: the team manager withdraws it without a new check, which is then asked for',
    monday,
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const reference = await raisesAConcern(town.as('Priya Shah'));
      await takes(hannah, reference);
      await checksTheSystem(hannah, reference, { activeTo: 'Families First East' });

      const shown = await withdrawsTheReferral(hannah, reference, 'It went to the wrong team');

      expect(shown).toContain('Check the case management system and refer on');
      expect(await asks(town.as('Aisha Khan'), `status ${reference}`)).toContain(
        'There is no case with that reference',
      );
      await checksTheSystem(hannah, reference, 'Not active');
      expect(finds(town.as('Lucy Tran'), 'First Contact', 'Referral to First Contact')).toContain('Not yet');
    },
  );
});
