/** What is wrong with the answers of a card. What has happened is never refused; a step to come can be. */

import { leadNotSaid } from '../aim/lead-said.ts';
import { beforeIsNotShared } from '../aim/life-guards.ts';
import { recipientOf } from '../aim/sharing.ts';
import { sayAll } from '../base/sentences.ts';
import type { LocalDate, TeamId } from '../base/vocabulary.ts';
import { openActions } from '../plan/open-actions.ts';
import { isInvestigated } from '../police/investigation.ts';
import type { Source } from '../procedure/source.ts';
import type { Case } from '../record/case.ts';
import type { OutcomeAnswers, OutcomeCard } from '../record/outcome.ts';
import type { ReferralMade } from '../record/plan.ts';
import type { ActorContext } from '../rows/context.ts';
import { type Refusal, refusal, together } from '../rows/refusals.ts';
import { wrongReview } from '../safety/reviewing.ts';
import { owedReferral, whyFields } from './decided-referrals.ts';

type Trouble = Refusal | undefined;
type Wrong<C extends OutcomeCard> = (answers: OutcomeAnswers[C], c: Case, by: ActorContext) => Trouble;

const left = (isLeft: boolean, says: string, source: Source, field: string): Trouble =>
  isLeft ? refusal('invalid', says, source, field) : undefined;

/** A day to come, where there is one. */
export function notToCome(on: LocalDate | undefined, field: string, source: Source, by: ActorContext): Trouble {
  const isPast = on !== undefined && on <= by.calendar.localDate(by.now);
  return left(isPast, 'Choose a day after today.', source, field);
}

export function unknownTeam(teams: readonly string[], field: string, source: Source, by: ActorContext): Trouble {
  const isUnknown = teams.some((team) => by.roster.team(team) === undefined);
  return left(isUnknown, 'Choose teams from the list.', source, field);
}

function inBoth(came: readonly TeamId[], sent: readonly TeamId[], { roster }: ActorContext): Trouble {
  const names = came.filter((team) => sent.includes(team)).map((team) => roster.team(team)?.name ?? team);
  const says = `${sayAll(names)}: chosen under "Who came" and under "Who sent information instead". Choose one of the two.`;
  return left(names.length > 0, says, 'CN-18', 'sentInformation');
}

/** A referral that the meeting before decided is not dropped by the words that were there for it. */
function notTakenBack(c: Case, kind: ReferralMade['kind'], answers: OutcomeAnswers['considered']): Trouble {
  const owed = owedReferral(c, kind);
  return left(
    owed !== undefined && answers[kind] === 'no-referral' && answers[whyFields[kind]] === owed.why,
    'A meeting before decided this referral, and nobody has recorded that it was made. Say why it is no longer needed.',
    kind === 'mappa' ? 'CJ-25' : 'CJ-26',
    whyFields[kind],
  );
}

export const wrong: { readonly [C in OutcomeCard]: Wrong<C> } = {
  attendance: ({ came, sentInformation }, _c, by) =>
    together(
      unknownTeam(came, 'came', 'CN-18', by),
      unknownTeam(sentInformation, 'sentInformation', 'CN-18', by),
      inBoth(came, sentInformation, by),
    ),
  considered: (answers, c) =>
    together(
      notTakenBack(c, 'mappa', answers),
      notTakenBack(c, 'exploitation', answers),
      left(
        isInvestigated(c) && answers.limits === undefined,
        'The police investigate: say what is not done, said, asked or assessed, and which agencies agreed that.',
        'CJ-07',
        'limits',
      ),
    ),
  assessment: (answers, c, by) => {
    const { aim, dueBy, sharedWith, sharedHow } = answers;
    // What stands there from the meeting before counts for nothing where it is not asked for.
    if (aim !== 'yes') return undefined;
    const teams = sharedWith.flatMap((one) => recipientOf(one).team ?? []);
    return together(
      leadNotSaid(c, answers),
      beforeIsNotShared(c),
      left(dueBy === undefined, 'Say by which day it is to be completed.', 'CN-20', 'dueBy'),
      notToCome(dueBy, 'dueBy', 'CN-20', by),
      left(sharedWith.length === 0, 'Choose who receives it.', 'CN-21', 'sharedWith'),
      unknownTeam(teams, 'sharedWith', 'CN-21', by),
      left(sharedHow === undefined, 'Say how it is shared.', 'CN-21', 'sharedHow'),
      left(
        answers.denies === undefined,
        'Say whether the young person denies it or refuses to take part, or choose "Not known".',
        'CJ-19',
        'denies',
      ),
    );
  },
  safety: ({ place, placeWhat, placeOwner, placeReview }, _c, by) =>
    together(
      left(
        place !== 'no' && placeWhat === undefined,
        'Say what was considered and planned for the safety of both.',
        'PR-12',
        'placeWhat',
      ),
      left(place === 'yes' && placeOwner === undefined, 'Choose who looks after that plan.', 'PR-12', 'placeOwner'),
      place === 'yes' ? wrongReview(placeReview, 'placeReview', by) : undefined,
      unknownTeam(placeOwner === undefined ? [] : [placeOwner], 'placeOwner', 'PR-12', by),
    ),
  plan: ({ actions }, c, by) =>
    // What the meetings before agreed and is open still is carried over.
    together(
      left(
        actions.length === 0 && openActions(c).length === 0,
        'Enter one action: what is to be done, which team will do it and by which day.',
        'CN-18',
        'what1',
      ),
      ...actions.flatMap(({ team, by: on }, index) => [
        unknownTeam([team], `team${index + 1}`, 'CN-18', by),
        notToCome(on, `by${index + 1}`, 'CN-18', by),
      ]),
    ),
  next: ({ another, anotherBy, differs, difference }, _c, by) =>
    together(
      left(
        another === 'yes' && anotherBy === undefined,
        'Enter the day by which it will be held.',
        'CN-22',
        'anotherBy',
      ),
      notToCome(another === 'yes' ? anotherBy : undefined, 'anotherBy', 'CN-22', by),
      left(
        differs === 'yes' && difference === undefined,
        'Enter which agency saw it differently, and what they said.',
        'A-16',
        'difference',
      ),
    ),
};
