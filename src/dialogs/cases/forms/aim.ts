/** Forms about the people of an AIM assessment: which service leads, and who of each is named (CJ-21 to CJ-24, CN-23, CN-24). */

import type { FieldError } from '../../../cards/form/fields.ts';
import { plainWords } from '../../../cards/text.ts';
import { aimUnderWay, leadService, type PairRole, serviceOf, workerNow } from '../../../rules/aim/assessment.ts';
import { serviceNames } from '../../../rules/aim/letter.ts';
import { candidates, saidWithName, whoseName, whyAnother } from '../../../rules/aim/naming.ts';
import { trainingWords } from '../../../rules/aim/training.ts';
import { namedLike } from '../../../rules/base/names.ts';
import type { Person } from '../../../rules/base/vocabulary.ts';
import { rosterFor } from '../../../rules/record/kept-from.ts';
import { choicesOf } from './fields.ts';
import { choiceOf, namesField, neededChoice, onlyTeam, roomFor } from './many-teams.ts';
import { actionForm, type FormView, reasonField } from './shape.ts';

/** `Aisha Khan, Families First East (AIM3, checked Monday 5 October 2026)`: whoever chooses knows them by their team. */
function candidateTitle({ name, teams, aimTraining }: Person, { by }: FormView): string {
  const team = teams[0] === undefined ? undefined : by.roster.team(teams[0].team)?.name;
  const training = trainingWords(aimTraining, by.calendar.sayDate);
  return `${name}${team === undefined ? '' : `, ${team}`} (${training})`;
}

/** Those who may be named, of the teams that whoever names speaks for first; as many as a card has room for. */
function listed(role: PairRole, look: FormView) {
  const aim = aimUnderWay(look.case);
  const service = aim && serviceOf(aim, role);
  const now = aim && workerNow(aim, role)?.person.id;
  const roster = rosterFor(look.case, look.by.roster);
  const all = service === undefined ? [] : candidates(service, role, roster).filter(({ id }) => id !== now);
  const mine = [...look.person.teams.map(({ team }) => team), aim?.socialCareTeam];
  const isFar = ({ teams }: Person): number => Number(!teams.some(({ team }) => mine.includes(team)));
  const named = all.toSorted((one, other) => isFar(one) - isFar(other));
  return roomFor(named.map((person) => ({ id: person.id, name: candidateTitle(person, look) })));
}

/** The one that is chosen or written; or what is wrong with that. */
function onlyPerson(
  chosen: string | undefined,
  written: string | undefined,
  hidden: readonly { readonly id: string; readonly name: string }[],
): string | readonly FieldError[] {
  const found = written === undefined ? [] : namedLike(written, hidden);
  if (written !== undefined && found.length !== 1) {
    const says = 'Enter the whole name of one person of that service, as the people register has it.';
    return [{ field: 'otherPerson', says }];
  }
  const [only, ...more] = [...(chosen === undefined ? [] : [chosen]), ...found.map(({ id }) => id)];
  return only === undefined || more.length > 0
    ? [
        {
          field: 'person',
          says: hidden.length > 0 ? 'Choose one person, or write the name of one.' : 'Choose one person.',
        },
      ]
    : only;
}

const nobodyListed: Readonly<Record<PairRole, string>> = {
  lead: 'The register lists nobody of that service who is trained. Ask your Pathway administrator, or let the team manager say which service leads.',
  'co-worker': 'The register lists nobody of that service. Ask your Pathway administrator.',
};
/** Where whoever is named now is the only one. */
const nobodyElse: Readonly<Record<PairRole, string>> = {
  lead: 'The register lists nobody else of that service who is trained, so nobody can take their place. Ask your Pathway administrator, or let the team manager say which service leads.',
  'co-worker':
    'The register lists nobody else of that service, so nobody can take their place. Ask your Pathway administrator.',
};

/** Why there is nobody to choose. */
function whyNobody(role: PairRole, look: FormView): readonly string[] {
  if (listed(role, look).shown.length > 0) return [];
  const aim = aimUnderWay(look.case);
  const now = aim && workerNow(aim, role);
  return [now === undefined ? nobodyListed[role] : nobodyElse[role]];
}

const saidWith = (role: PairRole, { case: c, person, by }: FormView) =>
  saidWithName(c, role, { actor: person, roster: by.roster });

function whoNow(role: PairRole, look: FormView): readonly string[] {
  const { case: c } = look;
  const aim = aimUnderWay(c);
  const service = aim && serviceOf(aim, role);
  const now = aim && workerNow(aim, role);
  if (service === undefined) return [];
  const is = role === 'lead' ? 'leads the assessment' : 'helps with the assessment';
  return [
    `${serviceNames[service]} ${is}.`,
    ...(now === undefined
      ? []
      : [`${plainWords(now.person.name)} is named now. The person you name will take their place.`]),
    ...(saidWith(role, look) === 'who-told' ? [whoseName(service)] : []),
  ];
}

/** Two inputs of two names: who told a name is no reason to name another, where somebody was named meanwhile. */
function saidField(role: PairRole, look: FormView) {
  const aim = aimUnderWay(look.case);
  const now = aim && workerNow(aim, role);
  if (now !== undefined) {
    return [{ ...reasonField(look, 'Why you name another'), missing: whyAnother(now, look.by) }] as const;
  }
  return saidWith(role, look) === 'who-told'
    ? ([{ ...reasonField(look, 'Who told you the name'), id: 'toldBy' }] as const)
    : ([] as const);
}

const naming = <A extends 'name-lead' | 'name-co-worker'>(action: A, role: PairRole) =>
  actionForm<A>(action)({
    paragraphs: (look) => [...whoNow(role, look), ...whyNobody(role, look)],
    fields: (look) => {
      const { shown, hidden } = listed(role, look);
      return [
        neededChoice(
          { kind: 'choice', id: 'person', label: 'Who', compact: true, rulesSay: true, choices: shown.map(choiceOf) },
          hidden,
          'Choose one person.',
        ),
        ...namesField(
          'otherPerson',
          'Or one who is not listed',
          hidden,
          `People without room in the list above: ${hidden.length}. Their name.`,
        ),
        ...saidField(role, look),
      ];
    },
    input: ({ person, otherPerson, reason, toldBy }, look) => {
      const only = onlyPerson(person, otherPerson, listed(role, look).hidden);
      return typeof only === 'string' ? ({ person: only, reason, toldBy } as never) : only;
    },
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
