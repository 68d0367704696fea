/** Short answers to what people ask about their concern. None of them says anything of a child. */
import type { Contact, Policy } from '../../rules/base/policy.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';

/** Whom to ring, with when somebody answers. */
function ringWords({ name, phone }: Contact): string {
  return `If it cannot wait, ring ${name} on ${phone.value}.`;
}

export const topics = ['adding', 'next', 'who-sees', 'anonymous', 'parents', 'how-long'] as const;
export type Topic = (typeof topics)[number];

interface Answer {
  readonly title: string;
  readonly says: readonly string[];
}

const answers: Readonly<Record<Topic, Answer>> = {
  adding: {
    title: 'To add or correct something',
    says: [
      'If you have not sent the concern, type **continue** and write it there.',
      'If you have sent it, you cannot change it here. Ring the team manager who has it, or tell them when they phone you. Type **my concerns** to see who that is. If nobody has it yet, or you cannot reach them, ring the number below.',
    ],
  },
  next: {
    title: 'After you send a concern',
    says: [
      'A youth justice team manager will take the concern on and phone you to talk it through. Then they will decide whether a Risk Management Meeting is needed. We will tell you here who it is, what they decide and why.',
      'Type **my concerns** to see how yours stands. If you have not sent it, nothing will happen with it.',
    ],
  },
  'who-sees': {
    title: 'Who sees a concern',
    says: [
      'Nobody sees it until you send it. Then the youth justice team managers (CDYJS) can see it. So can the people they give it to, and your own designated safeguarding lead. If the child is under ten, First Contact can see it too.',
      'If there is a meeting, the agencies that are invited can see it while they have a part in it. Pathway records each person who looks.',
    ],
  },
  anonymous: {
    title: 'This is not anonymous',
    says: [
      'Your name goes with the concern, because the team manager has to phone you. Pathway does not show it in any channel.',
    ],
  },
  parents: {
    title: 'About parents and carers',
    says: [
      'Pathway does not tell parents or carers anything. The concern asks you whether they know. People will decide who tells them, when, and what. If the police are involved, they will have a say.',
      'If telling them could put a child at risk, do not tell them yet, and ask your designated safeguarding lead.',
    ],
  },
  'how-long': {
    title: 'How long it takes',
    says: [
      'You only need to fill in three short cards. That takes about five minutes. If you have to stop, we keep what you wrote.',
      'After you send it, the receipt and **my concerns** will tell you by which day a team manager will phone you. If a meeting is needed, it must be held within ten working days.',
    ],
  },
};

/** The answer to one of the questions that are known. */
export function answerCard(topic: Topic, { contacts }: Pick<Policy, 'contacts'>): Card {
  const { title, says } = answers[topic];
  return messageCard({ title, paragraphs: [...says, ringWords(contacts.firstContact)] });
}

/** One for each topic, as it is typed. */
const known = [
  'what happens next',
  'who will see this',
  'is this anonymous',
  'will the parents be told',
  'how long does it take',
  'I forgot to say something',
];

/** The answer to a question that is not known. */
export function questionCard({ contacts }: Pick<Policy, 'contacts'>): Card {
  return messageCard({
    title: 'Nobody here can answer that',
    paragraphs: [
      'Nobody reads this chat, so nobody has seen your question. We did not add it to your concern. Ask your designated safeguarding lead or your manager.',
      ringWords(contacts.firstContact),
      'You can type one of these, and Pathway will answer:',
      known.map((words) => `- ${words}`).join('\r'),
    ],
  });
}
