import { receiptOf } from '../../correcting/receipt.ts';
import { agreementEvents, agreementTrouble, type OfficersAgreement } from '../../police/contact.ts';
import type { Case } from '../../record/case.ts';
import { onlyWhole, type Reader } from '../../record/readers.ts';
import type { Shared } from '../../record/sharing.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import { beforeReceipt } from '../../rows/odd-days.ts';
import { type Refusal, refusal, together } from '../../rows/refusals.ts';
import { answeredForStages } from '../../stages.ts';
import { footingsOn, whoMayRecordSharing } from '../may-share.ts';
import { sharingTrouble, withWhose } from '../whom.ts';

export const sharingReaders: readonly Reader[] = ['whole', 'author'];

type Said = Omit<Unsigned<Shared>, 'kind' | 'number' | 'toldLater'>;
type Input = Said & OfficersAgreement;
type InformationShared = Said & { readonly type: 'information-shared' };

function trouble(c: Case, input: Said, by: ActorContext): Refusal | undefined {
  const today = by.calendar.localDate(by.now);
  const wrong = (isWrong: boolean, field: keyof Said, says: string): Refusal | undefined =>
    isWrong ? refusal('invalid', says, 'SC-11', field) : undefined;
  return together(
    wrong(input.what.length === 0, 'what', 'Choose what was shared.'),
    wrong(input.on > today, 'on', 'That day has not come yet. Enter the day on which it was shared.'),
    wrong(
      !footingsOn(by.policy, today).includes(input.footing),
      'footing',
      'Choose one of the reasons that are listed.',
    ),
    wrong(
      input.told === 'no' && input.notTold === undefined,
      'notTold',
      'Say why the young person or the parents were not told.',
    ),
    sharingTrouble(c, input, by),
  );
}

/** Why they were not told is kept only where they were not. */
function shared({ notTold, ...input }: Said): InformationShared {
  const why = input.told === 'no' && notTold !== undefined ? { notTold } : {};
  return { type: 'information-shared', ...input, ...why };
}

function decide(c: Case, input: Input, by: ActorContext): ActionResult {
  const { officerAgreed, officerSaid, ...said } = input;
  const agreement = { officerAgreed, officerSaid };
  // Whoever told the young person or the parents spoke to them.
  const isContact = said.told === 'yes';
  return (
    together(trouble(c, said, by), isContact ? agreementTrouble(c, agreement, by) : undefined) ?? [
      shared(withWhose(c, said, by)),
      ...(isContact ? agreementEvents(c, agreement, by) : []),
    ]
  );
}

export const recordSharing: Action<Input, InformationShared> = {
  source: 'SC-11',
  label: 'Record that information was shared',
  afterwards: true,
  form: {
    title: 'Information was shared outside Pathway',
    send: 'Record it',
    says: [
      'Record only what was shared outside Pathway. "What was shared" lists by itself the teams that Pathway asked or told.',
      "Do not name another child: write 'another child'.",
    ],
    readBy: { outside: sharingReaders, reason: sharingReaders, notTold: sharingReaders, officerSaid: onlyWhole },
  },
  who: whoMayRecordSharing,
  from: answeredForStages,
  to: 'same',
  guards: [],
  decide,
  doubts: (c, { on }, by) => beforeReceipt({ receivedAt: receiptOf(c) }, { on, asks: 'Was it shared' }, by),
  events: {
    'information-shared': {
      fold: ({ sharing = [] }, event, at, by) => ({
        sharing: [...sharing, { number: sharing.length + 1, kind: 'shared', ...detailsOf(event), at, by }],
      }),
      words: ({ team }, say) =>
        team === undefined
          ? 'recorded that information was shared'
          : `recorded that information was shared with ${say.team(team)}`,
    },
  },
};
