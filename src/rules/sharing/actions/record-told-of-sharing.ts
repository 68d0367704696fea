import { agreementEvents, agreementTrouble, type OfficersAgreement } from '../../police/contact.ts';
import type { Case } from '../../record/case.ts';
import { onlyWhole } from '../../record/readers.ts';
import { type Shared, type ToldLater, toBeTold } from '../../record/sharing.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { type Doubt, whenOdd } from '../../rows/doubt.ts';
import type { Unsigned } from '../../rows/event.ts';
import type { Guard } from '../../rows/guard.ts';
import { type Refusal, refusal, together } from '../../rows/refusals.ts';
import { answeredForStages } from '../../stages.ts';
import { teamsSharing, whoMayRecordSharing } from '../may-share.ts';
import { sharingReaders } from './record-sharing.ts';

interface Told extends Unsigned<ToldLater>, Pick<Shared, 'number'> {}
type Input = Told & OfficersAgreement;
type ToldOfSharing = Told & { readonly type: 'told-of-sharing' };

const someAreToBeTold: Guard = {
  source: 'SC-11',
  holds: (c) => toBeTold(c).length > 0,
  otherwise: 'Nobody is still to be told of what was shared.',
  hides: true,
};

/** Those of which somebody may say it: of the case all, of a team its own. */
export function theirsToTell(c: Case, { actor, roster }: Pick<ActorContext, 'actor' | 'roster'>): readonly Shared[] {
  const teams = teamsSharing(c, actor, roster);
  return toBeTold(c).filter(({ ofTeam }) => teams.length === 0 || (ofTeam !== undefined && teams.includes(ofTeam)));
}

function trouble(c: Case, { number, answer, on, because }: Input, by: ActorContext): Refusal | undefined {
  const left = (field: string, says: string): Refusal => refusal('invalid', says, 'SC-11', field);
  if (!theirsToTell(c, by).some((one) => one.number === number)) {
    return left('number', 'Choose what they are still to be told of.');
  }
  if (answer === 'will-not')
    return because === undefined ? left('because', 'Say why they will not be told.') : undefined;
  if (on === undefined) return left('on', 'Enter the day on which they were told.');
  return on > by.calendar.localDate(by.now) ? left('on', 'That day has not come yet. Check the date.') : undefined;
}

function decide(c: Case, input: Input, by: ActorContext): ActionResult {
  const { number, answer, on, because, ...agreement } = input;
  const told: ToldOfSharing = {
    type: 'told-of-sharing',
    number,
    answer,
    ...(answer === 'told' ? { on } : {}),
    // What was typed beside the answer is kept as well.
    ...(because === undefined ? {} : { because }),
  };
  return (
    together(
      trouble(c, input, by),
      // Nobody spoke to somebody who will not be told.
      answer === 'told' ? agreementTrouble(c, agreement, by) : undefined,
    ) ?? [told, ...(answer === 'told' ? agreementEvents(c, agreement, by) : [])]
  );
}

/** Told before it was shared, of which it was recorded that they were not told yet. */
function toldBefore(c: Case, { number, answer, on }: Input, { calendar: { sayDate } }: ActorContext): readonly Doubt[] {
  const shared = toBeTold(c).find((one) => one.number === number);
  if (shared === undefined || answer === 'will-not' || on === undefined) return [];
  const asks = `It was shared on ${sayDate(shared.on)}. Were they told before that, on ${sayDate(on)}?`;
  return whenOdd(on < shared.on, { id: `told-before:${number}:${on}`, asks });
}

export const recordToldOfSharing: Action<Input, ToldOfSharing> = {
  source: 'SC-11',
  label: 'Record that the family know what was shared',
  form: {
    title: 'Telling the family what was shared',
    send: 'Record this',
    readBy: { because: sharingReaders, officerSaid: onlyWhole },
  },
  who: whoMayRecordSharing,
  from: answeredForStages,
  to: 'same',
  guards: [someAreToBeTold],
  decide,
  doubts: toldBefore,
  events: {
    'told-of-sharing': {
      fold: ({ sharing = [] }, { number, answer, on, because }, at, by) => ({
        sharing: sharing.map((one) =>
          one.kind === 'shared' && one.number === number
            ? {
                ...one,
                toldLater: {
                  answer,
                  ...(on === undefined ? {} : { on }),
                  ...(because === undefined ? {} : { because }),
                  at,
                  by,
                },
              }
            : one,
        ),
      }),
      words: ({ answer }) =>
        answer === 'told'
          ? 'recorded that the young person or the parents were told what was shared'
          : 'recorded why the young person or the parents will not be told what was shared',
    },
  },
};
