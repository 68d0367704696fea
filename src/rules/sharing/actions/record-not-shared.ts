import type { NotShared } from '../../record/sharing.ts';
import type { Action } from '../../rows/action.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import { refusal } from '../../rows/refusals.ts';
import { answeredForStages } from '../../stages.ts';
import { whoMayRecordSharing } from '../may-share.ts';
import { sharingTrouble, withWhose } from '../whom.ts';
import { sharingReaders } from './record-sharing.ts';

type Input = Omit<Unsigned<NotShared>, 'kind' | 'number'>;
type InformationNotShared = Input & { readonly type: 'not-shared' };

export const recordNotShared: Action<Input, InformationNotShared> = {
  source: 'SC-11',
  label: 'Record a decision not to share',
  afterwards: true,
  form: {
    title: 'A decision not to share information',
    send: 'Record it',
    says: ["Do not name another child: write 'another child'."],
    readBy: { outside: sharingReaders, reason: sharingReaders },
  },
  who: whoMayRecordSharing,
  from: answeredForStages,
  to: 'same',
  guards: [],
  decide: (c, input, by) => {
    const refused =
      input.what.length === 0
        ? refusal('invalid', 'Choose what is not shared.', 'SC-11', 'what')
        : sharingTrouble(c, input, by);
    return refused ?? [{ type: 'not-shared', ...withWhose(c, input, by) }];
  },
  events: {
    'not-shared': {
      fold: ({ sharing = [] }, event, at, by) => ({
        sharing: [...sharing, { number: sharing.length + 1, kind: 'not-shared', ...detailsOf(event), at, by }],
      }),
      words: ({ team }, say) =>
        team === undefined
          ? 'recorded a decision not to share information'
          : `recorded a decision not to share information with ${say.team(team)}`,
    },
  },
};
