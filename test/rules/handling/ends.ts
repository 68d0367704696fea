/** For events of how a case is handled a case that ends with each, and what of the case it changed. */
import { person } from '../../support/factories.ts';
import { taken, told } from '../../support/usual-cases.ts';
import type { Row } from '../police/ends.ts';

const ben = { id: person('Ben Asante').id, name: 'Ben Asante' };
const kept = taken.does('Hannah Reid', 'keep-from', { person: ben.id, ...told });

export const handlingEnds = {
  'handed-over': [
    taken.does('Hannah Reid', 'hand-over', { to: person('Tom Bell').id, ...told }),
    { stage: 'with-manager', manager: { name: 'Tom Bell' } },
  ],
  'kept-from': [kept, { stage: 'with-manager', keptFrom: [{ person: ben, by: { name: 'Hannah Reid' }, ...told }] }],
  'let-see': [kept.does('Hannah Reid', 'let-see', { person: ben.id, ...told }), { keptFrom: [] }],
} as const satisfies Readonly<Record<string, Row>>;
