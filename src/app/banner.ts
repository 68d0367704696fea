import type { Register } from '../people/register.ts';
import { version } from '../platform/version.ts';

export interface BannerParts {
  readonly deskUrl: string;
  readonly register: Register;
  readonly dataDir: string;
}

/** What somebody reads who has just started Pathway on their own machine. */
export function banner({ deskUrl, register, dataDir }: BannerParts): string {
  const teacher = register.withJob('school-staff')[0]?.name ?? 'somebody at a school';
  const manager = register.withJob('team-manager')[0]?.name ?? 'a team manager';
  return [
    '',
    `Pathway ${version} is running on this machine, with people and teams that are made up.`,
    `Open the desk: ${deskUrl}`,
    '',
    `Try first: sit down as ${teacher} and type "raise a concern" in the chat with Pathway.`,
    `Then sit down as ${manager}, find the new referral in the managers' channel, and take the case.`,
    '',
    `Everything is kept in ${dataDir}. Ctrl-C stops Pathway; starting it again goes on where it was.`,
    '',
  ].join('\n');
}
