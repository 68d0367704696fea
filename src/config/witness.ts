/** Where a daily digest of the record is kept, out of reach of those who can write the store. Without any none is made. */
import { resolve } from 'node:path';
import { z } from 'zod';

export interface WitnessConfig {
  /** A folder that takes new files. */
  readonly folder?: string;
  /** A container of Azure's blob storage: `https://….blob.core.windows.net/witness`. */
  readonly container?: string;
  /** The id or the name of a team of the people register, in whose channel it is said. */
  readonly team?: string;
}

export type WitnessRead =
  | { readonly ok: true; readonly witness: WitnessConfig }
  | { readonly ok: false; readonly problems: readonly string[] };

type Set = Readonly<Record<string, string | undefined>>;

const schema = z.object({
  WITNESS_FOLDER: z
    .string()
    .transform((path) => resolve(path))
    .optional(),
  WITNESS_CONTAINER: z
    .url({ protocol: /^https$/, error: 'should be the address of a container, and begin https://' })
    .optional(),
  WITNESS_TEAM: z.string().trim().min(1, 'should be the name of a team in the people register').optional(),
});

/** A problem names its variable. */
export function readWitness(set: Set): WitnessRead {
  const read = schema.safeParse(set);
  if (!read.success) {
    return { ok: false, problems: read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`) };
  }
  const { WITNESS_FOLDER: folder, WITNESS_CONTAINER: container, WITNESS_TEAM: team } = read.data;
  return {
    ok: true,
    witness: {
      ...(folder === undefined ? {} : { folder }),
      ...(container === undefined ? {} : { container }),
      ...(team === undefined ? {} : { team }),
    },
  };
}
