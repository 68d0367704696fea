/** Whether somebody who is there acts for a team manager who is away. */
import { daysAfter } from '../rules/base/later.ts';
import type { LocalDate } from '../rules/base/vocabulary.ts';
import { type Cover, isTeamManager, type PersonEntry, type RegisterContents } from './contents.ts';

const isOn = ({ from, until }: Cover, day: LocalDate): boolean => from <= day && day <= until;
const isAway = ({ cover = [] }: PersonEntry, day: LocalDate): boolean => cover.some((one) => isOn(one, day));

/** When somebody is away within these days, where they are. */
export function absencesWithin({ cover = [] }: PersonEntry, from: LocalDate, until: LocalDate): readonly Cover[] {
  return cover.filter((one) => one.from <= until && from <= one.until);
}

export interface LeftAlone {
  readonly manager: PersonEntry;
  readonly day: LocalDate;
}

/** Team managers who are away on a day of these while nobody who is there acts for them; the first day of each. */
export function leftAlone({ people }: RegisterContents, from: LocalDate, until: LocalDate): readonly LeftAlone[] {
  const managers = people.filter(isTeamManager);
  const isThere = (id: string | undefined, day: LocalDate): boolean =>
    managers.some((one) => one.id === id && !isAway(one, day));
  const isAlone = ({ deputy, cover = [] }: PersonEntry, day: LocalDate): boolean => {
    const covering = cover.filter((one) => isOn(one, day)).map(({ by }) => by);
    return covering.length > 0 && ![...covering, deputy].some((id) => isThere(id, day));
  };
  // Who is there changes only where an absence begins or has ended.
  const edges = managers.flatMap(({ cover = [] }) => cover.flatMap((one) => [one.from, daysAfter(one.until, 1)]));
  const days = [...new Set([from, ...edges])].filter((day) => day >= from && day <= until).sort();
  return managers.flatMap((manager) => {
    const day = days.find((one) => isAlone(manager, one));
    return day === undefined ? [] : [{ manager, day }];
  });
}
