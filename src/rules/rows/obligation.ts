/** The shape of a row for a duty: under which clause, whose it is, by when, and to whom it is shown. Only `on` is code. */

import type { ActionId } from '../actions.ts';
import type { TargetName } from '../base/policy.ts';
import type { Agency, Instant, LocalDate, PersonRef, Route, TeamFunction, TeamId } from '../base/vocabulary.ts';
import type { Source } from '../procedure/source.ts';
import type { Case } from '../record/case.ts';
import type { AccessLevel, CaseRole } from '../record/case-roles.ts';
import type { DecisionContext } from './context.ts';

/** Whose a duty is, as a row says it. */
export type OwnerRule =
  /** The case's team manager; while nobody has taken it, all of them. */
  | 'managing'
  /** All team managers, until one of them takes it. */
  | 'unallocated-managers'
  | 'allocated-manager'
  | 'service-lead'
  /** The team, or the person, that each instance names. */
  | 'named-team'
  | 'named-person'
  /** The team an instance names; where it names none, as `managing`. */
  | 'named-team-or-managing'
  /** Every team of an agency that does this in it. */
  | { readonly agency: Agency; readonly does: TeamFunction };

/** Whose it is on a case. */
export type Owner =
  | { readonly kind: 'allocated-manager' }
  | { readonly kind: 'unallocated-managers' }
  | { readonly kind: 'service-lead' }
  | { readonly kind: 'team'; readonly team: TeamId }
  | { readonly kind: 'function'; readonly agency: Agency; readonly does: TeamFunction }
  | { readonly kind: 'person'; readonly person: PersonRef };

/** One thing to do, of those a row is about. */
export interface Instance {
  /** Tells several of one kind apart; left out where there is only one. */
  readonly key?: string;
  /** When it was asked for; the ladder sends nothing from before. */
  readonly since: Instant;
  /** When it began again to be asked for, where that is later: nudges of before do not count then. */
  readonly askedSince?: Instant;
  readonly metAt?: Instant | undefined;
  /** Instead of the row's; `{team}` is the name of its team. */
  readonly title?: string;
  /** What is to be done about it now, the next first, where that is not all of the row's. */
  readonly nextBy?: readonly ActionId[];
  /** The day agreed for it, where the row is due on one. */
  readonly dueOn?: LocalDate;
  /** What it must come before: it is due no later than the working day before that, or the day it was asked for. */
  readonly before?: Instant;
  readonly team?: TeamId;
  readonly person?: PersonRef;
  /** Which of the posts of its kind it belongs to. */
  readonly post?: number;
  /** Whom or what it waits for, in words, where nobody can do it yet. */
  readonly waitsFor?: string;
}

/** What an overview counts week by week: meetings to hold, steps of assessments, and what plans and safety ask for. */
export type WorkColumn = 'meetings' | 'assessments' | 'plan';

/** A post in a channel under which a nudge belongs. */
export type PostKind =
  | 'referral'
  | 'referred-on'
  | 'invitation'
  | 'action'
  | 'worker'
  | 'information'
  | 'screening'
  | 'step'
  | 'review';

export interface Promised {
  readonly by: 'team-manager' | 'first-contact';
  /** `recorded a talk with {referrer}`: "you" to them, a name to their safeguarding lead. */
  readonly done: string | ((c: Case) => string);
  /** What they wait for, as their list says it, before ` by Monday 2 November 2026`; left out where they are shown its title. */
  readonly awaited?: (c: Case) => string;
}

export interface ObligationRow {
  readonly id: string;
  readonly source: Source;
  readonly title: string;
  /** What a channel may read instead, where the title says something of the child, or who is who. */
  readonly inChannel?: string;
  /** On which routes it is asked; on every one where it is left out. */
  readonly routes?: readonly Route[];
  readonly owner: OwnerRule;
  /** A number of working days that the authority sets; the procedure's own clock; or a day that a meeting agreed. */
  readonly within: TargetName | 'clock' | 'agreed';
  /** Day 0: when it was asked for, receipt, or the start of the procedure's clock that counts. */
  readonly from: 'since' | 'receipt' | 'clock';
  /** When it is asked for, in words: `the invitation`. */
  readonly asked: string;
  /** Working days that there are at least after it was asked for, however early `within` ends. */
  readonly atLeast?: number;
  /** Under which of a team's posts it is nudged; left out where it is said in a message of its own. */
  readonly postedUnder?: PostKind;
  /** Who is shown it as what is next. A team sees only its own. */
  readonly shownTo: readonly Exclude<AccessLevel, 'nothing' | 'meeting'>[];
  /** Who is shown it besides, because of what they are to the case. */
  readonly shownAs?: readonly CaseRole[];
  /**
   * Where the referrer was told its day: what is to be done by it, after "has not". On the working day after they hear
   * where it is not done, and so does the service lead, whatever the ladder says and whoever put off being reminded.
   */
  readonly promised?: Promised;
  /** Where those who asked for it hear, on the working day after its day, that it is not done, and so does the service lead. */
  readonly saidToWhoAsked?: true;
  /**
   * What somebody who has just raised a concern is told of it, where it comes next: a sentence. `by`: ` by Monday 2
   * November 2026`, or nothing where the day is not known.
   */
  readonly toldToReferrer?: (by: string) => string;
  /** Where the service lead is told on the working day after its day, whatever the ladder says: what is not done, in words. */
  readonly whenPassed?: string | ((c: Case) => string);
  /** Administrators may do it as well, though they see nothing of the case: they are reminded with its owner. */
  readonly alsoAdministrators?: true;
  /** Nobody is asked about it before that: it is another's to do, and they are asked by a duty of their own. */
  readonly quietUntilPassed?: true;
  /** Where the case goes on in another one, it is asked there. */
  readonly askedWhereJoined?: true;
  /** In which column an overview counts it week by week; in none where it is left out. */
  readonly countedAs?: WorkColumn;
  /** It is asked only while nothing else is left to do on the case. */
  readonly whenNothingElse?: true;
  /** It is owed on a closed case all the same: closing leaves it as it is, and asks nothing about it. */
  readonly goesOnClosed?: true;
  /** Where a case is closed, a question of its own asks why it is not done. */
  readonly closingAsks?: true;
  /** What meets it are the answers of a judgement: none of them is held out before the others. */
  readonly judged?: true;
  /** What meets it. */
  readonly metBy: readonly ActionId[];
  /** What comes before that, and does not meet it. */
  readonly ledToBy?: readonly ActionId[];
  /** Every instance of it on this case, met or not. */
  readonly on: (c: Case, by: Pick<DecisionContext, 'now'>) => readonly Instance[];
}

/** One instance where it applies, none where it does not. */
export function when(applies: boolean, instance: Instance): readonly Instance[] {
  return applies ? [instance] : [];
}
