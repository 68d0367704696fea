/** Every generated document, from the tables and the project's own files. */
import { join } from 'node:path';
import { readAuthority } from '../../src/authority/authority.ts';
import { coverage } from '../../src/rules/procedure/clauses/coverage.ts';
import { findCarriers } from './carriers.ts';
import { coverageTroubles } from './coverage-troubles.ts';
import { readFiles, root } from './files.ts';
import type { GeneratedDocument } from './markdown.ts';
import { openQuestionsPage } from './open-questions.ts';
import { procedureTable } from './procedure-table.ts';
import { stagesPage } from './stages/page.ts';
import { authorityFile, toBeConfirmedPage } from './to-be-confirmed.ts';

export interface Documents {
  readonly documents: readonly GeneratedDocument[];
  /** What is wrong with the coverage of the procedure, a sentence each. */
  readonly troubles: readonly string[];
}

/** Tests of the wording and of this generator name clauses as examples: they test no rule. */
const onlyExamples = /^test\/(?:docs\/|rules\/(?:clauses|questions)\.test\.ts$)/;

export function drawDocuments(): Documents {
  const tests = readFiles('test/**/*.ts').filter(({ path }) => !onlyExamples.test(path));
  const carriersOf = findCarriers(readFiles('src/**/*.ts'), tests);
  const policy = readAuthority(join(root, authorityFile));
  return {
    documents: [
      procedureTable(carriersOf),
      stagesPage(policy),
      toBeConfirmedPage(policy),
      openQuestionsPage(carriersOf),
    ],
    troubles: coverageTroubles(carriersOf, coverage),
  };
}
