/** What people type to see what is late, an overview, and how what they raised stands. */
import type { Typed } from '../../src/dialogs/commands.ts';

/** What people type to hear how what they raised stands. */
const askingHowItStands: readonly string[] = [
  'where is my case',
  'any news?',
  'Any update on my concern yet?',
  'whats happening with my concern',
  'has anyone read my concern',
  'is anyone dealing with it?',
  'who has my case',
  'status of my concern',
  'how is my referral getting on',
  'Nobody has rung me yet',
  'I have heard nothing',
  'I raised a concern last week and heard nothing',
];

export const askingForLists: readonly (readonly [string, Typed['command']])[] = [
  ...[
    'overview',
    'Overview',
    'show me the overview',
    'overview of my cases',
    'an overview please',
    'workload',
    'what is due this week?',
    "what's due in the next four weeks",
  ].map((text) => [text, 'overview'] as const),
  ...[
    'late',
    'late cases',
    'Late cases?',
    'overdue',
    "what's late",
    'What’s overdue?',
    'whats late',
    'which cases are late',
    'show overdue cases',
  ].map((text) => [text, 'late-cases'] as const),
  ...askingHowItStands.map((text) => [text, 'my-cases'] as const),
];
