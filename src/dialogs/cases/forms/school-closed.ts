/** What whoever plans a meeting or a talk reads of schools that are closed soon. */
import { plainWords } from '../../../cards/text.ts';
import { closedSoon, closedWords } from '../../../rules/meeting/school-holidays.ts';
import { type FormView, today } from './shape.ts';

export const closedSchoolWords = (look: FormView): readonly string[] =>
  closedSoon(look.case, today(look), look.by.roster).map((one) => plainWords(closedWords(one)));
