/** Saving the six cards of an outcome, as somebody fills them in after a meeting. */

import type { OutcomeCard } from '../../../src/rules/record/outcome.ts';
import type { TeamsUser } from '../teams-user.ts';
import { type Answers, does, reads, tries } from './acting.ts';
import { marked } from './words.ts';

const cards: Readonly<Record<OutcomeCard, readonly [button: string, answers: Answers]>> = {
  attendance: ['Outcome: who came', { 'Did the young person come?': 'No', 'Did parents or carers come?': 'Yes' }],
  considered: [
    'Outcome: what must be considered',
    {
      'Public protection (MAPPA) or potentially dangerous persons': 'Considered: no referral, for another reason',
      'Why? (MAPPA)': marked('mappawhy'),
      'Child exploitation, sexual and criminal': 'Considered: no referral, for another reason',
      'Why? (exploitation)': marked('exploitationwhy'),
      'Child protection enquiry or strategy discussion': 'Not known',
    },
  ],
  assessment: ['Outcome: AIM assessment', { 'Is an AIM assessment appropriate?': 'No', 'Why?': marked('aimwhy') }],
  safety: [
    'Outcome: safety and voices',
    {
      'In school or other education now?': 'Yes',
      'Do the young person and a child who may have been harmed use the same building or service?': 'No',
      "Were the young person's views heard?": 'Yes',
      'How, by which worker, or why not? (young person)': marked('younghow'),
      'Were parents or carers told and heard?': 'Yes',
      'How, by which worker, or why not? (parents or carers)': marked('parentshow'),
    },
  ],
  plan: [
    'Outcome: the plan',
    {
      'The risks this plan answers, and what the young person needs': marked('risks'),
      'Action 1: what is to be done': marked('firstaction'),
      'Action 1: which team': 'Police safeguarding',
      'Action 1: by': '2026-12-11',
    },
  ],
  next: [
    'Outcome: what comes next',
    {
      'Another meeting about the plan?': 'Yes',
      'By which day, if there is one': '2026-12-18',
      'Why, or why not?': marked('anotherwhy'),
      'Did anybody see any of this differently?': 'No',
      'What the referrer is told': marked('toldreferrer'),
    },
  ],
};

/** The same, whatever is answered; with what more is asked on this case. */
export function triesToSaveCard(person: TeamsUser, reference: string, card: OutcomeCard, more: Answers = {}) {
  const [button, answers] = cards[card];
  return tries(person, reference, [button, 'Save'], { ...answers, ...more });
}

/** `others`: what is answered in another way than usual. */
export function savesCard(
  person: TeamsUser,
  reference: string,
  card: OutcomeCard,
  others: Answers = {},
): Promise<string> {
  const [button, answers] = cards[card];
  return does(person, reference, [button, 'Save'], { ...answers, ...others });
}

/** Fills in and saves the card that is open; what is shown then. */
export async function fillsAndSaves(person: TeamsUser, card: OutcomeCard): Promise<string> {
  await person.fills(cards[card][1]);
  await person.presses('Save');
  return reads(person);
}
