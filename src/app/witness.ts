/** The places of the witness, as the settings name them. */
import type { WitnessConfig } from '../config/witness.ts';
import type { Messenger } from '../notices/messenger.ts';
import { witnessChannel } from '../notices/witness-post.ts';
import type { Register } from '../people/register.ts';
import { openContainer, witnessContainer } from '../witness/container.ts';
import { witnessFolder } from '../witness/folder.ts';
import type { WitnessPlace } from '../witness/place.ts';

export function witnessPlaces(
  { folder, container, team }: WitnessConfig,
  messenger: Pick<Messenger, 'toChannel'>,
  register: Pick<Register, 'teams'>,
): readonly WitnessPlace[] {
  const named = (): string | undefined =>
    register.teams().find(({ id, name }) => id === team || name.toLowerCase() === team?.toLowerCase())?.id;
  return [
    ...(folder === undefined ? [] : [witnessFolder(folder)]),
    ...(container === undefined ? [] : [witnessContainer(() => openContainer(container))]),
    ...(team === undefined ? [] : [witnessChannel(messenger, named)]),
  ];
}
