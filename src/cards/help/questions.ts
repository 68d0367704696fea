/** Short answers to what people ask about their concern. None of them says anything of a child. */
import { actions } from '../../rules/actions.ts';
import type { Contact, Policy } from '../../rules/base/policy.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { danger, toRaise } from './help.ts';

/** Whom to ring, with when somebody answers. */
function ringWords({ name, phone }: Contact): string {
  return `If it cannot wait, ring ${name} on ${phone.value}.`;
}

const managersNumber = ({ youthJustice }: Policy['contacts']): readonly string[] =>
  youthJustice === undefined
    ? []
    : [`The youth justice team managers (CDYJS) answer on ${youthJustice.phone.value}. Have your reference ready.`];

export const topics = [
  'adding',
  'next',
  'who-sees',
  'anonymous',
  'parents',
  'police',
  'child',
  'how-long',
  'disagreeing',
  'person',
] as const;
export type Topic = (typeof topics)[number];

interface Answer {
  readonly title: string;
  readonly says: readonly string[];
  /** Who asks may be worried now: the numbers come first, with the button that begins a concern. */
  readonly mayBeWorried?: true;
}

const answers: Readonly<Record<Topic, Answer>> = {
  adding: {
    title: 'To add or correct something',
    says: [
      'If you have not sent the concern, type **continue** and write it there.',
      `If you have sent it, type **my concerns**, press **Open** and then **${actions['add-to-concern'].label}**. We will tell the team manager at once.`,
      'What you sent stays as it is. If something in it is wrong, or you want to take it back, add that and say why.',
    ],
  },
  next: {
    title: 'After you send a concern',
    says: [
      'A youth justice team manager will take the concern on and ring you to talk it through. Then they will decide whether a Risk Management Meeting is needed. We will tell you here who it is, what they decide and why.',
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
      'Your name goes with the concern, because the team manager has to ring you. Pathway does not show it in any channel.',
    ],
  },
  parents: {
    title: 'About parents and carers',
    says: [
      "You do not need anybody's permission to raise a concern.",
      'Pathway does not tell parents or carers anything. The concern asks you whether they know. People will decide who tells them, when, and what. If the police are involved, they will have a say.',
      'If telling them could put a child at risk, do not tell them yet, and ask your designated safeguarding lead.',
      'If you have sent a concern and it can wait, ask the team manager before you tell the family. If a child needs protection or care now, do not wait.',
    ],
  },
  police: {
    title: 'About the police',
    mayBeWorried: true,
    says: [
      'Pathway does not tell the police for you. Sending a concern does not report a crime. Follow your own safeguarding procedure. Ask your designated safeguarding lead today if the police must be told, and who will ring them.',
      'You can raise a concern before or after somebody rings the police. It asks you if anyone has told them. If there is a meeting, the police will be asked to come.',
      'If the police know, agree with them first what you will tell the parents and the child.',
    ],
  },
  child: {
    title: 'About talking to the child',
    says: [
      'Listen and keep everybody safe, but do not question the child and do not investigate. If they tell you something, write it down in their own words.',
      'If you have sent a concern, ask the team manager before you talk to a child or the family about it. If the police are involved, agree with them first what you will say.',
      'If a child needs protection or care now, do not wait. If you are not sure, ask your designated safeguarding lead.',
    ],
  },
  'how-long': {
    title: 'How long it takes',
    says: [
      'You only need to fill in three short cards. That takes about five minutes. If you have to stop, we keep what you wrote.',
      'After you send it, the receipt and **my concerns** will tell you by which day a team manager will ring you. If a meeting is needed, it must be held within ten working days.',
    ],
  },
  disagreeing: {
    title: 'If you do not agree',
    says: [
      `Type **my concerns**, press **Open** and then **${actions.challenge.label}**. The team manager will answer you. If you do not agree with the answer either, the service lead will.`,
      'If a child is in danger now, do not wait for an answer.',
    ],
  },
  person: {
    title: 'To speak to a person',
    mayBeWorried: true,
    says: [
      'Nobody reads this chat, and nobody will ring you because of what you type here. Once you send a concern, a youth justice team manager will ring you about it.',
      'If you have sent one, type **my concerns** to see who has it. For advice, ask your designated safeguarding lead.',
    ],
  },
};

/** The answer to one of the questions that are known. */
export function answerCard(topic: Topic, { contacts }: Pick<Policy, 'contacts'>): Card {
  const { title, says, mayBeWorried = false } = answers[topic];
  return mayBeWorried
    ? messageCard({
        title,
        paragraphs: [danger({ contacts }), ...says, ...managersNumber(contacts)],
        actions: [toRaise],
      })
    : messageCard({ title, paragraphs: [...says, ringWords(contacts.firstContact)] });
}

/** One for each topic, as it is typed. */
const known = [
  'what happens next',
  'who will see this',
  'is this anonymous',
  'do I need to tell the parents',
  'should I ring the police',
  'can I talk to the child about it',
  'how long does it take',
  'I forgot to say something',
  'I do not agree',
  'can I speak to a person',
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
