/** For each event of a part with a list of its own a case that ends with it, and what of the case it changed. */
import { correctingEnds } from '../correcting/ends.ts';
import { endingEnds } from '../ending/ends.ts';
import { exportEnds } from '../exporting/ends.ts';
import { handlingEnds } from '../handling/ends.ts';
import { linkEnds } from '../links/ends.ts';
import { ownWordsEnds } from '../own-words/ends.ts';
import { policeEnds } from '../police/ends.ts';
import { retentionEnds } from '../retention/ends.ts';
import { safetyEnds } from '../safety/ends.ts';
import { subjectAccessEnds } from '../subject-access/ends.ts';
import { outcomeEnds } from './outcome-ends.ts';

export const partEnds = {
  ...endingEnds,
  ...handlingEnds,
  ...linkEnds,
  ...policeEnds,
  ...safetyEnds,
  ...outcomeEnds,
  ...ownWordsEnds,
  ...retentionEnds,
  ...subjectAccessEnds,
  ...correctingEnds,
  ...exportEnds,
};
