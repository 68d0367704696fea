/** The last step: everything as given, what to know before sending it, in which job it is raised, where the worker is reached. */
import type { Choice, Field } from '../../../cards/form/fields.ts';
import type { Policy } from '../../../rules/base/policy.ts';
import { sayCount } from '../../../rules/base/sentences.ts';
import { type AgeFinding, findAge } from '../../../rules/concern/age.ts';
import type { Check } from '../../journey/index.ts';
import type { ConcernAround, ConcernTypes, TextLimits } from './section.ts';
import { agesDiffer } from './young-person.ts';

const workplace = ({ shortText }: TextLimits): Field => ({
  id: 'workplace',
  kind: 'text',
  label: 'Where you work',
  limit: shortText,
});
const telephone = ({ shortText }: TextLimits): Field => ({
  id: 'telephone',
  kind: 'text',
  label: 'A phone number we can reach you on',
  limit: shortText,
});

/** Somebody with two jobs raises it in one of them: the safeguarding lead of that place alone is told. */
const raisedIn = (choices: readonly Choice[]): Field => ({
  id: 'raisedIn',
  kind: 'choice',
  label: 'Which of your jobs is this concern from?',
  hint: 'We will only tell the safeguarding lead of that place.',
  required: true,
  choices,
});

function fields({ limits, hasTeam, places }: ConcernAround): readonly Field[] {
  const reached = hasTeam ? [telephone(limits)] : [workplace(limits), telephone(limits)];
  return places.length > 1 ? [raisedIn(places), ...reached] : reached;
}

/** What the age means for the way, in words: nobody is turned away (SC-06, A-01, A-02, A-03). */
function ageNotes(
  { band, approximate, atReferral, atBehaviour }: AgeFinding,
  { ages, contacts }: Policy,
): readonly string[] {
  const { lower, upper } = ages;
  const { name, phone } = contacts.firstContact;
  switch (band) {
    case 'under-ten':
      return [
        `**Under ${lower}.** Send it all the same. It will also go to ${name}, who will decide what to do for a child under ${lower}.`,
      ];
    case 'border':
      return [
        `**${approximate ? `The age is close to ${lower}` : `Under ${lower} when it happened, and ${atReferral} now`}.** Send it all the same. The team manager will decide who deals with it.`,
      ];
    case 'adult':
      return [
        `**${upper} or over.** Send it all the same. This procedure is for children, so a team manager will decide what to do. If a child is at risk, ring ${name} on ${phone.value} as well.`,
      ];
    case 'in-range':
      return [atReferral, atBehaviour].includes(lower)
        ? [`**Exactly ${lower}.** Send it all the same. ${lower} is old enough for this procedure.`]
        : [];
    case 'not-known':
      return [];
  }
}

/** Said where a date of birth and a chosen age differ. */
function differingAges(years: number): string {
  return `The date of birth and the age you chose are different. We will use the date of birth, which makes the young person ${years}.`;
}

export const check: Check<ConcernTypes> = {
  title: 'Check and send',
  send: 'Send',
  asks: { fields, into: 'reach' },
  notAsked: 'You can send without these. The team manager will ask you about them when you talk.',
  notAnswered: 'Not answered. The team manager will ask you about it when you talk.',
  leftBlank: (count) => ({
    label: 'Not answered',
    says: `${sayCount(count, 'question')}. The team manager will ask you about ${count === 1 ? 'it' : 'them'} when you talk.`,
  }),
  notes: (concern, { policy, today }, typedAt) => {
    const years = agesDiffer(typedAt('youngPerson'), today);
    const differing = years === undefined ? [] : [differingAges(years)];
    return [...ageNotes(findAge(concern, today, policy.ages), policy), ...differing];
  },
};
