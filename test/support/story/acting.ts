/** What people do on a case's posts and in its dialog; the verbs of the story are made of these. */

import { buttonsOf, contentsOfCard } from '../../../desk/hands/card-reading.ts';
import type { Answer } from '../../../desk/hands/filling.ts';
import type { Post, PressAnswer } from '../../../desk/page-api.ts';
import type { TeamsUser } from '../teams-user.ts';

export type Answers = Readonly<Record<string, Answer>>;

const openers = ['Open', 'Open and decide', 'Open and screen'];

const openerOn = (post: Post): string | undefined => buttonsOf(post.card).find((title) => openers.includes(title));

/** The newest post of somebody's own channels that opens the case. */
function openingPost(person: TeamsUser, reference: string) {
  for (const { team } of person.person.teams) {
    const spot = person.in(channelOf(team));
    const post = spot.posts().findLast((one) => isAbout(one, reference) && openerOn(one) !== undefined);
    if (post) return { spot, post };
  }
  return undefined;
}

function isAbout(post: Post, reference: string): boolean {
  return !post.deleted && contentsOfCard(post.card).texts.some((text) => text.includes(reference));
}

const channelOf = (team: string): string => `19:${team}@thread.tacv2`;

/** Opens the case from a post in the person's channel, or, where there is none, from its status in their chat. */
export async function opens(person: TeamsUser, reference: string): Promise<string> {
  person.closesDialog();
  const found = openingPost(person, reference);
  if (found) await found.spot.pressesIn(found.post, openerOn(found.post) ?? '');
  else {
    await person.says(`status ${reference}`);
    await person.opens('Open');
  }
  return reads(person);
}

/** What the open dialog says. */
export function reads(person: TeamsUser): string {
  const dialog = person.dialog();
  if (!dialog) throw new Error(`${person.person.name} has no dialog open.`);
  return dialog.text;
}

/** Opens the case and presses one of its buttons; what is shown then. */
export async function chooses(person: TeamsUser, reference: string, button: string): Promise<string> {
  await opens(person, reference);
  await person.presses(button);
  return reads(person);
}

/** Fills in the form behind a button of the case and sends it; what is shown then, refused or done. */
export async function tries(
  person: TeamsUser,
  reference: string,
  [button, send]: readonly [button: string, send: string],
  answers: Answers,
): Promise<string> {
  await chooses(person, reference, button);
  await person.fills(answers);
  const answer = await person.presses(send);
  return answer.show === 'message' ? answer.text : reads(person);
}

const confirming = ({ dialog }: TeamsUser): string | undefined =>
  contentsOfCard(dialog()?.card).buttons.find(({ title }) => title.startsWith('Yes, '))?.title;
const isAsked = (person: TeamsUser): boolean => confirming(person) !== undefined;

/** Says that what was asked about is meant. */
export async function saysYes(person: TeamsUser): Promise<string> {
  await person.presses(confirming(person) ?? '');
  return reads(person);
}

/** As `tries`, and confirmed where it is odd. Throws where it was refused. */
export async function does(...args: Parameters<typeof tries>): Promise<string> {
  const first = await tries(...args);
  const shown = isAsked(args[0]) ? await saysYes(args[0]) : first;
  if (!shown.includes('Done: ')) throw new Error(`${args[0].person.name} was refused:\n${shown}`);
  return shown;
}

/** The channel of somebody's own team. */
export function ownChannel({ person }: TeamsUser): string {
  return channelOf(person.teams[0]?.team ?? '');
}

/** Presses a button on the newest post about the case that has it; what the person sees. */
export async function pressesOn(
  person: TeamsUser,
  channel: string,
  reference: string,
  button: string,
): Promise<string> {
  person.closesDialog();
  const spot = person.in(channel);
  const post = spot.posts().findLast((one) => isAbout(one, reference) && buttonsOf(one.card).includes(button));
  if (!post) throw new Error(`No post about ${reference} has the button "${button}".`);
  return afterPress(person, await spot.pressesIn(post, button));
}

/** Presses a button of one post, however old; what the person sees. */
export async function pressesOld(person: TeamsUser, channel: string, post: Post, button: string): Promise<string> {
  person.closesDialog();
  return afterPress(person, await person.in(channel).pressesIn(post, button));
}

function afterPress(person: TeamsUser, answer: PressAnswer): string {
  if (answer.show === 'trouble') throw new Error(`Teams shows: ${answer.text}`);
  if (answer.show === 'dialog') return reads(person);
  return answer.show === 'message' ? answer.text : answer.show;
}
