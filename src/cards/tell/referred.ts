/** What the managers of a social care team are told of a referral to it (CN-09), and of its end. */

import type { TellWords } from '../../cases/notice.ts';
import type { Tell } from './shape.ts';

type Words = Extract<TellWords, 'referred-to-team' | 'referral-withdrawn'>;

const ofAnEnd = {
  misdirected: [
    'CDYJS sent it to your team by mistake. You do not have to do anything more, and your team can no longer open it.',
    'If you opened it: do not use or pass on what you read, delete anything you copied, and tell your data protection officer.',
  ],
  'not-needed': [
    'It is no longer for your team, and you do not have to confirm it.',
    'If your team is invited to a meeting about it, or has something else to do, that stays as it is.',
  ],
} as const;

export const referred: Record<Words, Tell> = {
  'referred-to-team': (c) => ({
    title: `A referral to your team: ${c.reference}`,
    paragraphs: [
      'CDYJS has referred a case that is active to your team. Your team can read it in its channel as well. Open the case, and confirm that you have it.',
    ],
    forms: [{ title: 'Confirm we have it', action: 'confirm-referral' }],
  }),
  'referral-withdrawn': (c, _by, { about }) => ({
    title: `The referral is withdrawn: ${c.reference}`,
    paragraphs: ofAnEnd[c.referralsOn.findLast((one) => one.team === about)?.withdrawn?.because ?? 'not-needed'],
  }),
};
