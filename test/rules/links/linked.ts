/** Two cases of one young person, or of one matter: the usual one, and another beside it. */

import { personRef } from '../../../src/rules/base/vocabulary.ts';
import type { CommandInputs } from '../../../src/rules/commands.ts';
import { begin, carriedOut } from '../../../src/rules/engine/decide.ts';
import { siblingOf } from '../../../src/rules/links/actions/add-sibling.ts';
import { errandsOf } from '../../../src/rules/links/errands.ts';
import type { Case } from '../../../src/rules/record/case.ts';
import { aCase, CaseStory } from '../../support/a-case.ts';
import { person } from '../../support/factories.ts';
import { taken } from '../../support/usual-cases.ts';
import { reference, usualInputs } from '../../support/usual-inputs.ts';

export const otherReference = '2222-2222';
/** A case with that reference, as it stands at the end of a story. */
export const asOther = (story: CaseStory, other = otherReference): Case => ({ ...story.case, reference: other });
/** The usual case, beside one that Hannah Reid has as well. */
export const besideAnother = taken.besides(asOther(taken));

export const linking = { other: otherReference, kind: 'same-matter', reason: 'MARKER-why' } as const;
/** What is recorded of it. */
export const linked = { other: otherReference, kind: 'same-matter', why: 'MARKER-why' } as const;
export const joining = { other: otherReference, reason: 'MARKER-why' } as const;

/** A second concern two days later, of another school, that nobody has talked through. */
export const newer = aCase({ referrer: 'Martin Dale' }).receivedAt('2026-11-04T09:15:00Z').takenBy('Hannah Reid');
export const newerBeside = newer.besides(asOther(taken));

/** What the last change of a story, from one reference, makes of another. */
export function broughtTo(older: CaseStory, story: CaseStory, from = otherReference): CaseStory {
  const last = story.record.at(-1);
  const events = story.record.filter((one) => one.recordedEvent.command === last?.recordedEvent.command);
  const past = CaseStory.of(story.record.slice(0, -events.length));
  const owed = errandsOf(
    { ...past.case, reference: from },
    { ...story.case, reference: from },
    events.map(({ recordedEvent }) => recordedEvent.event),
  );
  const { actor = { kind: 'clock' }, command = '' } = last?.recordedEvent ?? {};
  return owed.reduce(
    (now, { brings }, index) =>
      now
        .at(story.now)
        .with(
          carriedOut(now.case, { from, to: reference, at: story.now, actor, brings }),
          `errand:${command}:${index}`,
        ),
    older,
  );
}

/** The case of another young person that somebody adds to one. */
export function siblingAdded(story: CaseStory, input: CommandInputs['add-sibling'], who = 'Hannah Reid'): CaseStory {
  const by = { ...story.by(), actor: person(who) };
  const sibling = siblingOf(story.case, input, by);
  return CaseStory.of([])
    .at(story.now)
    .with(begin({ action: 'begin-sibling', input: sibling }, by), 'errand:x');
}

/** The usual case with a second concern joined to it. */
export const withJoined = broughtTo(taken, newerBeside.does('Hannah Reid', 'join-case', joining));
export const talkAbout = { number: 1, ...usualInputs.discussion, on: '2026-11-04' } as const;
/** Said by the person who raised the joined concern, on the case in which it goes on. */
export const saidByJoined = withJoined.with(
  {
    actor: { kind: 'person', person: personRef(person('Martin Dale')) },
    events: [
      { event: { type: 'added-to', text: 'MARKER-added' }, stage: 'with-manager' },
      {
        event: { type: 'challenged', about: 'other', why: 'MARKER-disagrees', asks: 'MARKER-asks' },
        stage: 'with-manager',
      },
    ],
  },
  'said',
);
/** Their case, opened again. */
export const openedAgain = newerBeside
  .does('Hannah Reid', 'join-case', joining)
  .at('2026-11-10', '09:00')
  .does('Ruth Marsden', 'reopen', { reason: 'MARKER-reason' });
/** What the case of before owes theirs by parting from it. */
export const givenBack = broughtTo(openedAgain, broughtTo(saidByJoined, openedAgain), reference);
