/** Forms about the people of an AIM assessment: which service leads, and who of each is named (CJ-21 to CJ-24, CN-23, CN-24). */

import type { Choice } from '../../../cards/form/fields.ts';
import { aimUnderWay, leadService, type PairRole, serviceOf, workerNow } from '../../../rules/aim/assessment.ts';
import { serviceNames } from '../../../rules/aim/letter.ts';
import { candidates } from '../../../rules/aim/naming.ts';
import { trainingWords } from '../../../rules/aim/training.ts';
import type { Person } from '../../../rules/base/vocabulary.ts';
import { choicesOf } from './fields.ts';
import { choiceOf, namesField, onlyTeam, roomFor } from './many-teams.ts';
import { actionForm, type FormView, reasonField } from './shape.ts';

/** `Aisha Khan, Families First East (AIM3, checked Monday 5 October 2026)`: whoever chooses knows them by their team. */
function candidateTitle({ name, teams, aimTraining }: Person, { by }: FormView): string {
  const team = teams[0] === undefined ? undefined : by.roster.team(teams[0].team)?.name;
  const training = trainingWords(aimTraining, by.calendar.sayDate);
  return `${name}${team === undefined ? '' : `, ${team}`} (${training})`;
}

function choices(role: PairRole, look: FormView): readonly Choice[] {
  const aim = aimUnderWay(look.case);
  const service = aim && serviceOf(aim, role);
  const now = aim && workerNow(aim, role)?.person.id;
  return service === undefined
    ? []
    : candidates(service, role, look.by.roster)
        .filter(({ id }) => id !== now)
        .map((person) => ({ value: person.id, title: candidateTitle(person, look) }));
}

const nobodyListed: Readonly<Record<PairRole, string>> = {
  lead: 'The register lists nobody of that service who is trained. Ask your Pathway administrator, or let the team manager say which service leads.',
  'co-worker': 'The register lists nobody of that service. Ask your Pathway administrator.',
};

function whoNow(role: PairRole, { case: c }: FormView): readonly string[] {
  const aim = aimUnderWay(c);
  const service = aim && serviceOf(aim, role);
  const now = aim && workerNow(aim, role);
  if (service === undefined) return [];
  const is = role === 'lead' ? 'leads the assessment' : 'helps with the assessment';
  return [
    `${serviceNames[service]} ${is}.`,
    ...(now === undefined ? [] : [`${now.person.name} is named now. The person you name will take their place.`]),
  ];
}

const naming = <A extends 'name-lead' | 'name-co-worker'>(action: A, role: PairRole) =>
  actionForm<A>(action)({
    paragraphs: (look) => [...whoNow(role, look), ...(choices(role, look).length === 0 ? [nobodyListed[role]] : [])],
    fields: (look) => {
      const { required: _required, ...why } = reasonField(
        look,
        'If you name another, or their own manager told you the name: why, or who told you',
      );
      return [
        { kind: 'choice', id: 'person', label: 'Who', required: true, compact: true, choices: choices(role, look) },
        why,
      ];
    },
    input: ({ person, reason }) => ({ person, reason }) as never,
  });

export const nameLead = naming('name-lead', 'lead');
export const nameCoWorker = naming('name-co-worker', 'co-worker');

const socialCare = ({ by }: FormView) => roomFor(by.roster.teams().filter(({ agency }) => agency === 'social-care'));

export const changeLead = actionForm('change-lead')({
  fields: (look) => [
    {
      kind: 'choice',
      id: 'service',
      label: 'Which service leads',
      required: true,
      choices: choicesOf(serviceNames),
    },
    {
      kind: 'choice',
      id: 'team',
      label: 'Which social care team names its worker',
      compact: true,
      choices: socialCare(look).shown.map(choiceOf),
    },
    ...namesField('otherTeam', 'Or one that is not listed', socialCare(look).hidden, 'Its name, or enough of it.'),
    reasonField(look, 'Why'),
  ],
  raw: (look) => {
    const aim = aimUnderWay(look.case);
    const team = aim?.socialCareTeam;
    const service = aim && leadService(aim)?.service;
    const isListed = socialCare(look).shown.some(({ id }) => id === team);
    return { ...(service === undefined ? {} : { service }), ...(isListed ? { team } : {}) };
  },
  input: ({ service, team, otherTeam, reason }, look) => {
    const { hidden } = socialCare(look);
    const says = 'Choose one team, or write the name of one.';
    const only = onlyTeam(team, otherTeam, { field: 'team', other: 'otherTeam', hidden, says });
    return typeof only === 'object' ? only : { service, team: only, reason };
  },
});
