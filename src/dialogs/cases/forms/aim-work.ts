/** Forms of the work on an AIM assessment: asking agencies, their answers, and meeting people (AM-02 to AM-04). */
import { answerable } from '../../../rules/aim/actions/answer-information.ts';
import { buildingFields, inAList, longText, needed, notAnother, shortText, theOnly, whichField } from './fields.ts';
import { oneTeamFields, readOneTeam } from './many-teams.ts';
import { officerAgreedFields } from './officer-agreed.ts';
import { actionForm, type FormView, today } from './shape.ts';

export const requestInformation = actionForm('request-information')({
  fields: (look) => [
    ...oneTeamFields(look),
    { ...longText(look, 'what', 'What you ask', notAnother), ...needed },
    { kind: 'date', id: 'wantedBy', label: 'By which day, if you want it by one', not: 'past', near: true },
  ],
  input: ({ team, otherTeam, what, wantedBy }, look) => {
    const only = readOneTeam({ team, otherTeam }, look);
    return typeof only === 'string' ? { team: only, what, ...(wantedBy === undefined ? {} : { wantedBy }) } : only;
  },
});

/** More would be too large for a card. */
const MOST_REQUESTS = 60;

const open = (look: FormView) => answerable(look.case, { actor: look.person, roster: look.by.roster });

export const answerInformation = actionForm('answer-information')({
  fields: (look) => [
    whichField(
      'Which request',
      open(look)
        .slice(0, MOST_REQUESTS)
        .map(({ number, team, what }) => ({
          value: String(number),
          title: `${number}. ${look.by.roster.team(team)?.name ?? team}: ${inAList(what)}`,
        })),
    ),
    {
      ...shortText(look, 'note', 'How and when it was answered', 'Not the information itself.'),
      ...needed,
    },
  ],
  raw: (look) => theOnly(open(look)),
  input: ({ number, note }) => ({ number: Number(number), note }),
});

export const recordInterview = actionForm('record-interview')({
  fields: (look) => [
    { ...shortText(look, 'withWhom', 'Who you met', 'For example: the young person and their mother.'), ...needed },
    { kind: 'date', id: 'on', label: 'On which day', required: true, not: 'future', near: true },
    ...buildingFields(look, 'If they could: what was planned'),
    ...officerAgreedFields(look),
  ],
  raw: (look) => ({ on: today(look) }),
  input: (values) => values,
});
