/** A concern with every question answered; each text says which it is. */
import type { TeamsUser } from '../teams-user.ts';
import type { Answers } from './acting.ts';
import { begins, sends } from './concern.ts';
import { marked } from './words.ts';

const cards: readonly (readonly [title: string, answers: Answers])[] = [
  [
    'About the young person',
    {
      'Their name': 'Jamie Hartley',
      'Date of birth': '2012-05-03',
      'In school or college?': 'Yes',
      'Which school, college or employer?': 'Northfield Academy',
      'Parents or carers': marked('parents'),
      'Placed here by another local authority?': 'No',
      "Open to Children's Social Care?": 'Not known',
      'Open to youth justice (CDYJS)?': 'No',
    },
  ],
  [
    'What was seen or heard',
    {
      'What was seen or heard?': marked('account'),
      'The date it happened': '2026-10-30',
      'Or when, in words': marked('when'),
      'Where?': marked('where'),
      'Who saw it': marked('source'),
      'What kind?': ['Sexual harassment, including online', 'Something online'],
      'Does it seem compulsive?': 'Not known',
      'Is it repeated in secrecy?': 'Yes',
      'Has it gone on': 'No',
    },
  ],
  [
    'Three marks of healthy behaviour',
    {
      'Similar in age': marked('mutuality'),
      'No coercion': marked('coercion'),
      'No distress': marked('distress'),
    },
  ],
  [
    'The Brook tool',
    { 'Has somebody trained used it?': 'Yes', 'If so': marked('brookby'), "That person's": marked('brook') },
  ],
  ['The continuum', { 'Your own view': marked('view') }],
  [
    'Other children and safety',
    {
      'May another child': 'Yes',
      'Do they use the same': 'Yes',
      'What has been done or planned': marked('planning'),
      'Who looks after that plan?': marked('planowner'),
    },
  ],
  [
    "Police, family and the young person's voice",
    {
      'Have the police been told?': 'Yes',
      'If so: when': marked('police'),
      'Have parents or carers been told?': 'Not yet',
      'If not yet': marked('parentsreason'),
      'What has the young person said': marked('voice'),
    },
  ],
];

/** Goes through all nine cards and sends; the reference. Throws where a card comes out of turn or the check lacks an answer. */
export async function saysItAll(worker: TeamsUser): Promise<string> {
  await begins(worker);
  for (const [title, answers] of cards) {
    if (!worker.reads().includes(title)) throw new Error(`Not the card "${title}":\n${worker.reads()}`);
    await worker.fills(answers);
    await worker.presses('Next');
  }
  const texts = cards.flatMap(([, answers]) =>
    Object.values(answers).filter((one) => String(one).startsWith('MARKER')),
  );
  for (const text of texts) if (!worker.reads().includes(String(text))) throw new Error(`The check lacks "${text}".`);
  await worker.fills({ 'Telephone number': marked('telephone') });
  return sends(worker);
}
