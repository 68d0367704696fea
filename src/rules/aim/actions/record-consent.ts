import { agreementEvents, agreementTrouble, type OfficersAgreement } from '../../police/contact.ts';
import type { Consent } from '../../record/aim.ts';
import type { Case } from '../../record/case.ts';
import { running } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import { type Refusal, refusal, together } from '../../rows/refusals.ts';
import { carriedOnStages } from '../../stages.ts';
import { aimWithPart } from '../assessment.ts';
import { giverNames, isRefusal } from '../consent.ts';
import { dayTrouble } from '../days.ts';
import { withAim } from '../life.ts';
import { aimOpen } from '../life-guards.ts';
import { oddConsent } from '../odd-consent.ts';
import { isLeading, leading, onlyTheLead } from '../who.ts';

type Said = Pick<Consent, 'of' | 'answer' | 'on'> & { readonly how: string };
interface Input extends Said, OfficersAgreement {}
interface ConsentRecorded extends Unsigned<Consent> {
  readonly type: 'consent-recorded';
}

/** Somebody who may not ask for it was told of a refusal or a withdrawal, and of nothing else. */
function mayRecord(c: Case, { answer }: Said, by: ActorContext): Refusal | undefined {
  return isLeading(c, by) || isRefusal(answer) ? undefined : refusal('forbidden', onlyTheLead(c), 'AM-06', 'answer');
}

/** Nobody was spoken to where it was not asked; and who was told of it in passing asked nobody. */
const isContact = (c: Case, { answer }: Said, by: ActorContext): boolean => isLeading(c, by) && answer !== 'not-asked';

function decide(c: Case, input: Input, by: ActorContext): ActionResult {
  const aim = aimWithPart(c);
  if (aim === undefined) return refusal('precondition', aimOpen.otherwise, aimOpen.source);
  const { officerAgreed, officerSaid, ...said } = input;
  const agreement = { officerAgreed, officerSaid };
  const wasContact = isContact(c, said, by);
  return (
    mayRecord(c, said, by) ??
    together(dayTrouble(c, aim, said.on, by, 'AM-01'), wasContact ? agreementTrouble(c, agreement, by) : undefined) ?? [
      {
        type: 'consent-recorded',
        ...said,
        ...(isLeading(c, by) ? {} : { toldTo: true }),
      },
      ...(wasContact ? agreementEvents(c, agreement, by) : []),
    ]
  );
}

export const recordConsent: Action<Input, ConsentRecorded> = {
  source: 'AM-01',
  label: 'Record consent to the assessment',
  form: {
    title: 'Consent to the assessment',
    send: 'Record',
    says: [
      'The young person and their parents or carers are both asked. Record the answer of each.',
      'It is consent to the assessment. It is not the basis for sharing information, and no answer stops the work to keep children safe.',
    ],
    readBy: { how: onlyWhole, officerSaid: onlyWhole },
  },
  who: [...leading, 'aim-co-worker', 'aim-appointer', ...running],
  standIns: ['aim-co-worker', 'aim-appointer', ...running],
  from: carriedOnStages,
  to: 'same',
  // Who completed it may hear of a withdrawal before it is shared.
  guards: [aimOpen],
  decide,
  doubts: (c, said, by) => oddConsent(aimWithPart(c), said, by),
  events: {
    'consent-recorded': {
      fold: (c, event, at, by) =>
        withAim(c, ({ consents }) => ({ consents: [...consents, { ...detailsOf(event), at, by }] })),
      words: ({ of, answer, toldTo }) => {
        const whose = giverNames[of].toLowerCase();
        const says = `recorded that consent to the assessment ${inWords[answer]}: ${whose}`;
        return `${says}${toldTo ? ', as they were told' : ''}`;
      },
      typed: ({ how }) => ({ How: how }),
    },
  },
};
const inWords: Readonly<Record<Consent['answer'], string>> = {
  asked: 'was asked for',
  given: 'was given',
  refused: 'was refused',
  withdrawn: 'was withdrawn',
  'not-asked': 'was not asked for',
};
