/** What the lead and the co-worker of an AIM assessment do, from consent to sharing. */
import { objectsIn } from '../../../desk/fake-teams/json.ts';
import { contentsOfCard } from '../../../desk/hands/card-reading.ts';
import type { TeamsUser } from '../teams-user.ts';
import { type Answers, chooses, does, tries } from './acting.ts';
import { savesCard } from './outcome.ts';
import { marked } from './words.ts';

/** An outcome that decides an assessment, recorded. */
export async function decidesAnAssessment(
  manager: TeamsUser,
  reference: string,
  { by, receives, further, more = {} }: { by: string; receives: readonly string[]; further: string; more?: Answers },
): Promise<void> {
  for (const card of ['attendance', 'considered', 'safety'] as const) await savesCard(manager, reference, card);
  await savesCard(manager, reference, 'plan', { 'Action 1: by': further });
  await savesCard(manager, reference, 'next', { 'By which day, if there is one': further });
  await does(manager, reference, ['Outcome: AIM assessment', 'Save'], {
    'Is an AIM assessment appropriate?': 'Yes: AIM3',
    'Why?': marked('aimwhy'),
    'To be completed by': by,
    'Who receives it': receives,
    'How it is shared, and who tells the young person and their parents or carers': marked('sharedhow'),
    'Does the young person deny it or refuse to take part?': 'Neither',
    ...more,
  });
  await does(manager, reference, ['Record the outcome', 'Record'], {});
}

type Whose = 'The young person' | 'Parents or carers';
type Answered = 'Given' | 'Refused' | 'Withdrawn' | 'Not asked' | 'Asked, no answer yet';
const consent = ['Record consent to the assessment', 'Record'] as const;
const consentAnswers = (whose: Whose, answer: Answered): Answers => ({
  'Whose consent': whose,
  'What was answered': answer,
  'How it was asked or said, or why it was not asked': marked('consenthow'),
});

export const recordsConsent = (person: TeamsUser, reference: string, whose: Whose, answer: Answered): Promise<string> =>
  does(person, reference, consent, consentAnswers(whose, answer));
export const triesToRecordConsent = (
  person: TeamsUser,
  reference: string,
  whose: Whose,
  answer: Answered,
): Promise<string> => tries(person, reference, consent, consentAnswers(whose, answer));

export const asksAnAgency = (person: TeamsUser, reference: string, team: string, what: string): Promise<string> =>
  does(person, reference, ['Ask an agency for information', 'Ask'], { 'Which team': team, 'What you ask': what });

export const headingTitles = [
  'Details of the young person',
  'School, college or employer',
  'The offence or concern',
  'Development',
  'Parenting',
  'Family and surroundings',
  'Conclusion and analysis',
] as const;

export const triesToComplete = (person: TeamsUser, reference: string, answers: Answers = {}): Promise<string> =>
  tries(person, reference, ['The assessment is complete', 'Record'], {
    'The report covers': headingTitles,
    'Where the report is kept': marked('keptat'),
    ...answers,
  });

export const recordsShared = (person: TeamsUser, reference: string, recipient: string): Promise<string> =>
  does(person, reference, ['Record that the assessment was shared', 'Record'], {
    'Who receives it': recipient,
    'Was it shared with them?': 'Yes',
    'How it was shared, or why it is not': marked('sharedhow'),
  });

export const recordsNotShared = (person: TeamsUser, reference: string, recipient: string): Promise<string> =>
  does(person, reference, ['Record that the assessment was shared', 'Record'], {
    'Who receives it': recipient,
    'Was it shared with them?': 'No, and it will not be',
    'How it was shared, or why it is not': marked('notshared'),
  });

/** Names somebody of those that are offered; the list says of each how they are trained. */
export async function names(
  manager: TeamsUser,
  reference: string,
  button: 'Name who leads the assessment' | 'Name the co-worker of the assessment',
  name: string,
): Promise<string> {
  await chooses(manager, reference, button);
  const offered = contentsOfCard(manager.dialog()?.card).inputs.flatMap(({ element }) => objectsIn(element.choices));
  const found = offered.map(({ title }) => String(title)).find((title) => title.startsWith(name));
  return does(manager, reference, [button, 'Name them'], { Who: found ?? `${name} is not offered` });
}
