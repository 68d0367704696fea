/** What a person tells those to whom Pathway does not write: the family, and who has no part in the case any more. */

import type { Roster } from '../base/vocabulary.ts';
import type { ContactNeeded } from '../handling/events.ts';
import { copiedLeads } from '../record/access.ts';
import type { Case } from '../record/case.ts';
import type { Challenge } from '../record/challenges.ts';
import { stillThere } from './whose.ts';

const family = { 'young-person': 'the young person', parent: 'the parent or carer' } as const;

/** Who is telephoned in place of those who left: the safeguarding lead of the referrer's school, or their team. */
function insteadOf(c: Case, { by, team }: Challenge, roster: Roster): string {
  if (team !== undefined) return roster.team(team)?.name ?? by.name;
  const [lead] = by.id === c.referrer.id ? copiedLeads(c, roster) : [];
  return lead === undefined ? `the team of ${by.name}` : lead.name;
}

/** `what`: what there is to be told, such as `the answer`. `id`: of the task. None where Pathway tells them itself. */
export function toldByTelephone(
  c: Case,
  one: Challenge,
  { what, id }: Pick<ContactNeeded, 'what' | 'id'>,
  roster: Roster,
): readonly ContactNeeded[] {
  const stands = 'which stands under "Where people do not agree"';
  if (one.family !== undefined) {
    const give = `give ${family[one.family.member]} ${what}, ${stands}`;
    return [{ type: 'to-tell', id, who: one.family.through, what: give, family: true }];
  }
  if (stillThere(c, one, roster).length > 0) return [];
  const left = `${one.by.name}, who did not agree, no longer has a part in the case`;
  return [
    { type: 'to-tell', id, who: insteadOf(c, one, roster), what: `settle who is given ${what}, ${stands}: ${left}` },
  ];
}
