/** Queries as the service answers them: planned by it, run in each physical partition, merged by the client. */
import type { Documents, Item } from './documents.ts';
import { type CompiledQuery, compile, type Parameter } from './parts.ts';
import { pathsOf, type QueryPaths } from './paths.ts';
import { queryCharge } from './request-units.ts';

export interface Query {
  readonly query: string;
  readonly parameters?: readonly Parameter[];
}

export interface QueryPage {
  readonly rows: readonly unknown[];
  readonly continuation: string | undefined;
  /** In request units. */
  readonly charge: number;
}

const compiled = new Map<string, CompiledQuery>();

function compiledOf(text: string): CompiledQuery {
  const known = compiled.get(text) ?? compile(text);
  compiled.set(text, known);
  return known;
}

const paths = new Map<string, QueryPaths>();

export function pathsOfQuery(text: string): QueryPaths {
  const known = paths.get(text) ?? pathsOf(compiledOf(text).ast);
  paths.set(text, known);
  return known;
}

export const isSorted = (text: string): boolean => pathsOfQuery(text).order.length > 0;

const filterHere = '{documentdb-formattableorderbyquery-filter}';

/** The query as each range is asked it: with what it is sorted by, so that the client can merge. */
function rewritten(text: string, order: readonly string[]): string {
  const [, columns = '', condition = '', sort = ''] = /^SELECT (.+) FROM c WHERE (.+) (ORDER BY .+)$/.exec(text) ?? [];
  const items = order.map((path) => `{"item": c${path.replaceAll('/', '.')}}`).join(', ');
  const names = columns.split(',').map((column) => column.trim().replace(/^c\./, ''));
  const payload = columns === '*' ? 'c' : `{${names.map((name) => `"${name}": c.${name}`).join(', ')}}`;
  return `SELECT c._rid, [${items}] AS orderByItems, ${payload} AS payload FROM c WHERE (${condition}) AND (${filterHere}) ${sort}`;
}

const counting = 'SELECT VALUE COUNT(1) FROM c';
/** As each range is asked for its part of a count, which the client adds up. */
const countingHere = 'SELECT VALUE [{"item": COUNT(1)}] FROM c';

function planOfCount(query: string): object {
  return {
    ...{ distinctType: 'None', top: null, offset: null, limit: null, hasSelectValue: true, dCountInfo: null },
    ...{ groupByExpressions: [], groupByAliases: [], aggregates: ['Count'], groupByAliasToAggregateType: {} },
    ...{ orderBy: [], orderByExpressions: [], hasNonStreamingOrderBy: false },
    rewrittenQuery: query.replace(counting, countingHere),
  };
}

export function planOf({ query }: Query): object {
  const queryInfo = query.startsWith(counting) ? planOfCount(query) : planOfSorted(query);
  const queryRanges = [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }];
  return { partitionedQueryExecutionInfoVersion: 2, queryInfo, queryRanges };
}

function planOfSorted(query: string): object {
  const { order } = pathsOfQuery(query);
  return {
    ...{ distinctType: 'None', top: null, offset: null, limit: null, hasSelectValue: false, dCountInfo: null },
    ...{ groupByExpressions: [], groupByAliases: [], aggregates: [], groupByAliasToAggregateType: {} },
    orderBy: order.map(() => 'Ascending'),
    orderByExpressions: order.map((path) => `c${path.replaceAll('/', '.')}`),
    rewrittenQuery: order.length === 0 ? '' : rewritten(query, order),
    hasNonStreamingOrderBy: false,
  };
}

/** One page of what is asked of these documents. Throws where the query cannot be served. */
export function run(
  documents: Documents,
  among: readonly Item[],
  { query, parameters = [] }: Query,
  page: { readonly size: number; readonly from: string | undefined },
): QueryPage {
  const { indexingPolicy } = documents.definition;
  const isCount = query.startsWith(countingHere);
  const { result, continuation } = compiledOf(query.replace(countingHere, counting)).exec(among, {
    parameters,
    maxItemCount: page.size,
    compositeIndexes: indexingPolicy?.compositeIndexes ?? [],
    ...(page.from === undefined ? {} : { continuation: { token: page.from } }),
  });
  const charge = queryCharge(loaded(among, result));
  const rows = isCount ? result.map((item) => [{ item }]) : result;
  return { rows, continuation: continuation?.token, charge };
}

/** The documents behind the rows: what is left out of a row was loaded all the same. */
function loaded(among: readonly Item[], rows: readonly unknown[]): readonly object[] {
  const byRid = new Map(among.map((item) => [item._rid, item]));
  return rows.map((row) => byRid.get((row as { readonly _rid?: string })._rid ?? '') ?? (row as object));
}
