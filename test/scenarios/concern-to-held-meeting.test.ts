/** The whole way: every card of a concern, the talk, the decision, the invitations, the reminders, the meeting held. */
import { leaksIn } from '../support/privacy.ts';
import { scenario } from '../support/scenario.ts';
import {
  accepts,
  asks,
  books,
  checksTheSystem,
  chooses,
  confirms,
  declines,
  finds,
  heardSince,
  marked,
  opens,
  readsInvitation,
  recordsHeld,
  saysItAll,
  seesToTheOtherChild,
  sendsSomebodyElse,
  takes,
  talksItThrough,
  triesToAgree,
} from '../support/story.ts';
import type { WatchedTown } from '../support/watched.ts';

async function fileAt(town: WatchedTown, link: string): Promise<string> {
  const found = await town.calendarFile(link);
  if (typeof found !== 'object') throw new Error(`There is no file at ${link}: ${found}.`);
  return found.file;
}

describe('a concern becomes a Risk Management Meeting that is held', () => {
  scenario('CN-01 to CN-19: from the first message to the held meeting', ['2026-11-02', '09:15'], async (town) => {
    const priya = town.as('Priya Shah');
    const daniel = town.as('Daniel Okafor');
    const hannah = town.as('Hannah Reid');
    const lucy = town.as('Lucy Tran');
    const joanne = town.as('Joanne Hardy');
    const fiona = town.as('Fiona Lamb');
    const ben = town.as('Ben Asante');

    // Given that on Monday 2 November 2026 at 09:15 Priya tells everything that the cards ask.
    const reference = await saysItAll(priya);

    // Then her receipt says who has it and what happens next, by day,
    expect(priya.reads()).toContain('The team managers of the youth justice service (CDYJS) have it now.');
    expect(priya.reads()).toContain(
      'A youth justice team manager (CDYJS) will take this on by Tuesday 3 November 2026.',
    );
    expect(priya.reads()).toContain('The team manager will ring you by Thursday 5 November 2026 to talk it through.');
    expect(priya.reads()).toContain(
      'If a Risk Management Meeting is needed, it must be held by Monday 16 November 2026. That is ten working days from today.',
    );
    // her school's designated safeguarding lead is copied in,
    expect(daniel.hears()).toContain(`A concern from your school: ${reference}`);
    // and the managers' channel has a post with the day, and no name.
    expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).toContain('Monday 16 November 2026');

    // When Hannah takes it, Priya is told who has it.
    await takes(hannah, reference);
    expect(priya.hears()).toContain(
      'Hannah Reid has it now and will ring you to talk it through by Thursday 5 November 2026.',
    );

    // CN-08, CN-10, CN-11: not active, so it goes to First Contact, who confirm.
    await checksTheSystem(hannah, reference, 'Not active');
    expect(await confirms(lucy, reference)).toContain('Done: you confirmed the referral');

    // PR-11: another child may have been harmed. Hannah is asked by the next day, sees to it and records it.
    const second = '**See that the other child has their own referral**';
    expect(await opens(hannah, reference)).toContain(`${second} – Hannah Reid, by Tuesday 3 November 2026.`);
    expect(await seesToTheOtherChild(hannah, reference)).toContain('Done: ');
    expect(await opens(hannah, reference)).not.toContain(second);
    const safety = await chooses(hannah, reference, 'Safety and voices');
    expect(safety).toContain('It was made now, with First Contact. Recorded by Hannah Reid.');
    expect(safety).toContain(marked('ownreferral'));

    // CT-05: agreeing before the talk says to record it first, or when and how she tried to reach the referrer.
    const asked = await chooses(hannah, reference, 'Agree a Risk Management Meeting');
    expect(asked).toContain('No talk is recorded yet. Go back and record it if you had it.');
    const refused = await chooses(hannah, reference, 'Decide that a meeting is not appropriate');
    expect(refused).toContain('First record the talk with the referrer');
    expect(refused).toContain('CT-05, line 110 of the procedure');

    // CN-03, CN-04: they go through the continuum together, and agree.
    await talksItThrough(hannah, reference);
    expect(await triesToAgree(hannah, reference)).toContain('Done: ');
    expect(priya.hears()).toContain('has decided to hold a Risk Management Meeting.');
    expect(priya.hears()).toContain(marked('agreereason'));

    // CN-12 to CN-17: booked on Tuesday for Thursday 12 November at 10:00; each line of the list has its reason.
    await town.until('2026-11-03', '11:00');
    const list = await chooses(hannah, reference, 'Book the meeting and invite');
    expect(list).toContain('**Northfield Academy** – invited. The young person goes there.');
    expect(list).toContain(
      '**SEND and Inclusion** – invited. You cannot leave them off. In education: they take the lead',
    );
    expect(list).toContain('– not invited. Not active to this team: optional, may lead an AIM assessment.');
    await books(hannah, reference, {
      day: '2026-11-12',
      time: '10:00',
      link: 'https://teams.microsoft.com/meet/31234567890123?p=aB3dE5',
    });
    const booked = town.now();

    // CN-05: the post leads to a calendar file and to Teams, both naming the reference and nothing else.
    const post = joanne.in('Police safeguarding');
    const file = await fileAt(town, post.link('Add to calendar'));
    expect(file).toContain(`SUMMARY:RMM – ${reference}`);
    expect(file).toContain('DTSTART:20261112T100000Z');
    expect(leaksIn({ ...town, logged: [file] })).toEqual([]);
    expect(await town.calendarFile(post.link('Add to calendar').replace('.ics', 'x.ics'))).toBeUndefined();
    expect(post.link('Join on Teams')).toBe('https://teams.microsoft.com/meet/31234567890123?p=aB3dE5');

    // The police accept, health decline, SEND and Inclusion send somebody else; the posts show it where they stand.
    expect(readsInvitation(joanne, reference)).toContain('Thursday 12 November 2026 at 10:00 to 11:30');
    await town.until('2026-11-03', '14:00');
    expect(await accepts(joanne, reference)).toContain('Thank you: your agency is coming.');
    expect(await declines(ben, reference)).toContain(
      'Done: you recorded the answer of Health safeguarding: not coming.',
    );
    await sendsSomebodyElse(fiona, reference);
    await accepts(hannah, reference);
    expect(readsInvitation(joanne, reference)).toContain('Coming, Tuesday 3 November 2026 at 14:00');
    const answers = finds(hannah, 'CDYJS managers', `Referral ${reference}`);
    expect(answers).toContain('Police safeguarding\nComing');
    expect(answers).toContain('Health safeguarding\nNot coming');
    expect(answers).toContain('SEND and Inclusion\nSending someone else');
    expect(answers).toContain('School or college\nNot answered yet');
    // Who is sent stands only in the case.
    expect(await chooses(hannah, reference, 'The meeting and who is invited')).toContain(marked('substitute'));

    // Who has not answered is reminded, and all who come on the working day before and on the morning.
    await town.until('2026-11-12', '10:00');
    const police = heardSince(joanne, booked, 'Police safeguarding');
    expect(police.map(({ at }) => at)).toEqual(['2026-11-11T09:00:00Z', '2026-11-12T08:30:00Z']);
    expect(police[0]?.words).toContain('The meeting is tomorrow, Thursday 12 November 2026 at 10:00.');
    expect(police[1]?.words).toContain('The meeting is today: Thursday 12 November 2026 at 10:00.');
    const school = heardSince(daniel, booked, 'Northfield Academy');
    expect(school.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-05', '2026-11-06', '2026-11-11', '2026-11-12']);
    expect(school[0]?.words).toContain('Answer the invitation.');
    // Only who has not answered is told so with the reminders of the day.
    const toAnswer = 'Your team has not answered yet. Answer with the buttons of the post above.';
    expect(school.filter(({ words }) => words.includes(toAnswer))).toEqual(school.slice(-2));
    expect(police.filter(({ words }) => words.includes('not answered'))).toEqual([]);
    expect(heardSince(ben, booked, 'Health safeguarding')).toEqual([]);

    // CN-06: the meeting is held within the ten working days, and no agency is asked for anything more.
    await town.until('2026-11-12', '12:30');
    expect(await recordsHeld(hannah, reference, ['CDYJS managers', 'Police safeguarding'])).toContain('Meeting held');
    expect(readsInvitation(joanne, reference)).toContain('**This meeting has been held. Thank you.**');
    expect(await opens(hannah, reference)).toContain('Record the outcome of the meeting (0 of 6 saved)');
    expect(await asks(priya, `status ${reference}`)).toContain('Meeting held, outcome to be recorded');
    const held = town.now();
    // CN-18: its outcome is wanted in two working days; until then nobody but those who manage hears anything else.
    await town.until('2026-11-16', '08:00');
    expect(await opens(hannah, reference)).toContain('by Monday 16 November 2026');
    const others = town.office.people().filter(({ name }) => name !== 'Hannah Reid');
    for (const { name } of others) expect([name, heardSince(town.as(name), held)]).toEqual([name, []]);
  });
});
