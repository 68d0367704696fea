/** Questions that were found once the first of them had been settled: of the parts that came later. */

export interface QuestionRow {
  readonly id: `A-${string}`;
  readonly question: string;
  /** Begins with `Local default:`, so that nobody takes it for the procedure. */
  readonly answer: `Local default: ${string}`;
}

export const foundSince = [
  {
    id: 'A-35',
    question: 'Who records the outcome of the meeting, and by when?',
    answer:
      'Local default: the team manager or the deputy, within two working days after the meeting. The authority sets that time.',
  },
  {
    id: 'A-36',
    question: 'Does a Risk Management Meeting that was held before a charge or a caution count for it?',
    answer:
      'Local default: no. The team manager can say that a meeting of the ten working days before dealt with that decision, where the police came and its outcome is recorded. The service lead is told.',
  },
  {
    id: 'A-37',
    question: 'Is the Risk Management Meeting on the criminal justice route a choice?',
    answer: 'Local default: no. After a caution or a charge it is arranged without a decision for or against it.',
  },
  {
    id: 'A-38',
    question: 'What happens where the Multi-Agency Safeguarding Hub (MASH) says that a case is not eligible?',
    answer:
      'Local default: the case is closed with their words, and the officer who told of it is told. They can take it back.',
  },
  {
    id: 'A-39',
    question: 'Does an interview by appointment count as an interview?',
    answer: 'Local default: yes. It is recorded how the young person was interviewed.',
  },
  {
    id: 'A-40',
    question: 'Does a deferred prosecution wait in this procedure?',
    answer:
      'Local default: it is kept with the day on which the decision is looked at again, and goes the concern route if the officer is concerned.',
  },
  {
    id: 'A-41',
    question: 'Whose consent to an AIM assessment is asked, and what if the answers differ?',
    answer:
      'Local default: the young person and their parents or carers are both asked, and each answer is recorded. Where they differ the lead and the team manager decide how to go on and say why.',
  },
  {
    id: 'A-42',
    question: 'Does another service lead the AIM assessment if the activity changes after the meeting has decided?',
    answer:
      'Local default: no. It stays as the meeting decided, the change is shown, and the team manager can change which service leads and say why.',
  },
  {
    id: 'A-43',
    question: 'Does the notification or the concern itself make a young person active to a service?',
    answer:
      'Local default: no. Where a service opened a case only since then, and it depends on that which service leads, the chair decides and gives the reason.',
  },
  {
    id: 'A-44',
    question: 'How many people or agencies must come for the meeting to count?',
    answer: 'Local default: the chair decides. Who came is recorded, and the reason where nobody else came.',
  },
  {
    id: 'A-45',
    question: "Which team of Children's Social Care names a worker for the AIM assessment?",
    answer:
      'Local default: the team the young person is active to; without one, the team First Contact sent it to; without that, a team the team manager chooses.',
  },
  {
    id: 'A-46',
    question: 'How long do the agencies that were invited see the concern?',
    answer:
      'Local default: until the outcome of the meeting is recorded. Then only those see it that came, sent information or have an action of the plan, and twenty working days after the case is closed, or another time that the authority sets, none of them.',
  },
  {
    id: 'A-47',
    question: 'Who may ask for the file of one child, to take it away?',
    answer: 'Local default: the service lead.',
  },
  {
    id: 'A-48',
    question: 'Who looks after a safety plan for a place that both children use?',
    answer:
      'Local default: the one team that the meeting chooses, or that the team manager chooses where a plan is made before it. That team reads the case as long as the plan is theirs.',
  },
] as const satisfies readonly QuestionRow[];
