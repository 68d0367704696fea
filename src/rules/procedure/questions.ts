/** What the procedure leaves open, and the local default in use until the authority settles it. "Why?" prints both. */

import { foundSince, type QuestionRow } from './questions-found-since.ts';

const rows = [
  {
    id: 'A-01',
    question: 'Does a young person of exactly 10 count? Line 21 says from 10, line 45 over 10, and line 65 10 upwards.',
    answer: 'Local default: 10 and over counts on both routes, and a note is shown when the age is exactly 10.',
  },
  {
    id: 'A-02',
    question: 'Which age counts: when it happened, or at the referral?',
    answer:
      'Local default: both are recorded. If either is under 10, the team manager chooses the way. Nobody is turned away automatically.',
  },
  {
    id: 'A-03',
    question: 'Is there an upper age?',
    answer:
      'Local default: under 18 when it happened. For a person of 18 or over, Pathway shows a warning and the team manager decides.',
  },
  {
    id: 'A-04',
    question: 'Must school staff go through their designated safeguarding lead?',
    answer:
      'Local default: the designated safeguarding lead is told automatically. Any member of staff can always send a concern themselves.',
  },
  {
    id: 'A-05',
    question: 'Which column of the continuum makes a case appropriate for a Risk Management Meeting?',
    answer: 'Local default: there is no rule. The team manager decides and writes down why.',
  },
  {
    id: 'A-06',
    question: 'How are the ten working days counted: is the day of receipt day 0 or day 1, and what about weekends?',
    answer:
      'Local default: the day of receipt is day 0 and the next working day is day 1. A referral received at a weekend or on a bank holiday counts from the next working day. The date is shown, not only the number of days.',
  },
  {
    id: 'A-07',
    question:
      'While an investigation goes on, does the clock start when the police refer to the Multi-Agency Safeguarding Hub (MASH), or when MASH tells the youth justice service (CDYJS)?',
    answer: 'Local default: it starts from the earliest one recorded, and both are shown.',
  },
  {
    id: 'A-08',
    question: 'Which cases are eligible once the Multi-Agency Safeguarding Hub (MASH) has screened them?',
    answer: 'Local default: MASH say so in their own words.',
  },
  {
    id: 'A-09',
    question:
      'Does "held within" 10 working days mean that invitations have gone out, or that the meeting took place? What if it is adjourned?',
    answer:
      'Local default: it is met only when the meeting has been held. An adjournment needs a reason, and the clock runs on.',
  },
  {
    id: 'A-10',
    question:
      'What about a community resolution, police outcomes 20 to 23, a deferred prosecution or a voluntary interview?',
    answer:
      'Local default: these do not start the criminal justice route. A worker who is concerned uses the concern route, and the question is shown to the team manager.',
  },
  {
    id: 'A-11',
    question: 'Line 60 speaks of both meetings, but only one is described. Which are meant?',
    answer:
      'Local default: public protection (MAPPA) and child exploitation are considered at every Risk Management Meeting, on either route.',
  },
  {
    id: 'A-12',
    question:
      'What if a case changes route: a concern that leads to a charge, or a charge that ends in no further action?',
    answer:
      'Local default: it stays one case and keeps the history of its routes. The first clock is kept and a new one is added.',
  },
  {
    id: 'A-13',
    question: 'What if consent to the AIM assessment is refused?',
    answer: 'Local default: the refusal is recorded, and the meeting or the lead decides. It blocks nothing.',
  },
  {
    id: 'A-14',
    question: 'Does a combined meeting count as the Risk Management Meeting?',
    answer:
      'Local default: yes, once all six cards of its outcome are answered and it is recorded. It counts for the day it was held.',
  },
  {
    id: 'A-15',
    question:
      "Does Children's Social Care send one of the people listed or all of them, and is anybody invited when the case is not active?",
    answer:
      "Local default: any one of them is enough. When the case is not active, Children's Social Care is offered as optional, because it may lead the AIM assessment.",
  },
  {
    id: 'A-16',
    question: 'What if the referrer and the team manager disagree, or people in the meeting do?',
    answer:
      'Local default: the team manager decides, and what the referrer thinks of the decision is recorded. Anybody with a part in the case can say that they do not agree: the team manager answers, then the service lead, then the local policy on managing professional differences says how it goes on.',
  },
  {
    id: 'A-17',
    question:
      "Who leads the AIM assessment when the young person is active to both Children's Social Care and the youth justice service (CDYJS)?",
    answer: 'Local default: the conflict is shown, and the chair decides and gives the reason.',
  },
  {
    id: 'A-18',
    question: 'Who acts when the team manager is away?',
    answer:
      'Local default: each team manager has a deputy, cover with dates for absences, and a person who is told of late work. All cases of one can be handed over at once, and what has no owner who can act is listed.',
  },
  {
    id: 'A-19',
    question: 'Does the clock stop while the school is closed?',
    answer: "Local default: no. The school's safeguarding contact for the holidays is used, and a warning comes early.",
  },
  {
    id: 'A-20',
    question: 'If another local authority placed the young person here, who is told, who checks and who leads?',
    answer:
      'Local default: the placing authority and its contact are recorded. A team manager tells it of the meeting, its outcome and the closing by telephone. Nothing is decided automatically.',
  },
  {
    id: 'A-21',
    question:
      'When are parents, carers and the young person told, if telling them could compromise a police investigation?',
    answer:
      'Local default: while the police investigate, nobody speaks to the young person or their family before the officer in charge has agreed. Contact without that is recorded and not refused, and the service lead is told. Whether parents were told can be answered "not yet", with the reason.',
  },
  {
    id: 'A-22',
    question: 'What if several children are involved, or a child has both caused harm and been harmed?',
    answer:
      'Local default: each young person who may have caused harm has their own case. As little as possible is kept about a child who may have been harmed, on a separate record that fewer people may see.',
  },
  {
    id: 'A-23',
    question:
      'Does the duty to inform the High Risk of Harm Panel also hold on the concern route, and who leads it if SEND and Inclusion are not invited?',
    answer:
      'Local default: if the young person is in education, SEND and Inclusion are always invited and have this task, on both routes. On the concern route they may record why nothing is shared, and the service lead is told. Where nobody speaks for them, the team manager tells the panel.',
  },
  {
    id: 'A-24',
    question: 'What does the appropriate referral form ask?',
    answer: 'Local default: the questions of the conversation in the bot. Only a few of them must be answered.',
  },
  {
    id: 'A-25',
    question:
      'What happens when a case is not appropriate for a Risk Management Meeting: who is told, and can it be looked at again?',
    answer:
      'Local default: the reason, the advice given and what the referrer is told must be recorded. The referrer, and others with a part in the case, can say that they do not agree, and the decision can be opened again.',
  },
  {
    id: 'A-26',
    question: 'When is the case management system checked?',
    answer:
      'Local default: the team manager checks it when the referral comes, and must have done so before invitations go out.',
  },
  {
    id: 'A-27',
    question: 'Is the referrer invited to the Risk Management Meeting?',
    answer: 'Local default: yes, unless the team manager takes them off the list.',
  },
  {
    id: 'A-28',
    question: 'Which AIM model is used, and which for children under 12?',
    answer: 'Local default: AIM3, AIM under 12s or another is recorded. None is chosen beforehand.',
  },
  {
    id: 'A-29',
    question: 'Appendix 1 is missing or has no heading. What are lines 90 to 96?',
    answer: 'Local default: they are taken as the headings of the AIM report, and marked as inferred.',
  },
  {
    id: 'A-30',
    question: 'What are the criteria for referral in Appendix 2?',
    answer: 'Local default: it prints no others, so the text of the continuum is used and nothing else.',
  },
  {
    id: 'A-31',
    question: 'Who is the relevant team manager: by area, or by school?',
    answer: 'Local default: by area, from a local table. A case that it does not place waits for a manager to take it.',
  },
  {
    id: 'A-32',
    question: 'When is a case closed?',
    answer:
      'Local default: when a team manager closes it and gives the reason. Its deadlines then stop. For twenty working days, or another time that the authority sets, it can be opened again, and at any time if it was opened in error or joined to another case.',
  },
  {
    id: 'A-33',
    question: 'How long are records and minutes kept?',
    answer:
      'Local default: the authority sets how long. On that day the service lead decides: keep it until another day, or ask for it to be removed, which a second person confirms. Nothing is removed while a hold is on it. The list of who searched names no case and is kept without end.',
  },
  {
    id: 'A-34',
    question: 'Does sending a concern here count as the referral form and as the formal record?',
    answer:
      "Local default: Pathway tracks the process and gives a summary that can be exported. It is not the child's record, which is kept in Liquid Logic.",
  },
  ...foundSince,
] as const satisfies readonly QuestionRow[];

export type QuestionId = (typeof rows)[number]['id'];

export interface Question extends QuestionRow {
  readonly id: QuestionId;
}

export const questions: readonly Question[] = rows;

const byId = new Map<QuestionId, Question>(questions.map((row) => [row.id, row]));

/** What "why?" prints: `A-06, left open by the procedure: How are … Local default: …`. */
export function questionText(id: QuestionId): string {
  const row = byId.get(id);
  if (row === undefined) throw new RangeError(`There is no question ${id}.`);
  return `${id}, left open by the procedure: ${row.question} ${row.answer}`;
}
