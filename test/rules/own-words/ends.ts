/** For each event of what people add, do not agree with and share a case that ends with it, and what it changed. */
import {
  answered,
  challenged,
  notShared,
  outside,
  shares,
  stillChallenged,
  toldOfSharing,
  withAddition,
} from '../../support/own-words.ts';
import { taken } from '../../support/usual-cases.ts';
import type { Row } from '../police/ends.ts';

const priya = { name: 'Priya Shah' };

export const ownWordsEnds = {
  'added-to': [
    withAddition(taken),
    { additions: [{ number: 1, text: 'MARKER-addition', happenedOn: '2026-11-01', by: priya }] },
  ],
  'addition-read': [
    withAddition(taken).does('Hannah Reid', 'read-addition', { number: 1, follows: 'MARKER-follows' }),
    { additions: [{ number: 1, read: { follows: 'MARKER-follows', by: { name: 'Hannah Reid' } } }] },
  ],
  'information-shared': [
    shares(taken),
    { sharing: [{ kind: 'shared', outside: 'MARKER-outside', what: ['concern'], told: 'no', notTold: 'MARKER-not' }] },
  ],
  'told-of-sharing': [
    toldOfSharing(taken),
    { sharing: [{ number: 1, told: 'not-yet', toldLater: { answer: 'told', on: '2026-11-02' } }] },
  ],
  'not-shared': [notShared(taken), { sharing: [{ kind: 'not-shared', team: 'health', reason: 'MARKER-why-kept' }] }],
  challenged: [
    challenged(taken),
    { challenges: [{ number: 1, about: 'no-meeting', by: priya, steps: [{ why: 'MARKER-why-not' }] }] },
  ],
  'challenge-answered': [
    answered(taken),
    { challenges: [{ steps: [{ answer: { told: 'MARKER-answer', by: { name: 'Hannah Reid' } } }] }] },
  ],
  'challenge-taken-on': [
    stillChallenged(taken),
    { challenges: [{ steps: [{ why: 'MARKER-why-not' }, { why: 'MARKER-still-not' }] }] },
  ],
  'difference-recorded': [
    outside(taken).does('Hannah Reid', 'record-difference', {
      number: 1,
      stage: 'third',
      withWhom: 'MARKER-with',
      on: '2026-11-02',
    }),
    { challenges: [{ outside: [{ stage: 'third', withWhom: 'MARKER-with', on: '2026-11-02' }] }] },
  ],
} as const satisfies Readonly<Record<string, Row>>;
