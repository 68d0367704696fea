/** What people do in a measured conversation. Each step throws where the card before was not the conversation's. */
import { account } from '../../test/e2e/support/story.ts';
import { begins, sends, tellsWhatWasSeen, tellsWho } from '../../test/support/story.ts';
import type { TeamsUser } from '../../test/support/teams-user.ts';

let told = 0;
/** Somebody else each time: one who was told of before is asked about, which is a turn more. */
function aChild() {
  told += 1;
  const surname = [...told.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');
  return { name: `Jamie H${surname}`, setting: 'Northfield Academy', account } as const;
}

/** The cards between who they are and the check, with what somebody who has the minute writes on each. */
const cards = [
  [
    'What was seen or heard',
    {
      'What was seen or heard?': account,
      'Or roughly when?': 'Most days this week, on the way home',
      'Where?': 'On the school bus',
      'Who saw it': 'A pupil who sat behind them told me at lunch',
      'What kind?': ['Sexual harassment, including online', 'Something online'],
      'Does it keep happening in secret?': 'Yes',
    },
  ],
  [
    'Three questions about what you saw',
    {
      'Were they similar in age': 'Two school years apart.',
      'Was anyone upset?': 'The other child asked to sit elsewhere.',
    },
  ],
  ['The Brook tool', { 'Has a trained person used it?': 'No' }],
  ['The continuum', { 'Your own view': 'It went on after a clear no, so it worries me.' }],
  ['Other children and safety', { 'Could another child': 'Yes', 'Do both children use the same': 'Yes' }],
  ["Police, family and the young person's voice", { 'Has anyone told the police?': 'No' }],
] as const;

/** A part of what one person does, and how many turns it has. */
export interface Part {
  readonly turns: number;
  readonly isSending: boolean;
  does(worker: TeamsUser): Promise<void>;
}

async function comesQuicklyToTheCheck(worker: TeamsUser): Promise<void> {
  const child = aChild();
  await begins(worker);
  await tellsWho(worker, child);
  await tellsWhatWasSeen(worker, child);
  await worker.presses('Go straight to check and send');
}

async function fillsInEveryCard(worker: TeamsUser): Promise<void> {
  await begins(worker);
  await tellsWho(worker, aChild());
  for (const [title, answers] of cards) {
    if (!worker.reads().includes(title)) throw new Error(`Not the card "${title}":\n${worker.reads()}`);
    await worker.fills(answers);
    await worker.presses('Next');
  }
  if (!worker.reads().includes('Check and send')) throw new Error(`Not the check:\n${worker.reads()}`);
}

const sending: Part = {
  turns: 1,
  isSending: true,
  async does(worker) {
    await sends(worker);
  },
};

/** One concern by the quick way and one with every card, from the first words to the receipt with its reference. */
export const twoConcerns: readonly Part[] = [
  { turns: 4, isSending: false, does: comesQuicklyToTheCheck },
  sending,
  { turns: 9, isSending: false, does: fillsInEveryCard },
  sending,
];

export async function raisesTwoConcerns(worker: TeamsUser): Promise<void> {
  for (const part of twoConcerns) await part.does(worker);
}

/** Turns of the echo in one round. */
export const echoTurns = 15;

/** As many messages, of about the same length, each answered with itself. */
export async function echoesAsOften(worker: TeamsUser): Promise<void> {
  for (let turn = 0; turn < echoTurns; turn += 1) {
    const text = turn % 2 === 0 ? 'raise a concern' : account;
    await worker.says(text);
    if (worker.hears() !== `Echo: ${text}`) throw new Error(`That is no echo of "${text}": ${worker.hears()}`);
  }
}
