/** People go on where they were when a store was kept: with the very cards that were in front of them. */

import { isObject } from '../../desk/fake-teams/json.ts';
import { contentsOfCard, textOfCard } from '../../desk/hands/card-reading.ts';
import type { PressAnswer } from '../../desk/page-api.ts';
import { pressOf, type Target, typeInto } from '../support/target.ts';
import type { Town } from '../support/town.ts';
import type { CarriedOut } from './expected.ts';
import type { KeptTeams, LeftOpen, LeftOpenKind, Pressed } from './teams.ts';

export function leftOpenIn({ leftOpen }: KeptTeams, kind: LeftOpenKind): LeftOpen {
  const found = leftOpen.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`Nobody has left a ${kind}.`);
  return found;
}

/** How a form that was carried out was sent. */
export function requestOf({ pressed }: KeptTeams, { nonce }: CarriedOut): Pressed {
  const found = pressed.find(({ request }) => request.action.data.nonce === nonce);
  if (found === undefined) throw new Error(`No form was sent under ${nonce}.`);
  return found;
}

/** What Teams shows, as words. */
function saysOf(answer: PressAnswer): string {
  switch (answer.show) {
    case 'card':
    case 'dialog':
      return textOfCard(answer.card);
    case 'message':
    case 'trouble':
      return answer.text;
    default:
      return answer.show;
  }
}

function personCalled({ office }: Town, name: string): string {
  const person = office.county.people.find((one) => one.name === name);
  if (person === undefined) throw new Error(`Nobody here is called ${name}.`);
  return person.id;
}

/**
 * Fills the card in, as they were about to, and presses the button; what they are shown. Where a form asks for more today
 * it is shown again with what they typed, and they answer that: by the question.
 */
export async function goesOn(town: Town, left: LeftOpen, askedSince: LeftOpen['answers'] = {}): Promise<string> {
  const { conversation, post, card, answers, button, person } = left;
  const target: Target = { conversation, card, ...(post === undefined ? {} : { post }) };
  const typed = new Map();
  typeInto(typed, target, answers);
  const request = pressOf(typed, target, button);
  if (request === undefined) throw new Error(`"${button}" sends nothing.`);
  const answer = await town.office.press(personCalled(town, person), request);
  await town.settles();
  const says = saysOf(answer);
  const isAskedMore = Object.keys(askedSince).some((question) => says.includes(question));
  return isAskedMore && answer.show === 'dialog' && isObject(answer.card)
    ? goesOn(town, { ...left, card: answer.card, answers: askedSince })
    : says;
}

/** Sends a form that was sent then, with all that was in it; what its sender is shown. */
export async function pressesAgain(town: Town, { person, request }: Pressed): Promise<string> {
  const answer = await town.office.press(personCalled(town, person), request);
  await town.settles();
  return saysOf(answer);
}

/** Presses the button that opens the case, on a post as it was drawn then; the title of the dialog. */
export async function opensFromPost(town: Town, { posts }: KeptTeams, person: string, id: string): Promise<string> {
  const post = posts.find((one) => one.id === id);
  const button = contentsOfCard(post?.card).buttons.find(({ action }) => JSON.stringify(action).includes('case/open'));
  if (post === undefined || button === undefined) throw new Error(`No post ${id} opens a case.`);
  const target: Target = { conversation: post.conversation, post: id, card: post.card ?? {} };
  const request = pressOf(new Map(), target, button.title);
  const answer = request && (await town.office.press(personCalled(town, person), request));
  return answer?.show === 'dialog' ? answer.title : '';
}
