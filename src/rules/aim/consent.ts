/**
 * Consent to an AIM assessment (AM-01): the young person's and their parents' or carers', each with its own answer. It is
 * to the assessment and no basis for sharing information, and whatever is answered stops nothing.
 */
import type { Instant, LocalDate } from '../base/vocabulary.ts';
import { type Aim, type Consent, type ConsentAnswer, type ConsentGiver, consentGivers } from '../record/aim.ts';

export const giverNames: Readonly<Record<ConsentGiver, string>> = {
  'young-person': 'The young person',
  parents: 'Parents or carers',
};
export const consentWords: Readonly<Record<ConsentAnswer, string>> = {
  asked: 'Asked, no answer yet',
  given: 'Given',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
  'not-asked': 'Not asked',
};

type Consents = Pick<Aim, 'consents'>;

/** What was answered last; that somebody asked is no answer. */
export const answerOf = ({ consents }: Consents, of: ConsentGiver): Consent | undefined =>
  consents.findLast((one) => one.of === of && one.answer !== 'asked');
/** How it stands: the answer, or that they were asked. */
export const standingOf = (aim: Consents, of: ConsentGiver): Consent | undefined =>
  answerOf(aim, of) ?? aim.consents.findLast((one) => one.of === of);

/** Those who have not given it, whatever else they said. */
export const withoutConsent = (aim: Consents): readonly ConsentGiver[] =>
  consentGivers.filter((of) => answerOf(aim, of)?.answer !== 'given');

/** Something else than consent was recorded of one of them, as it stands now. */
export const isWithout = (aim: Consents): boolean =>
  withoutConsent(aim).some((of) => standingOf(aim, of) !== undefined);

/** A refusal, or consent that was taken back. */
export const isRefusal = (answer: ConsentAnswer): boolean => answer === 'refused' || answer === 'withdrawn';

/** When it was known what became of asking: an answer, or what was decided where none came; undefined while it is not. */
function settledAt({ consents, wentOn }: Pick<Aim, 'consents' | 'wentOn'>, of: ConsentGiver): Instant | undefined {
  const answered = consents.find((one) => one.of === of && one.answer !== 'asked')?.at;
  const asked = consents.findIndex((one) => one.of === of);
  const decided = asked < 0 ? undefined : wentOn.find(({ after }) => after > asked)?.at;
  return [answered, decided].flatMap((at) => at ?? []).toSorted()[0];
}

/** When that was known of both. */
export function consentSettledAt(aim: Pick<Aim, 'consents' | 'wentOn'>): Instant | undefined {
  const both = consentGivers.map((of) => settledAt(aim, of));
  return both.includes(undefined) ? undefined : both.toSorted().at(-1);
}
/** Of which of them it is not known. */
export const unsettled = (aim: Pick<Aim, 'consents' | 'wentOn'>): readonly ConsentGiver[] =>
  consentGivers.filter((of) => settledAt(aim, of) === undefined);

/** Somebody refused or withdrew, and how to go on was not decided since. */
export function isToBeDecided({ consents, wentOn }: Pick<Aim, 'consents' | 'wentOn'>): boolean {
  const since = consents.slice(wentOn.at(-1)?.after ?? 0);
  return since.some((one) => isRefusal(one.answer) && answerOf({ consents }, one.of) === one);
}

/** The day on which it is to be asked again, where that was decided; met by whatever is recorded of it since. */
export function toAskAgain({
  consents,
  wentOn,
}: Pick<Aim, 'consents' | 'wentOn'>):
  | { readonly since: Instant; readonly on: LocalDate; readonly metAt?: Instant }
  | undefined {
  const last = wentOn.at(-1);
  if (last?.decision !== 'ask-again' || last.askAgainOn === undefined) return undefined;
  const metAt = consents[last.after]?.at;
  return { since: last.at, on: last.askAgainOn, ...(metAt === undefined ? {} : { metAt }) };
}

/** A time in which how to go on without consent is to be decided; `metAt`: when it was, or when consent came after all. */
export interface DecisionOwed {
  /** Counts the answers of this assessment: which of them began it. */
  readonly answer: number;
  readonly since: Instant;
  readonly metAt?: Instant;
}

/** Each time that somebody refused or withdrew, until it was decided or they gave it. */
export function decisionsOwed({ consents, wentOn }: Consents & Pick<Aim, 'wentOn'>): readonly DecisionOwed[] {
  const owed: DecisionOwed[] = [];
  const meet = (metAt: Instant): void => {
    const last = owed.pop();
    if (last !== undefined) owed.push(last.metAt === undefined ? { ...last, metAt } : last);
  };
  consents.forEach((one, index) => {
    const before = wentOn.filter(({ after }) => after <= index);
    for (const { after, at } of before) if (after === index) meet(at);
    const isOwed = isToBeDecided({ consents: consents.slice(0, index + 1), wentOn: before });
    const isOpen = owed.length > 0 && owed.at(-1)?.metAt === undefined;
    if (isOwed && !isOpen) owed.push({ answer: index + 1, since: one.at });
    if (!isOwed) meet(one.at);
  });
  for (const { after, at } of wentOn) if (after === consents.length) meet(at);
  return owed;
}
