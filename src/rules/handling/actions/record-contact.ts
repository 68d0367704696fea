import { agreementEvents, agreementTrouble, type OfficersAgreement } from '../../police/contact.ts';
import { inCharge } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { openStages } from '../../stages.ts';
import { someoneToContact } from '../guards.ts';

interface Said {
  readonly id: string;
  /** When, how, and who was spoken to; or why they are not told. */
  readonly note: string;
  readonly givenUp?: true;
}
interface Input extends Said, OfficersAgreement {}
export interface Told extends Said {
  readonly type: 'told';
}

export const recordContact: Action<Input, Told> = {
  source: 'PR-18',
  label: 'Record that somebody was told',
  form: {
    title: 'Somebody was told',
    send: 'Record',
    readBy: { note: onlyWhole, officerSaid: onlyWhole },
    says: ['You can close a case only when you have told everybody, or recorded why you cannot.'],
  },
  who: [...inCharge, 'untold-service-lead'],
  from: openStages,
  to: 'same',
  guards: [someoneToContact],
  decide: (c, { id, note, givenUp, officerAgreed, officerSaid }, by) => {
    const one = c.contactsToMake.find((other) => other.id === id && other.done === undefined);
    if (one === undefined) return refusal('invalid', 'Choose someone you still have to tell.', 'PR-18', 'id');
    const agreement = { officerAgreed, officerSaid };
    const wasContact = one.family !== undefined && givenUp === undefined;
    return (
      (wasContact ? agreementTrouble(c, agreement, by) : undefined) ?? [
        { type: 'told', id, note, ...(givenUp === undefined ? {} : { givenUp }) },
        ...(wasContact ? agreementEvents(c, agreement, by) : []),
      ]
    );
  },
  events: {
    told: {
      fold: (c, { id, note, givenUp }, at, by) => {
        const done = { at, by, note, ...(givenUp === undefined ? {} : { givenUp }) };
        return { contactsToMake: c.contactsToMake.map((one) => (one.id === id ? { ...one, done } : one)) };
      },
      words: ({ givenUp }) => (givenUp ? 'recorded why someone cannot be told' : 'recorded that someone has been told'),
      typed: ({ note }) => ({ Note: note }),
    },
  },
};
