/** Who hears that cases were handed over: of several together the team managers once, with the first of them. */
import type { Roster } from '../rules/base/vocabulary.ts';
import { thoseAbove } from '../rules/engine/recipients.ts';
import type { HandedOver } from '../rules/handling/events.ts';
import { areRecordsToSettle } from '../rules/handling/records-to-settle.ts';
import type { Case } from '../rules/record/case.ts';
import type { NoticeContent } from './notice.ts';

/** The one who has them now and, unless they did it themselves, the one who had them. */
function managers(
  { manager, together }: HandedOver,
  { handedOver }: Case,
  had: Case['manager'],
): readonly NoticeContent[] {
  if (together === undefined || together.cases === 1) {
    const isTold = had !== undefined && had.id !== handedOver?.by.id;
    return [
      { kind: 'tell', person: manager.id, words: 'handed-over' },
      ...(isTold ? [{ kind: 'tell', person: had.id, words: 'handed-away' } as const] : []),
    ];
  }
  if (together.first === undefined) return [];
  const { from } = together;
  const isTheirOwn = from.id === handedOver?.by.id;
  return [
    { kind: 'tell', person: manager.id, words: 'handed-over-all' },
    ...(isTheirOwn ? [] : [{ kind: 'tell', person: from.id, words: 'handed-from' } as const]),
  ];
}

/** Of separate records those above decide who sees them; whoever of them handed the case over knows. */
function records(c: Case, roster: Roster): readonly NoticeContent[] {
  if (!areRecordsToSettle(c)) return [];
  const told = thoseAbove(roster).filter((person) => person !== c.handedOver?.by.id);
  return told.map((person) => ({ kind: 'tell', person, words: 'records-to-settle' }));
}

/** `had`: who had it before. */
export const toldOfHandingOver = (
  event: HandedOver,
  after: Case,
  roster: Roster,
  had: Case['manager'],
): readonly NoticeContent[] => [...managers(event, after, had), ...records(after, roster)];
