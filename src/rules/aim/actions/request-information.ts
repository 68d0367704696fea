import { unknownTeam } from '../../outcome/wrong.ts';
import type { InformationAsked } from '../../record/aim.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { detailsOf } from '../../rows/event.ts';
import { refusal } from '../../rows/refusals.ts';
import { carriedOnStages } from '../../stages.ts';
import { withAim } from '../life.ts';
import { assessmentUnderWay } from '../pair-guards.ts';

type Asked = Pick<InformationAsked, 'team' | 'what' | 'wantedBy'>;
interface InformationRequested extends Asked {
  readonly type: 'information-requested';
  readonly number: number;
}

const isPast = (on: string | undefined, { calendar, now }: ActorContext): boolean =>
  on !== undefined && on < calendar.localDate(now);

export const requestInformation: Action<Asked, InformationRequested> = {
  source: 'AM-02',
  label: 'Ask an agency for information',
  form: {
    title: 'Ask an agency',
    send: 'Ask',
    says: [
      'That team will be told that it is asked something. When one of them opens it, they will read who the young person is and what you ask, and nothing else of the case because of this.',
      'The agency gives the information to you, not to Pathway.',
    ],
    readBy: { what: ['whole', 'asked'] },
  },
  who: ['aim-lead', 'aim-co-worker'],
  from: carriedOnStages,
  to: 'same',
  guards: [assessmentUnderWay],
  decide: (c, input, by): ActionResult => {
    // Its post and its duty are told apart by it, so it counts on from one assessment to the next.
    const number = (c.aims ?? []).flatMap(({ information }) => information).length + 1;
    const trouble = unknownTeam([input.team], 'team', 'AM-02', by);
    if (trouble !== undefined) return trouble;
    return isPast(input.wantedBy, by)
      ? refusal('invalid', 'That day has passed. Choose today or a later day.', 'AM-02', 'wantedBy')
      : [{ type: 'information-requested', number, ...input }];
  },
  events: {
    'information-requested': {
      fold: (c, event, at, by) =>
        withAim(c, ({ information }) => ({ information: [...information, { ...detailsOf(event), at, by }] })),
      words: ({ team }, say) => `asked ${say.team(team)} for information for the assessment`,
      typed: ({ what }) => ({ 'What was asked': what }),
    },
  },
};
