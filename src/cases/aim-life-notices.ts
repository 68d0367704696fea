/** Which people hear of what happens to an AIM assessment: its pair, who manages the case, and who asked. */
import { aimWithPart, newestAim } from '../rules/aim/assessment.ts';
import { isRefusal } from '../rules/aim/consent.ts';
import { coWorkerOf, leadOf } from '../rules/aim/life.ts';
import type { PersonId } from '../rules/base/vocabulary.ts';
import { toldAsManager } from '../rules/engine/recipients.ts';
import type { EventOf } from '../rules/events.ts';
import type { Case } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { NoticeContent, TellWords } from './notice.ts';

type By = Pick<DecisionContext, 'roster'>;
type Signed = { readonly by: { readonly id: PersonId } } | undefined;

/** Each once, and not the one who did it. */
function tell(words: TellWords, people: readonly (PersonId | undefined)[], did: Signed): readonly NoticeContent[] {
  const told = new Set(people.flatMap((one) => one ?? []).filter((person) => person !== did?.by.id));
  return [...told].map((person) => ({ kind: 'tell', person, words }));
}

const leadId = (c: Case): PersonId | undefined => {
  const aim = newestAim(c);
  return aim && leadOf(aim)?.person.id;
};
const pair = (c: Case): readonly (PersonId | undefined)[] => {
  const aim = newestAim(c);
  return [leadId(c), aim && coWorkerOf(aim)?.person.id];
};

/** Those who work on it and those who manage the case hear what the other decided; those whose part ended by it, that it did. */
function changed(c: Case, { roster }: By, did: Signed): readonly NoticeContent[] {
  const two = pair(c);
  return [
    ...tell(aimWithPart(c) === undefined ? 'no-longer-assessing' : 'aim-changed', two, did),
    ...tell(
      'aim-changed',
      toldAsManager(c, roster).filter((one) => !two.includes(one)),
      did,
    ),
  ];
}

export const aimLifeNotices = {
  'consent-recorded': ({ answer }: EventOf<'consent-recorded'>, c: Case, by: By) => {
    const did = newestAim(c)?.consents.at(-1);
    const people = [leadId(c), ...toldAsManager(c, by.roster)];
    return isRefusal(answer) ? tell('consent-answered', people, did) : [];
  },
  'went-on-without': (_event: unknown, c: Case, by: By) => changed(c, by, newestAim(c)?.wentOn.at(-1)),
  'aim-date-moved': (_event: unknown, c: Case, by: By) => changed(c, by, newestAim(c)?.days.at(-1)),
  'aim-recipients-changed': (event: EventOf<'aim-recipients-changed'>, c: Case, by: By) =>
    changed(c, by, changedBy(c, event)),
  'aim-stopped': (_event: unknown, c: Case, by: By) => changed(c, by, newestAim(c)?.stopped),
  'information-answered': ({ number }: EventOf<'information-answered'>, c: Case) => {
    const one = newestAim(c)?.information.find((asked) => asked.number === number);
    const two = pair(c);
    // Who asked may have been replaced since, and can read no answer: then it is for both.
    return tell('information-answered', two.includes(one?.by.id) ? [one?.by.id, leadId(c)] : two, one?.answered);
  },
};

/** Who changed the recipients, as the record says it of one that is no longer agreed, or is agreed now. */
function changedBy(c: Case, { dropped, added }: EventOf<'aim-recipients-changed'>): Signed {
  const recipients = newestAim(c)?.recipients ?? [];
  const addedBy = recipients.find(({ key }) => added.some((one) => one.key === key))?.addedBy;
  const off = recipients.find(({ key }) => dropped.includes(key))?.dropped;
  return off ?? (addedBy && { by: addedBy });
}
