/** What is odd about an answer to consent, beside what is recorded of it (AM-01): asked about once, and then taken. */
import type { Aim, Consent, ConsentAnswer } from '../record/aim.ts';
import type { ActorContext } from '../rows/context.ts';
import { type Doubt, whenOdd } from '../rows/doubt.ts';
import { answerOf, consentWords, giverNames } from './consent.ts';

type Said = Pick<Consent, 'of' | 'answer' | 'on'>;
interface Asking extends Pick<ActorContext, 'calendar'> {
  readonly said: Said;
  /** What stands of them; undefined where they never answered. */
  readonly stands: Consent | undefined;
}

const whose = ({ of }: Said): string => giverNames[of];
const day = ({ calendar, said: { on } }: Asking): string => calendar.sayDate(on);

/** By whom, as what and of which day the answer that stands was recorded. */
function recorded({ by, answer, on }: Consent, { calendar }: Asking): string {
  return `${by.name} recorded "${consentWords[answer]}" for ${calendar.sayDate(on)}`;
}

/** What it would be odd to hear after an answer, and in which words that is asked. */
const odd: readonly ((asking: Asking) => string | undefined)[] = [
  // Taken back, and never given.
  (asking) => {
    const { said, stands } = asking;
    if (said.answer !== 'withdrawn' || stands?.answer === 'given' || stands?.answer === 'withdrawn') return undefined;
    return `${whose(said)}: no consent is recorded that could be taken back. Did they give it before, and withdraw it on ${day(asking)}? If they never gave it, choose "${consentWords.refused}".`;
  },
  // Refused, though it stands as given.
  (asking) => {
    const { said, stands } = asking;
    if (said.answer !== 'refused' || stands?.answer !== 'given') return undefined;
    return `${whose(said)}: ${recorded(stands, asking)}. Is it right that they refused on ${day(asking)}? If they took their consent back, choose "${consentWords.withdrawn}".`;
  },
  // The same again.
  (asking) => {
    const { said, stands } = asking;
    if (stands === undefined || stands.answer !== said.answer) return undefined;
    return `${whose(said)}: ${recorded(stands, asking)} already. Did it happen once more, on ${day(asking)}?`;
  },
  // Asked for, though it stands as given.
  (asking) => {
    const { said, stands } = asking;
    if (said.answer !== 'asked' || stands?.answer !== 'given') return undefined;
    return `${whose(said)}: ${recorded(stands, asking)}. Were they asked again on ${day(asking)}?`;
  },
  // Earlier than the answer whose place it takes.
  (asking) => {
    const { said, stands } = asking;
    if (stands === undefined || said.on >= stands.on || said.answer === 'asked') return undefined;
    return `${whose(said)}: ${recorded(stands, asking)}, which is later. What you record now will stand in its place. Is that right?`;
  },
];

/** The answers of which it is odd to hear; one question at most of each kind. */
export function oddConsent(
  aim: Pick<Aim, 'consents'> | undefined,
  { of, answer, on }: Said,
  { calendar }: Pick<ActorContext, 'calendar'>,
): readonly Doubt[] {
  if (aim === undefined) return [];
  const stands = answerOf(aim, of);
  return odd.flatMap((asks, index) => {
    const question = asks({ said: { of, answer, on }, stands, calendar });
    const id = `consent:${aim.consents.length}:${of}:${answer satisfies ConsentAnswer}:${on}:${index}`;
    return whenOdd(question !== undefined, { id, asks: question ?? '' });
  });
}
