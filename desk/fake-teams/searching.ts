/** The message extension of the box people write in: it asks the bot, lists what it finds, and posts what is chosen. */
import type { ChooseRequest, PressAnswer, SearchAnswer, SearchRequest, SearchResult } from '../page-api.ts';
import type { KeptPost } from '../store.ts';
import type { Deliver } from './activity.ts';
import { cardType, somethingWrong, trouble } from './answers.ts';
import type { DeskContext } from './context.ts';
import { ask, expectNothing, hand } from './deliveries.ts';
import type { FaultBoard } from './faults.ts';
import { chooseResult, searchFor } from './invokes.ts';
import { isObject, type JsonObject, objectsIn, textOf } from './json.ts';
import { isTooLarge } from './limits.ts';
import { postedCard } from './messages.ts';
import type { Participant } from './participant.ts';
import { remember } from './posts.ts';

const previewType = 'application/vnd.microsoft.card.thumbnail';

/** What Teams makes of one attachment: its preview in the list, and what choosing it sends. */
function resultOf(attachment: JsonObject): readonly SearchResult[] {
  const { preview } = attachment;
  if (!isObject(preview) || preview.contentType !== previewType || !isObject(preview.content)) return [];
  const { title, text, tap } = preview.content;
  if (!isObject(tap) || tap.type !== 'invoke' || !isObject(tap.value)) return [];
  const words = textOf(text);
  return [{ title: textOf(title) ?? '', ...(words === undefined ? {} : { text: words }), value: tap.value }];
}

const extensionIn = (body: unknown): JsonObject =>
  isObject(body) && isObject(body.composeExtension) ? body.composeExtension : {};

function listOf(body: unknown): SearchAnswer {
  const { type, text, attachments } = extensionIn(body);
  if (type === 'message') return { show: 'message', text: textOf(text) ?? '' };
  if (type !== 'result') return { show: 'trouble', text: somethingWrong };
  return { show: 'results', results: objectsIn(attachments).flatMap(resultOf) };
}

/** The card that was chosen; a sentence where there is none to be had. */
function chosenIn(body: unknown): JsonObject | string | undefined {
  const { type, text, attachments } = extensionIn(body);
  if (type === 'message') return textOf(text) ?? '';
  const [first] = objectsIn(attachments);
  const card = first?.contentType === cardType ? first.content : undefined;
  return isObject(card) && card.type === 'AdaptiveCard' && !isTooLarge(card) ? card : undefined;
}

export interface Searching {
  search(participant: Participant, request: SearchRequest): Promise<SearchAnswer>;
  /** Teams puts the card into the box; the desk sends it at once. */
  choose(participant: Participant, request: ChooseRequest): Promise<PressAnswer>;
}

export function createSearching(context: DeskContext, deliver: Deliver, faults: FaultBoard): Searching {
  function shown({ place }: Participant, post: string, body: unknown): void {
    const { id } = place;
    const activity = { type: 'invokeResponse', composeExtension: extensionIn(body) };
    context.store.record({ how: 'answered', conversation: id, post, at: context.clock(), activity });
  }
  return {
    async search(participant, { text }) {
      const answer = await ask(deliver, searchFor(context, participant, text));
      if (answer === undefined) return { show: 'trouble', text: somethingWrong };
      shown(participant, '', answer.body);
      return listOf(answer.body);
    },
    async choose(participant, { value }) {
      const { person, place } = participant;
      const answer = await ask(deliver, chooseResult(context, participant, value));
      const card = answer === undefined ? undefined : chosenIn(answer.body);
      if (typeof card === 'string') return { show: 'message', text: card };
      if (card === undefined) return trouble();
      const post: KeptPost = {
        ...{ id: context.nextId(), conversation: place.id, person: person.id, fromName: person.name },
        ...{ at: context.clock(), edited: false, deleted: false, version: 1, card },
      };
      context.store.keep(post);
      remember(context, 'sent', post, { type: 'message', attachments: [{ contentType: cardType, content: card }] });
      context.store.setReadMark(person.id, place.id, post.id);
      if (place.kind === 'channel' || faults.isOut(place.id)) return { show: 'nothing' };
      return hand(deliver, postedCard(context, participant, post.id, card), expectNothing);
    },
  };
}
