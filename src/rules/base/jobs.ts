/** Which jobs somebody has, and where. What a job lets them see of a case, the table of roles says. */
import type { Job, Person, Roster, TeamId } from './vocabulary.ts';

type InTeams = Pick<Person, 'teams'>;

/** The teams in which somebody has that job. */
export const teamsWithJob = ({ teams }: InTeams, job: Job): readonly TeamId[] =>
  teams.filter((one) => one.job === job).map(({ team }) => team);

/** Whether somebody has one of these jobs in any team. */
export const hasJob = ({ teams }: InTeams, ...jobs: readonly Job[]): boolean =>
  teams.some(({ job }) => jobs.includes(job));

export const isInTeam = ({ teams }: InTeams, team: TeamId): boolean => teams.some((one) => one.team === team);

export const isServiceLead = (person: InTeams): boolean => hasJob(person, 'service-lead');

/** Whether somebody manages cases of youth justice: a team manager, or the service lead above them. */
export const managesCases = (person: InTeams): boolean => hasJob(person, 'team-manager', 'service-lead');

/** Whether somebody works on no case: what they have is what they raised. */
export const raisesOnly = ({ teams }: InTeams): boolean => teams.every(({ job }) => job === 'school-staff');

/** Whether somebody manages that team of Children's Social Care. */
export const managesInSocialCare = (person: InTeams, team: TeamId): boolean =>
  teamsWithJob(person, 'social-care-manager').includes(team);

/** Who manages that team of Children's Social Care: they are told themselves, beside the team's channel (CN-09). */
export const socialCareManagersOf = (team: TeamId, roster: Pick<Roster, 'withJob'>): readonly Person[] =>
  roster.withJob('social-care-manager').filter((person) => managesInSocialCare(person, team));
