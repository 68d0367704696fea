/** One name, written with another apostrophe, other dashes, or letters composed another way. */
import { scenario } from '../support/scenario.ts';
import { opensTheRegister, pastes } from '../support/story.ts';

scenario('a team and a person are found however their name is written', ['2026-11-02', '09:15'], async (town) => {
  const gwen = town.as('Gwen Parry');
  await pastes(gwen, 'team,name,agency\nkings,King’s College – Sixth Form,education');
  await gwen.presses('Import it');
  expect(await pastes(gwen, "name,agency\nKING'S COLLEGE - SIXTH FORM,education")).toContain(
    'This will make 1 change:\n**KING',
  );

  const person = [crypto.randomUUID(), 'Zoe\u0308 O’Neill', 'Tutor', "King's College - Sixth Form", 'school-staff'];
  await pastes(gwen, `object id,name,job,team,role\n${person.join(',')}`);
  await gwen.presses('Import it');
  for (const typed of ["O'Neill", 'O’Neill', 'ZO\u00CB', 'zoe', 'king´s college']) {
    await opensTheRegister(gwen, 'Find a person');
    await gwen.fills({ 'Who are you looking for?': typed });
    await gwen.presses('Find');
    expect(gwen.buttons()).toContain('Open Zo\u00EB O’Neill');
  }

  await gwen.in('Riverside College').says('this is nobody');
  await gwen.in('Riverside College').says("this is king's college-sixth form");
  expect(gwen.in('Riverside College').hears()).toContain('This is the channel of King’s College – Sixth Form');
});
