/** What is agreed otherwise about an assessment: its day, who receives it, or that it is stopped (CN-20, CN-21, A-13). */
import type { LocalDate, TeamId } from '../base/vocabulary.ts';
import { notToCome, unknownTeam } from '../outcome/wrong.ts';
import type { Aim } from '../record/aim.ts';
import type { ActorContext } from '../rows/context.ts';
import type { Doubt } from '../rows/doubt.ts';
import { noWorkingDays } from '../rows/odd-days.ts';
import { type Refusal, refusal, together } from '../rows/refusals.ts';
import { agreedDay } from './completing.ts';
import { agreedRecipients, nextOther, recipient, recipientOf } from './sharing.ts';

/** Each is as it stands where it is the same or left out. */
export interface ChangeInput {
  readonly reason: string;
  readonly day?: LocalDate | undefined;
  /** Which people agreed the day. */
  readonly agreedWith?: string | undefined;
  /** The keys of all that it is shared with from now on. */
  readonly recipients?: readonly string[];
  /** One more, in words. */
  readonly other?: string | undefined;
  readonly stop?: 'yes' | 'no' | undefined;
}
interface Why {
  readonly reason: string;
  readonly agreedWith?: string;
}
interface Added {
  readonly key: string;
  readonly team?: TeamId | undefined;
  readonly name?: string | undefined;
}
export type AimChanged =
  | ({ readonly type: 'aim-date-moved'; readonly day: LocalDate } & Why)
  | ({
      readonly type: 'aim-recipients-changed';
      readonly added: readonly Added[];
      readonly dropped: readonly string[];
    } & Why)
  | ({ readonly type: 'aim-stopped' } & Why);

const why = ({ reason, agreedWith }: ChangeInput): Why => ({
  reason,
  ...(agreedWith === undefined ? {} : { agreedWith }),
});

/** The other day, where it is one. */
const otherDay = (aim: Aim, { day }: ChangeInput): LocalDate | undefined => (day === agreedDay(aim) ? undefined : day);

function dayTrouble(aim: Aim, input: ChangeInput, by: ActorContext): Refusal | undefined {
  const day = otherDay(aim, input);
  if (day === undefined) return undefined;
  if (aim.completed !== undefined) {
    return refusal('invalid', 'The assessment is complete already, so its day cannot be another.', 'CN-20', 'day');
  }
  return input.agreedWith === undefined
    ? refusal('invalid', 'Say which people agreed the other day.', 'CN-20', 'agreedWith')
    : notToCome(day, 'day', 'CN-20', by);
}

/** The other day, where nobody works on it: as the outcome asks of the first. */
export function oddOtherDay(aim: Aim | undefined, input: ChangeInput, by: ActorContext): readonly Doubt[] {
  return aim === undefined ? [] : noWorkingDays([otherDay(aim, input)], by);
}

/** It was shared with them: that stays, whatever is agreed now. */
const isShared = (aim: Aim, key: string): boolean => recipient(aim, key)?.shared !== undefined;

function recipientsChanged(aim: Aim, { recipients, other }: ChangeInput) {
  const now = agreedRecipients(aim).map(({ key }) => key);
  const wanted = recipients ?? now;
  const more = other === undefined ? [] : [{ key: `other:${nextOther(aim)}`, name: other }];
  const added: readonly Added[] = [...wanted.filter((key) => !now.includes(key)).map(recipientOf), ...more];
  return { added, dropped: now.filter((key) => !wanted.includes(key) && !isShared(aim, key)) };
}

/** Nobody would be left, and it is not stopped. */
function nobodyTrouble(aim: Aim, { recipients, other, stop }: ChangeInput): Refusal | undefined {
  const isLeft =
    recipients?.length !== 0 || other !== undefined || aim.recipients.some(({ key }) => isShared(aim, key));
  if (isLeft || stop === 'yes' || agreedRecipients(aim).length === 0) return undefined;
  const says =
    aim.completed === undefined
      ? 'Choose who receives it. If nobody will, stop the assessment and say why.'
      : 'Choose who receives it. If it is not shared with one of them, the lead records that and says why.';
  return refusal('invalid', says, 'CN-21', 'recipients');
}

function stopTrouble(aim: Aim, { stop }: ChangeInput): Refusal | undefined {
  const says = 'The assessment is complete already, so it cannot be stopped. The lead says why it is not shared.';
  return stop === 'yes' && aim.completed !== undefined ? refusal('invalid', says, 'A-13', 'stop') : undefined;
}

/** What is wrong with it, or the events of each that is different. */
export function changesIn(aim: Aim, input: ChangeInput, by: ActorContext): readonly AimChanged[] | Refusal {
  const { added, dropped } = recipientsChanged(aim, input);
  const teams = added.flatMap(({ team }) => team ?? []);
  const trouble = together(
    dayTrouble(aim, input, by),
    nobodyTrouble(aim, input),
    unknownTeam(teams, 'recipients', 'CN-21', by),
    stopTrouble(aim, input),
  );
  if (trouble !== undefined) return trouble;
  const day = otherDay(aim, input);
  const events: readonly AimChanged[] = [
    ...(day === undefined ? [] : [{ type: 'aim-date-moved' as const, day, ...why(input) }]),
    ...(added.length + dropped.length > 0
      ? [{ type: 'aim-recipients-changed' as const, added, dropped, ...why(input) }]
      : []),
    ...(input.stop === 'yes' ? [{ type: 'aim-stopped' as const, ...why(input) }] : []),
  ];
  return events.length === 0
    ? refusal('invalid', 'That is what is agreed already. Change what is different.', 'CN-20', 'day')
    : events;
}
