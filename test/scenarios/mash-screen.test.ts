/** CJ-05 to CJ-08, A-07, A-08, A-21: the investigation goes on, MASH screen it, and then a charge comes. */
import { scenario } from '../support/scenario.ts';
import {
  asks,
  chooses,
  does,
  finds,
  findsEligible,
  heardSince,
  marked,
  notifies,
  opens,
  reads,
  takes,
  turnsAway,
} from '../support/story.ts';

const goesOn = {
  'What did the police decide?': 'The investigation goes on',
  'Day of the first interview': '2027-04-21',
  'If the investigation goes on': 'Yes',
  'If so: on which day': '2027-04-22',
  "MASH's reference": marked('mashreference'),
};
const amir = { decision: goesOn, name: 'Amir Daly', matter: { 'Is any investigation still going on?': 'Yes' } };
const noCase = 'There is no case with that reference that you can see.';

describe('an investigation that goes on', () => {
  scenario(
    'is screened before youth justice hear of it, and later a charge is told',
    ['2027-04-22', '11:00'],
    async (town) => {
      const [joanne, peter, ruth] = [town.as('Joanne Hardy'), town.as('Peter Nolan'), town.as('Ruth Marsden')];
      const [hannah, began] = [town.as('Hannah Reid'), town.now()];
      const reference = await notifies(joanne, amir);
      expect(joanne.reads()).toContain('if MASH find it eligible, is Friday 7 May 2027.');

      const post = finds(peter, 'MASH', `A referral to screen: ${reference}`);
      expect(post).toContain('Thursday 22 April 2027');
      expect(post).toContain('Friday 23 April 2027');
      expect(heardSince(hannah, began, 'CDYJS managers')).toEqual([]);
      expect(await asks(hannah, `status ${reference}`)).toContain(noCase);
      expect(await asks(hannah, 'my cases')).not.toContain(reference);
      expect(await opens(ruth, reference)).toContain('With MASH for screening');
      expect(reads(ruth)).toContain('Friday 7 May 2027');
      expect(reads(ruth)).not.toContain('Amir');
      expect(reads(ruth)).not.toContain('Look at');

      // MASH are asked on the day and after it; the managers hear nothing.
      await town.until('2027-04-26', '14:00');
      expect(
        heardSince(peter, began, 'MASH')
          .map(({ words }) => words)
          .join('\n'),
      ).toContain('A screening is waiting');
      expect(heardSince(hannah, began)).toEqual([]);
      const page = await opens(peter, reference);
      expect(page).toContain('A police investigation is going on.');
      expect(page).toContain('Amir Daly');
      await chooses(peter, reference, 'The police and MASH');
      expect(reads(peter)).toContain(marked('nottosay'));
      await findsEligible(peter, reference);

      expect(finds(peter, 'MASH', `A referral to screen: ${reference}`)).toContain(
        'You do not have to do anything more',
      );
      expect(joanne.hears()).toContain('MASH have screened it and told CDYJS.');
      expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).toContain('Friday 7 May 2027');
      expect(await opens(hannah, reference)).toContain('by Tuesday 27 April 2027');
      await takes(hannah, reference);
      expect(await opens(hannah, reference)).toContain('by Friday 30 April 2027');
      expect(reads(hannah)).toContain('A police investigation is going on.');
      await hannah.presses('Talks and decisions');
      expect(reads(hannah)).toContain(marked('screening'));
      expect(reads(hannah)).toContain('Tuesday 11 May 2027: shown only');
      expect(await asks(peter, `status ${reference}`)).not.toContain('Amir');

      // The officer records the charge on the same case: its days stand beside the others.
      await town.until('2027-04-28', '10:00');
      const charged = { 'What did the police decide?': 'Charge', 'Day of the decision': '2027-04-28' };
      await does(joanne, reference, ['Record what the police decided', 'Record the decision'], charged);
      const after = await opens(hannah, reference);
      expect(after).toContain('Criminal proceedings are going on.');
      await hannah.presses('Why? Steps, dates and clauses');
      expect(reads(hannah)).toContain('must be held by Friday 7 May 2027');
      expect(reads(hannah)).toContain('must be held by Thursday 13 May 2027');
    },
  );

  scenario(
    'that MASH turn away is closed, and nobody in youth justice hears of it',
    ['2027-04-22', '11:00'],
    async (town) => {
      const [joanne, peter, hannah] = [town.as('Joanne Hardy'), town.as('Peter Nolan'), town.as('Hannah Reid')];
      const began = town.now();
      const reference = await notifies(joanne, amir);
      await turnsAway(peter, reference);
      expect(joanne.hears()).toContain('MASH decided that this is not for this procedure.');
      await town.until('2027-05-20', '17:00');
      expect(heardSince(hannah, began)).toEqual([]);
      expect(heardSince(hannah, began, 'CDYJS managers')).toEqual([]);
      expect(heardSince(town.as('Ruth Marsden'), began)).toEqual([]);
      expect(await asks(hannah, `status ${reference}`)).toContain(noCase);
    },
  );

  scenario(
    'whose ten working days end with MASH is late for the service lead, who reads nothing else of it (CJ-10)',
    ['2027-04-22', '11:00'],
    async (town) => {
      const [joanne, ruth, hannah] = [town.as('Joanne Hardy'), town.as('Ruth Marsden'), town.as('Hannah Reid')];
      const reference = await notifies(joanne, amir);
      await town.until('2027-05-07', '17:00');
      const passed = town.now();
      await town.until('2027-05-10', '12:00');
      const heard = heardSince(ruth, passed)
        .map(({ words }) => words)
        .join('\n');
      expect(heard).toContain(reference);
      expect(heard).toContain('The ten working days ended on Friday 7 May 2027 and MASH have not screened it yet.');
      expect(heard).not.toContain('Amir');
      const late = await asks(ruth, 'late cases');
      expect(late).toContain(reference);
      expect(late).toContain('With MASH for screening');
      expect(late).toContain('late: was due by Friday 7 May 2027');
      expect(late).not.toContain('Amir');
      expect(await asks(hannah, 'late cases')).not.toContain(reference);
    },
  );

  scenario(
    'that the police end while MASH have it is still screened, and MASH read that it ended (CJ-03, CJ-08)',
    ['2027-04-22', '11:00'],
    async (town) => {
      const [joanne, peter, began] = [town.as('Joanne Hardy'), town.as('Peter Nolan'), town.now()];
      const reference = await notifies(joanne, amir);
      await town.until('2027-04-26', '10:00');
      const ended = { 'What did the police decide?': 'No further police action', 'Day of the decision': '2027-04-26' };
      await does(joanne, reference, ['Record what the police decided', 'Record the decision'], ended);
      const news = heardSince(peter, began, 'MASH').filter(({ words }) => words.includes('Something was added'));
      expect(news).toHaveLength(1);
      expect(news[0]?.words).not.toMatch(/police/i);
      const note =
        '**The police decided: No further police action.** MASH will still say whether it is for this procedure.';
      for (const person of [peter, joanne]) expect(await opens(person, reference)).toContain(note);
      expect(await chooses(peter, reference, 'Eligible: tell CDYJS')).toContain(note);
      expect(heardSince(town.as('Hannah Reid'), began)).toEqual([]);
    },
  );

  scenario(
    'whose screening the service lead recorded first keeps what MASH typed, and tells them what happened (CJ-08)',
    ['2027-04-22', '11:00'],
    async (town) => {
      const [joanne, peter, ruth] = [town.as('Joanne Hardy'), town.as('Peter Nolan'), town.as('Ruth Marsden')];
      const reference = await notifies(joanne, amir);
      await chooses(peter, reference, 'Not for this procedure');
      const rang = { 'Who told you, and what they said': 'MASH rang' };
      await does(ruth, reference, ['MASH told us another way', 'Record it and tell the team managers'], rang);
      await peter.fills({ 'What was decided and why': marked('late-screening'), 'Is a strategy discussion': 'No' });
      await peter.presses('Record it and close the case');
      expect(reads(peter)).toContain('Ruth Marsden recorded on Thursday 22 April 2027 at 11:00 that MASH told CDYJS');
      expect(reads(peter)).toContain('ring the youth justice team');
      await peter.presses('Read and copy what you wrote');
      expect(reads(peter)).toContain(marked('late-screening'));
    },
  );

  scenario(
    'not sent yet is asked of the officer, and the service lead hears where it is not done',
    ['2027-04-22', '11:00'],
    async (town) => {
      const [joanne, ruth, hannah] = [town.as('Joanne Hardy'), town.as('Ruth Marsden'), town.as('Hannah Reid')];
      const began = town.now();
      const decision = {
        ...goesOn,
        'If the investigation goes on': 'Not yet',
        'If so: on which day': '',
        "MASH's reference": '',
      };
      const reference = await notifies(joanne, { ...amir, decision });
      expect(joanne.reads()).toContain('on your own form today');
      await town.until('2027-04-26', '12:00');
      expect(
        heardSince(joanne, began)
          .map(({ words }) => words)
          .join('\n'),
      ).toContain('Send the safeguarding referral to MASH');
      const toRuth = heardSince(ruth, began)
        .map(({ words }) => words)
        .join('\n');
      expect(toRuth).toContain('A step for the police is waiting');
      expect(toRuth).not.toContain('Amir');
      expect(heardSince(hannah, began)).toEqual([]);
      const sent = { 'Day on which MASH got the referral': '2027-04-26' };
      await does(joanne, reference, ['Record that MASH have the referral', 'Record it'], sent);
      expect(await opens(joanne, reference)).toContain('Tuesday 11 May 2027');
      expect(finds(town.as('Peter Nolan'), 'MASH', `A referral to screen: ${reference}`)).toContain(
        'Tuesday 27 April 2027',
      );
    },
  );
});
