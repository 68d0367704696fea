/** Who is asked to the meeting about a young person, as a case that was just taken has it. */
import type { Concern } from '../../../src/rules/concern/concern.ts';
import { inviteList } from '../../../src/rules/meeting/invitees.ts';
import { aCase, type Beginning, type CaseStory } from '../../support/a-case.ts';
import { aConcern } from '../../support/factories.ts';

/** Of this young person, with everything else usual. */
export const takenOf = (youngPerson: Partial<Concern['youngPerson']> = {}, beginning: Beginning = {}): CaseStory =>
  aCase({ concern: aConcern({ youngPerson }), ...beginning })
    .receivedAt()
    .takenBy('Hannah Reid');

export const listOf = ({ case: c, roster }: CaseStory) => inviteList(c, roster);

export function lineOf(story: CaseStory, id: string) {
  const found = listOf(story).lines.find((one) => one.team.id === id);
  return found && { proposed: found.proposed, why: found.why, source: found.source };
}
