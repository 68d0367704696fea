/** CJ-27, CJ-28, A-23: a young person who was said to work turns out to go to a college, and the panel is told. */

import { outcomePageSections } from '../../src/cards/case/outcome-sections.ts';
import { viewFor } from '../../src/cases/sight.ts';
import { inviteList } from '../../src/rules/meeting/invitees.ts';
import { panelAnswers } from '../../src/rules/panel/actions/record-panel.ts';
import type { CaseStory } from '../support/a-case.ts';
import { person } from '../support/factories.ts';
import { joe, joeMet, joeTaken } from '../support/joe-who-works.ts';
import { withOutcome } from '../support/usual-outcome.ts';
import { sees, wants } from '../support/wants-and-sees.ts';

const asked = (story: CaseStory, fact: 'in-education' | 'school', is: string): readonly string[] => {
  const result = story.asks('Hannah Reid', 'correct', { fact, is, why: 'MARKER-why' });
  return result.ok ? [] : (result.refusal.doubts ?? []).flatMap(({ asks }) => asks.split('\n'));
};

test('CJ-27: Joe is said to work until Tuesday 7 September 2027, and then the panel is told in three working days', () => {
  // Given Joe, who is 16 and an apprentice, raised by Ben on Monday 5 July 2027,
  // CN-14, A-27: the list asks neither SEND and Inclusion nor a school, and health, who raised it,
  const { lines } = inviteList(joe.case, joe.roster);
  const proposed = lines.filter((one) => one.proposed).map(({ team }) => team.id);
  expect(proposed).not.toContain('send-inclusion');
  expect(proposed).toEqual(expect.arrayContaining(['cdyjs-managers', 'police', 'health']));
  // and a meeting by Monday 19 July that is held on Thursday 15 July, at which nobody is asked for the panel.
  expect(wants(joeTaken)).toContain('hold by 2027-07-19');
  const planned = withOutcome(joeMet, {
    assessment: { aim: 'no' },
    safety: { education: 'no', place: 'no', placeOwner: undefined, placeReview: undefined },
    plan: { actions: [{ what: 'MARKER-only-action', team: 'police', by: '2027-10-29' }] },
    next: { another: 'no' },
  });
  expect(wants(planned).filter((one) => one.startsWith('panel'))).toEqual([]);

  // When Hannah corrects on Tuesday 7 September that he is in education, then she first reads what will follow:
  const september = planned.at('2027-09-07', '10:00');
  expect(asked(september, 'in-education', 'yes')).toEqual([
    'In school or other education: you will correct it to "Yes". The case says "No" now.',
    'This will be asked of SEND and Inclusion: "Share information with the High Risk of Harm Panel" by Friday 10 September 2027.',
  ]);
  expect(sees(september, 'Fiona Lamb')).toBe('nothing');
  const why = 'MARKER-why';
  const right = september
    .does('Hannah Reid', 'correct', { fact: 'in-education', is: 'yes', why })
    .does('Hannah Reid', 'correct', { fact: 'school', is: 'Riverside College', why });
  // SEND and Inclusion have until Friday 10 September, and Fiona can open the case only now.
  expect(wants(right)).toContain('panel by 2027-09-10');
  expect(sees(right, 'Fiona Lamb')).toBe('shared');
  // What the outcome said stays, with what is right beside it.
  const look = viewFor(right.case, person('Hannah Reid'), right.by());
  const page = JSON.stringify(look && outcomePageSections(look));
  expect(page).toContain(
    'Corrected since. In school or other education: Yes (was No; corrected by Hannah Reid on Tuesday',
  );
  expect(right.case.outcomes?.[0]?.cards.safety?.answers).toMatchObject({ education: 'no' });

  // She tells the panel, and her sight of it ends with the step. A further correction would have ended it as well.
  const told = { answer: 'told', on: '2027-09-09', to: 'MARKER-to', how: 'MARKER-how' } as const;
  expect(panelAnswers(right.case)).toContain('told');
  const done = right.at('2027-09-09', '15:00').does('Fiona Lamb', 'record-panel', told);
  expect(sees(done, 'Fiona Lamb')).toBe('nothing');
  const ended = right.does('Hannah Reid', 'correct', { fact: 'in-education', is: 'no', why });
  expect(wants(ended).filter((one) => one.startsWith('panel'))).toEqual([]);
});
