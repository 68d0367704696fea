/** The page of safety: the plans with every version of each, why none is needed, the other child's own referral, and voices (PR-11, PR-12, PR-16). */
import type { CaseView } from '../../cases/sight.ts';
import { type OtherChildsReferral, otherReferralAnswers } from '../../rules/record/safety.ts';
import { type VoiceRecord, voiceNames } from '../../rules/record/voices.ts';
import {
  isNobodysPlan,
  type NumberedPlan,
  type PlanVersion,
  safetyPlansOf,
  safetyPlansOfTheirs,
} from '../../rules/safety/plans.ts';
import type { Section } from '../message/message.ts';
import { plainWords, quoted } from '../text.ts';
import { teamName, typedUnder } from './pieces.ts';

const otherReferralSections = (own: OtherChildsReferral | undefined): readonly Section[] =>
  own === undefined
    ? []
    : [
        {
          heading: "The other child's own referral",
          paragraphs: [`${otherReferralAnswers[own.answer]}. Recorded by ${plainWords(own.by.name)}.`],
          extra: quoted(own.said),
        },
      ];

function voiceSection({ of, answer, how, words, at, by: { name } }: VoiceRecord, { by }: CaseView): Section {
  return {
    heading: `${voiceNames[of]}: ${answer === 'yes' ? 'heard' : 'it is not possible to hear them'}`,
    paragraphs: [`Recorded by ${plainWords(name)}, ${by.calendar.sayWhen(at)}.`],
    extra: [...quoted(how), ...quoted(words ?? '')],
  };
}

/** How a version came about: recorded at first, in an outcome, or looked at again. */
function origin({ meeting, by, since, isSame, isFirst }: PlanVersion, { calendar }: CaseView['by']): string {
  const who = `${plainWords(by.name)}, ${calendar.sayWhen(since)}`;
  if (meeting !== undefined) return `From the outcome of meeting ${meeting}, by ${who}.`;
  if (isFirst) return `Recorded by ${who}.`;
  return isSame ? `Looked at by ${who}: still right.` : `Changed by ${who}.`;
}

/** How one stands. */
function standing(plan: NumberedPlan, { case: c, by }: CaseView): string {
  const { now, ended } = plan;
  const team = teamName(now.owner, by);
  if (ended !== undefined) {
    return `**Ended** by ${plainWords(ended.by.name)}, ${by.calendar.sayWhen(ended.at)}. ${team} looked after it.`;
  }
  if (isNobodysPlan(c, plan)) {
    const day = now.review === undefined ? '' : ` It is to be looked at again by ${by.calendar.sayDate(now.review)}.`;
    return `**No team looks after it.** It was with ${team}, which had this case by mistake.${day}`;
  }
  const next = now.review === undefined ? '' : ` They will look at it again by ${by.calendar.sayDate(now.review)}.`;
  return `**${team} looks after it.**${next}`;
}

/** The versions before the one that counts, the newest first; the words of each where they were others. */
function before(versions: readonly PlanVersion[], { by }: CaseView): readonly unknown[] {
  const earlier = versions.slice(0, -1).map((one, index): readonly unknown[] => {
    const next = versions[index + 1] ?? one;
    const until = by.calendar.sayWhen(next.since);
    const whose =
      one.owner === next.owner
        ? `As it was until ${until}.`
        : `Until ${until}, ${teamName(one.owner, by)} looked after it.`;
    const text = `${whose} ${origin(one, by)}`;
    const isOther = one.planned !== next.planned;
    return [{ type: 'TextBlock', text, wrap: true, isSubtle: true }, ...(isOther ? quoted(one.planned) : [])];
  });
  return earlier.toReversed().flat();
}

function planSections(plan: NumberedPlan, look: CaseView): readonly Section[] {
  const { number, place, on, now, versions, ended } = plan;
  const agreed = plan.meeting === undefined ? [`Agreed on ${look.by.calendar.sayDate(on)}.`] : [];
  return [
    {
      heading: `Safety plan ${number}`,
      paragraphs: [standing(plan, look), [...agreed, origin(now, look.by)].join(' ')],
      extra: [...quoted(place ?? ''), ...quoted(now.planned), ...before(versions, look)],
    },
    ...typedUnder(`Safety plan ${number} was ended, because`, ended?.reason),
  ];
}

/** All of it for those who see the whole case; a team the plans that it looks after, and nothing else. */
export function safetySections(look: CaseView): readonly Section[] {
  const { case: c, sight, person } = look;
  if (sight !== 'whole') return safetyPlansOfTheirs(c, person).flatMap((one) => planSections(one, look));
  const plans = safetyPlansOf(c);
  const none = { heading: 'Safety plans', paragraphs: ['No safety plan is recorded.'] };
  return [
    ...(plans.length === 0 ? [none] : plans.flatMap((one) => planSections(one, look))),
    ...typedUnder('No safety plan is needed now, because', c.safetyNotNeeded?.reason),
    ...otherReferralSections(c.otherChildsReferral),
    ...(c.voices ?? []).map((one) => voiceSection(one, look)),
  ];
}
