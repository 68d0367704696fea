import type { PressAnswer, SayRequest } from '../page-api.ts';
import type { Deliver } from './activity.ts';
import { trouble } from './answers.ts';
import { botName, type DeskContext } from './context.ts';
import { expectNothing, hand } from './deliveries.ts';
import type { FaultBoard } from './faults.ts';
import { isTooLarge } from './limits.ts';
import { typedMessage } from './messages.ts';
import type { Participant } from './participant.ts';

/** What a person types. `thread`: in a channel, the root post it answers. */
export interface Typed extends SayRequest {
  readonly thread?: string;
}

const typedMention = new RegExp(`^@${botName}\\b\\s*`, 'i');

/** Posts what a person typed, and gives it to the bot where the bot may hear it. */
export async function say(
  context: DeskContext,
  deliver: Deliver,
  faults: FaultBoard,
  { person, place }: Participant,
  typed: Typed,
): Promise<PressAnswer> {
  const isOut = faults.isOut(place.id);
  if (isOut && place.kind === 'chat') return trouble('Pathway is not installed in this chat.');
  if (isTooLarge(typed.text)) return trouble('This message is too long to send. Send it in parts.');
  const mention = place.kind === 'channel' && (typed.mention === true || typedMention.test(typed.text));
  const text = mention ? typed.text.replace(typedMention, '') : typed.text;
  const id = context.nextId();
  context.store.keep({
    id,
    conversation: place.id,
    ...(place.kind === 'channel' && typed.thread ? { thread: typed.thread } : {}),
    person: person.id,
    fromName: person.name,
    at: context.clock(),
    edited: false,
    deleted: false,
    version: 1,
    text: shownText(text, mention, typed.attachment?.name),
    textFormat: 'plain',
  });
  context.store.setReadMark(person.id, place.id, id);
  context.announce(place.id);
  if (isOut || (place.kind === 'channel' && !mention)) return { show: 'nothing' };
  const thread = place.kind === 'channel' ? (typed.thread ?? id) : undefined;
  const said = { id, text, mention, attachment: typed.attachment };
  return hand(deliver, typedMessage(context, { person, place, thread }, said), expectNothing);
}

function shownText(text: string, mention: boolean, file: string | undefined): string {
  const words = mention ? `@${botName} ${text}` : text;
  return [words, ...(file ? [`(File: ${file})`] : [])].filter((line) => line !== '').join('\n');
}
