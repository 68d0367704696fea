/** What is recorded of the police is told at once to those who manage the case (A-12, CJ-07). */

import { notified } from '../rules/police/notified.ts';
import type { CaseStory } from '../support/a-case.ts';
import { owed } from './owed.ts';

const tells = (before: CaseStory, after: CaseStory): readonly string[] =>
  owed(before, after).filter((line) => line.startsWith('tell '));

const begun = notified();
const managed = begun.at('2026-11-03', '11:00').takenBy('Hannah Reid');
const charge = { decision: 'charge', decidedOn: '2026-11-03', receivedOn: '2026-11-03' } as const;
const goesOn = { decision: 'goes-on', receivedOn: '2026-11-03' } as const;
const agreed = { answer: 'agreed', withWhom: 'DC Roy', said: 'the school only' } as const;

describe('what is recorded of the police', () => {
  it('by an officer is told to the manager and who acts for them, each once', () => {
    const decided = managed.does('Joanne Hardy', 'record-police-decision', charge);
    expect(tells(managed, decided)).toEqual(['tell Hannah Reid police-decided', 'tell Tom Bell police-decided']);
    const going = managed.does('Joanne Hardy', 'record-police-decision', goesOn);
    const answered = going.does('Joanne Hardy', 'ask-officer', agreed);
    expect(tells(going, answered)).toEqual(['tell Hannah Reid officer-answered', 'tell Tom Bell officer-answered']);
  });

  it('by one of those who manage it is told to the others', () => {
    expect(tells(managed, managed.does('Hannah Reid', 'record-police-decision', charge))).toEqual([
      'tell Tom Bell police-decided',
    ]);
    expect(tells(managed, managed.does('Tom Bell', 'record-police-decision', charge))).toEqual([
      'tell Hannah Reid police-decided',
    ]);
  });

  it('on a case that nobody has taken is told to nobody by themselves: nobody manages it yet', () => {
    expect(tells(begun, begun.does('Joanne Hardy', 'record-police-decision', charge))).toEqual([]);
  });
});
