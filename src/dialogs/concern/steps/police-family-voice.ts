/** Step 8: the police, the family and the young person's own voice (PR-16, PR-17, A-21). */
import type { Choice, Field } from '../../../cards/form/fields.ts';
import { yesNoWords } from '../../../rules/base/vocabulary.ts';
import type { Around } from '../../journey/index.ts';
import { orNotKnown, readAs, type Section, yesNoNotKnown } from './section.ts';

const yesNotYetNotKnown = [
  { value: 'yes', title: yesNoWords.yes },
  { value: 'no', title: 'Not yet' },
  { value: 'not-known', title: yesNoWords['not-known'] },
] as const satisfies readonly Choice[];

const fields = ({ limits: { longText, shortText } }: Around) =>
  [
    { id: 'policeTold', kind: 'choice', label: 'Have the police been told?', choices: yesNoNotKnown },
    { id: 'police', kind: 'text', label: 'If so: when, and by whom? Any reference?', limit: shortText },
    { id: 'parentsInformed', kind: 'choice', label: 'Have parents or carers been told?', choices: yesNotYetNotKnown },
    { id: 'parentsReason', kind: 'text', label: 'If not yet: why?', limit: shortText },
    {
      id: 'youngPersonsViews',
      kind: 'text',
      label: 'What has the young person said they think or want?',
      hint: 'Only what they said of their own accord. Do not ask.',
      limit: longText,
      long: true,
    },
  ] as const satisfies readonly Field[];

export const policeFamilyVoice: Section<'policeFamilyVoice'> = {
  title: "Police, family and the young person's voice",
  paragraphs: () => ['If the police are involved, agree with them first what parents and the young person are told.'],
  fields,
  read: readAs(fields, (given) => ({
    ...given,
    policeTold: orNotKnown(given.policeTold),
    parentsInformed: orNotKnown(given.parentsInformed),
  })),
};
