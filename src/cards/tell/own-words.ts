/** What people are told of what was added to a concern, of those who do not agree, and of the answers to them. */
import type { TellWords } from '../../cases/notice.ts';
import { inSentence } from '../../rules/base/capitals.ts';
import { unmet } from '../../rules/engine/agenda.ts';
import { stillOwedToWhoAsked } from '../../rules/engine/promises.ts';
import type { Case } from '../../rules/record/case.ts';
import { challengeAbout, differenceStages, isLastHere } from '../../rules/record/challenges.ts';
import { inPart, plainWords } from '../text.ts';
import { addressed, ring, somethingNew } from './addressed.ts';
import { isServiceLeadTold } from './promise-passed.ts';
import { managersName, rest, type Tell } from './shape.ts';

/** In the words of nobody: what was added is on the case. */
const addedTo: Tell = (c) => {
  const by = c.additions?.at(-1)?.by;
  const who = by === undefined ? 'Somebody' : plainWords(by.name);
  return {
    title: `Something was added: ${c.reference}`,
    paragraphs: [`${who} added something to the concern. Read it, and record what follows from it.`],
    forms: [{ title: 'Read it', action: 'read-addition' }],
  };
};

const readLast = ({ additions = [] }: Case) =>
  additions
    .flatMap(({ read }) => read ?? [])
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .at(-1);

const additionRead: Tell = (c, by, reading) => {
  const { title, concern } = addressed(c, reading);
  const reader = readLast(c);
  const who = reader === undefined ? 'The team manager' : plainWords(reader.by.name);
  return {
    title,
    paragraphs: [
      `${who} has read what was added to ${concern}. ${ring(c, by)} if you need to know more.`,
      somethingNew(c, by),
    ],
  };
};

/** What it is about, the open case says. */
const toBeAnswered = (says: string): string =>
  `${says} Open it to read what and why. Nothing else on the case waits for it.`;

const notAgreed: Tell = ({ reference }) => ({
  title: `Somebody does not agree: ${reference}`,
  paragraphs: [toBeAnswered('Somebody does not agree and waits for your answer.')],
  forms: [{ title: 'Answer', action: 'answer-challenge' }],
});

const stillNotAgreed: Tell = ({ reference }, { roster }, { reader }) => {
  const isLead = roster.withJob('service-lead').some(({ id }) => id === reader);
  return {
    title: `Somebody still does not agree: ${reference}`,
    paragraphs: [toBeAnswered('Somebody does not agree with the answer they had. The service lead answers next.')],
    ...(isLead ? { forms: [{ title: 'Answer', action: 'answer-as-service-lead' }] } : {}),
  };
};

const leadAnswered: Tell = ({ reference }) => ({
  title: `The service lead has answered: ${reference}`,
  paragraphs: [
    'Somebody did not agree with the answer they had, and the service lead has answered them. Open the case and read "Where people do not agree": it may be something that you are to do.',
  ],
});

/** To those who manage it and to the service lead, who deal with it outside Pathway. */
const outside: Tell = ({ reference }, { policy }) => ({
  title: `A difference goes on: ${reference}`,
  paragraphs: [
    `Somebody does not agree with the answer of the service lead either. The ${policy.links.managingProfessionalDifferences.title} says how it goes on. Record here what is reached.`,
  ],
  forms: [{ title: 'Record how it goes on', action: 'record-difference' }],
});

/** The newest answer to what they said themselves, and at which stage; the case as they see it holds nothing else. */
function newestAnswer({ challenges = [] }: Case) {
  const answers = challenges.flatMap(({ steps }) =>
    steps.flatMap(({ answer }, index) => (answer === undefined ? [] : [{ ...answer, stage: index + 1 }])),
  );
  return answers.toSorted((one, other) => one.at.localeCompare(other.at)).at(-1);
}

const answered: Tell = (c, { policy }, { most }) => {
  const answer = newestAnswer(c);
  const who = answer === undefined ? managersName(c) : plainWords(answer.by.name);
  const then = isLastHere(answer?.stage)
    ? ` The ${policy.links.managingProfessionalDifferences.title} says how it goes on then.`
    : '';
  return {
    title: `An answer for you: ${c.reference}`,
    paragraphs: [
      `${who} has answered what you do not agree with. If you still do not agree, open the case and press "I still do not agree".${then} If a child is in danger now, ring ${policy.contacts.emergency.value}.`,
    ],
    sections: [{ heading: 'The answer', extra: inPart(answer?.told ?? '', most, rest) }],
  };
};

/** To those who do not agree, to those who manage the case and to the service lead, in the same words. */
const recorded: Tell = ({ reference, challenges = [] }, { calendar }) => {
  const title = `How a difference goes on: ${reference}`;
  const all = challenges.flatMap(({ about, outside = [] }) => outside.map((one) => ({ about, ...one })));
  const newest = all.toSorted((one, other) => one.at.localeCompare(other.at)).at(-1);
  if (newest === undefined) return { title, paragraphs: ['Open it to read how it goes on.'] };
  const { about, stage, on, by } = newest;
  const who = plainWords(by.name);
  return {
    title,
    paragraphs: [
      `${who} has recorded what was reached outside Pathway, where people do not agree (${inSentence(challengeAbout[about])}): ${inSentence(differenceStages[stage])}, ${calendar.sayDate(on)}.`,
      `If that is not so, ring ${who}.`,
    ],
  };
};

/** Their own alone: the case as they see it holds no other. */
const late: Tell = (c, by) => {
  const owed = stillOwedToWhoAsked(c, unmet(c, by), by);
  return {
    title: `Your answer is late: ${c.reference}`,
    paragraphs: [
      ...owed.map(({ row, due }) => {
        const who = row.owner === 'service-lead' ? 'The service lead' : managersName(c);
        const day = due.known ? ` The answer was due by ${by.calendar.sayDate(due.due)}.` : '';
        return `${who} has not answered yet what you do not agree with.${day}`;
      }),
      ...(owed.some((one) => one.row.owner !== 'service-lead' && isServiceLeadTold(c, one, by))
        ? ['The service lead has been told.']
        : []),
      `${ring(c, by)} if you want to know more. If a child is in danger now, ring ${by.policy.contacts.emergency.value}.`,
    ],
  };
};

export const ownWords = {
  'not-agreed': notAgreed,
  'still-not-agreed': stillNotAgreed,
  'difference-outside': outside,
  'challenge-answered': answered,
  'lead-answered': leadAnswered,
  'difference-recorded': recorded,
  'answer-late': late,
  'added-to': addedTo,
  'addition-read': additionRead,
} as const satisfies Partial<Record<TellWords, Tell>>;
