import { randomUUID } from 'node:crypto';
import { botAccount, type Doing, envelope, type TeamsActivity } from './activity.ts';
import { cardType } from './answers.ts';
import { botName, type DeskContext } from './context.ts';
import type { JsonObject } from './json.ts';

export interface Said {
  readonly id: string;
  /** Without the mention. */
  readonly text: string;
  readonly mention: boolean;
  readonly attachment?: { readonly name: string; readonly contentType: string } | undefined;
}

/** A message a person typed. In a channel the bot gets it only with a mention, which it carries in three places. */
export function typedMessage(context: DeskContext, doing: Doing, said: Said): TeamsActivity {
  const base = envelope(context, doing);
  const at = `<at>${botName}</at>`;
  const text = said.mention ? `${at} ${said.text}` : said.text;
  const mention = { type: 'mention', mentioned: botAccount(context), text: at };
  return {
    ...base,
    type: 'message',
    id: said.id,
    ...(text ? { text, textFormat: 'plain' } : {}),
    attachments: attachmentsOf(doing, said),
    ...(said.mention ? { entities: [mention, ...(base.entities as JsonObject[])] } : {}),
  };
}

/** A card that a person posted: a message with no words. */
export function postedCard(context: DeskContext, doing: Doing, id: string, card: JsonObject): TeamsActivity {
  const attachments = [{ contentType: cardType, content: card }];
  return { ...envelope(context, doing), type: 'message', id, attachments };
}

/** A button of a post that is neither an `Action.Execute` nor opens a dialog: a message with a value and no text. */
export function pressedMessage(context: DeskContext, doing: Doing, post: string, value: JsonObject): TeamsActivity {
  const base = envelope(context, doing);
  const channelData = { ...(base.channelData as JsonObject), source: { name: 'message' } };
  return { ...base, type: 'message', id: context.nextId(), replyToId: post, value, channelData };
}

function attachmentsOf(doing: Doing, said: Said): readonly JsonObject[] {
  const { attachment } = said;
  if (!attachment) return [{ contentType: 'text/html', content: htmlOf(said) }];
  const id = randomUUID();
  // Never fetched: the desk keeps no bytes.
  const contentUrl = `https://files.desk.invalid/${id}`;
  if (attachment.contentType.startsWith('image/')) {
    return [
      { contentType: 'text/html', content: `${htmlOf(said)}<div><img src="${contentUrl}" itemid="${id}"></div>` },
      { contentType: 'image/*', contentUrl },
    ];
  }
  const html = { contentType: 'text/html', content: `${htmlOf(said)}<attachment id="${id}"></attachment>` };
  // In a channel Teams shows a bot that there is a file, not the file.
  if (doing.place.kind === 'channel') return [html];
  const fileType = attachment.name.includes('.') ? (attachment.name.split('.').at(-1) ?? '') : '';
  const file = {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    content: { downloadUrl: contentUrl, uniqueId: id, fileType },
    contentUrl,
    name: attachment.name,
  };
  return [html, file];
}

/** Teams sends what was typed a second time as HTML. */
function htmlOf(said: Said): string {
  const at = said.mention
    ? `<span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">${botName}</span>&nbsp;`
    : '';
  if (!said.text && !at) return '';
  const lines = said.text.split('\n').map((line) => line.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`));
  return `<p>${at}${lines.join('</p><p>')}</p>`;
}
