/** What belongs to the one who raised a joined concern: their own words, and what they said since; and from whom both are kept. */
import { personRef } from '../../../src/rules/base/vocabulary.ts';
import { asJoined } from '../../../src/rules/links/as-joined.ts';
import { saidMeanwhile } from '../../../src/rules/links/given-back.ts';
import { joinedHere } from '../../../src/rules/record/joined.ts';
import { isKeptFrom } from '../../../src/rules/record/kept-from.ts';
import { youngPersonOf } from '../../../src/rules/record/referrers-answers.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { taken } from '../../support/usual-cases.ts';
import { reference } from '../../support/usual-inputs.ts';
import {
  asOther,
  broughtTo,
  givenBack,
  joining,
  newer,
  newerBeside,
  openedAgain,
  saidByJoined,
  withJoined,
} from './linked.ts';

const toOther = (older: CaseStory, then: CaseStory): CaseStory => broughtTo(older, then, reference);
const ben = person('Ben Asante').id;
const keeps = { person: ben, reason: 'MARKER-why' };

it('PR-08, A-16: gives back what they said meanwhile once their case is opened again, and asks for it there alone', () => {
  given(saidByJoined).thenDuty('read-addition:1', { isMet: false });
  given(saidByJoined).thenDuty('answer-challenge:1', { isMet: false });
  expect(openedAgain.case.additions).toBeUndefined();
  given(givenBack).thenDuty('read-addition:1', { isMet: false });
  given(givenBack).thenDuty('answer-challenge:1', { isMet: false });
  const parted = broughtTo(saidByJoined, openedAgain);
  given(parted).thenDuty('read-addition:1', { isMet: true });
  given(parted).thenDuty('answer-challenge:1', { isMet: true });
  // The errand that was carried out already changes nothing.
  expect(toOther(givenBack, parted).case.additions).toHaveLength(1);
});

it('gives back what their safeguarding lead said under its reference, and of who raised both only that', () => {
  const [joined] = joinedHere(withJoined.case);
  if (joined === undefined) throw new Error('Nothing was joined.');
  const added = (by: { id: string; name: string }, more: object = {}) =>
    ({ number: 1, text: 'MARKER', at: '2099-01-01T00:00:00Z', by, ...more }) as const;
  const lead = personRef(person('Daniel Okafor'));
  const backOf = (...additions: ReturnType<typeof added>[]) =>
    saidMeanwhile({ ...withJoined.case, additions }, joined.from)?.additions;
  const theirs = added(lead, { joined: joined.from });
  expect(backOf(theirs, added(lead), added(lead, { joined: '3333-3333' }))).toEqual([theirs]);
  const both = { ...withJoined.case, referrer: joined.referrer };
  const here = added(joined.referrer);
  const there = added(joined.referrer, { joined: joined.from });
  expect(saidMeanwhile({ ...both, additions: [here, there] }, joined.from)?.additions).toEqual([there]);
});

it('lets the one who raised it read the name as they sent it, and the age worked out for them, whatever was corrected', () => {
  const told = youngPersonOf(newer.case).name;
  const corrects = { fact: 'name', is: 'MARKER-corrected', why: 'MARKER-why' } as const;
  const corrected = newerBeside.does('Hannah Reid', 'correct', corrects);
  const there = broughtTo(taken, corrected.besides(asOther(taken)).does('Hannah Reid', 'join-case', joining));
  const [one] = joinedHere(there.case);
  if (one === undefined) throw new Error('Nothing was joined.');
  expect(one.origin.concern.youngPerson.name).toBe('MARKER-corrected');
  const read = asJoined({ ...there.case, age: { band: 'eighteen-or-over' } as never }, one);
  expect(youngPersonOf(read).name).toBe(told);
  expect(read.age).toEqual(newer.case.age);
});

describe('PR-18: from whom a case is kept', () => {
  it('is settled on both before one goes on in the other', () => {
    const kept = newerBeside.does('Hannah Reid', 'keep-from', keeps);
    given(kept).when('Hannah Reid', 'join-case', joining).thenLike({ code: 'precondition', source: 'PR-18' });
    const olderKept = newer.besides(asOther(taken.does('Hannah Reid', 'keep-from', keeps)));
    given(olderKept).when('Hannah Reid', 'join-case', joining).thenLike({ code: 'precondition', source: 'PR-18' });
  });

  it('follows to each case that goes on in it, and ends there as well; on that one it cannot be said', () => {
    const joined = newerBeside.does('Hannah Reid', 'join-case', joining);
    const keptHere = withJoined.does('Hannah Reid', 'keep-from', keeps);
    const keptThere = toOther(joined, keptHere);
    expect([isKeptFrom(joined.case, ben), isKeptFrom(keptThere.case, ben)]).toEqual([false, true]);
    const seenAgain = keptHere.does('Hannah Reid', 'let-see', { person: ben, reason: 'MARKER-why' });
    expect(isKeptFrom(toOther(keptThere, seenAgain).case, ben)).toBe(false);
    given(joined).when('Hannah Reid', 'keep-from', keeps).thenLike({ code: 'invalid', field: 'person' });
    given(keptThere)
      .when('Hannah Reid', 'let-see', { person: ben, reason: 'MARKER-why' })
      .thenLike({ code: 'invalid', field: 'person' });
  });

  it('is asked about first where it is somebody who raised what goes on in it', () => {
    for (const name of ['Priya Shah', 'Martin Dale']) {
      given(withJoined)
        .when('Hannah Reid', 'keep-from', { person: person(name).id, reason: 'MARKER-why' })
        .thenLike({ code: 'not-sure' });
    }
  });
});
