/** what administrators, who see nothing of the case, are told while a removal waits, and when the record stays. */
import type { NoticeContent } from '../../src/cases/notice.ts';
import { requiredNotices } from '../../src/cases/required-notices.ts';
import { drawTell } from '../../src/notices/drawing.ts';
import { asked, twoLeads, why } from '../rules/retention/cases.ts';
import type { CaseStory } from '../support/a-case.ts';
import { person } from '../support/factories.ts';

const gwen = person('Gwen Parry', twoLeads).id;

/** What she is told by what happened in between, and how it is drawn for her. */
function toldGwen(before: CaseStory, after: CaseStory): readonly string[] {
  const events = after.events.slice(before.events.length);
  const owed = requiredNotices(before.case, after.case, events, { ...after.by(), agenda: after.agenda });
  const hers = owed.filter(
    (one): one is NoticeContent & { kind: 'tell' } => one.kind === 'tell' && one.person === gwen,
  );
  return hers.map((one) => JSON.stringify(drawTell(after.case, one, after.by())));
}

it('they are reminded with the service leads, by the reference alone, and led to the list of removals', () => {
  const day = asked().at('2026-11-16', '09:30');
  const reminded = day.woken();
  expect(reminded.events.slice(day.events.length)).toMatchObject([{ type: 'nudged' }]);
  const [card, ...more] = toldGwen(day, reminded);
  expect(more).toEqual([]);
  expect(card).toContain('A removal to confirm: ');
  expect(card).toContain('You cannot see the case.');
  expect(card).toContain('removal/list');
  expect(card).not.toMatch(/MARKER|case\/open/);
});

it.each([
  ['It was stopped.', asked(), asked().does('Olive Crane', 'stop-removal', why)],
  ['A hold was put on it.', asked(), asked().does('Olive Crane', 'keep', why)],
  ['No second person confirmed it in time.', asked(), asked().at('2026-11-17', '09:00').woken()],
])('they hear that the record stays, and that there is nothing to do: %s', (how, before, after) => {
  const cards = toldGwen(before, after).filter((card) => card.includes('The record stays: '));
  expect(cards).toHaveLength(1);
  expect(cards[0]).toContain(`will not be removed. ${how} There is nothing for you to do.`);
  expect(cards[0]).not.toMatch(/MARKER|case\/open/);
});
