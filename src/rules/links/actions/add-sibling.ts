import { nameKey } from '../../base/names.ts';
import type { LocalDate, Reference } from '../../base/vocabulary.ts';
import type { Concern } from '../../concern/concern.ts';
import { startOn } from '../../police/events.ts';
import type { Case } from '../../record/case.ts';
import { managing } from '../../record/case-roles.ts';
import { alsoReferrer, onlyWhole } from '../../record/readers.ts';
import { youngPersonOf } from '../../record/referrers-answers.ts';
import type { Action, ActionResult, Deciding } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { whenOdd } from '../../rows/doubt.ts';
import { refusal } from '../../rows/refusals.ts';
import { takenStages } from '../../stages.ts';
import type { SiblingInput } from '../sibling.ts';

export interface AddSibling {
  /** Of the new case. */
  readonly reference: Reference;
  readonly concern: Pick<Concern, 'youngPerson' | 'seenOrHeard'>;
  readonly receivedOn: LocalDate;
  /** Why another day than that of this case. */
  readonly whyOn?: string | undefined;
  /** Whoever raised the first concern named this young person to. */
  readonly named: 'yes' | 'no';
}

const why = 'Another young person in the same matter';

/** What the new case begins with; the day the first one was received is its own day 0, to the hour. */
export function siblingOf(
  c: Case,
  { reference, concern, receivedOn, named, whyOn }: AddSibling,
  by: ActorContext,
): SiblingInput {
  const { referrer, referrerTeams, reference: first, procedure } = c;
  const receivedAt = receivedOn === by.calendar.localDate(c.receivedAt) ? c.receivedAt : startOn(receivedOn, by);
  return {
    ...{ reference, procedure, concern, receivedAt, first },
    why: whyOn === undefined ? why : `${why}. ${whyOn}`,
    ...(named === 'yes' ? { toldBy: { referrer, referrerTeams } } : {}),
  };
}

function decide(c: Case, { reference, receivedOn, whyOn }: AddSibling, { calendar, now }: Deciding): ActionResult {
  if (receivedOn > calendar.localDate(now)) {
    const says = 'That day has not come yet. Give the day on which CDYJS were told of this young person.';
    return refusal('invalid', says, 'CN-06', 'receivedOn');
  }
  const first = calendar.localDate(c.receivedAt);
  if (receivedOn !== first && whyOn === undefined) {
    const says = `This case was received on ${calendar.sayDate(first)}. Say why the other one counts from another day.`;
    return refusal('invalid', says, 'CN-06', 'whyOn');
  }
  return [{ type: 'linked', other: reference, kind: 'same-matter', why }];
}

export const addSibling: Action<AddSibling> = {
  source: 'A-32',
  label: 'Another young person in the same matter',
  afterwards: true,
  form: {
    title: 'Another young person in the same matter',
    send: 'Make their case',
    says: [
      'They will have a case of their own, with a reference of its own. It will be yours, if you are a team manager. Pathway copies nothing from this case: write what was seen or heard again, for this young person alone.',
      'The two cases will be linked. Only people who can see the whole of both will see the link.',
    ],
    readBy: { name: alsoReferrer, setting: alsoReferrer, account: alsoReferrer, whyOn: onlyWhole },
  },
  who: managing,
  from: takenStages,
  to: 'same',
  guards: [],
  decide,
  saysDone: ({ reference }) => `made the case ${reference} of another young person, and linked it to this one`,
  doubts: (c, { concern: { youngPerson } }) => {
    const own = youngPersonOf(c);
    const isSame =
      nameKey(youngPerson.name) === nameKey(own.name) &&
      (youngPerson.birthDate === undefined || own.birthDate === undefined || youngPerson.birthDate === own.birthDate);
    return whenOdd(isSame, {
      id: `same-young-person:${youngPerson.birthDate ?? ''}`,
      asks: 'This case is about a young person of that name, and nothing you entered says that it is another one. Pathway will make a second case. If it is the same young person, leave this form: write what is new on this case. Is it another young person?',
    });
  },
  events: {},
};
