/** What goes to the referrer and to their safeguarding leads, in words for whoever reads it. */

import { capital } from '../../rules/base/capitals.ts';
import type { Case, Origin } from '../../rules/record/case.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import { isOpen } from '../../rules/stages.ts';
import { toBeRung } from '../case/manager-words.ts';
import { plainWords } from '../text.ts';
import type { Reading } from './shape.ts';

/** The same thing in the words of whoever reads it. */
export interface Addressed {
  readonly title: string;
  /** `you`, or by name. */
  readonly them: string;
  /** `your concern`, or whose. */
  readonly concern: string;
  readonly isLead: boolean;
}

const ownWords: Readonly<Record<Origin['kind'], string>> = {
  concern: 'your concern',
  notification: 'your notification',
  added: 'the concern about the other young person that you named',
};

export function addressed({ referrer, reference, origin }: Case, { reader }: Reading): Addressed {
  if (reader === referrer.id) {
    const concern = ownWords[origin.kind];
    return { title: `${capital(concern)} ${reference}`, them: 'you', concern, isLead: false };
  }
  const name = plainWords(referrer.name);
  return { title: `A concern from your school: ${reference}`, them: name, concern: `${name}'s concern`, isLead: true };
}

/** Whom to ring about a case, within a sentence. Teams itself finds a person by name: no number of theirs is kept. */
export function toRing(c: Pick<Case, 'manager'>, by: Pick<DecisionContext, 'policy' | 'roster'>): string {
  const name = toBeRung(c, by);
  const whom = name ?? 'the CDYJS team managers';
  const { youthJustice } = by.policy.contacts;
  if (youthJustice !== undefined) return `ring ${whom} on ${youthJustice.phone.value}`;
  return name === undefined ? `ring ${whom}` : `ring ${whom} or message them in Teams`;
}

export const ring = (c: Case, by: Pick<DecisionContext, 'policy' | 'roster'>): string => capital(toRing(c, by));

/** On an open case it is added to it, so that nobody takes it for another matter. */
export const somethingNew = (c: Case, { policy }: DecisionContext): string => {
  const how = isOpen(c) ? 'open the case and press "Add something"' : 'raise it again here at any time';
  return `If something new happens, ${how}. If a child is in danger now, ring ${policy.contacts.emergency.value}.`;
};
