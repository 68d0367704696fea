/** When the High Risk of Harm Panel is to be told, and whether it was (CJ-27, CJ-28, A-23). */

import type { Instant, Person, Roster, TeamId } from '../base/vocabulary.ts';
import { educationSaid } from '../outcome/education.ts';
import { isCriminalJustice, onRouteSince } from '../police/routes.ts';
import type { Case } from '../record/case.ts';
import { teamsRepresented } from '../record/speaking.ts';
import { isCarriedOn } from '../stages.ts';

/** From the first word that they are in education until one that they are not. */
export interface PanelStep {
  readonly key: string;
  /** Counts them: which of the case's posts it is. */
  readonly number: number;
  readonly since: Instant;
  readonly metAt?: Instant | undefined;
  /** They are in no education any more. */
  readonly endedAt?: Instant;
}

/** A decision not to share holds on the concern route; on the criminal justice route the panel is told (CJ-27). */
function metSince(c: Case, since: Instant): Pick<PanelStep, 'since' | 'metAt'> {
  const records = (c.panel ?? []).filter(({ at }) => at >= since);
  const told = records.find(({ answer }) => answer === 'told');
  const notShared = records.find(({ answer }) => answer === 'not-shared');
  const elsewhere = c.plan?.elsewhere?.find(({ kind, at }) => kind === 'panel' && at >= since);
  const settled = told ?? elsewhere;
  if (settled !== undefined || notShared === undefined) return { since, metAt: settled?.at };
  if (!isCriminalJustice(c)) return { since, metAt: notShared.at };
  const onRoute = onRouteSince(c);
  return { since: onRoute > since ? onRoute : since, metAt: undefined };
}

/** Each of them, the oldest first. A word that it is not known changes nothing. */
export function panelSteps(c: Case): readonly PanelStep[] {
  const steps: PanelStep[] = [];
  for (const { key, at, education } of educationSaid(c)) {
    const last = steps.at(-1);
    const isRunning = last !== undefined && last.endedAt === undefined;
    if (education === 'yes' && !isRunning) steps.push({ key, number: steps.length + 1, since: at });
    if (education === 'no' && isRunning) steps.splice(-1, 1, { ...last, endedAt: at });
  }
  return steps.map((step) => ({ ...step, ...metSince(c, step.since) }));
}

/** The one that is still to be done. */
export function owedPanelStep(c: Case): PanelStep | undefined {
  const last = panelSteps(c).at(-1);
  const isOwed = isCarriedOn(c) && last?.metAt === undefined && last?.endedAt === undefined;
  return isOwed ? last : undefined;
}

/** The teams that take the lead in it. */
export const panelTeams = (roster: Pick<Roster, 'teamsThat'>): readonly TeamId[] =>
  roster.teamsThat('high-risk-panel', 'send-inclusion').map(({ id }) => id);

export const speaksForPanelTeam = (person: Person, roster: Pick<Roster, 'teamsThat'>): boolean => {
  const teams = panelTeams(roster);
  return teamsRepresented(person).some((team) => teams.includes(team));
};

/** Nobody is there who can tell the panel for SEND and Inclusion: whoever manages does it by telephone. */
export const isPanelLeadMissing = (roster: Pick<Roster, 'teamsThat' | 'inTeam' | 'isAway'>): boolean =>
  !panelTeams(roster).some((team) =>
    roster.inTeam(team).some((person) => speaksForPanelTeam(person, roster) && !roster.isAway(person.id)),
  );
