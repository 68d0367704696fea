/** One of the two that are compared: a server in its own process, the Teams around it, and people who use it. */
import { join } from 'node:path';
import { type TeamsUser, teamsUser } from '../../test/support/teams-user.ts';
import { crowdedCounty, teachers } from './county.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import type { Used } from './servers/given.ts';
import { startTeams, type Teams } from './teams.ts';

export interface Side {
  readonly server: ServerProcess;
  readonly teams: Teams;
  close(): Promise<void>;
}

/** With so many people who may be sat down. `watchesMemory`: whether it is to say the most memory that it ever held. */
export async function startSide(
  name: 'pathway' | 'echo',
  folder: string,
  many: number,
  watchesMemory = false,
): Promise<Side> {
  const teams = await startTeams(crowdedCounty(many), join(folder, 'pathway.sqlite'));
  const server = await startServerProcess(name, { ...teams.given, watchesMemory });
  await teams.deliverTo(server.url);
  return {
    server,
    teams,
    async close() {
      await server.stop();
      await teams.close();
    },
  };
}

/** Some of the people, from `first` on, who have all opened their chat. */
export async function sitDown({ teams }: Side, first: number, many: number): Promise<readonly TeamsUser[]> {
  const people = teachers(first + many)
    .slice(first)
    .map((name) => teamsUser(teams.office, name));
  for (const person of people) await person.looks();
  return people;
}

export interface Cost {
  /** Milliseconds of CPU time for one turn. */
  readonly cpu: number;
  readonly system: number;
  readonly turns: number;
  /** How long each turn took, in milliseconds. */
  readonly took: readonly number[];
}

/** What each turn costs while everybody does that at once. */
export async function costOf(
  { server, teams }: Side,
  people: readonly TeamsUser[],
  does: (person: TeamsUser) => Promise<void>,
): Promise<Cost> {
  // As Teams does from time to time: another token.
  await teams.deliverTo(server.url);
  teams.took();
  const turnsBefore = teams.turns();
  const before: Used = await server.used();
  await Promise.all(people.map(does));
  const after = await server.used();
  const turns = teams.turns() - turnsBefore;
  return {
    cpu: (after.cpu - before.cpu) / turns,
    system: (after.system - before.system) / turns,
    turns,
    took: teams.took(),
  };
}
