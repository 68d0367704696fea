import { agreementEvents, agreementTrouble, type OfficersAgreement } from '../../police/contact.ts';
import type { Case } from '../../record/case.ts';
import { managing } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Voice, VoiceRecord } from '../../record/voices.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import { takenStages } from '../../stages.ts';

type Voiced = Unsigned<VoiceRecord>;
type Input = Voiced & OfficersAgreement;
type VoiceRecorded = Voiced & { readonly type: 'voice-recorded' };

const said = {
  'young-person': {
    yes: 'recorded how the young person was heard',
    'not-possible': 'recorded why the young person cannot be heard',
  },
  parents: {
    yes: 'recorded how the parents or carers were heard',
    'not-possible': 'recorded why the parents or carers cannot be heard',
  },
} as const satisfies Readonly<Record<Voice, Readonly<Record<VoiceRecord['answer'], string>>>>;

function decide(
  c: Case,
  { officerAgreed, officerSaid, of, answer, how, words }: Input,
  by: ActorContext,
): ActionResult {
  const agreement = { officerAgreed, officerSaid };
  // Nobody spoke to somebody who could not be heard.
  const trouble = answer === 'yes' ? agreementTrouble(c, agreement, by) : undefined;
  return (
    trouble ?? [
      { type: 'voice-recorded', of, answer, how, ...(words === undefined ? {} : { words }) },
      ...agreementEvents(c, agreement, by),
    ]
  );
}

export const recordVoice: Action<Input, VoiceRecorded> = {
  source: 'PR-16',
  label: 'Record how somebody was heard',
  form: {
    title: 'The young person, their parents or carers',
    send: 'Record this',
    says: ["Do not name another child: write 'another child'."],
    readBy: { how: onlyWhole, words: onlyWhole, officerSaid: onlyWhole },
  },
  who: managing,
  from: takenStages,
  to: 'same',
  guards: [],
  decide,
  events: {
    'voice-recorded': {
      fold: (c, event, at, by) => ({ voices: [...(c.voices ?? []), { ...detailsOf(event), at, by }] }),
      words: ({ of, answer }) => said[of][answer],
    },
  },
};
