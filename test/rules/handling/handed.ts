/** A case with a separate record that was handed over. */
import { aCase } from '../../support/a-case.ts';
import { aConcern, person } from '../../support/factories.ts';
import { told } from '../../support/usual-cases.ts';

export const withRecord = aCase({ concern: aConcern({ otherChild: { another: 'yes' } }) })
  .receivedAt()
  .takenBy('Hannah Reid')
  .does('Hannah Reid', 'keep-separate-record', { record: 'record-1' });
export const handedWithRecord = withRecord.does('Hannah Reid', 'hand-over', { to: person('Tom Bell').id, ...told });
