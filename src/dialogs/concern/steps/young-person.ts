/** Step 2: who the young person is. A name, and an age or that it is not known, is all that is needed. */
import { aboutWords, OLDEST_ABOUT } from '../../../cards/case/age-words.ts';
import type { Field, FieldError, Raw, Read } from '../../../cards/form/fields.ts';
import type { LocalDate } from '../../../rules/base/vocabulary.ts';
import { yearsBetween } from '../../../rules/concern/age.ts';
import type { YoungPerson } from '../../../rules/concern/concern.ts';
import { ageChoices, ageNotKnown } from '../../age-choices.ts';
import { readBy } from '../../form/index.ts';
import { schoolFields, settingFrom, settingHint, settingLabel } from '../../schools.ts';
import { type ConcernAround, folded, question, type Section } from './section.ts';

type Asked = Pick<ConcernAround, 'limits' | 'schools'>;

const fields = ({ limits: { shortText }, schools }: Asked) =>
  [
    {
      id: 'name',
      kind: 'text',
      label: 'Their name',
      limit: shortText,
      required: true,
      missing: 'Enter their name, or "not known".',
    },
    { id: 'birthDate', kind: 'date', label: 'Date of birth', not: 'future' },
    { id: 'age', kind: 'choice', label: 'Or roughly how old are they?', choices: ageChoices, compact: true },
    folded(question('inEducation', 'Are they at school or college?')),
    ...schoolFields(schools).map(folded),
    folded({ id: 'setting', kind: 'text', label: settingLabel, ...settingHint(schools), limit: shortText }),
    folded({ id: 'parents', kind: 'text', label: 'Parents or carers', limit: shortText }),
    folded(question('placed', 'Are they in care, placed here by another council?')),
    folded({ id: 'placedBy', kind: 'text', label: 'Which council?', limit: shortText }),
    folded(question('openToSocialCare', 'Do they already have a social worker, as far as you know?')),
    folded(question('openToCdyjs', 'Does youth justice (CDYJS) already work with them, as far as you know?')),
  ] as const satisfies readonly Field[];

const isBlank = (given: unknown): boolean => String(given ?? '').trim() === '';

function missingAge({ birthDate, age }: Raw): readonly FieldError[] {
  if (!isBlank(birthDate) || !isBlank(age)) return [];
  return [
    {
      field: 'birthDate',
      says: 'Enter a date, or choose an age below it. If you do not know, choose "Age not known".',
    },
  ];
}

function unlikelyAge(birthDate: LocalDate | undefined, today: LocalDate): readonly FieldError[] {
  const years = birthDate === undefined ? 0 : yearsBetween(birthDate, today);
  if (years <= OLDEST_ABOUT) return [];
  const says = `That makes them ${years}. Check the year, or clear the date and choose "${aboutWords(OLDEST_ABOUT)}".`;
  return [{ field: 'birthDate', says }];
}

type Dated = Asked & Pick<ConcernAround, 'today'>;

const readGiven = readBy(
  fields,
  ({ today }: Dated) => today,
  ({ age, school, setting, ...given }, { today, schools }): YoungPerson | readonly FieldError[] => {
    const unlikely = unlikelyAge(given.birthDate, today);
    const told = settingFrom(school, setting, schools);
    if (Array.isArray(told)) return [...unlikely, ...told];
    if (unlikely.length > 0) return unlikely;
    return {
      ...given,
      ...told,
      approximateAge:
        given.birthDate !== undefined || age === undefined || age === ageNotKnown ? undefined : Number(age),
    };
  },
);

/** That there is no age is said together with what else is wrong. */
function readYoungPerson(raw: Raw, around: Dated): Read<YoungPerson> {
  const read = readGiven(raw, around);
  const errors = [...(read.ok ? [] : read.errors), ...missingAge(raw)];
  return errors.length > 0 ? { ok: false, errors } : read;
}

export const youngPerson: Section<'youngPerson'> = {
  title: 'About the young person',
  paragraphs: () => [
    'Tell us about one young person whose behaviour worries you. If there are more, send a concern for each of them, or tell the team manager when they ring you.',
    'If you do not know an answer, choose "Not known". If you leave a question blank, we will ask you later.',
  ],
  fields,
  usual: ({ school }) => (school === undefined ? {} : { school }),
  read: readYoungPerson,
};

/** Where it was given and is a date. */
export function birthDateIn(raw: Raw, around: Dated): LocalDate | undefined {
  const read = readYoungPerson(raw, around);
  return read.ok ? read.values.birthDate : undefined;
}

/** A birth date and a chosen age that do not go together: the date counts (said when the answers are checked). */
export function agesDiffer(raw: Raw, today: LocalDate): number | undefined {
  if (isBlank(raw.birthDate) || isBlank(raw.age) || raw.age === ageNotKnown) return undefined;
  const years = yearsBetween(String(raw.birthDate), today);
  return years === Number(raw.age) ? undefined : years;
}
