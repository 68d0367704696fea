/** The witness in a container of Azure's blob storage, whose policy lets nobody change or delete a blob. */
import type { BlockBlobClient, ContainerClient } from '@azure/storage-blob';
import { entryName, entryText, isEntryName } from './entry.ts';
import { type FoundEntry, WitnessError, type WitnessPlace } from './place.ts';

/** Opened by the identity that Pathway has in Azure. */
export async function openContainer(url: string): Promise<ContainerClient> {
  // Large, and needed only where the witness is kept there.
  const [{ ContainerClient }, { DefaultAzureCredential }] = await Promise.all([
    import('@azure/storage-blob'),
    import('@azure/identity'),
  ]);
  return new ContainerClient(url, new DefaultAzureCredential());
}

/** `BlobAlreadyExists`, `409`: what Azure says, without its words, which may hold an address. */
const codeOf = (error: unknown): string => {
  const { code, statusCode } = (error ?? {}) as { code?: string; statusCode?: number };
  return code ?? String(statusCode ?? 'no-answer');
};

const standsThere = (blob: BlockBlobClient, text: string): Promise<boolean> =>
  blob.downloadToBuffer().then(
    (found) => found.toString() === text,
    () => false,
  );

/** A blob of this name is there. */
const isTaken = (error: unknown): boolean =>
  [409, 412].includes((error as { statusCode?: number } | undefined)?.statusCode ?? 0);

export function witnessContainer(open: () => Promise<ContainerClient>): WitnessPlace {
  return {
    name: 'container',
    hasAll: true,
    async keep(entry) {
      const text = entryText(entry);
      const container = await open();
      const blob = container.getBlockBlobClient(entryName(entry));
      try {
        await blob.upload(text, Buffer.byteLength(text), { conditions: { ifNoneMatch: '*' } });
      } catch (cause) {
        // An answer that was lost: it is there already.
        if (isTaken(cause) && (await standsThere(blob, text))) return;
        throw new WitnessError(
          'witness-unkept',
          `The container of the witness did not take an entry (${codeOf(cause)}).`,
          {
            cause,
          },
        );
      }
    },
  };
}

/** Rejects with `WitnessError` where the container cannot be read. */
export async function entriesInContainer(container: ContainerClient): Promise<readonly FoundEntry[]> {
  const found: FoundEntry[] = [];
  try {
    for await (const { name } of container.listBlobsFlat()) {
      if (!isEntryName(name)) continue;
      found.push({ name, text: (await container.getBlobClient(name).downloadToBuffer()).toString() });
    }
  } catch (cause) {
    throw new WitnessError('witness-unread', `The container of the witness cannot be read (${codeOf(cause)}).`, {
      cause,
    });
  }
  return found;
}
