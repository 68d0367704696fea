/** Team managers who have left: the cases they had stay theirs until they are handed over, so they are not forgotten. */
import { isTeamManager, type RegisterContents } from './contents.ts';

/** The register after a change, with those who are a team manager no more because of it. */
export function withDepartures(before: RegisterContents, after: RegisterContents): RegisterContents {
  const managers = new Set(after.people.filter(isTeamManager).map(({ id }) => id));
  const left = before.people
    .filter((one) => isTeamManager(one))
    .map(({ id, deputy }) => ({ id, ...(deputy === undefined ? {} : { deputy }) }));
  const byId = new Map([...(before.formerManagers ?? []), ...left].map((one) => [one.id, one]));
  const { formerManagers: _before, ...contents } = after;
  const formerManagers = [...byId.values()].filter(({ id }) => !managers.has(id));
  return formerManagers.length === 0 ? contents : { ...contents, formerManagers };
}
