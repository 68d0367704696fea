/** The concern conversation, from "raise a concern" to the receipt, in a private chat. */
import type { Choice } from '../../cards/form/fields.ts';
import { notReadyCard } from '../../cards/help/help.ts';
import { isSchool, jobNames, type Person, type Roster, type TeamId } from '../../rules/base/vocabulary.ts';
import type { Concern } from '../../rules/concern/concern.ts';
import { createJourney, type Submission } from '../journey/index.ts';
import type { ChatJourney } from '../journeys.ts';
import { schoolsIn } from '../schools.ts';
import type { Speaker } from '../turn.ts';
import type { ConcernDeps } from './deps.ts';
import { concernJourney } from './journey.ts';
import { concernPhrases } from './phrases.ts';
import type { ConcernAround } from './steps/section.ts';
import { createSubmit } from './submit.ts';

/** `Designated safeguarding lead, Northfield Academy` */
function placesOf({ teams }: Person, roster: Pick<Roster, 'team'>): readonly Choice[] {
  return teams.length < 2
    ? []
    : teams.map(({ team, job }) => ({ value: team, title: `${jobNames[job]}, ${roster.team(team)?.name ?? team}` }));
}

function schoolOf({ teams }: Person, roster: Pick<Roster, 'team'>): TeamId | undefined {
  const [school, ...others] = teams.flatMap(({ team }) => roster.team(team) ?? []);
  return isSchool(school) && others.length === 0 ? school?.id : undefined;
}

export type ConcernConversation = ChatJourney<'concern'>;

export function createConcernConversation(deps: ConcernDeps): ConcernConversation {
  const { store, policy, calendar, newReference, newId, isReady } = deps;
  const aroundOf = ({ person, now }: Speaker): ConcernAround => {
    const roster = deps.rosterAt(now);
    return {
      policy,
      limits: policy.textLimits,
      today: calendar.localDate(now),
      hasTeam: person.teams.length > 0,
      school: schoolOf(person, roster),
      schools: schoolsIn(roster),
      places: placesOf(person, roster),
    };
  };
  const { sentBefore } = deps;
  const doubts = async ({ answers, reference, speaker }: Submission<Concern>) =>
    (await sentBefore?.(answers, reference, speaker)) ?? [];
  return {
    ...createJourney(concernJourney, {
      ...{ store, policy, calendar, newReference, newId, aroundOf, doubts },
      ...createSubmit(deps),
    }),
    phrases: concernPhrases,
    // One that nobody could take is not begun: whoever is worried has to be told whom to ring.
    notNow: ({ now }) => (isReady(now) ? undefined : notReadyCard(policy)),
  };
}
