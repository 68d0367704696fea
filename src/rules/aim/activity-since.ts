/** What is known of a young person's activity since a meeting decided their assessment: it changes nothing by itself. */

import type { Instant } from '../base/vocabulary.ts';
import type { Activity, Aim, AimService } from '../record/aim.ts';
import type { Case } from '../record/case.ts';
import type { FactId } from '../record/corrections.ts';
import type { OutcomeAnswers } from '../record/outcome.ts';
import { activitiesIn } from './decided.ts';

export interface ActivityChange {
  readonly service: AimService;
  readonly isActive: boolean;
  /** Since when it is known here. */
  readonly at: Instant;
}

const said = ({ cards }: NonNullable<Case['outcomes']>[number]) =>
  cards.assessment?.answers as OutcomeAnswers['assessment'] | undefined;
const isActive = (activity: Activity): boolean | undefined =>
  activity === 'not-known' ? undefined : activity !== 'no';

interface Known {
  readonly service: AimService;
  readonly isActive: boolean;
  readonly at: Instant;
}

const services: Partial<Record<FactId, AimService>> = { 'social-care': 'social-care', cdyjs: 'cdyjs' };

/** What was put right since. */
function corrected({ corrections = [] }: Case, since: Instant): readonly Known[] {
  return corrections.flatMap(({ fact, is, at }) => {
    const service = services[fact];
    return service === undefined || at <= since || is === 'not-known' ? [] : [{ service, isActive: is === 'yes', at }];
  });
}

/** What later meetings, later checks of the case management system and corrections say. */
function knownSince(c: Case, { meeting, since }: Aim): readonly Known[] {
  const { outcomes = [], systemCheck } = c;
  const later = outcomes.flatMap((one): readonly Known[] => {
    const answers = said(one);
    if (one.meeting <= meeting || one.recorded === undefined || answers === undefined) return [];
    const { at } = one.recorded;
    return Object.entries(activitiesIn(answers)).flatMap(([service, activity]) => {
      const active = isActive(activity);
      return active === undefined ? [] : [{ service: service as AimService, isActive: active, at }];
    });
  });
  const check: readonly Known[] =
    systemCheck === undefined || systemCheck.at <= since
      ? []
      : [{ service: 'social-care', isActive: systemCheck.result === 'active', at: systemCheck.at }];
  return [...later, ...check, ...corrected(c, since)].toSorted((a, b) => a.at.localeCompare(b.at));
}

/** For each service the newest that is known since, where it is otherwise than the meeting said. */
export function activityChanges(c: Case, aim: Aim): readonly ActivityChange[] {
  const decided = c.outcomes?.find((one) => one.meeting === aim.meeting);
  const answers = decided && said(decided);
  if (answers === undefined) return [];
  const before = activitiesIn(answers);
  const newest = new Map(knownSince(c, aim).map((one) => [one.service, one]));
  return [...newest.values()].filter((one) => {
    const was = isActive(before[one.service]);
    return was !== undefined && was !== one.isActive;
  });
}
