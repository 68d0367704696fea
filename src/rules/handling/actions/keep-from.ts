import { type PersonId, personRef, type Roster } from '../../base/vocabulary.ts';
import type { Case } from '../../record/case.ts';
import { managing } from '../../record/case-roles.ts';
import { joinedHere } from '../../record/joined.ts';
import { isKeptFrom, type KeptFrom } from '../../record/kept-from.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, ActionResult, Reason } from '../../rows/action.ts';
import { whenOdd } from '../../rows/doubt.ts';
import { refusal } from '../../rows/refusals.ts';
import { everyStage } from '../../stages.ts';

interface Input extends Reason {
  /** Somebody of the register, or who raised it. */
  readonly person: PersonId;
}
interface KeptFromSomebody extends Pick<KeptFrom, 'person' | 'reason'> {
  readonly type: 'kept-from';
}

/** Whom the register has; and who raised it, in it or not. */
function found({ referrer }: Case, id: PersonId | undefined, roster: Roster) {
  if (id === undefined) return undefined;
  return roster.person(id) ?? (referrer.id === id ? referrer : undefined);
}

/** Besides its manager somebody must be left who hears of it when it stands still: another manager, the service lead, or an administrator. */
function isLastToHear(c: Case, id: PersonId, roster: Roster): boolean {
  const hear = (['team-manager', 'service-lead'] as const).flatMap((job) => roster.withJob(job).map((one) => one.id));
  const others = [...hear, ...roster.administrators()].filter((one) => one !== c.manager?.id && !isKeptFrom(c, one));
  return others.length > 0 && others.every((one) => one === id);
}

function decide(c: Case, { person, reason }: Input, { roster }: { readonly roster: Roster }): ActionResult {
  const kept = found(c, person, roster);
  const no = (says: string) => refusal('invalid', says, 'PR-18', 'person');
  if (kept === undefined) return no('Choose a worker who is in the register.');
  if (kept.id === c.manager?.id) {
    return no(`${kept.name} is the team manager of this case. First hand it over to another manager.`);
  }
  if (c.closed?.joinedTo !== undefined) {
    return no('This case goes on in another one. Keep that one from them: then this one is kept from them as well.');
  }
  if (isKeptFrom(c, kept.id)) return no(`The case is already kept from ${kept.name}.`);
  if (isLastToHear(c, kept.id, roster)) {
    return no(
      `Nobody would hear of this case if its team manager left. First ask an administrator to add another team manager, service lead or administrator to the people register.`,
    );
  }
  return [{ type: 'kept-from', person: personRef(kept), reason }];
}

export const keepFrom: Action<Input, KeptFromSomebody> = {
  source: 'PR-18',
  label: 'Keep this case from a worker',
  afterwards: true,
  form: {
    title: 'Keep this case from a worker',
    send: 'Keep it from them',
    says: [
      'This is for a worker who is related to somebody in the case, or is named in it. They will see nothing of it, whatever their job is: not in a list, not in a message, not in a separate record, and not from the post in the channel of their team.',
      'Pathway will not tell them. It takes its messages about this case out of their chat, as far as it can; what they read stays with them. You can take this back.',
    ],
    readBy: { reason: onlyWhole },
  },
  who: managing,
  from: everyStage,
  to: 'same',
  guards: [],
  decide,
  doubts: (c, { person }) => {
    const raised = [c, ...joinedHere(c)].find((one) => one.referrer.id === person);
    return whenOdd(raised !== undefined, {
      id: `keeps-from-referrer:${person}`,
      asks: `${raised?.referrer.name} raised a concern that goes on in this case. They will no longer read what becomes of it, and Pathway will tell them nothing. Speak to them yourself, if that is safe. Do you want to keep the case from them all the same?`,
    });
  },
  events: {
    'kept-from': {
      fold: (c, { person, reason }, at, by) => ({ keptFrom: [...(c.keptFrom ?? []), { person, reason, at, by }] }),
      words: ({ person }, say) => `kept the case from ${say.name(person.name)}`,
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
