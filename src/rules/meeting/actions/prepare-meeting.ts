import type { PersonId } from '../../base/vocabulary.ts';
import { type Case, currentMeeting } from '../../record/case.ts';
import { running } from '../../record/case-roles.ts';
import type { Preparation } from '../../record/preparing.ts';
import { alsoTeams, onlyWhole } from '../../record/readers.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import type { Unsigned } from '../../rows/event.ts';
import { type Refusal, refusal, together } from '../../rows/refusals.ts';
import { replacesAnothers, saysTheSame } from '../../rows/replacing.ts';
import { mayChair } from '../chairs.ts';
import { meetingBooked } from '../guards.ts';
import { withLastMeeting } from '../last-meeting.ts';

type Said = Omit<Unsigned<Preparation>, 'chair'>;
interface Input extends Said {
  readonly chair?: PersonId | undefined;
}
interface MeetingPrepared extends Unsigned<Preparation> {
  readonly type: 'meeting-prepared';
}

/** What an answer asks for besides itself, and is missing. */
function trouble(input: Input): Refusal | undefined {
  const { combined, combinedHow, closed, instead, building, planned } = input;
  const combining = 'Say who agreed to combine the meetings, and how the task of each will be done.';
  return together(
    combined !== 'no' && combinedHow === undefined ? refusal('invalid', combining, 'SC-10', 'combinedHow') : undefined,
    closed === 'yes' && instead === undefined
      ? refusal('invalid', 'Say who will be asked there instead, while it is closed.', 'A-19', 'instead')
      : undefined,
    building === 'yes' && planned === undefined
      ? refusal('invalid', 'Say what is planned, so that the children do not meet.', 'PR-12', 'planned')
      : undefined,
  );
}

/** What was recorded before of the meeting that is booked. */
const before = (c: Case): Preparation | undefined => currentMeeting(c)?.preparation;

function decide(c: Case, { chair, otherChair, ...said }: Input, { roster }: ActorContext): ActionResult {
  const found = mayChair(c, roster).find(({ id }) => id === chair);
  const noChair =
    found === undefined && otherChair === undefined
      ? refusal('invalid', 'Choose who will chair it, or say who else will and why.', 'CN-05', 'chair')
      : undefined;
  const chairing = found === undefined ? { otherChair } : { chair: { id: found.id, name: found.name } };
  const given = Object.entries({ ...said, ...chairing }).filter(([, value]) => value !== undefined);
  const prepared = Object.fromEntries(given) as unknown as Unsigned<Preparation>;
  const asBefore = saysTheSame<Unsigned<Preparation>>(before(c), prepared);
  return (
    together(noChair, trouble({ chair, otherChair, ...said })) ??
    (asBefore ? [] : [{ type: 'meeting-prepared', ...prepared }])
  );
}

const words = {
  otherChair: 'Who else chairs',
  minutes: 'Who takes the minutes',
  combinedHow: 'How the combined meetings are done',
  instead: 'Who is asked while the school is closed',
  views: 'How views will reach it',
  planned: 'What is planned',
} as const satisfies Readonly<Partial<Record<keyof Said, string>>>;

export const prepareMeeting: Action<Input, MeetingPrepared> = {
  source: 'CN-05',
  label: 'Record who will chair and how views are heard',
  form: {
    title: 'Preparing the meeting',
    send: 'Record this',
    says: ["Do not name another child: write 'another child'."],
    readBy: {
      otherChair: alsoTeams,
      minutes: alsoTeams,
      combinedHow: alsoTeams,
      instead: alsoTeams,
      views: onlyWhole,
      planned: onlyWhole,
    },
  },
  who: running,
  from: ['booked'],
  to: 'same',
  guards: [meetingBooked],
  decide,
  doubts: (c, { chair: _chair, ...said }, by) => replacesAnothers<Said>(before(c), said, words, by),
  events: {
    'meeting-prepared': {
      fold: (c, { type: _type, ...said }, at, by) =>
        withLastMeeting(c, (old) => ({ ...old, preparation: { ...said, at, by } })),
      words: () => 'recorded who will chair the meeting, and how views will reach it',
      typed: ({ views, planned }) => ({ 'How views will reach it': views, 'What is planned': planned }),
    },
  },
};
