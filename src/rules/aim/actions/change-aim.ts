import { running } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { carriedOnStages } from '../../stages.ts';
import { newestAim } from '../assessment.ts';
import { type AimChanged, type ChangeInput, changesIn, oddOtherDay } from '../changing.ts';
import { withAim } from '../life.ts';
import { aimOpen } from '../life-guards.ts';
import { recipientsByKey } from '../sharing.ts';

export const changeAim: Action<ChangeInput, AimChanged> = {
  source: 'CN-20',
  label: 'Change what was agreed about the assessment',
  afterwards: true,
  form: {
    title: 'Change what was agreed',
    send: 'Change',
    says: [
      'Change what is different, and leave the rest as it stands.',
      'What was agreed before stays in the record, with why you changed it. The lead and the co-worker will be told.',
    ],
    readBy: { reason: onlyWhole, agreedWith: onlyWhole, other: onlyWhole },
  },
  who: running,
  from: carriedOnStages,
  to: 'same',
  guards: [aimOpen],
  decide: (c, input, by) => {
    const aim = newestAim(c);
    return aim === undefined ? refusal('precondition', aimOpen.otherwise, aimOpen.source) : changesIn(aim, input, by);
  },
  doubts: (c, input, by) => oddOtherDay(newestAim(c), input, by),
  events: {
    'aim-date-moved': {
      fold: (c, { day, reason, agreedWith }, at, by) =>
        withAim(c, ({ days }) => ({
          days: [...days, { day, at, by, reason, ...(agreedWith === undefined ? {} : { agreedWith }) }],
        })),
      words: ({ day }, say) => `agreed another day for the assessment: ${say.day(day)}`,
      typed: ({ reason, agreedWith }) => ({ Why: reason, 'Which people agreed': agreedWith }),
    },
    'aim-recipients-changed': {
      fold: (c, { added, dropped, reason }, at, by) =>
        withAim(c, ({ recipients }) => {
          const isBack = (key: string): boolean => added.some((one) => one.key === key);
          const old = recipients
            .filter(({ key }) => !isBack(key))
            .map((one) => (dropped.includes(one.key) ? { ...one, dropped: { reason, at, by } } : one));
          return { recipients: [...old, ...added.map((one) => ({ ...one, since: at, addedBy: by }))] };
        }),
      words: ({ added, dropped }) =>
        `changed which people receive the assessment (${added.length} more, ${dropped.length} fewer)`,
      typed: ({ reason, agreedWith, added, dropped }, say) => ({
        Why: reason,
        'Which people agreed': agreedWith,
        Added: added.map(({ key, name }) => name ?? recipientsByKey([key], say)).join(', '),
        'No longer agreed': recipientsByKey(dropped, say),
      }),
    },
    'aim-stopped': {
      fold: (c, { reason }, at, by) => withAim(c, () => ({ stopped: { reason, at, by } })),
      words: () => 'stopped the assessment',
      typed: ({ reason, agreedWith }) => ({ Why: reason, 'Which people agreed': agreedWith }),
    },
  },
};
