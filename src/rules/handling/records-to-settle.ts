/** A case that was handed over, and nobody has decided which of its separate records the new team manager may see (PR-11). */
import type { Case } from '../record/case.ts';
import type { Guard } from '../rows/guard.ts';
import { isOpen } from '../stages.ts';

type Handed = Pick<Case, 'stage' | 'separateRecords' | 'handedOver' | 'managerSince' | 'recordsSettled'>;

export function areRecordsToSettle(c: Handed): boolean {
  const { separateRecords = [], handedOver, managerSince = '', recordsSettled } = c;
  const isDecided = recordsSettled !== undefined && recordsSettled.at >= managerSince;
  return isOpen(c) && separateRecords.length > 0 && handedOver !== undefined && !isDecided;
}

export const recordsToSettle: Guard = {
  source: 'PR-11',
  holds: areRecordsToSettle,
  otherwise: 'There is no separate record about which this is still to be decided.',
  hides: true,
};
