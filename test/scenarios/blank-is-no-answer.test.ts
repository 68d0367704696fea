/** CN-01, CT-05, A-24: what nobody asked, what nobody answered, and what nobody knows are three things. */
import { scenario } from '../support/scenario.ts';
import {
  accepts,
  begins,
  books,
  chooses,
  comesToAMeeting,
  declines,
  opens,
  raisesAConcern,
  reads,
  saysYes,
  sends,
  takes,
  tellsWhatWasSeen,
  triesToBook,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;

describe('what was left blank', () => {
  scenario('A-24: is shown as not answered, and no answer is made of it', monday, async (town) => {
    const priya = town.as('Priya Shah');
    const hannah = town.as('Hannah Reid');
    await begins(priya);

    // Her own school stands there already; she may change it. Two questions she leaves blank, one she does not know.
    await priya.fills({
      'Their name': 'Jamie Hartley',
      'Or roughly how old': 'About 14',
      'Does youth justice (CDYJS) already work': 'Not known',
    });
    await priya.presses('Next');
    await tellsWhatWasSeen(priya, {});
    await priya.presses('Next');
    await priya.presses('Next');
    await priya.presses('Go straight to check and send');

    // The check says which is which: known not to be known, not answered, shown and left blank, never shown.
    const check = priya.reads();
    expect(check).toContain('Northfield Academy');
    expect(check).toContain('Not answered: \n3 questions. The team manager will ask you about them when you talk.');
    expect(check).toContain(
      'Three questions about what you saw\nNot answered. The team manager will ask you about it when you talk.',
    );
    expect(check).toMatch(/Not asked yet\nYou can send without these\. [^\n]*\s+- The Brook tool/);
    const reference = await sends(priya);

    // Her manager reads the same three, and what to ask stands on the form of the talk.
    await takes(hannah, reference);
    const concern = await chooses(hannah, reference, 'The concern as sent');
    expect(concern).toContain('In school or college\nNot answered');
    expect(concern).toContain('Open to CDYJS, as far as known\nNot known');
    expect(concern).toContain(
      'The marks of healthy behaviour\nNot answered: take it up in the talk with the referrer.',
    );
    expect(concern).toContain('Brook Traffic Light Tool\nNot asked yet: take it up in the talk with the referrer.');
    const talk = await chooses(hannah, reference, 'Record the talk with the referrer');
    expect(talk).toContain('**Still to ask the referrer:**\r- About the young person: in school or college;');
    expect(talk).toContain('- The marks of healthy behaviour\r- Brook Traffic Light Tool\r');
    expect(talk).not.toContain('open to CDYJS');
  });

  scenario('CN-14, CN-15: nobody is left out of a meeting by it, and no school is guessed', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const joanne = town.as('Joanne Hardy');
    await begins(joanne);
    await joanne.fills({
      'Their name': 'Jamie Hartley',
      'Or roughly how old': 'About 14',
      'Their school or college, from the list': '',
      'Which school': 'He left Northfield Academy in July',
    });
    await joanne.presses('Next');
    await tellsWhatWasSeen(joanne, {});
    await joanne.presses('Go straight to check and send');
    const reference = await sends(joanne);
    await comesToAMeeting(hannah, reference);

    // The manager is told what is not known, and the school is hers to tick.
    const form = await chooses(hannah, reference, 'Book the meeting and invite');
    expect(form).toContain('**Northfield Academy** – not invited. The concern names a school in words like these.');
    const asked = await triesToBook(hannah, reference, { day: '2026-11-09', time: '10:00' });
    expect(asked).toContain('none that is ticked is known to be theirs');
    expect(await saysYes(hannah)).toContain('Meeting booked');
    expect(await opens(hannah, reference)).toContain('the school, college or employer named in the concern');
  });

  scenario('CN-06: those who said they would come are ticked when the meeting was held', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    await books(hannah, reference, { day: '2026-11-09', time: '10:00' });
    await accepts(town.as('Joanne Hardy'), reference);
    await declines(town.as('Ben Asante'), reference);
    await town.until('2026-11-09', '12:00');

    await chooses(hannah, reference, 'Record that the meeting was held');
    await hannah.presses('Record');
    // What is still to come is not denied.
    expect(reads(hannah)).toContain('Record the outcome of the meeting (0 of 6 saved)');

    const history = await chooses(hannah, reference, 'What has happened');
    expect(history).toMatch(/recorded that the meeting was held, with CDYJS managers, Police safeguarding/);
  });
});
