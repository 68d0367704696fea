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
      'If you have sent it, it cannot be changed here. Ring the team manager who has it, or tell them when they phone you. Type **my concern** to see who that is. Until somebody has it, or if you cannot reach them, ring the number below.',
    ],
  },
  next: {
    title: 'After you send a concern',
    says: [
      'A youth justice team manager takes the concern on and phones you to talk it through. Then they decide whether a Risk Management Meeting is needed. You will be told here who it is, and what was decided and why.',
      'Type **my concern** to see how yours stands. Nothing happens with one that you have not sent.',
    ],
  },
  'who-sees': {
    title: 'Who sees a concern',
    says: [
      'Nobody, until you send it. Then: the team managers of the youth justice service (CDYJS), the people they give it to, your own designated safeguarding lead, and First Contact for a child under ten.',
      'Agencies that are asked to a meeting see it while they have a part in it. Each person who looks is written down.',
    ],
  },
  anonymous: {
    title: 'This is not anonymous',
    says: [
      'Your name goes with the concern, because the team manager has to phone you. It is not shown in any channel.',
    ],
  },
  parents: {
    title: 'About parents and carers',
    says: [
      'Pathway tells no parent or carer anything. The concern asks whether they know. People decide who tells them, when and what, with the police where they are involved.',
      'If telling them could put a child at risk, do not tell them yet, and ask your designated safeguarding lead.',
    ],
  },
  'how-long': {
    title: 'How long it takes',
    says: [
      'To raise a concern you need three short cards: some five minutes. What you write is kept if you are interrupted.',
      'After you send it, the receipt and **my concern** say by which day somebody will phone you. If a meeting is needed, it is held within ten working days.',
    ],
  },
};

/** The answer to one of the questions that are known. */
export function answerCard(topic: Topic, { contacts }: Pick<Policy, 'contacts'>): Card {
  const { title, says } = answers[topic];
  return messageCard({ title, paragraphs: [...says, ringWords(contacts.firstContact)] });
}

/** The answer to a question that is not known. */
export function questionCard({ contacts }: Pick<Policy, 'contacts'>): Card {
  return messageCard({
    title: 'Nobody here can answer that',
    paragraphs: [
      'Nobody reads this chat, so your question has reached nobody. It was not put into your concern. Ask your designated safeguarding lead or your manager.',
      ringWords(contacts.firstContact),
      'Pathway can answer these: **what happens next**, **who will see this**, **is this anonymous**, **will the parents be told**, **how long does it take**, **I forgot to say something**.',
    ],
  });
}
