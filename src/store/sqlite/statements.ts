import type { DatabaseSync, StatementSync } from 'node:sqlite';

const columns = `d.partition, d.id, d.kind, d.body, d.due, d.expires, d.etag,
  (SELECT json_group_array(tag) FROM tags WHERE partition = d.partition AND id = d.id) AS tags`;
const alive = '(d.expires IS NULL OR d.expires > :now)';

/** Exported on its own for the test that it is answered from an index. */
export const dueSql = `SELECT ${columns} FROM documents d
  WHERE d.kind = :kind AND d.due IS NOT NULL AND d.due <= :now AND ${alive} ORDER BY d.due LIMIT :limit`;

const sql = {
  read: `SELECT ${columns} FROM documents d WHERE d.partition = :partition AND d.id = :id AND ${alive}`,
  // The highest code point closes the range of what begins with the prefix.
  list: `SELECT ${columns} FROM documents d
    WHERE d.partition = :partition AND d.id >= :prefix AND d.id < :prefix || char(1114111) AND ${alive} ORDER BY d.id`,
  due: dueSql,
  nextDue: 'SELECT min(due) AS due FROM documents WHERE kind = :kind AND due IS NOT NULL',
  tagged: `SELECT ${columns} FROM tags t JOIN documents d ON d.partition = t.partition AND d.id = t.id
    WHERE t.kind = :kind AND t.tag = :tag AND (t.partition, t.id) > (:partition, :id) AND ${alive}
    ORDER BY t.partition, t.id LIMIT :limit`,
  all: `SELECT ${columns} FROM documents d
    WHERE d.kind = :kind AND (d.partition, d.id) > (:partition, :id) ORDER BY d.partition, d.id LIMIT :limit`,
  create: `INSERT INTO documents (partition, id, kind, body, due, expires, etag)
    VALUES (:partition, :id, :kind, :body, :due, :expires, :etag) ON CONFLICT DO NOTHING`,
  replace: `UPDATE documents SET kind = :kind, body = :body, due = :due, expires = :expires, etag = :etag
    WHERE partition = :partition AND id = :id AND etag = :ifMatch`,
  put: `INSERT INTO documents (partition, id, kind, body, due, expires, etag)
    VALUES (:partition, :id, :kind, :body, :due, :expires, :etag)
    ON CONFLICT DO UPDATE SET kind = excluded.kind, body = excluded.body, due = excluded.due,
      expires = excluded.expires, etag = excluded.etag`,
  remove: 'DELETE FROM documents WHERE partition = :partition AND id = :id',
  untag: 'DELETE FROM tags WHERE partition = :partition AND id = :id',
  tag: 'INSERT INTO tags (kind, tag, partition, id) VALUES (:kind, :tag, :partition, :id) ON CONFLICT DO NOTHING',
  sweepExpired: 'DELETE FROM documents WHERE expires <= :now',
  begin: 'BEGIN IMMEDIATE',
  commit: 'COMMIT',
  rollback: 'ROLLBACK',
  savepoint: 'SAVEPOINT one',
  release: 'RELEASE one',
  rollbackTo: 'ROLLBACK TO one',
} as const;

export type Statements = Readonly<Record<keyof typeof sql, StatementSync>>;

export function prepare(database: DatabaseSync): Statements {
  const prepared = Object.entries(sql).map(([name, text]) => [name, database.prepare(text)]);
  return Object.fromEntries(prepared) as Statements;
}
