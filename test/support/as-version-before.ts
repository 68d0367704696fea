/**
 * A store as the Pathway of one `headVersion` before sees and fills it: what this code takes for its own version is the
 * one before in the store, and what the newer one wrote bears a version that it does not know.
 */
import type { CaseHead } from '../../src/cases/repository.ts';
import type { Document, Store, Stored, Write } from '../../src/store/port.ts';
import { throughEach } from './watched-store.ts';

interface Layout {
  readonly version: number;
  readonly way?: { readonly to: number; readonly from: string };
}

const isCases = ({ partition, id }: Pick<Document, 'partition' | 'id'>) => partition === 'layout' && id === 'cases';

/** As it reaches the store: the version before, and marks without what that one did not keep in them. */
function written<One extends Document>(document: One): One {
  const { kind, body } = document;
  if (kind === 'case') {
    const { v = 1, mark, ...head } = body as CaseHead;
    const { duties: _, ...rest } = mark ?? { tags: [] };
    return { ...document, body: { ...head, v: v - 1, ...(mark && { mark: rest }) } };
  }
  if (kind === 'late') return { ...document, body: {} };
  return isCases(document) ? { ...document, body: moved(body as Layout, -1) } : document;
}

const moved = ({ version, way, ...rest }: Layout, by: number): Layout => ({
  ...rest,
  version: version + by,
  ...(way && { way: { ...way, to: way.to + by } }),
});

function read<Body>(found: Stored<Body>): Stored<Body> {
  const { kind, body } = found;
  if (kind === 'case') return { ...found, body: { ...body, v: ((body as CaseHead).v ?? 0) + 1 } };
  return isCases(found) ? { ...found, body: moved(body as Layout, 1) as Body } : found;
}

const asWritten = (write: Write): Write =>
  'create' in write
    ? { ...write, create: written(write.create) }
    : 'replace' in write
      ? { ...write, replace: written(write.replace) }
      : 'put' in write
        ? { ...write, put: written(write.put) }
        : write;

export function asVersionBefore(inner: Store): Store {
  return {
    ...throughEach(inner),
    async read<Body>(...where: Parameters<Store['read']>) {
      const found = await inner.read<Body>(...where);
      return found && read(found);
    },
    async all<Body>(...where: Parameters<Store['all']>) {
      const page = await inner.all<Body>(...where);
      return { ...page, items: page.items.map((one) => read(one)) };
    },
    commit: (writes) => inner.commit(writes.map(asWritten)),
  };
}
