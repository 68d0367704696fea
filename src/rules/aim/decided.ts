/** What the outcome of a meeting makes of the AIM assessments of a case (CJ-18, CJ-21, CN-19 to CN-23). Pure. */

import type { Instant, PersonRef, TeamId } from '../base/vocabulary.ts';
import type { Activity, Aim, AimFacts, AimRecipient, LeadService } from '../record/aim.ts';
import type { Case } from '../record/case.ts';
import type { MeetingOutcome, OutcomeAnswers } from '../record/outcome.ts';
import { isUnderWay, leadService, newestAim, teamKnownNow } from './assessment.ts';
import { type Activities, byLetter, letterRows } from './letter.ts';
import { recipientOf, teamKey } from './sharing.ts';

type Answers = OutcomeAnswers['assessment'];
interface Signed {
  readonly at: Instant;
  readonly by: PersonRef;
}

const known = (activity: Activity | undefined): Activity => activity ?? 'not-known';
export const activitiesIn = ({ activeSocialCare, activeCdyjs }: Answers): Activities => ({
  'social-care': known(activeSocialCare),
  cdyjs: known(activeCdyjs),
});

/** Which service leads, as this outcome says it; undefined where it does not. */
function serviceDecided({ route }: Pick<Case, 'route'>, answers: Answers, { at, by }: Signed) {
  const { leadAgency, leadWhy, lead } = answers;
  if (leadAgency !== undefined && leadWhy !== undefined) {
    return { service: leadAgency, at, why: leadWhy, by } satisfies LeadService;
  }
  // An older outcome says it in words, which may be against the letter.
  const { rule } = lead === undefined ? byLetter(route, activitiesIn(answers)) : {};
  return rule === undefined
    ? undefined
    : ({ service: letterRows[rule].service, at, letter: rule } satisfies LeadService);
}

/** Those that were chosen: the teams that took part, and others by their names. */
function recipientsIn({ sharedWith }: Answers, cards: MeetingOutcome['cards']): readonly AimRecipient[] {
  const said = cards.attendance?.answers as OutcomeAnswers['attendance'] | undefined;
  const tookPart = [...new Set([...(said?.came ?? []), ...(said?.sentInformation ?? [])])];
  return sharedWith.flatMap((reader): readonly AimRecipient[] =>
    reader === 'teams' ? tookPart.map((team) => ({ key: teamKey(team), team })) : [recipientOf(reader)],
  );
}

/** The same assessment, decided again: what was agreed otherwise is added. */
function decidedAgain(aim: Aim, decided: Aim): Aim {
  const { services, days, recipients } = decided;
  const [service] = services;
  const isOther = service !== undefined && service.service !== leadService(aim)?.service;
  const [day] = days;
  const isAgreed = (one: AimRecipient) => one.dropped === undefined;
  const has = (key: string) => aim.recipients.some((one) => one.key === key && isAgreed(one));
  const added = recipients.filter(({ key }) => !has(key)).map((one) => ({ ...one, since: decided.since }));
  const kept = aim.recipients.filter((one) => isAgreed(one) || !added.some(({ key }) => key === one.key));
  return {
    ...(isOther ? withService(aim, service) : aim),
    days: day === undefined || day.day === aim.days.at(-1)?.day ? aim.days : [...aim.days, day],
    recipients: [...kept, ...added],
  };
}

/** Another service leads: those who were named are of the wrong one each. */
export function withService(aim: Aim, service: LeadService): Aim {
  const isOther = leadService(aim)?.service !== service.service;
  const ended = { at: service.at, because: 'another-service' } as const;
  const end = (workers: Aim['leads']): Aim['leads'] =>
    isOther ? workers.map((one) => (one.ended === undefined ? { ...one, ended } : one)) : workers;
  return { ...aim, services: [...aim.services, service], leads: end(aim.leads), coWorkers: end(aim.coWorkers) };
}

function decided(c: Case, outcome: MeetingOutcome, answers: Answers, number: number, signed: Signed): Aim {
  const { model, dueBy } = answers;
  const service = serviceDecided(c, answers, signed);
  const team = teamKnownNow(c);
  return {
    number,
    meeting: outcome.meeting,
    since: signed.at,
    ...(model === undefined ? {} : { model }),
    services: service === undefined ? [] : [service],
    ...(team === undefined ? {} : { socialCareTeam: team }),
    leads: [],
    coWorkers: [],
    days: dueBy === undefined ? [] : [{ day: dueBy, ...signed }],
    consents: [],
    wentOn: [],
    information: [],
    contacts: [],
    recipients: recipientsIn(answers, outcome.cards),
  };
}

/** The assessments after an outcome: one begins, the one under way is decided again, or a meeting decides against it. */
export function aimsAfter(c: Case, outcome: MeetingOutcome, at: Instant, by: PersonRef): AimFacts {
  const answers = outcome.cards.assessment?.answers as Answers | undefined;
  if (answers === undefined || answers.aim === 'next-meeting') return {};
  const before = newestAim(c);
  const goesOn = before !== undefined && isUnderWay(before);
  if (answers.aim === 'no') {
    return goesOn ? withNewest(c, (aim) => ({ ...aim, stopped: { at, by, reason: answers.aimWhy } })) : {};
  }
  const aim = decided(c, outcome, answers, goesOn ? before.number : (before?.number ?? 0) + 1, { at, by });
  return goesOn ? withNewest(c, (old) => decidedAgain(old, aim)) : { aims: [...(c.aims ?? []), aim] };
}

/** The assessments with the newest of them changed; unchanged where there is none. */
export function withNewest({ aims = [] }: Pick<Case, 'aims'>, change: (aim: Aim) => Aim): AimFacts {
  const newest = aims.at(-1);
  return newest === undefined ? {} : { aims: [...aims.slice(0, -1), change(newest)] };
}

/** In older records: it was done outside Pathway, and nothing of it is still to do here. */
export function doneElsewhere(c: Pick<Case, 'aims'>, elsewhere: NonNullable<Aim['elsewhere']>): AimFacts {
  return withNewest(c, (aim) => (isUnderWay(aim) ? { ...aim, elsewhere } : aim));
}

/** A social care team becomes known, or is another: the one that was to name a worker before is kept. */
export function withTeam(aim: Aim, team: TeamId): Aim {
  const { socialCareTeam: before, teamsBefore = [] } = aim;
  if (before === undefined || before === team) return { ...aim, socialCareTeam: team };
  return { ...aim, socialCareTeam: team, teamsBefore: [...teamsBefore.filter((one) => one !== team), before] };
}

/** Of the assessment under way, where none was known until now. */
export function teamFound(c: Pick<Case, 'aims'>, team: TeamId | undefined): AimFacts {
  if (team === undefined) return {};
  return withNewest(c, (aim) => (isUnderWay(aim) && aim.socialCareTeam === undefined ? withTeam(aim, team) : aim));
}
