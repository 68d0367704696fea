/** `docs/procedure-table.md`: each clause and each open question, and where it is carried. */
import { coverage, type SourceId } from '../../src/rules/procedure/clauses/coverage.ts';
import { type Clause, clauses, procedureVersion } from '../../src/rules/procedure/clauses/index.ts';
import { questions } from '../../src/rules/procedure/questions.ts';
import type { CarriersOf } from './carriers.ts';
import { counted, type GeneratedDocument, list, page, table } from './markdown.ts';

/** In the order of the procedure's register. */
const families: Readonly<Record<string, string>> = {
  SC: 'what the procedure is for, and whom it covers',
  PR: 'principles',
  DF: 'definitions',
  CT: 'the continuum',
  BR: 'the Brook tool',
  CJ: 'the criminal justice route',
  CN: 'the concern route',
  AM: 'the AIM assessment',
  RS: 'reading, version and duties printed once',
};

/** What the table says of one clause or question. */
function carriedBy(id: SourceId, carriersOf: CarriersOf): string {
  const { rules, comments } = carriersOf(id);
  const [standing, why] = coverage[id] ?? [];
  return [
    ...rules,
    ...(comments.length === 0 ? [] : [`in comments: ${comments.join(', ')}`]),
    ...(standing === undefined ? [] : [`**${standing}.** ${why}`]),
  ].join('\n');
}

const testsOf = (id: SourceId, carriersOf: CarriersOf): string => carriersOf(id).tests.join('\n');

function familyTable(family: string, carriersOf: CarriersOf): readonly string[] {
  const rows = clauses.filter(({ id }) => id.startsWith(`${family}-`));
  const cells = ({ id, lines, says }: Clause) => [id, lines, says, carriedBy(id, carriersOf), testsOf(id, carriersOf)];
  return [
    `### ${family}: ${families[family]}`,
    table(['Clause', 'Lines', 'In our words', 'Carried by', 'Tests that name it'], rows.map(cells)),
  ];
}

function counts(carriersOf: CarriersOf): string {
  const ids = clauses.map(({ id }) => id);
  const carried = ids.filter((id) => carriersOf(id).rules.length > 0 && coverage[id] === undefined);
  const commented = ids.filter((id) => coverage[id] === undefined && !carried.includes(id));
  const standings = Map.groupBy(
    ids.flatMap((id) => coverage[id]?.[0] ?? []),
    (standing) => standing,
  );
  const waits = ids.filter((id) => coverage[id]?.[0].startsWith('later'));
  const inPart = ids.filter((id) => coverage[id]?.[0] === 'in part');
  return list([
    `${ids.length - waits.length - inPart.length} of ${ids.length} are carried or are for people alone; ${waits.length} not yet, ${inPart.length} in part`,
    `${counted(carried.length, 'clause')} carried: a rule gives it as its reason`,
    `${counted(commented.length, 'clause')} named only in the comments of the files that carry them`,
    ...[...standings].map(([standing, all]) => `${counted(all.length, 'clause')}: ${standing}`),
  ]);
}

const howToRead = [
  'Each sentence of the procedure has an id, such as CN-06, and stands here in our words with the line where the procedure prints it. "Carried by" names what in the code gives it as its reason: rows of the tables of obligations, actions and checks, other files, and files that name it only in a comment.',
  'A row says that the code names the clause. It does not say that the clause is met in full. Where nothing carries a clause, `src/rules/procedure/clauses/coverage.ts` says why.',
];

export function procedureTable(carriersOf: CarriersOf): GeneratedDocument {
  const rows = questions.map(({ id, question, answer }) => [
    id,
    question,
    answer,
    carriedBy(id, carriersOf),
    testsOf(id, carriersOf),
  ]);
  return page('docs/procedure-table.md', 'The procedure, clause by clause', [
    ...howToRead,
    `## The ${clauses.length} clauses (${procedureVersion})`,
    counts(carriersOf),
    ...Object.keys(families).flatMap((family) => familyTable(family, carriersOf)),
    `## The ${questions.length} questions the procedure leaves open`,
    table(['Question', 'What is open', 'The default in use', 'Built in', 'Tests that name it'], rows),
  ]);
}
