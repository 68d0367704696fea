import type { PersonId, TeamId } from '../../base/vocabulary.ts';
import { underJoined } from '../../links/given-back.ts';
import type { Case } from '../../record/case.ts';
import { managing } from '../../record/case-roles.ts';
import { type Challenge, type ChallengeStep, isUnanswered, lastStep } from '../../record/challenges.ts';
import type { Reader } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { challengeStages, closedInstead } from '../guards.ts';
import { teamsDisagreeing, whoMayDisagree } from '../whose.ts';

export const challengeReaders: readonly Reader[] = ['whole', 'challenger'];

interface Input extends Pick<Challenge, 'about' | 'asks'>, Pick<ChallengeStep, 'why'> {
  /** Left out where they speak for one team alone, or for none. */
  readonly team?: TeamId | undefined;
}
/** `family`: the words are those of the young person or a parent. */
export interface Challenged extends Input, Pick<Challenge, 'family' | 'joined'> {
  readonly type: 'challenged';
}

/** The same words once more, while nobody has answered them: another form of before was sent. */
const isSaidAlready = ({ challenges = [] }: Case, { about, why, asks, team }: Input, by: PersonId): boolean =>
  challenges.some(
    (one) =>
      isUnanswered(one) &&
      one.family === undefined &&
      one.by.id === by &&
      one.team === team &&
      one.about === about &&
      one.asks === asks &&
      lastStep(one).why === why,
  );

/** They decide here, and would have to answer themselves. */
export const notForManaging = {
  roles: managing,
  says: 'You manage this case and answer those who do not agree. If you see something differently yourself, change it, or talk to the service lead.',
} as const;

export const challenge: Action<Input, Challenged> = {
  source: 'A-25',
  label: 'I do not agree',
  afterwards: true,
  form: {
    title: 'I do not agree',
    send: 'Send it to the team manager',
    says: [
      'The team manager will answer you. If you do not agree with the answer either, the service lead will.',
      'Nothing waits for it: what has to be done, and by which day, stays as it is. If a child is in danger now, do not wait for an answer.',
    ],
    readBy: { why: challengeReaders, asks: challengeReaders },
  },
  who: whoMayDisagree,
  notFor: notForManaging,
  from: challengeStages,
  to: 'same',
  guards: [],
  alreadyDone: closedInstead,
  decide: (c, { about, why, asks, team }, by) => {
    const theirs = teamsDisagreeing(c, by.actor, by.roster);
    const of = team ?? theirs[0];
    if (team !== undefined && !theirs.includes(team)) {
      return refusal('invalid', 'Choose a team that has a part in the case.', 'A-25', 'team');
    }
    const said = { about, why, asks, ...(of === undefined ? {} : { team: of }) };
    return isSaidAlready(c, said, by.actor.id) ? [] : [{ type: 'challenged', ...said, ...underJoined(by) }];
  },
  events: {
    challenged: {
      fold: ({ challenges = [] }, { about, why, asks, team, family, joined }, at, by) => {
        const number = challenges.length + 1;
        const whose = {
          ...(team === undefined ? {} : { team }),
          ...(family === undefined ? {} : { family }),
          ...(joined === undefined ? {} : { joined }),
        };
        return { challenges: [...challenges, { number, about, asks, by, ...whose, steps: [{ why, at, by }] }] };
      },
      words: ({ family, team }, say) => {
        if (family !== undefined) return 'recorded that the young person or a parent does not agree';
        return team === undefined ? 'said "I do not agree"' : `said "We do not agree" for ${say.team(team)}`;
      },
    },
  },
};
