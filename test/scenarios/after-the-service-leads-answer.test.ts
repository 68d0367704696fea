/** what somebody reads who does not agree with the service lead either, until it is settled outside Pathway. */
import { scenario } from '../support/scenario.ts';
import {
  answersAsServiceLead,
  answersThem,
  chooses,
  does,
  doesNotAgree,
  marked,
  opens,
  raisesAConcern,
  stillDoesNotAgree,
  takes,
  tries,
} from '../support/story.ts';

const next = 'The service lead will answer next.';
const noFurther = 'The service lead has answered already, so there is no further answer here.';

scenario('nobody is promised an answer that does not come', ['2027-05-04', '09:15'], async (town) => {
  const priya = town.as('Priya Shah');
  const hannah = town.as('Hannah Reid');
  const ruth = town.as('Ruth Marsden');
  const reference = await raisesAConcern(priya);
  await takes(hannah, reference);
  await doesNotAgree(priya, reference, 'Something else');
  await answersThem(hannah, reference, marked('firstanswer'));
  expect(priya.hears()).not.toContain('says how it goes on');
  const first = await chooses(priya, reference, 'I still do not agree');
  expect(first).toContain(next);
  expect(first).not.toContain(noFurther);

  const done = await stillDoesNotAgree(priya, reference);
  expect(done).toContain('Done: you recorded that an answer was not agreed with.');
  await answersAsServiceLead(ruth, reference, marked('secondanswer'));
  expect(priya.hears()).toContain('The Managing Professional Differences Policy says how it goes on then.');
  const second = await chooses(priya, reference, 'I still do not agree');
  expect(second).toContain(noFurther);
  expect(second).not.toContain(next);

  // Of two that were answered, each is named with what comes next.
  await doesNotAgree(priya, reference, 'The plan');
  await answersThem(hannah, reference, marked('otheranswer'));
  const both = await chooses(priya, reference, 'I still do not agree');
  expect(both).toContain(`**2:** ${next}`);
  expect(both).toContain(`**1:** ${noFurther}`);
});

scenario('what became of it outside Pathway is read by the one who said it', ['2027-05-04', '09:15'], async (town) => {
  const priya = town.as('Priya Shah');
  const hannah = town.as('Hannah Reid');
  const reference = await raisesAConcern(priya);
  await takes(hannah, reference);
  await doesNotAgree(priya, reference, 'Something else');
  await answersThem(hannah, reference, marked('firstanswer'));
  await stillDoesNotAgree(priya, reference);
  await answersAsServiceLead(town.as('Ruth Marsden'), reference, marked('secondanswer'));
  await stillDoesNotAgree(priya, reference);
  const goesOn = 'Policy says how it goes on now.';
  expect(await chooses(priya, reference, 'Where people do not agree')).toContain(goesOn);

  const record = (reached: string) =>
    does(hannah, reference, ['Record how a difference goes on', 'Record it'], {
      'What was reached?': reached,
      'Who deals with it there': marked('withwhom'),
    });
  await record('Stage 3 of the policy');
  expect(await chooses(priya, reference, 'Where people do not agree')).toContain(goesOn);
  await record('It is settled');
  // They hear it, and so does the service lead; with which people, only those who see the whole case read.
  for (const heard of [priya.hears(), town.as('Ruth Marsden').hears()]) {
    expect(heard).toContain('(something else): it is settled, Tuesday 4 May 2027.');
    expect(heard).not.toContain(marked('withwhom'));
  }
  const page = await chooses(priya, reference, 'Where people do not agree');
  expect(page).toContain('Stage 3 of the policy, Tuesday 4 May 2027.');
  expect(page).toContain('It is settled, Tuesday 4 May 2027.');
  expect(page).toContain('This went on outside Pathway.');
  expect(page).not.toContain(goesOn);
  expect(page).not.toContain(marked('withwhom'));
  expect(await chooses(hannah, reference, 'Where people do not agree')).toContain(marked('withwhom'));
});

scenario('the manager reads of the family who answers next', ['2027-05-04', '09:15'], async (town) => {
  const hannah = town.as('Hannah Reid');
  const reference = await raisesAConcern(town.as('Priya Shah'));
  await takes(hannah, reference);
  const form = ['Record that the family do not agree', 'Record it'] as const;
  await does(hannah, reference, form, {
    'Who does not agree?': 'A parent or carer',
    'What is not agreed with?': 'The plan',
    'Why, in their own words': marked('whynot'),
    'What they ask for': marked('asksfor'),
    'Who will give them the answer': marked('through'),
  });
  await answersThem(hannah, reference, marked('firstanswer'));
  const still = 'Record that the family still does not agree';
  expect(await chooses(hannah, reference, still)).toContain(next);
  await does(hannah, reference, [still, 'Record it'], { 'Why, in their own words': marked('stillnot') });
  await answersAsServiceLead(town.as('Ruth Marsden'), reference, marked('secondanswer'));
  expect(await chooses(hannah, reference, still)).toContain(noFurther);
});

scenario('what is sent a second time waits for one answer', ['2027-05-04', '09:15'], async (town) => {
  const priya = town.as('Priya Shah');
  const hannah = town.as('Hannah Reid');
  const reference = await raisesAConcern(priya);
  await takes(hannah, reference);
  await doesNotAgree(priya, reference, 'Something else');
  const again = await tries(priya, reference, ['I do not agree', 'Send it to the team manager'], {
    'What is not agreed with?': 'Something else',
    'Why you do not agree': marked('whynot'),
    'What you ask for': marked('asksfor'),
  });
  expect(again).toContain('That was recorded already. Nothing was changed.');
  await answersThem(hannah, reference, marked('firstanswer'));
  expect(await opens(hannah, reference)).not.toContain('**Answer somebody who does not agree**');
  // About something else, or once it was answered, it is another.
  await doesNotAgree(priya, reference, 'Something else');
  await doesNotAgree(priya, reference, 'The plan');
});
