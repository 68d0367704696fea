/** What the referrer hears, the safeguarding leads of their school hear with them (A-04, CN-07, A-25, A-32). */
import { tellCard } from '../../src/cards/tell/tell.ts';
import { screening, withMash } from '../rules/police/notified.ts';
import { aCase, type CaseStory } from '../support/a-case.ts';
import { aRegister, person, register } from '../support/factories.ts';
import { agreed, booked, discussed, held, received, taken, told, underTen } from '../support/usual-cases.ts';
import { owed } from './owed.ts';

const refused = discussed.checkedNotActive().notAppropriate();

const charge = { decision: 'charge', decidedOn: '2026-11-01', receivedOn: '2026-11-02' } as const;

/** Who is told what. */
const tells = (before: CaseStory, after: CaseStory): readonly string[] =>
  owed(before, after).filter((line) => line.startsWith('tell '));

describe('what the referrer is told, their safeguarding lead is told too', () => {
  it.each<[string, CaseStory, CaseStory, string]>([
    ['who has it', received, taken, 'taken'],
    ['the decision (CN-07)', discussed, refused, 'decided'],
    ['that a meeting will be held', discussed, agreed, 'decided'],
    [
      'that the decision is opened again (A-25)',
      refused,
      refused.does('Hannah Reid', 'reconsider', told),
      'reconsidered',
    ],
    ['that the meeting was held', booked, held, 'held'],
    [
      'that the case is closed (A-32)',
      refused,
      refused.does('Hannah Reid', 'close', { code: 'moved', ...told }),
      'closed',
    ],
    [
      'what First Contact decide (SC-06)',
      underTen,
      underTen.does('Lucy Tran', 'first-contact-returns', told),
      'first-contact-decided',
    ],
  ])('%s', (_what, before, after, words) => {
    expect(tells(before, after)).toEqual([`tell Priya Shah ${words}`, `tell Daniel Okafor ${words}`]);
  });

  it('that MASH told CDYJS of it, by whichever way: who entered the notification (CJ-08)', () => {
    const before = withMash();
    const rang = before.does('Ruth Marsden', 'told-by-mash', { on: '2026-11-03', how: 'They rang' });
    expect(tells(before, rang)).toEqual(['tell Joanne Hardy screened']);
    const says = JSON.stringify(tellCard('screened', rang.case, rang.by(), { reader: person('Joanne Hardy').id }));
    expect(says).toContain('MASH have told CDYJS of it. A CDYJS team manager will take it.');
    const screened = before.at('2026-11-04', '14:00').does('Peter Nolan', 'screen-eligible', screening);
    expect(tells(before, screened)).toEqual(['tell Joanne Hardy screened']);
  });

  it('who has it now, where it is handed over', () => {
    const after = taken.does('Hannah Reid', 'hand-over', { to: person('Tom Bell').id, ...told });
    expect(tells(taken, after)).toEqual([
      'tell Tom Bell handed-over',
      'tell Priya Shah taken',
      'tell Daniel Okafor taken',
    ]);
  });
});

describe('that a meeting will be held after a caution or a charge (CJ-09), and never why (CJ-07)', () => {
  it.each<[string, CaseStory]>([
    ['before it is taken', received],
    ['before the decision', taken],
    ['where it was decided against', refused],
    ['while First Contact have it', underTen],
  ])('%s', (_words, before) => {
    const after = before.does('Hannah Reid', 'record-police-decision', charge);
    expect(tells(before, after).filter((line) => line.includes('ahead'))).toEqual([
      'tell Priya Shah meeting-ahead',
      'tell Daniel Okafor meeting-ahead',
    ]);
    const says = JSON.stringify(tellCard('meeting-ahead', after.case, after.by(), { reader: person('Priya Shah').id }));
    expect(says).toContain('A Risk Management Meeting will be held about your concern.');
    expect(says).not.toMatch(/police|officer|charge|caution|crim|investigat/i);
  });

  it.each([
    ['where they know that it will be', agreed],
    ['once it is booked', booked],
  ])('not %s', (_words, before) => {
    expect(tells(before, before.police('charge')).join()).not.toContain('ahead');
  });
});

describe('nobody is told twice, or what is not for them', () => {
  it('a safeguarding lead who raised it hears it once', () => {
    const before = aCase({ referrer: 'Daniel Okafor' }).receivedAt();
    expect(tells(before, before.takenBy('Hannah Reid'))).toEqual(['tell Daniel Okafor taken']);
  });

  it('somebody of an agency without a safeguarding lead hears it alone', () => {
    const before = aCase({ referrer: 'Ben Asante' }).receivedAt();
    expect(tells(before, before.takenBy('Hannah Reid'))).toEqual(['tell Ben Asante taken']);
  });

  it('a referrer who has left the register hears nothing; the lead of the school does', () => {
    const left = aRegister(({ people }) => ({ people: people.filter(({ name }) => name !== 'Priya Shah') }));
    const story = aCase({ rosterOn: (day) => (day > '2026-11-02' ? left : register) }).receivedAt();
    const before = story.at('2026-11-03', '10:00');
    expect(tells(before, before.takenBy('Hannah Reid'))).toEqual(['tell Daniel Okafor taken']);
  });

  it('a lead who has left hears nothing', () => {
    const left = aRegister(({ people }) => ({ people: people.filter(({ name }) => name !== 'Daniel Okafor') }));
    const before = aCase({ roster: left }).receivedAt();
    expect(tells(before, before.takenBy('Hannah Reid'))).toEqual(['tell Priya Shah taken']);
  });

  it('a team manager who raised it and has it is not told what she does herself', () => {
    const before = aCase({ referrer: 'Hannah Reid' }).receivedAt();
    expect(tells(before, before.takenBy('Hannah Reid'))).toEqual([]);
    expect(tells(before, before.takenBy('Tom Bell'))).toEqual(['tell Hannah Reid taken']);
  });
});
