/** Forms of the work on an AIM assessment: asking agencies, their answers, and meeting people (AM-02 to AM-04). */
import { answerable } from '../../../rules/aim/actions/answer-information.ts';
import { longText, needed, shortText, yesNoNotKnown } from './fields.ts';
import { allTeams, choiceOf, namesField, neededChoice, neededTeam } from './many-teams.ts';
import { officerAgreedFields } from './officer-agreed.ts';
import { actionForm, type FormView, today } from './shape.ts';

export const requestInformation = actionForm('request-information')({
  fields: (look) => {
    const { shown, hidden } = allTeams(look);
    return [
      neededChoice(
        { kind: 'choice', id: 'team', label: 'Which team', compact: true, choices: shown.map(choiceOf) },
        hidden,
        'Choose one team.',
      ),
      ...namesField(
        'otherTeam',
        'Or one that is not listed',
        hidden,
        `Teams without room in the list above: ${hidden.length}. Its name, or enough of it.`,
      ),
      { ...longText(look, 'what', 'What you ask', 'Do not name another child: write "another child".'), ...needed },
      { kind: 'date', id: 'wantedBy', label: 'By which day, if you want it by one', not: 'past', near: true },
    ];
  },
  input: ({ team, otherTeam, what, wantedBy }, look) => {
    const { hidden } = allTeams(look);
    const only = neededTeam(team, otherTeam, { field: 'team', other: 'otherTeam', hidden, says: 'Choose one team.' });
    return typeof only === 'string' ? { team: only, what, ...(wantedBy === undefined ? {} : { wantedBy }) } : only;
  },
});

/** Characters of what is asked, in a list of it. */
const MOST_OF_A_REQUEST = 80;
/** More would be too large for a card. */
const MOST_REQUESTS = 60;

const open = (look: FormView) => answerable(look.case, { actor: look.person, roster: look.by.roster });

export const answerInformation = actionForm('answer-information')({
  fields: (look) => [
    {
      kind: 'choice',
      id: 'number',
      rulesSay: true,
      label: 'Which request',
      required: true,
      compact: true,
      choices: open(look)
        .slice(0, MOST_REQUESTS)
        .map(({ number, team, what }) => {
          const short = what.length > MOST_OF_A_REQUEST ? `${what.slice(0, MOST_OF_A_REQUEST)} …` : what;
          return { value: String(number), title: `${number}. ${look.by.roster.team(team)?.name ?? team}: ${short}` };
        }),
    },
    {
      ...shortText(look, 'note', 'How and when it was answered', 'Not the information itself.'),
      ...needed,
    },
  ],
  raw: (look) => {
    const [only, ...more] = open(look);
    return only === undefined || more.length > 0 ? {} : { number: String(only.number) };
  },
  input: ({ number, note }) => ({ number: Number(number), note }),
});

export const recordInterview = actionForm('record-interview')({
  fields: (look) => [
    { ...shortText(look, 'withWhom', 'Who you met', 'For example: the young person and their mother.'), ...needed },
    { kind: 'date', id: 'on', label: 'On which day', required: true, not: 'future', near: true },
    {
      kind: 'choice',
      id: 'building',
      label: 'Could a child who may have been harmed be in that building then?',
      required: true,
      compact: true,
      choices: yesNoNotKnown,
    },
    longText(look, 'planned', 'If they could: what was planned'),
    ...officerAgreedFields(look),
  ],
  raw: (look) => ({ on: today(look) }),
  input: (values) => values,
});
