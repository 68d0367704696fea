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
      'Are they at school or college?': 'Yes',
      'Their school or college, from the list': '',
      'Which school, college or employer?': 'Northfield Academy',
      'Parents or carers': marked('parents'),
      'Are they in care, placed here by another council?': 'No',
      'Do they already have a social worker, as far as you know?': 'Not known',
      'Does youth justice (CDYJS) already work with them, as far as you know?': 'No',
    },
  ],
  [
    'What was seen or heard',
    {
      'What was seen or heard?': marked('account'),
      'The date it happened': '2026-10-30',
      'Or roughly when?': marked('when'),
      'Where?': marked('where'),
      'Who saw it': marked('source'),
      'What kind?': ['Sexual harassment, including online', 'Something online'],
      'Does it seem to be something they cannot stop?': 'Not known',
      'Does it keep happening in secret?': 'Yes',
      'Has it continued': 'No',
    },
  ],
  [
    'Three questions about what you saw',
    {
      'Were they similar in age': marked('mutuality'),
      'Was there any pressure': marked('coercion'),
      'Was anyone upset?': marked('distress'),
    },
  ],
  [
    'The Brook tool',
    {
      'Has a trained person used it?': 'Yes',
      'If yes, who used it': marked('brookby'),
      'What did that person conclude': marked('brook'),
    },
  ],
  ['The continuum', { 'Your own view': marked('view') }],
  [
    'Other children and safety',
    {
      'Could another child': 'Yes',
      'Do both children use the same': 'Yes',
      'What have people done or planned': marked('planning'),
      'Who is responsible for that plan?': marked('planowner'),
    },
  ],
  [
    "Police, family and the young person's voice",
    {
      'Has anyone told the police?': 'Yes',
      'If yes, who told them': marked('police'),
      'Has anyone told the parents or carers?': 'Not yet',
      'If not yet': marked('parentsreason'),
      'What has the young person said': marked('voice'),
    },
  ],
];

/** Goes through all nine cards and sends, with other answers `instead`; the reference. Throws where a card comes out of turn or the check lacks an answer. */
export async function saysItAll(worker: TeamsUser, instead: Answers = {}): Promise<string> {
  await begins(worker);
  const said = cards.map(([title, answers]) => {
    const changed = Object.keys(answers).filter((label) => Object.hasOwn(instead, label));
    return [
      title,
      { ...answers, ...Object.fromEntries(changed.map((label) => [label, instead[label] ?? ''])) },
    ] as const;
  });
  for (const [title, answers] of said) {
    if (!worker.reads().includes(title)) throw new Error(`Not the card "${title}":\n${worker.reads()}`);
    await worker.fills(answers);
    await worker.presses('Next');
  }
  const texts = said.flatMap(([, answers]) => Object.values(answers).filter((one) => String(one).startsWith('MARKER')));
  for (const text of texts) if (!worker.reads().includes(String(text))) throw new Error(`The check lacks "${text}".`);
  await worker.fills({ 'A phone number': marked('telephone') });
  return sends(worker);
}
