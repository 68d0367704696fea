/** Questions that were found once the first of them had been settled: of the parts that came later. */

export interface QuestionRow {
  readonly id: `A-${string}`;
  readonly question: string;
  /** Begins with `Local default:`, so that nobody takes it for the procedure. */
  readonly answer: `Local default: ${string}`;
}

export const foundSince = [
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
] as const satisfies readonly QuestionRow[];
