import type { ContactNeeded } from '../../handling/events.ts';
import { inviteList } from '../../meeting/invitees.ts';
import { toldOutside } from '../../meeting/outside.ts';
import { recordedOutcome } from '../../outcome/outcome.ts';
import { type Case, currentMeeting } from '../../record/case.ts';
import { managing } from '../../record/case-roles.ts';
import type { Placing } from '../../record/placing.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import type { Unsigned } from '../../rows/event.ts';
import { replacesAnothers, saysTheSame } from '../../rows/replacing.ts';
import { takenStages } from '../../stages.ts';
import { tellPlacing } from '../placing.ts';

type Input = Unsigned<Placing>;
interface PlacingRecorded extends Input {
  readonly type: 'placing-recorded';
}

const authorityId = 'outside:placing-authority';

/** A meeting that is booked, of which nobody was asked to tell them. */
function tellOfMeeting(c: Case, { roster }: ActorContext): readonly ContactNeeded[] {
  const meeting = currentMeeting(c);
  if (meeting?.state !== 'booked') return [];
  const isThere = c.contactsToMake.some(({ id }) => `${id}:`.startsWith(`${authorityId}:${meeting.number}:`));
  return isThere
    ? []
    : toldOutside(c, inviteList(c, roster), meeting.number).filter(({ id }) => id.startsWith(authorityId));
}

/** What there is to tell them already, where it was not known before that they placed the young person here. */
function decide(c: Case, input: Input, by: ActorContext): ActionResult {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  const said = Object.fromEntries(given) as unknown as Input;
  if (saysTheSame(c.placing, said)) return [];
  const known: Case = { ...c, placing: { ...said, at: by.now, by: by.actor } };
  const outcome = recordedOutcome(c);
  return [
    { type: 'placing-recorded', ...said },
    ...tellOfMeeting(known, by),
    ...(outcome === undefined ? [] : tellPlacing(known, 'outcome', outcome.meeting)),
  ];
}

const placingWords = {
  authority: 'Placed by',
  worker: 'Their social worker',
  telephone: 'Telephone',
  itsYouthJustice: 'Their youth justice service',
  leads: 'Who leads',
} as const satisfies Readonly<Record<keyof Input, string>>;

export const recordPlacing: Action<Input, PlacingRecorded> = {
  source: 'A-20',
  label: 'Record who placed them here',
  afterwards: true,
  form: {
    title: 'Placed here by another local authority',
    send: 'Record this',
    says: [
      'Pathway decides nothing by this: agree with them who does what. You will be asked to telephone them about the meeting, its outcome and the end of the case.',
      'If nobody placed them here, use "Correct a fact" and not this.',
    ],
    readBy: {
      authority: onlyWhole,
      worker: onlyWhole,
      telephone: onlyWhole,
      itsYouthJustice: onlyWhole,
      leads: onlyWhole,
    },
  },
  who: managing,
  from: takenStages,
  to: 'same',
  guards: [],
  decide,
  doubts: (c, input, by) => replacesAnothers(c.placing, input, placingWords, by),
  events: {
    'placing-recorded': {
      fold: (_c, { type: _type, ...said }, at, by) => ({ placing: { ...said, at, by } }),
      words: () => 'recorded which local authority placed the young person here',
      typed: (said) =>
        Object.fromEntries(Object.entries(placingWords).map(([id, title]) => [title, said[id as keyof Input]])),
    },
  },
};
