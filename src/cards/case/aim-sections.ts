/** The page of the AIM assessments of a case: which service leads and why, and who does it (CJ-21 to CJ-24, CN-23, CN-24). */
import type { CaseView } from '../../cases/sight.ts';
import { activityChanges } from '../../rules/aim/activity-since.ts';
import { isUnderWay, leadService, type PairRole, pairKeys, serviceOf, workerNow } from '../../rules/aim/assessment.ts';
import { letterRows, serviceNames } from '../../rules/aim/letter.ts';
import { trainingWords } from '../../rules/aim/training.ts';
import { modelWords } from '../../rules/outcome/answered.ts';
import type { Aim, AimWorker, WorkerEnded } from '../../rules/record/aim.ts';
import type { Section } from '../message/message.ts';
import { plainWords, quoted } from '../text.ts';
import { aimLifeSections, howItStands } from './aim-life-sections.ts';
import { teamName } from './pieces.ts';

/** The newest answer that says so is enough. */
function changes(aim: Aim, { case: c, by }: CaseView): readonly string[] {
  if (!isUnderWay(aim)) return [];
  const all = activityChanges(c, aim).map(({ service, isActive, at }) => {
    const is = isActive ? 'active' : 'not active';
    return `${is} to ${serviceNames[service]} (${by.calendar.sayWhen(at)})`;
  });
  return all.length === 0
    ? []
    : [
        `**Activity has changed since:** ${all.join('; ')}. Nothing changes by that: the team manager can say which service leads.`,
      ];
}

function lead(aim: Aim, look: CaseView): Section {
  const { sayWhen } = look.by.calendar;
  const heading = 'Which service leads';
  const now = leadService(aim);
  if (now === undefined) return { heading, paragraphs: ['Not known yet. The team manager will say it.'] };
  const name = serviceNames[now.service];
  const since = `Since ${sayWhen(now.at)}.`;
  if ('letter' in now) {
    return { heading, paragraphs: [`${name} leads: ${letterRows[now.letter].why}.`, since, ...changes(aim, look)] };
  }
  return {
    heading,
    paragraphs: [`${name} leads, as ${plainWords(now.by.name)} recorded.`, since, ...changes(aim, look)],
    // Why is read by those who see the whole case.
    ...(look.sight === 'whole' ? { extra: quoted(now.why) } : {}),
  };
}

const titles: Readonly<Record<PairRole, string>> = { lead: 'The lead', 'co-worker': 'The co-worker' };
const endedWords: Readonly<Record<WorkerEnded, string>> = {
  'another-named': 'another was named',
  left: 'they could no longer act in it',
  'another-service': 'another service leads',
  'by-mistake': 'the case had come to their team by mistake',
};

/** Training as it was checked when they were named, and whether the register lists them still (CJ-24). */
function trained(role: PairRole, { person, training }: AimWorker, { by }: CaseView): readonly string[] {
  if (role === 'co-worker') return [];
  const isListed = by.roster.person(person.id)?.aimTraining !== undefined;
  return [
    `When they were named: ${plainWords(trainingWords(training, by.calendar.sayDate))}.`,
    ...(isListed ? [] : ['**They are no longer on the list of trained people.** Nothing changes by that.']),
  ];
}

function whoNames(aim: Aim, role: PairRole, look: CaseView): string {
  const service = serviceOf(aim, role);
  if (service === undefined) return 'Nobody is named: first it has to be said which service leads.';
  if (service === 'cdyjs') return 'Nobody is named yet. CDYJS name them.';
  return aim.socialCareTeam === undefined
    ? "Nobody is named yet. The team manager says which team of Children's Social Care names them."
    : `Nobody is named yet. ${teamName(aim.socialCareTeam, look.by)} names them.`;
}

function before(workers: readonly AimWorker[], { by }: CaseView): readonly string[] {
  return workers.flatMap(({ person, ended }) =>
    ended === undefined
      ? []
      : [`Until ${by.calendar.sayWhen(ended.at)}: ${plainWords(person.name)}; ${endedWords[ended.because]}.`],
  );
}

function worker(aim: Aim, role: PairRole, look: CaseView): Section {
  const now = workerNow(aim, role);
  const heading = titles[role];
  const earlier = before(aim[pairKeys[role]], look);
  if (now === undefined) {
    return {
      heading,
      paragraphs: [...(isUnderWay(aim) ? [whoNames(aim, role, look)] : ['Nobody was named.']), ...earlier],
    };
  }
  const { person, team, since, by, reason } = now;
  return {
    heading,
    paragraphs: [
      `${plainWords(person.name)}, ${teamName(team, look.by)}.`,
      `Named by ${plainWords(by.name)}, ${look.by.calendar.sayWhen(since)}.`,
      ...trained(role, now, look),
      ...earlier,
    ],
    ...(look.sight === 'whole' && reason !== undefined ? { extra: quoted(reason) } : {}),
  };
}

function standing(aim: Aim, { by, sight }: CaseView): Section {
  const { sayDate, sayWhen } = by.calendar;
  const model =
    aim.model === undefined ? '' : ` (${plainWords(modelWords[aim.model as keyof typeof modelWords] ?? aim.model)})`;
  const day = aim.days.at(-1)?.day;
  const { elsewhere, stopped } = aim;
  const hasEnded = elsewhere !== undefined || stopped !== undefined;
  return {
    heading: `AIM assessment ${aim.number}${model}`,
    paragraphs: [
      `Decided by meeting ${aim.meeting}, recorded ${sayWhen(aim.since)}.`,
      ...(day === undefined ? [] : [`${hasEnded ? 'It was to' : 'To'} be completed by ${sayDate(day)}.`]),
      ...(elsewhere === undefined ? [] : [`Completed outside Pathway, as ${plainWords(elsewhere.by.name)} recorded.`]),
      ...(stopped === undefined ? [] : [`Stopped by ${plainWords(stopped.by.name)}, ${sayWhen(stopped.at)}.`]),
    ],
    ...(sight === 'whole' && stopped !== undefined ? { extra: quoted(stopped.reason) } : {}),
  };
}

/** The newest first. */
export function aimSections(look: CaseView): readonly Section[] {
  const { aims = [] } = look.case;
  if (aims.length === 0) return [{ heading: 'AIM assessment', paragraphs: ['No meeting has decided one.'] }];
  return aims
    .toReversed()
    .flatMap((aim) => [
      standing(aim, look),
      howItStands(aim),
      lead(aim, look),
      worker(aim, 'lead', look),
      worker(aim, 'co-worker', look),
      ...aimLifeSections(aim, look),
    ]);
}
