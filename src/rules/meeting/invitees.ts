/** Who an RMM's invitations go to, with the reason for each line (CN-12 to CN-17, A-15, A-20, A-23, A-27). */

import { wordsKey } from '../base/names.ts';
import { type Roster, type Team, type TeamId, usualFunctions } from '../base/vocabulary.ts';
import { isPlaced, placingAuthority } from '../placing/placing.ts';
import type { ClauseId } from '../procedure/clauses/index.ts';
import type { QuestionId } from '../procedure/questions.ts';
import { type Case, standingInvitations, standingReferrals } from '../record/case.ts';
import { youngPersonOf } from '../record/referrers-answers.ts';

export interface InviteLine {
  readonly team: Team;
  /** Offered by name. A county has some hundred schools: those that nothing is known to lead to are asked for by name. */
  readonly offered: boolean;
  /** Proposed, or not; leaving a proposed team out or adding another asks for a reason. */
  readonly proposed: boolean;
  /** The procedure names them: they may decline, and cannot be left off. */
  readonly must?: true;
  readonly why: string;
  readonly source: ClauseId | QuestionId;
}

/** A party with no channel here: the manager tells them another way. */
export interface OutsideInvitee {
  readonly id: string;
  readonly who: string;
  readonly why: string;
  readonly source: ClauseId | QuestionId;
}

export interface InviteList {
  readonly lines: readonly InviteLine[];
  readonly outside: readonly OutsideInvitee[];
}

type Line = Omit<InviteLine, 'team' | 'offered'> & Partial<Pick<InviteLine, 'offered'>>;
type Proposal = Line & Pick<InviteLine, 'team'>;
type Row = (c: Case, team: Team) => Line;

/** What people type where they have no name to give. */
const noName =
  /^(not (known|sure|applicable)|unknown|unsure|none|no|nil|na|n a|tbc|dont know|don t know|do not know)?$/;

/** The school, college or employer told of, as it is compared; undefined where none was named. */
function namedSchool(c: Case): string | undefined {
  const told = wordsKey(youngPersonOf(c).setting ?? '');
  return noName.test(told) ? undefined : told;
}

/**
 * How far the school, college or employer told of is this team. One that was chosen from the list is theirs, and nothing
 * is guessed by its name. Of what was typed only the whole name counts as theirs. It may be meant where the name stands
 * among other words, or its beginning was told: "Academy" alone is nobody.
 */
function likeness(c: Case, team: Team): 'theirs' | 'perhaps' | 'another' {
  if (youngPersonOf(c).settingTeam === team.id) return 'theirs';
  const told = namedSchool(c);
  if (told === undefined) return 'another';
  const name = wordsKey(team.name);
  // Another school may have the name of the one that was chosen.
  if (told === name) return youngPersonOf(c).settingTeam === undefined ? 'theirs' : 'perhaps';
  const isLike = told.length >= 5 && (` ${told} `.includes(` ${name} `) || `${name} `.startsWith(`${told} `));
  return isLike ? 'perhaps' : 'another';
}

function schoolLine(c: Case, team: Team): Line {
  const lines = {
    theirs: { proposed: true, why: 'The young person goes there.' },
    perhaps: {
      proposed: false,
      offered: true,
      why: 'The concern names a school in words like these. Add it if it is theirs.',
    },
    another: { proposed: false, why: 'Not known to be their school or college. Add it if it is.' },
  } as const;
  return { ...lines[likeness(c, team)], source: 'CN-15' };
}

function socialCareLine(c: Case, team: Team): Line {
  const check = c.systemCheck;
  if (check?.result === 'active' && check.activeTeam === team.id) {
    return {
      proposed: true,
      must: true,
      why: 'The young person is active to this team. Its manager, a consultant or a social worker is enough.',
      source: 'CN-13',
    };
  }
  if (standingReferrals(c).some(({ confirmed }) => confirmed?.sentOn === team.id)) {
    return { proposed: true, why: 'First Contact sent it on to them.', source: 'A-15' };
  }
  return { proposed: false, why: 'Not active to this team: optional, may lead an AIM assessment.', source: 'A-15' };
}

/** In doubt a named school counts. */
function isInEducation(c: Case): boolean {
  const { inEducation } = youngPersonOf(c);
  return inEducation === 'yes' || (inEducation !== 'no' && namedSchool(c) !== undefined);
}

function sendLine(c: Case): Line {
  if (isInEducation(c)) {
    return {
      proposed: true,
      must: true,
      why: 'In education: they take the lead in telling the High Risk of Harm Panel.',
      source: 'A-23',
    };
  }
  const why =
    youngPersonOf(c).inEducation === undefined
      ? 'Nobody has answered whether the young person is in education. Ask, and invite them if so.'
      : 'Not known to be in education. Invite them where relevant.';
  return { proposed: false, why, source: 'CN-14' };
}

/** One row an agency, in the order the procedure lists them. */
const rows: readonly { readonly agency: Team['agency']; readonly line: Row }[] = [
  { agency: 'cdyjs', line: () => ({ proposed: true, must: true, why: 'CDYJS relevant staff.', source: 'CN-12' }) },
  { agency: 'social-care', line: socialCareLine },
  { agency: 'send-inclusion', line: sendLine },
  { agency: 'education', line: schoolLine },
  {
    agency: 'police',
    line: () => ({ proposed: true, must: true, why: 'The procedure names the police.', source: 'CN-16' }),
  },
  {
    agency: 'health',
    line: () => ({ proposed: true, why: 'Health especially, as appropriate. Say why if not.', source: 'CN-17' }),
  },
  { agency: 'mash', line: () => ({ proposed: false, why: 'Other agencies as appropriate.', source: 'CN-17' }) },
  {
    agency: 'first-contact',
    line: () => ({ proposed: false, why: 'Other agencies as appropriate.', source: 'CN-17' }),
  },
];

/** A team that does something else in its agency than what the procedure asks its agency for. */
const elsewhere = (c: Case, { id, agency, function: does }: Team): boolean =>
  does !== usualFunctions[agency] && c.systemCheck?.activeTeam !== id;
const notAsked = ({ must: _must, ...line }: Line): Line => ({ ...line, proposed: false, why: whyElsewhere });
const whyElsewhere = 'They do something else in their agency. Add them where it is relevant.';

function lineFor(c: Case, team: Team, row: Row): Proposal {
  const line = elsewhere(c, team) ? notAsked(row(c, team)) : row(c, team);
  const raisedIt = !line.proposed && c.referrerTeams.includes(team.id);
  return raisedIt ? { team, proposed: true, why: 'The concern came from them.', source: 'A-27' } : { team, ...line };
}

/** A school somebody chose stands for theirs, unless it is there only because the concern came from it. */
function standsForTheirs(c: Case, team: Team, chosen: readonly TeamId[]): boolean {
  const like = likeness(c, team);
  return like === 'theirs' || (chosen.includes(team.id) && (like === 'perhaps' || !c.referrerTeams.includes(team.id)));
}

function outsideOf(c: Case, roster: Roster, chosen: readonly TeamId[]): readonly OutsideInvitee[] {
  const known = roster.teamsThat('safeguarding', 'education').some((team) => standsForTheirs(c, team, chosen));
  const isNamed = namedSchool(c) !== undefined;
  const school: OutsideInvitee = {
    id: outsideSchool,
    who: isNamed ? 'the school, college or employer named in the concern' : 'their school, college or employer',
    why: isNamed ? 'It has no channel in Pathway.' : 'The concern does not say which it is. Ask the referrer.',
    source: 'CN-15',
  };
  const authority: OutsideInvitee = {
    id: 'outside:placing-authority',
    who: placingAuthority(c),
    why: 'Placed here by another local authority.',
    source: 'A-20',
  };
  return [...(isInEducation(c) && !known ? [school] : []), ...(isPlaced(c) ? [authority] : [])];
}

const outsideSchool = 'outside:school';

/** Whether somebody has to invite their school themselves. */
export const lacksTheirSchool = ({ outside }: InviteList): boolean => outside.some(({ id }) => id === outsideSchool);

/** More teams of one agency than this are not all offered. */
const MOST_OFFERED = 20;

/**
 * The list worked out from the case, before anybody changes it. `chosen`: the teams that are asked, by whom a school is
 * found that the concern does not name.
 */
export function inviteList(
  c: Case,
  roster: Roster,
  chosen: readonly TeamId[] = standingInvitations(c).map(({ team }) => team),
): InviteList {
  const lines = rows.flatMap(({ agency, line }): readonly InviteLine[] => {
    const teams = roster.teams().filter((team) => team.agency === agency);
    const invited = (team: Team): boolean => c.invitations.some((one) => one.team === team.id);
    return teams
      .map((team) => lineFor(c, team, line))
      .map((one) => ({
        ...one,
        offered: teams.length <= MOST_OFFERED || one.proposed || one.offered === true || invited(one.team),
      }));
  });
  return { lines, outside: outsideOf(c, roster, chosen) };
}

/** The teams proposed, by id. */
export function proposedTeams(list: InviteList): readonly TeamId[] {
  return list.lines.filter((line) => line.proposed).map((line) => line.team.id);
}
