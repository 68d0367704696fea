/** The witness in Azure's blob storage, played by a server that answers as its pages say. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AnonymousCredential, ContainerClient } from '@azure/storage-blob';
import { entriesInContainer, witnessContainer } from '../../src/witness/container.ts';
import { entryName, nextEntry } from '../../src/witness/entry.ts';

const entry = nextEntry(undefined, '2026-11-03T00:10:00Z', { store: 'store-1', day: '2026-11-03', lines: [] });

describe('the container of the witness', () => {
  const blobs = new Map<string, string>();
  const conditions: (string | undefined)[] = [];
  let answersAreLost = false;
  let server: Server;
  let container: ContainerClient;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://blobs');
      const name = pathname.split('/').at(-1) ?? '';
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        if (request.method === 'PUT') {
          conditions.push(request.headers['if-none-match']);
          const isTaken = blobs.has(name);
          if (!isTaken) blobs.set(name, body);
          if (answersAreLost && !isTaken) return response.destroy();
          response.statusCode = isTaken ? 409 : 201;
          return response.end();
        }
        if (searchParams.get('comp') === 'list') {
          const listed = [...blobs.keys()].map((one) => `<Blob><Name>${one}</Name><Properties/></Blob>`).join('');
          const xml = `<?xml version="1.0"?><EnumerationResults><Blobs>${listed}</Blobs><NextMarker/></EnumerationResults>`;
          response.setHeader('Content-Type', 'application/xml');
          return response.end(xml);
        }
        const found = blobs.get(name);
        response.statusCode = found === undefined ? 404 : 200;
        response.setHeader('Content-Length', Buffer.byteLength(found ?? ''));
        response.setHeader('ETag', '"1"');
        return response.end(found);
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const retryOptions = { retryDelayInMs: 1, maxRetryDelayInMs: 2 };
    container = new ContainerClient(`http://127.0.0.1:${port}/account/witness`, new AnonymousCredential(), {
      retryOptions,
    });
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => blobs.clear());
  const place = () => witnessContainer(async () => container);

  it('keeps an entry under its own name, never over another, and gives it back', async () => {
    await place().keep(entry);
    await place().keep(entry);
    blobs.set('something-else.txt', 'not ours');
    expect(conditions).toEqual(['*', '*']);
    expect(await entriesInContainer(container)).toEqual([
      { name: entryName(entry), text: `${JSON.stringify(entry)}\n` },
    ]);
  });

  it('has kept it where the answer was lost', async () => {
    answersAreLost = true;
    await place().keep(entry);
    answersAreLost = false;
    expect(blobs.size).toBe(1);
  });

  it('says that it did not keep it where something else stands there', async () => {
    blobs.set(entryName(entry), 'something else');
    await expect(place().keep(entry)).rejects.toMatchObject({ code: 'witness-unkept' });
  });
});
