/** What answers a press is shown on one device; what Teams keeps of the post is what a phone shows of it tomorrow. */
import { isDeepStrictEqual } from 'node:util';
import type { FakeTeams } from '../../desk/fake-teams.ts';
import type { PressAnswer, PressRequest } from '../../desk/page-api.ts';

/** Throws where their other devices show something else of the post than the one on which it was pressed. */
export function sameElsewhere(
  office: FakeTeams,
  person: string,
  { conversation, post }: PressRequest,
  answer: PressAnswer,
): void {
  if (answer.show !== 'card' || post === undefined) return;
  const elsewhere = office.peekElsewhere(person, conversation).find(({ id }) => id === post);
  // Whoever puts a card of a case into the chat has posted it themselves: it is not Pathway's to change.
  if (elsewhere?.from === 'person' || isDeepStrictEqual(elsewhere?.card, answer.card)) return;
  throw new Error(`Another device still shows:\n${JSON.stringify(elsewhere?.card)}`);
}
