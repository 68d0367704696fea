import type { LocalDate } from '../../base/vocabulary.ts';
import { agreementEvents, agreementTrouble, type OfficersAgreement } from '../../police/contact.ts';
import type { Aim } from '../../record/aim.ts';
import type { Case } from '../../record/case.ts';
import { managing } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { type Refusal, refusal, together } from '../../rows/refusals.ts';
import { carriedOnStages } from '../../stages.ts';
import { newestAim } from '../assessment.ts';
import { withAim } from '../life.ts';
import { toShare } from '../life-guards.ts';
import { isFamily, recipient, recipientsByKey, withRecipient } from '../sharing.ts';
import { leading, onlyTheLead } from '../who.ts';

interface Shared {
  readonly recipient: string;
  readonly on: LocalDate;
  readonly how: string;
}
interface NotShared {
  readonly recipient: string;
  readonly reason: string;
}
interface Input extends OfficersAgreement {
  readonly recipient: string;
  readonly was: 'shared' | 'not-shared';
  readonly on?: LocalDate | undefined;
  /** How it was shared, or why it is not. */
  readonly how?: string | undefined;
}
type Event = ({ readonly type: 'aim-shared' } & Shared) | ({ readonly type: 'aim-not-shared' } & NotShared);

/** Whether it can be said of them: agreed, and not shared with them already. */
function whoTrouble(aim: Aim, { recipient: key, was }: Input): Refusal | undefined {
  const found = recipient(aim, key);
  if (found === undefined || found.dropped !== undefined) {
    const says = 'Choose one of those who were agreed. For another, ask the team manager to agree it first.';
    return refusal('invalid', says, 'CN-21', 'recipient');
  }
  if (found.notShared !== undefined && was === 'not-shared') {
    const says = `${found.notShared.by.name} recorded already that it is not shared with them. If it was shared after all, say so.`;
    return refusal('invalid', says, 'AM-05', 'was');
  }
  return found.shared === undefined
    ? undefined
    : refusal(
        'invalid',
        `${found.shared.by.name} recorded already that it was shared with them.`,
        'AM-05',
        'recipient',
      );
}

function dayTrouble(aim: Aim, on: LocalDate, { calendar, now }: ActorContext): Refusal | undefined {
  if (on > calendar.localDate(now)) {
    return refusal('invalid', 'That day has not come yet. Check the day.', 'AM-05', 'on');
  }
  const completed = aim.completed?.on ?? on;
  const says = `The assessment was completed on ${calendar.sayDate(completed)}. It cannot be shared before that.`;
  return on < completed ? refusal('invalid', says, 'AM-05', 'on') : undefined;
}

function sharedResult(c: Case, aim: Aim, input: Input, by: ActorContext): ActionResult {
  const { recipient: to, on, how, officerAgreed, officerSaid } = input;
  const agreement = { officerAgreed, officerSaid };
  const isContact = isFamily(to);
  const noDay = refusal('invalid', 'Enter the day on which it was shared.', 'AM-05', 'on');
  const notHow = refusal('invalid', 'Say how it was shared.', 'AM-05', 'how');
  const trouble = together(
    on === undefined ? noDay : dayTrouble(aim, on, by),
    how === undefined ? notHow : undefined,
    isContact ? agreementTrouble(c, agreement, by) : undefined,
  );
  if (trouble !== undefined || on === undefined || how === undefined) return trouble ?? noDay;
  return [{ type: 'aim-shared', recipient: to, on, how }, ...(isContact ? agreementEvents(c, agreement, by) : [])];
}

const notSharedResult = ({ recipient: to, how }: Input): ActionResult =>
  how === undefined
    ? refusal('invalid', 'Say why it is not shared with them.', 'AM-05', 'how')
    : [{ type: 'aim-not-shared', recipient: to, reason: how }];

export const shareAim: Action<Input, Event> = {
  source: 'AM-05',
  label: 'Record that the assessment was shared',
  form: {
    title: 'Sharing the assessment',
    send: 'Record',
    says: ['Pathway does not send it. Share it in your own way, as it was agreed, and record that here.'],
    readBy: { how: onlyWhole, officerSaid: onlyWhole },
  },
  who: leading,
  forOthers: { roles: ['aim-co-worker', 'aim-appointer', ...managing], says: onlyTheLead, source: 'AM-06' },
  from: carriedOnStages,
  to: 'same',
  guards: [toShare],
  decide: (c, input, by) => {
    const aim = newestAim(c);
    if (aim === undefined) return refusal('precondition', toShare.otherwise, toShare.source);
    const { was } = input;
    return whoTrouble(aim, input) ?? (was === 'shared' ? sharedResult(c, aim, input, by) : notSharedResult(input));
  },
  events: {
    'aim-shared': {
      fold: (c, { recipient: to, on, how }, at, by) =>
        withAim(c, (aim) => withRecipient(aim, to, { shared: { on, how, at, by } })),
      words: ({ on }, say) => `recorded that the assessment was shared on ${say.day(on)}`,
      typed: ({ recipient: to, how }, say) => ({ 'Shared with': recipientsByKey([to], say), How: how }),
    },
    'aim-not-shared': {
      fold: (c, { recipient: to, reason }, at, by) =>
        withAim(c, (aim) => withRecipient(aim, to, { notShared: { reason, at, by } })),
      words: () => 'recorded that the assessment is not shared with one of those agreed',
      typed: ({ recipient: to, reason }, say) => ({ 'Not shared with': recipientsByKey([to], say), Why: reason }),
    },
  },
};
