/** For events that end a case, and that open it again, a case that ends with each, and what of the case it changed. */
import { personRef } from '../../../src/rules/base/vocabulary.ts';
import { person } from '../../support/factories.ts';
import { taken, told } from '../../support/usual-cases.ts';
import type { Row } from '../police/ends.ts';

const hannah = personRef(person('Hannah Reid'));
const closed = taken.does('Hannah Reid', 'close', { code: 'error', ...told });
const ended = { at: taken.now, by: hannah, from: 'with-manager', code: 'error', ...told } as const;

export const endingEnds = {
  closed: [closed, { stage: 'closed', closed: ended }],
  reopened: [
    closed.does('Hannah Reid', 'reopen', told),
    { stage: 'with-manager', closed: undefined, reopenings: [{ closing: ended, at: taken.now, by: hannah, ...told }] },
  ],
} as const satisfies Readonly<Record<string, Row>>;
