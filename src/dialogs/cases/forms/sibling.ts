/** The form by which another young person in the same matter gets a case of their own. */
import { createHash } from 'node:crypto';
import { newReference } from '../../../cases/reference.ts';
import { ageChoices } from '../../age-choices.ts';
import { schoolFields, schoolsIn, settingFrom, settingHint, settingLabel } from '../../schools.ts';
import { longText, needed, shortText, yesNo, yesNoNotKnown } from './fields.ts';
import { actionForm, type FormView } from './shape.ts';

/** A reference that nobody can guess, from a key that nobody can. */
export function referenceFrom({ randomKey }: FormView) {
  const bytes = [...createHash('sha512').update(randomKey).digest()];
  return newReference((below) => (bytes.shift() ?? 0) % below);
}

export const addSibling = actionForm('add-sibling')({
  fields: (look) =>
    [
      { ...shortText(look, 'name', 'Their name', 'If you do not know it, write "not known".'), ...needed },
      { kind: 'date', id: 'birthDate', label: 'Date of birth', not: 'future' },
      {
        kind: 'choice',
        id: 'age',
        label: 'Or roughly how old are they?',
        compact: true,
        choices: ageChoices,
      },
      {
        kind: 'choice',
        id: 'inEducation',
        label: 'Are they at school or college?',
        compact: true,
        choices: yesNoNotKnown,
      },
      ...schoolFields(schoolsIn(look.by.roster)),
      { ...shortText(look, 'setting', settingLabel), ...settingHint(schoolsIn(look.by.roster)) },
      {
        ...longText(look, 'account', 'What was seen or heard', "Do not name another child: write 'another child'."),
        ...needed,
      },
      {
        kind: 'choice',
        id: 'named',
        label: 'Did the person who raised the first concern name this young person?',
        required: true,
        compact: true,
        choices: yesNo,
      },
      {
        kind: 'date',
        id: 'receivedOn',
        label: 'Day CDYJS were told of this young person',
        required: true,
        not: 'future',
      },
      shortText(look, 'whyOn', 'If that is another day than for the first case: why'),
    ] as const,
  raw: ({ case: c, by: { calendar } }) => ({ receivedOn: calendar.localDate(c.receivedAt) }),
  input: ({ name, birthDate, age, inEducation, school, setting, account, named, receivedOn, whyOn }, look) => {
    if (birthDate === undefined && age === undefined) {
      const says = 'Enter a date, or choose an age below it. If you do not know, choose "Age not known".';
      return [{ field: 'birthDate', says }];
    }
    const told = settingFrom(school, setting, schoolsIn(look.by.roster));
    if (Array.isArray(told)) return told;
    const isRough = birthDate === undefined && age !== 'not-known';
    return {
      reference: referenceFrom(look),
      concern: {
        youngPerson: {
          name,
          ...(birthDate === undefined ? {} : { birthDate }),
          ...(isRough ? { approximateAge: Number(age) } : {}),
          ...(inEducation === undefined ? {} : { inEducation }),
          ...told,
        },
        seenOrHeard: { account, kinds: [] },
      },
      ...{ receivedOn, named },
      ...(whyOn === undefined ? {} : { whyOn }),
    };
  },
});
