import type { DatabaseSync, StatementSync } from 'node:sqlite';

const columns = `d.partition, d.id, d.kind, d.body, d.due, d.expires, d.etag,
  (SELECT json_group_array(tag) FROM tags WHERE partition = d.partition AND id = d.id) AS tags`;
const alive = '(d.expires IS NULL OR d.expires > :now)';

/** Exported on its own for the test that it is answered from an index. */
export const dueSql = `SELECT ${columns} FROM documents d
  WHERE d.kind = :kind AND d.due IS NOT NULL AND d.due <= :now AND ${alive} ORDER BY d.due LIMIT :limit`;

/** `tags` is a JSON array. Exported for the test, as `dueSql`. */
export const withAnyTagSql = `SELECT DISTINCT ${columns} FROM json_each(:tags) one CROSS JOIN tags t
    JOIN documents d ON d.partition = t.partition AND d.id = t.id
  WHERE t.kind = :kind AND t.tag = one.value AND (t.expires IS NULL OR t.expires > :now)
  ORDER BY d.partition, d.id LIMIT :limit`;

/**
 * One tag's documents in the order in which they are due, from a place among them on. Exported for the test, as
 * `dueSql`.
 */
export const dueFirstSql = `SELECT ${columns} FROM tags t JOIN documents d ON d.partition = t.partition AND d.id = t.id
  WHERE t.kind = :kind AND t.tag = :tag AND (t.due, t.partition, t.id) > (:due, :partition, :id) AND t.due <= :dueBy
    AND (t.expires IS NULL OR t.expires > :now)
  ORDER BY t.due, t.partition, t.id LIMIT :limit`;

/** What carries several of the tags is counted under the first of them. `tags` is a JSON array. */
export const countSql = `SELECT count(*) AS count FROM json_each(:tags) one CROSS JOIN tags t
  WHERE t.kind = :kind AND t.tag = one.value AND t.due <= :dueBy AND (t.expires IS NULL OR t.expires > :now)
    AND (one.key = 0 OR NOT EXISTS (SELECT 1 FROM tags other CROSS JOIN json_each(:tags) earlier
      WHERE other.partition = t.partition AND other.id = t.id AND other.tag = earlier.value AND earlier.key < one.key))`;

/** Exported for the test, as `dueSql`. */
export const withDueSql = `SELECT ${columns} FROM documents d
  WHERE d.partition = :partition AND d.kind = :kind AND d.due IS NOT NULL AND ${alive} ORDER BY d.id`;

/** `kinds` is a JSON array. Exported for the test, as `dueSql`. */
export const kindsDueSql = `SELECT one.value AS kind FROM json_each(:kinds) one
  WHERE EXISTS (SELECT 1 FROM documents d WHERE d.kind = one.value AND d.due IS NOT NULL AND d.due <= :now)`;

const sql = {
  read: `SELECT ${columns} FROM documents d WHERE d.partition = :partition AND d.id = :id AND ${alive}`,
  // The highest code point closes the range of what begins with the prefix.
  list: `SELECT ${columns} FROM documents d
    WHERE d.partition = :partition AND d.id >= :prefix AND d.id < :prefix || char(1114111) AND ${alive} ORDER BY d.id`,
  due: dueSql,
  kindsDue: kindsDueSql,
  withDue: withDueSql,
  nextDue: 'SELECT min(due) AS due FROM documents WHERE kind = :kind AND due IS NOT NULL',
  tagged: `SELECT ${columns} FROM tags t JOIN documents d ON d.partition = t.partition AND d.id = t.id
    WHERE t.kind = :kind AND t.tag = :tag AND (t.partition, t.id) > (:partition, :id) AND ${alive}
    ORDER BY t.partition, t.id LIMIT :limit`,
  withAnyTag: withAnyTagSql,
  dueFirst: dueFirstSql,
  count: countSql,
  all: `SELECT ${columns} FROM documents d
    WHERE d.kind = :kind AND (d.partition, d.id) > (:partition, :id) ORDER BY d.partition, d.id LIMIT :limit`,
  makeRoom: 'DELETE FROM documents WHERE partition = :partition AND id = :id AND expires <= :asOf',
  create: `INSERT INTO documents (partition, id, kind, body, due, expires, etag)
    VALUES (:partition, :id, :kind, :body, :due, :expires, :etag) ON CONFLICT DO NOTHING`,
  replace: `UPDATE documents SET kind = :kind, body = :body, due = :due, expires = :expires, etag = :etag
    WHERE partition = :partition AND id = :id AND etag = :ifMatch`,
  put: `INSERT INTO documents (partition, id, kind, body, due, expires, etag)
    VALUES (:partition, :id, :kind, :body, :due, :expires, :etag)
    ON CONFLICT DO UPDATE SET kind = excluded.kind, body = excluded.body, due = excluded.due,
      expires = excluded.expires, etag = excluded.etag`,
  remove: 'DELETE FROM documents WHERE partition = :partition AND id = :id',
  untag: 'DELETE FROM main.tags WHERE partition = :partition AND id = :id',
  tag: `INSERT INTO main.tags (kind, tag, due, partition, id, expires)
    VALUES (:kind, :tag, :due, :partition, :id, :expires) ON CONFLICT DO NOTHING`,
  sweepExpired: 'DELETE FROM documents WHERE expires <= :now',
  begin: 'BEGIN IMMEDIATE',
  beginReading: 'BEGIN',
  commit: 'COMMIT',
  rollback: 'ROLLBACK',
  savepoint: 'SAVEPOINT one',
  release: 'RELEASE one',
  rollbackTo: 'ROLLBACK TO one',
} as const;

export type Statements = Readonly<Record<keyof typeof sql, StatementSync>>;

/** Each is prepared when it is first needed: a file of earlier tables, opened for reading only, knows no other. */
export function prepare(database: DatabaseSync): Statements {
  const prepared = new Map<string, StatementSync>();
  const statement = (name: string, text: string): StatementSync => {
    const known = prepared.get(name) ?? database.prepare(text);
    prepared.set(name, known);
    return known;
  };
  const getters = Object.entries(sql).map(([name, text]) => [name, { get: () => statement(name, text) }]);
  return Object.defineProperties({}, Object.fromEntries(getters)) as Statements;
}
