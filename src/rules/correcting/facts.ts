/** What can be put right on a case, one row a fact. What somebody wrote is not among them: nobody changes that. */
import type { Case } from '../record/case.ts';
import { type FactId, factIds } from '../record/corrections.ts';
import { meetingFacts } from './meeting-facts.ts';
import { policeFacts } from './police-facts.ts';
import type { FactRow } from './row.ts';
import { youngPersonFacts } from './young-person-facts.ts';

export const facts: Readonly<Record<FactId, FactRow>> = { ...youngPersonFacts, ...policeFacts, ...meetingFacts };

/** Those that the case has now, for somebody who is the service lead or is not. */
export const factsToCorrect = (c: Case, isServiceLead: boolean): readonly FactId[] =>
  factIds.filter((id) => facts[id].isThere(c) && (isServiceLead || facts[id].onlyServiceLead === undefined));
