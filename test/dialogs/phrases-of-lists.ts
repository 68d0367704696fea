/** What people type to see what is late, and an overview. */
import type { Typed } from '../../src/dialogs/commands.ts';

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
];
