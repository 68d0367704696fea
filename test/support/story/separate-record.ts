/** The separate record of a child who may have been harmed, as people make, read and change it. */
import type { FakeTeams } from '../../../desk/fake-teams.ts';
import type { Store } from '../../../src/store/port.ts';
import { contentsOf } from '../store-contents.ts';
import type { TeamsUser } from '../teams-user.ts';
import { type Answers, chooses, does, reads } from './acting.ts';
import { asks } from './reading.ts';
import { marked } from './words.ts';

/** Who it is about. `about` marks every text of this record, so that it can be looked for. */
export interface OtherChild {
  readonly about: string;
  readonly name: string;
  readonly school?: string;
  readonly ownReferral?: 'Yes, there is one already' | 'It was made now, with First Contact' | 'Not known';
}

/** Says on the case that there is to be one, and fills in who it is about; what the record shows. */
export async function makesASeparateRecord(manager: TeamsUser, reference: string, child: OtherChild): Promise<string> {
  const { about, name, school, ownReferral = 'Not known' } = child;
  await does(manager, reference, ['Make a separate record of the other child', 'Make the record'], {});
  await manager.presses('Separate records');
  await manager.presses('Fill in who the child is');
  await manager.fills({
    "The child's name": name,
    ...(school === undefined ? {} : { 'School or college': school }),
    'Does this child have a safeguarding referral of their own?': ownReferral,
    'Where it was made, and when': marked(`${about}where`),
  });
  await manager.presses('Make the record');
  return reads(manager);
}

/** Presses a button of the open record, fills in its form and sends it; what is shown then. */
async function onTheRecord(person: TeamsUser, [button, send]: readonly [string, string], answers: Answers) {
  await person.presses(button);
  await person.fills(answers);
  await person.presses(send);
  return reads(person);
}

export const letsSee = (keeper: TeamsUser, name: string, about: string): Promise<string> =>
  onTheRecord(keeper, ['Let another person see it', 'Add this person'], {
    'Which person': name,
    'Why this person needs to see it': marked(`${about}added`),
  });

/** Records who supports the child, and a plan that somebody looks after until a day. */
export const plansTheirSafety = (
  keeper: TeamsUser,
  { about, owner, review }: { about: string; owner: string; review: string },
): Promise<string> =>
  onTheRecord(keeper, ['Add support, views and safety', 'Save'], {
    'Who supports the child': marked(`${about}supporter`),
    "Were the child's views heard?": marked(`${about}views`),
    'Were parents or carers told and heard?': marked(`${about}parents`),
    'Who tells the family what the police decide': marked(`${about}police`),
    "What is planned for the child's own safety": marked(`${about}safety`),
    'Who looks after this plan': owner,
    'Day on which that is looked at again': review,
  });

/** Looks at the plan on the open record: it is right as it is. */
export const looksAtTheirSafety = (person: TeamsUser, next: string): Promise<string> =>
  onTheRecord(person, ['Look at the safety plan again', 'Record this'], {
    'Is the plan still right?': 'Yes, as it is',
    'Looked at next by': next,
  });

/** Opens the only record that somebody may see. */
export async function opensTheirRecord(person: TeamsUser): Promise<string> {
  await asks(person, 'separate records');
  await person.opens('Open');
  return reads(person);
}

/** Opens the record from its case. */
export async function opensTheRecordOf(person: TeamsUser, reference: string): Promise<string> {
  await chooses(person, reference, 'Separate records');
  await person.presses('Open the separate record');
  return reads(person);
}

/** Everywhere that something of a record stands, and may not: in every document but the record's own, in every message, and in the log. */
export async function whereItLeaks(
  { office, store, logged }: { office: FakeTeams; store: Store; logged: readonly string[] },
  words: readonly string[],
): Promise<readonly string[]> {
  const holds = (value: unknown) => words.some((word) => JSON.stringify(value).includes(word));
  const documents = [...(await contentsOf(store)).values()]
    .filter(({ partition }) => !partition.startsWith('separate-record'))
    .filter(holds)
    .map(({ partition, id }) => `document ${partition} ${id}`);
  const messages = office.sent().filter(({ activity }) => holds(activity ?? ''));
  return [
    ...documents,
    ...messages.map(({ conversation, at }) => `message in ${conversation} at ${at}`),
    ...logged.filter(holds).map((line) => `log: ${line}`),
  ];
}
