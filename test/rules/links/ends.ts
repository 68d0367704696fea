/** For events of cases that have to do with each other a case that ends with each, and what of the case it changed. */
import { taken } from '../../support/usual-cases.ts';
import { reference } from '../../support/usual-inputs.ts';
import type { Row } from '../police/ends.ts';
import {
  besideAnother,
  givenBack,
  joining,
  linked,
  linking,
  newerBeside,
  otherReference,
  siblingAdded,
  talkAbout,
  withJoined,
} from './linked.ts';
import { siblingInput, siblingReference } from './sibling-input.ts';

const by = { name: 'Hannah Reid' };
const clock = { kind: 'concern', started: '2026-11-04T09:15:00Z', joined: otherReference } as const;

export const linkEnds = {
  'sibling-added': [
    siblingAdded(taken, siblingInput('2026-11-02', { named: 'yes' })),
    {
      reference: siblingReference,
      stage: 'with-manager',
      receivedAt: taken.case.receivedAt,
      decidingSince: taken.now,
      origin: { kind: 'added', named: true },
      manager: by,
      links: [{ other: reference, kind: 'same-matter' }],
    },
  ],
  linked: [besideAnother.does('Hannah Reid', 'link-case', linking), { links: [{ ...linked, by }] }],
  'joined-to': [
    newerBeside
      .does('Hannah Reid', 'link-case', { ...linking, kind: 'same-person' })
      .does('Hannah Reid', 'join-case', joining),
    { stage: 'closed', closed: { code: 'joined', joinedTo: otherReference, reason: 'MARKER-why' } },
  ],
  'joined-here': [
    withJoined,
    {
      stage: 'with-manager',
      joined: [{ number: 1, from: otherReference, referrer: { name: 'Martin Dale' }, by }],
      clocks: [{ kind: 'concern' }, clock],
    },
  ],
  'joined-talked': [
    withJoined.at('2026-11-04', '15:00').does('Hannah Reid', 'record-joined-talk', talkAbout),
    { joined: [{ number: 1, talk: { on: '2026-11-04', by } }] },
  ],
  parted: [
    withJoined.with(
      {
        actor: { kind: 'person', person: { id: 'x', name: 'Hannah Reid' } },
        events: [{ event: { type: 'parted', from: otherReference }, stage: 'with-manager' }],
      },
      'errand:x',
    ),
    { joined: [{ parted: { by } }], clocks: [{ kind: 'concern' }, { ...clock, ended: {} }] },
  ],
  'given-back': [
    givenBack,
    {
      additions: [{ number: 1, text: 'MARKER-added' }],
      challenges: [{ number: 1, asks: 'MARKER-asks' }],
    },
  ],
} as const satisfies Readonly<Record<string, Row>>;
