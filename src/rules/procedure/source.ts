/** What a rule rests on: a clause of the procedure, or a question it leaves open with the default that is built. */
import type { ClauseId } from './clauses/index.ts';
import type { QuestionId } from './questions.ts';

export type Source = ClauseId | QuestionId;
