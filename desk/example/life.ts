/** What a life of the example county is told with. */
export const accounts = {
  remarks: 'Kept making sexual remarks to another pupil, and went on after being asked to stop.',
  pictures: 'Asked another pupil for pictures on the way home, and asked again after a no.',
  touch: 'Touched another pupil in the corridor without being asked to, twice this week.',
  screen: 'Showed pictures on a telephone to younger children, who told a member of staff.',
  game: 'Talked younger children into a game that the staff thought was not a game.',
  secret: 'Asked a younger child to keep a secret that the child was unhappy about.',
  police: 'Sexual assault by touching.',
} as const;

export interface Life {
  readonly child: string;
  /** The value of the card's list, in years. */
  readonly age: string;
  readonly account: keyof typeof accounts;
  readonly raisedBy: 'Priya Shah' | 'Martin Dale' | 'Daniel Okafor' | 'Joanne Hardy';
  /** What the police decided, where it begins with their notification. */
  readonly police?: 'goes-on' | 'youth-caution';
  readonly manager: 'Hannah Reid' | 'Tom Bell';
  /** The meeting wanted an AIM assessment. */
  readonly assessed?: true;
  /** The day it is raised. */
  readonly raised: number;
  /** In order: the day, and what is done. */
  readonly steps: readonly (readonly [day: number, step: string])[];
  /** How many weekdays ahead the meeting is booked. */
  readonly bookedAhead: number;
  /** The stage it has come to, as src/rules/stages.ts names it. */
  readonly ends: string;
}

type Steps = Life['steps'];
export const at = (day: number, ...steps: readonly string[]): Steps => steps.map((step) => [day, step] as const);
export const talkedOn = (taken: number, talked: number): Steps => [
  ...at(taken, 'take', 'check-system'),
  ...at(talked, 'record-discussion'),
];
export const agreedOn = (taken: number, talked: number): Steps => [
  ...talkedOn(taken, talked),
  ...at(talked, 'agree-meeting'),
];
export const bookedOn = (taken: number, booked: number, ...answers: readonly string[]): Steps => [
  ...agreedOn(taken, booked),
  ...at(booked, 'book-meeting', ...answers),
];
export const heldOn = (taken: number, booked: number, held: number): Steps => [
  ...bookedOn(taken, booked, 'police-accept'),
  ...at(held, 'record-held'),
];
/** All six cards and the outcome on one day. */
export const outcomeOn = (day: number): Steps =>
  at(
    day,
    ...['attendance', 'considered', 'assessment', 'safety', 'plan', 'next'].map((card) => `save-${card}`),
    'record-outcome',
  );
export const notAgreedOn = (taken: number, decided: number): Steps => [
  ...talkedOn(taken, decided),
  ...at(decided, 'decide-no-meeting'),
];
