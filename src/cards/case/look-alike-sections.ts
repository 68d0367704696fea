/** What stands on an open case that may be about the same young person as another, until somebody says whether it is. */
import type { MayBeTheSame } from '../../cases/may-be-the-same.ts';
import type { CaseView } from '../../cases/sight.ts';
import type { Case } from '../../rules/record/case.ts';
import type { LinkKind } from '../../rules/record/links.ts';
import { stages } from '../../rules/stages.ts';
import { drawButton } from '../buttons.ts';
import type { Section } from '../message/message.ts';
import { plainWords } from '../text.ts';

/** More at once would push what is next off a phone. */
const MOST_SHOWN = 3;

/** What is compared (src/rules/look-alike), whichever it was. */
const why = 'Two words of the name are the same. So is the school, or the year of birth is the same or one apart.';

const answers: Readonly<Record<LinkKind, string>> = {
  'same-person': 'Same young person',
  'same-matter': 'Same matter',
  'not-same': 'Not the same',
};

function hint({ case: c, actions }: CaseView, other: Case): Section {
  const { reference } = c;
  const answerButtons = Object.entries(answers).map(([kind, title]) => {
    const data = { reference, action: 'link-case', choose: { other: other.reference, kind } };
    return drawButton({ title, verb: 'case/form', data }, 'dialog');
  });
  const page = { reference: other.reference, page: 'overview', part: 0 };
  const toOther = drawButton({ title: `Look at ${other.reference}`, verb: 'case/page', data: page }, 'dialog');
  return {
    heading: `This may be the same young person as ${other.reference}.`,
    paragraphs: [why],
    facts: [
      { title: 'Stage', value: stages[other.stage].title },
      { title: 'Team manager', value: other.manager === undefined ? 'Nobody yet' : plainWords(other.manager.name) },
    ],
    buttons: [...(actions.includes('link-case') ? answerButtons : []), toOther],
  };
}

export function lookAlikeSections(look: CaseView, { seen, isOneKnown }: MayBeTheSame): readonly Section[] {
  const more = seen.length - MOST_SHOWN;
  const cases = more === 1 ? 'One more case' : `${more} more cases`;
  return [
    ...seen.slice(0, MOST_SHOWN).map((other) => hint(look, other)),
    ...(more > 0
      ? [{ paragraphs: [`${cases} may be about them, and will stand here once you have answered these.`] }]
      : []),
    ...(isOneKnown
      ? [{ heading: 'This may be a young person we know. Ask the service lead.', paragraphs: [why] }]
      : []),
  ];
}
