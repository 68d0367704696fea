/** Which properties a query filters and sorts by, read from the engine's syntax tree. */

export interface QueryPaths {
  /** `/kind`, `/tags`, … */
  readonly filter: readonly string[];
  readonly order: readonly string[];
}

interface Node {
  readonly type?: string;
  readonly [part: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** `/a/b` for `c.a.b`; undefined for what is no path. */
function pathOf(node: Node): string | undefined {
  if (node.type === 'identifier') return '';
  if (node.type !== 'scalar_member_expression' || !isNode(node.object) || !isNode(node.property)) return undefined;
  const base = pathOf(node.object);
  return base === undefined ? undefined : `${base}/${String(node.property.name ?? node.property.value)}`;
}

function pathsIn(value: unknown): readonly string[] {
  if (!isNode(value)) return [];
  const path = pathOf(value);
  if (path !== undefined && path !== '') return [path];
  return Object.values(value).flatMap(pathsIn);
}

export function pathsOf(ast: unknown): QueryPaths {
  const { body } = ast as { readonly body: { readonly where?: unknown; readonly orderBy?: unknown } };
  return { filter: [...new Set(pathsIn(body.where))], order: pathsIn(body.orderBy) };
}
