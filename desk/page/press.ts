import type { PressAnswer } from '../page-api.ts';
import { lookUp, press } from './api.ts';
import type { CardAction } from './cards.ts';
import { type DialogContent, openDialog } from './dialog.ts';
import { announce } from './elements.ts';
import type { LookUp } from './look-up-input.ts';
import { messageOf, showNotice } from './notices.ts';

/** The conversation a button is pressed in, and by whom. */
export interface Pressing {
  readonly person: string;
  readonly conversation: string;
  /** Fetches the posts again. */
  readonly refresh: () => Promise<void>;
  /** Takes the focus when what had it is gone. */
  readonly focus: () => void;
}

/** Where a post shows what came of its button. */
export interface PostAnswers {
  readonly showCard: (card: unknown) => void;
  readonly showNote: (text: string) => void;
}

/** Sends a button of the card in `post` and shows the answer where Teams would. */
export async function pressInPost(
  pressing: Pressing,
  post: string,
  action: CardAction,
  answers: PostAnswers,
): Promise<void> {
  answers.showNote('');
  const answer = await send(pressing, action, post);
  if (answer.show === 'dialog' || (answer.show === 'message' && asksForDialog(action))) showDialog(pressing, answer);
  else if (answer.show === 'card') showCard(answers, answer.card);
  else if (answer.show === 'message' || answer.show === 'trouble') answers.showNote(answer.text);
  await refresh(pressing);
}

/** What is heard of a card is what Teams has read out of it. */
function showCard(answers: PostAnswers, card: unknown): void {
  answers.showCard(card);
  if (typeof card === 'object' && card !== null && 'speak' in card) announce(String(card.speak));
}

/** Where the desk is not there just then, its page says so, and goes on once it is. */
const refresh = (pressing: Pressing) => pressing.refresh().catch((error) => showNotice(messageOf(error)));

function showDialog(pressing: Pressing, content: DialogContent): void {
  const pressInDialog = async (action: CardAction) => {
    const answer = await send(pressing, action);
    void refresh(pressing);
    return answer;
  };
  openDialog(content, pressInDialog, lookUpFor(pressing), () => {
    if (document.activeElement === document.body) pressing.focus();
  });
}

/** What an input of a card is given while somebody types into it. */
export function lookUpFor({ person, conversation }: Pressing): LookUp {
  return async (dataset, text) => {
    const none = (error: unknown) => ({ choices: [], trouble: messageOf(error) });
    return lookUp(person, { conversation, dataset, text }).catch(none);
  };
}

function send({ person, conversation }: Pressing, action: CardAction, post?: string): Promise<PressAnswer> {
  return press(person, { conversation, action, ...(post === undefined ? {} : { post }) }).catch((error) => ({
    show: 'trouble',
    text: messageOf(error),
  }));
}

function asksForDialog({ data }: CardAction): boolean {
  const { msteams } = data;
  return typeof msteams === 'object' && msteams !== null && 'type' in msteams && msteams.type === 'task/fetch';
}
