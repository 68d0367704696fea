/**
 * What the referrer hears, and the safeguarding leads of their school with them (A-04): to the referrer as "your concern",
 * to a lead by the referrer's name. The title names nobody, because a lock screen shows it.
 */
import type { TellWords } from '../../cases/notice.ts';
import { findObligation, unmet } from '../../rules/engine/agenda.ts';
import { isAnother, recordedAnswers } from '../../rules/outcome/outcome.ts';
import { isKnownToYouthJustice, isScreened } from '../../rules/police/mash.ts';
import { isCriminalJustice } from '../../rules/police/routes.ts';
import { type Case, currentMeeting } from '../../rules/record/case.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import type { Section } from '../message/message.ts';
import { inPart, plainWords } from '../text.ts';
import { type Addressed, addressed, ring, somethingNew, toRing } from './addressed.ts';
import { promisePassed } from './promise-passed.ts';
import { clockSentence, managersName, type Reading, rest, type Tell } from './shape.ts';

const partOf = (heading: string, text: string, { most }: Reading): Section => ({
  heading,
  extra: inPart(text, most, rest),
});
/** In the team manager's own words, written for them. */
const fromTheManager = ({ isLead, them }: Pick<Addressed, 'isLead' | 'them'>, text: string, reading: Reading) =>
  partOf(isLead ? `From the team manager to ${them}` : 'From the team manager', text, reading);

/** The decision with its reason, and how to disagree (CN-07, A-16, A-25). */
const decided: Tell = (c, by, reading) => {
  const { policy } = by;
  const { decision, reference } = c;
  const { them, concern, isLead } = addressed(c, reading);
  const whoDecided = decision === undefined ? managersName(c) : plainWords(decision.by.name);
  const difference = policy.links.managingProfessionalDifferences.title;
  const asked = isLead
    ? 'If the team manager invites your school, the invitation will come to its channel.'
    : 'Your own agency will tell you if the team manager invites you.';
  return {
    title: `Decision on ${reference}`,
    paragraphs: [
      ...(isLead ? [`This is the decision on ${concern}.`] : []),
      decision?.appropriate === true
        ? `${whoDecided} has decided to hold a Risk Management Meeting. ${asked}`
        : `${whoDecided} has decided not to hold a Risk Management Meeting.`,
    ],
    sections: [
      partOf('The reason', decision?.reason ?? '', reading),
      ...(decision?.advice === undefined ? [] : [partOf('Advice', decision.advice, reading)]),
      fromTheManager({ isLead, them }, decision?.told ?? '', reading),
      {
        heading: 'If you do not agree, or something new happens',
        paragraphs: [
          `Open the case and press "I do not agree", or ${toRing(c, by)}. The ${difference} says what to do where professionals differ. ${somethingNew(c, by)}`,
        ],
      },
    ],
  };
};

/** ` by Thursday 5 November 2026`, while that day is to come. */
function byWhen(c: Case, by: DecisionContext): string {
  const due = findObligation(c, 'discuss', by)?.due;
  return due?.known && due.due >= by.calendar.localDate(by.now) ? ` by ${by.calendar.sayDate(due.due)}` : '';
}

const taken: Tell = (c, by, reading) => {
  const { title, them, concern, isLead } = addressed(c, reading);
  const what = isLead ? concern : 'it';
  return {
    title,
    paragraphs: [
      c.discussions.length === 0 && !isCriminalJustice(c)
        ? `${managersName(c)} has ${what} now and will ring ${them} to talk it through${byWhen(c, by)}.${isLead ? '' : ` If you miss the call, ${toRing(c, by)}.`}`
        : `${managersName(c)} has ${what} now. ${ring(c, by)} if you need to know more.`,
    ],
  };
};

/** What is to be done for them and by which day, as far as that is ahead, in the words of who waits for it. */
function promisedNext(c: Case, by: DecisionContext, them: string): readonly Section[] {
  const today = by.calendar.localDate(by.now);
  const lines = unmet(c, by).flatMap(({ row: { promised }, title, due }) => {
    if (promised === undefined || !due.known || due.due < today) return [];
    const says = promised.awaited?.(c).replace('{referrer}', () => them) ?? plainWords(title);
    return [`${says} by ${by.calendar.sayDate(due.due)}.`];
  });
  return lines.length === 0 ? [] : [{ heading: 'What happens next', paragraphs: lines }];
}

/** Nothing of why: that is for those who see the whole case. */
const reconsidered: Tell = (c, by, reading) => {
  const { title, them, concern } = addressed(c, reading);
  return {
    title,
    paragraphs: [
      `The decision on ${concern} is open again: a team manager will decide again whether a Risk Management Meeting is appropriate. We will tell you here what they decide, and why.`,
      `${ring(c, by)} if you need to know more. ${somethingNew(c, by)}`,
    ],
    sections: promisedNext(c, by, them),
  };
};

/** That one will be held, and not why: what the police do is nothing that they may learn here (CJ-07). */
const meetingAhead: Tell = (c, by, reading) => {
  const { title, concern } = addressed(c, reading);
  return {
    title,
    paragraphs: [
      `A Risk Management Meeting will be held about ${concern}. A team manager will arrange it, and will invite your agency if you are to come.`,
      `${ring(c, by)} if you need to know more. ${somethingNew(c, by)}`,
    ],
  };
};

/** That it was, and no more: what was said there is for those who were asked. */
const held: Tell = (c, by, reading) => {
  const { title, concern, isLead } = addressed(c, reading);
  const { number = 0, heldOn: on } = currentMeeting(c) ?? {};
  const which = isAnother(c, number) ? 'Another' : 'The';
  const day = on === undefined ? '' : ` on ${by.calendar.sayDate(on)}`;
  return {
    title,
    paragraphs: [
      `${which} Risk Management Meeting${isLead ? ` about ${concern}` : ''} was held${day}. ${ring(c, by)} if you need to know more.`,
      somethingNew(c, by),
    ],
  };
};

/** What the meeting has for them, in the team manager's words; nothing of the plan or the assessment. */
const outcome: Tell = (c, by, reading) => {
  const { title, concern, isLead, them } = addressed(c, reading);
  const told = recordedAnswers(c, 'next')?.told ?? '';
  return {
    title,
    paragraphs: [
      `The team manager has recorded what came of the Risk Management Meeting${isLead ? ` about ${concern}` : ''}. ${ring(c, by)} if you need to know more.`,
      somethingNew(c, by),
    ],
    sections: [fromTheManager({ isLead, them }, told, reading)],
  };
};

/** Why is for those who see the whole case; what is said of it here was written for them. */
const closed: Tell = (c, by, reading) => {
  const { title, concern, isLead, them } = addressed(c, reading);
  const told = c.closed?.told;
  return {
    title,
    paragraphs: [
      `The case${isLead ? ` about ${concern}` : ''} is closed. ${ring(c, by)} if you need to know more.`,
      somethingNew(c, by),
    ],
    ...(told === undefined ? {} : { sections: [fromTheManager({ isLead, them }, told, reading)] }),
  };
};

const firstContactDecided: Tell = (c, _by, reading) => {
  const { title, them, concern, isLead } = addressed(c, reading);
  return {
    title,
    paragraphs: [
      ...(isLead ? [`This is about ${concern}.`] : []),
      c.ageSettled?.to === 'this-procedure'
        ? `First Contact have decided that it goes on in this procedure. A CDYJS team manager will ring ${them}.`
        : 'First Contact have decided on the route and will take it on from here. Ask them if you need to know more.',
    ],
  };
};

/** A doubt about the age was settled so (A-02); why is not for them. */
const toFirstContact: Tell = (c, by, reading) => {
  const { title, concern, isLead } = addressed(c, reading);
  const { name, phone } = by.policy.contacts.firstContact;
  return {
    title,
    paragraphs: [
      `${managersName(c)} has asked ${name} to decide the most appropriate route for ${isLead ? concern : 'it'}. We will tell you here what they decide.`,
      `Ring ${name} on ${phone.value} if you want to know more. ${somethingNew(c, by)}`,
    ],
  };
};

const eligibleWords = (how: string): readonly string[] => [
  `${how} A CDYJS team manager will take it. We will tell you here who it is.`,
];

/** What MASH decided about a police notification, by whichever way they said it (CJ-08). */
const screened: Tell = (c, by, reading) => ({
  title: addressed(c, reading).title,
  paragraphs: isKnownToYouthJustice(c)
    ? eligibleWords(isScreened(c) ? 'MASH have screened it and told CDYJS.' : 'MASH have told CDYJS of it.')
    : [
        'MASH decided that this is not for this procedure. The case is closed here.',
        `If you are still concerned about the young person, raise a concern: type "raise a concern" here. If a child is in danger now, ring ${by.policy.contacts.emergency.value}.`,
      ],
});

/** Told to a lead alone: the one who sent it has the receipt. */
const copied: Tell = (c, by) => ({
  title: `A concern from your school: ${c.reference}`,
  paragraphs: [
    'A member of your staff has raised a concern with CDYJS. We are telling you because you are the designated safeguarding lead.',
    clockSentence(c, by),
  ],
});

export const toReferrer = {
  copied,
  screened,
  taken,
  decided,
  reconsidered,
  'meeting-ahead': meetingAhead,
  held,
  outcome,
  'promise-passed': promisePassed,
  closed,
  'to-first-contact': toFirstContact,
  'first-contact-decided': firstContactDecided,
} as const satisfies Partial<Record<TellWords, Tell>>;
