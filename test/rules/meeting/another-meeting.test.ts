/** CN-22: another meeting about the plan is not called the first anywhere, and no clock of the procedure is named for it. */
import { meetingSections } from '../../../src/cards/case/page-sections.ts';
import { invitationPost } from '../../../src/cards/channel-posts/invitation.ts';
import { tellCard } from '../../../src/cards/tell/tell.ts';
import { channelViews, type InvitationView } from '../../../src/cases/channel-view.ts';
import { formCardOf } from '../../../src/dialogs/cases/action-form.ts';
import { drawCalendarFile } from '../../../src/notices/calendar/file.ts';
import { isAnother } from '../../../src/rules/outcome/outcome.ts';
import { wordsOf } from '../../cards/card-words.ts';
import { look } from '../../cards/stages.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { booked, held, told } from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';

const arranging = withOutcome(held).at('2026-12-01', '10:00').does('Hannah Reid', 'plan-further', told);
const again = arranging.bookedFor('2027-01-12', '10:00');
const meetingOf = ({ case: c }: CaseStory) => c.meetings.at(-1) as NonNullable<(typeof c.meetings)[0]>;

const post = (story: CaseStory) => {
  const name = `invitation:${meetingOf(story).number}`;
  const view = channelViews(story.case, story.by()).find((one) => one.post === name && one.team === 'police');
  return wordsOf(invitationPost(view as InvitationView, 'https://pathway.example/one.ics')).join(' ');
};
const file = (story: CaseStory) => {
  const { case: c, now } = story;
  const about = { reference: c.reference, another: isAnother(c, meetingOf(story).number) };
  return drawCalendarFile(about, meetingOf(story), undefined, now).replaceAll(/\r\n[ \t]/g, '');
};
const heading = (story: CaseStory) => meetingSections(look(story, 'Joanne Hardy'))[0]?.heading;
const form = (story: CaseStory, action: 'book-meeting' | 'change-meeting' | 'record-held') => {
  const { paragraphs, fields } = formCardOf({ ...look(story, 'Hannah Reid'), randomKey: 'key' }, action);
  return JSON.stringify([paragraphs, fields]);
};

it('an invitation says what the meeting is for', () => {
  expect(post(booked)).toContain('The purpose is to share relevant information and agree');
  expect(post(again)).not.toContain('first');
  expect(post(again)).toContain('another meeting about this case. The purpose is to look at the risk management plan');
});

it('so do the calendar and the page', () => {
  expect(file(booked)).toContain('DESCRIPTION:Risk Management Meeting about case');
  expect(file(again)).toContain('DESCRIPTION:Another Risk Management Meeting\\, about the plan of case');
  expect([heading(booked), heading(again)]).toEqual(['Meeting', 'Another meeting, about the plan']);
});

it('the forms name no last day of the procedure, and ask for no reason for being late', () => {
  const forms = [
    form(arranging, 'book-meeting'),
    form(again, 'change-meeting'),
    form(again.at('2027-01-12', '12:00'), 'record-held'),
  ];
  for (const shown of forms) expect(shown).not.toContain('working day');
  expect(forms[0]).toContain('The last meeting agreed **Friday 15 January 2027**');
});

it('one that was called off before any outcome and is booked again is the first', () => {
  const anew = booked.does('Hannah Reid', 'cancel-meeting', told).bookedFor('2026-11-13', '10:00');
  expect(post(anew)).toContain('The purpose is to share relevant information and agree');
});

it('the referrer hears that another was held, and no more', () => {
  const heldAgain = again.at('2027-01-12', '12:00').held();
  expect(
    wordsOf(tellCard('held', heldAgain.case, heldAgain.by(), { reader: heldAgain.case.referrer.id })).join(' '),
  ).toContain('Another Risk Management Meeting was held on Tuesday 12 January 2027');
});
