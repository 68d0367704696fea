/** The concern as it was sent, for somebody who may see it. What was not asked says so. */

import { sayDate } from '../../rules/base/local-time.ts';
import { type Answer, yesNoWords } from '../../rules/base/vocabulary.ts';
import { type Concern, concernKinds } from '../../rules/concern/concern.ts';
import type { Origin } from '../../rules/record/case.ts';
import type { Fact, Section } from '../message/message.ts';
import { plainWords, quoted } from '../text.ts';

const fact = (title: string, value: string | undefined): readonly Fact[] =>
  value === undefined ? [] : [{ title, value: plainWords(value) }];
const answer = (title: string, value: Answer): readonly Fact[] => [{ title, value: yesNoWords[value] }];
const words = (heading: string, text: string | undefined): readonly Section[] =>
  text === undefined ? [] : [{ heading, extra: quoted(text) }];
const notAsked = (heading: string): Section => ({
  heading,
  paragraphs: ['Not asked yet: take it up in the talk with the referrer.'],
});

function ageWords({ birthDate, approximateAge }: Concern['youngPerson']): string {
  if (birthDate !== undefined) {
    return `Born ${sayDate(birthDate)}`;
  }
  return approximateAge === undefined ? 'Age not known' : `About ${approximateAge}`;
}

function youngPerson({ youngPerson: them }: Concern): readonly Section[] {
  return [
    {
      heading: 'About the young person',
      facts: [
        ...fact('Name', them.name),
        ...fact('Age', ageWords(them)),
        ...answer('In school or college', them.inEducation),
        ...fact('School, college or employer', them.setting),
        ...fact('Parents or carers', them.parents),
        ...answer('Placed here by another authority', them.placed),
        ...fact('Placed by', them.placedBy),
        ...answer('Open to social care, as far as known', them.openToSocialCare),
        ...answer('Open to CDYJS, as far as known', them.openToCdyjs),
      ],
    },
  ];
}

function seenOrHeard({ seenOrHeard: seen }: Concern): readonly Section[] {
  const kinds = seen.kinds.map((kind) => concernKinds[kind]).join('; ');
  return [
    ...words('What was seen or heard, in the words of the referrer', seen.account),
    {
      facts: [
        ...fact('Day', seen.happenedOn === undefined ? undefined : sayDate(seen.happenedOn)),
        ...fact('When', seen.happenedWhen),
        ...fact('Where', seen.where),
        ...fact('From whom', seen.source),
        ...fact('Kinds', kinds === '' ? undefined : kinds),
        ...answer('Seems compulsive', seen.compulsive),
        ...answer('Repeated in secrecy', seen.inSecrecy),
        ...answer('Went on after parents or carers stepped in', seen.afterIntervention),
      ],
    },
  ];
}

function healthyMarks({ healthyMarks: marks }: Concern): readonly Section[] {
  const heading = 'The marks of healthy behaviour';
  if (marks === undefined) {
    return [notAsked(heading)];
  }
  const told = [
    ...words('Mutuality', marks.mutuality),
    ...words('Absence of coercion', marks.coercion),
    ...words('Absence of distress', marks.distress),
  ];
  return told.length === 0 ? [{ heading, paragraphs: ['Nothing was added.'] }] : told;
}

function brook({ brook: tool }: Concern): readonly Section[] {
  const heading = 'Brook Traffic Light Tool';
  return tool === undefined
    ? [notAsked(heading)]
    : [
        { heading, facts: [...answer('Used by a Brook-trained worker', tool.used), ...fact('By', tool.by)] },
        ...words('What that worker concluded', tool.conclusion),
      ];
}

function otherChild({ otherChild: other }: Concern): readonly Section[] {
  const heading = 'The child who may have been harmed';
  return other === undefined
    ? [notAsked(heading)]
    : [
        {
          heading,
          facts: [
            ...answer('Is there one', other.another),
            ...answer('Use the same building or service', other.sharePlace),
            ...fact('Owner of the safety plan', other.planOwner),
          ],
        },
        ...words('Safety planning so far', other.planning),
      ];
}

function policeFamilyVoice({ policeFamilyVoice: told }: Concern): readonly Section[] {
  const heading = 'Police, family and the young person';
  return told === undefined
    ? [notAsked(heading)]
    : [
        {
          heading,
          facts: [
            ...answer('Police told', told.policeTold),
            ...answer('Parents or carers informed', told.parentsInformed),
          ],
        },
        ...words('About the police', told.police),
        ...words('About telling parents or carers', told.parentsReason),
        ...words("The young person's own views", told.youngPersonsViews),
      ];
}

function referrersView({ referrersView: view }: Concern): readonly Section[] {
  const heading = "The referrer's own view on the continuum";
  if (view === undefined) {
    return [notAsked(heading)];
  }
  return view.view === undefined ? [{ heading, paragraphs: ['They added none.'] }] : words(heading, view.view);
}

function reach({ reach: how }: Concern): readonly Section[] {
  const facts = [...fact('Works at', how?.workplace), ...fact('Telephone', how?.telephone)];
  return facts.length === 0 ? [] : [{ heading: 'Where to reach the referrer', facts }];
}

/** Every part of a concern, in the order it is asked. */
export function concernSections(concern: Concern): readonly Section[] {
  return [youngPerson, seenOrHeard, healthyMarks, brook, referrersView, otherChild, policeFamilyVoice, reach].flatMap(
    (part) => part(concern),
  );
}

const sectionsOf: { readonly [K in Origin['kind']]: (origin: Extract<Origin, { kind: K }>) => readonly Section[] } = {
  concern: ({ concern }) => concernSections(concern),
};

/** What was told at the beginning, however the case began. */
export const originSections = (origin: Origin): readonly Section[] => sectionsOf[origin.kind](origin);
