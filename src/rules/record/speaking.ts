/** Who may speak for a team: not every colleague opens and answers what it is asked. */

import { teamsWithJob } from '../base/jobs.ts';
import type { Job, Person, Roster, TeamId } from '../base/vocabulary.ts';

/** Whether a job lets somebody open and answer what their team is asked (not every colleague). */
const speaksForTeam: Record<Job, boolean> = {
  'team-manager': true,
  'service-lead': true,
  'case-manager': true,
  'social-worker': true,
  'social-care-manager': true,
  'first-contact-practitioner': true,
  'mash-practitioner': true,
  'police-officer': true,
  'send-inclusion-representative': true,
  'health-practitioner': true,
  'designated-safeguarding-lead': true,
  'school-staff': false,
};

/** The teams somebody may speak for. */
export function teamsRepresented(person: Person): readonly TeamId[] {
  return person.teams.filter((one) => speaksForTeam[one.job]).map((one) => one.team);
}

/** What those are in a team who may speak for it, each job once. */
export function jobsSpeakingFor(team: TeamId, roster: Roster): readonly Job[] {
  const jobs = (Object.keys(speaksForTeam) as Job[]).filter((job) => speaksForTeam[job]);
  return jobs.filter((job) => roster.withJob(job).some((person) => teamsWithJob(person, job).includes(team)));
}
