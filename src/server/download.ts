/**
 * Something that a link of one use gives. Reading the link shows a page with a button and nothing else: programs that
 * look links over read it, and use nothing up. Pressing the button uses the link up.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Download {
  readonly name: string;
  readonly type: 'text/csv' | 'text/html';
  /** Written as it is made, so that a long one is never held whole. */
  readonly chunks: AsyncIterable<string>;
}
/** `used`: once already; `late`: it had run out; `ended`: whoever asked for it may not have it any more. */
export type Taken = { readonly download: Download } | 'used' | 'late' | 'ended' | undefined;

export interface OneTimeLinks {
  /** Uses the link up. Undefined for an address that was never given. Rejects with `StoreError`. */
  take(token: string): Promise<Taken>;
}

const headers = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
} as const;
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const style =
  ':root{color-scheme:light dark}body{font:1.125rem/1.5 system-ui,Arial,sans-serif;margin:0 auto;max-width:36rem;padding:1.5rem}button{font:inherit;padding:.75rem 1.25rem;min-height:3rem}';
const page = (title: string, matter: string): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${style}</style></head><body><main><h1>${title}</h1>${matter}</main></body></html>`;

/** The same for every address: whether there is anything behind one is not told before the button is pressed. */
const askingPage = page(
  'Pathway',
  '<p>This link works once. Press the button only if you asked Pathway for it yourself.</p><form method="post"><button type="submit">Show it</button></form>',
);
const again = 'Ask Pathway for a new one in your private chat.';
const refused: Readonly<Record<'used' | 'late' | 'ended' | 'unknown', readonly [number, string]>> = {
  used: [410, `This link was used already. It works once. ${again}`],
  late: [410, `This link worked for ten minutes and has run out. ${again}`],
  ended: [410, 'The person who asked for it may not have it any more.'],
  unknown: [404, 'There is nothing here.'],
};

function sendPage(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    ...headers,
    'content-security-policy': policy,
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

export const showAsking = (response: ServerResponse): void => sendPage(response, 200, askingPage);

async function send(response: ServerResponse, { name, type, chunks }: Download): Promise<void> {
  const isFile = type === 'text/csv';
  response.writeHead(200, {
    ...headers,
    'content-security-policy': policy,
    'content-type': `${type}; charset=utf-8`,
    'content-disposition': `${isFile ? 'attachment' : 'inline'}; filename="${name}"`,
  });
  for await (const chunk of chunks) {
    if (response.destroyed) return;
    if (!response.write(chunk)) {
      await new Promise<void>((resolve) => {
        response.once('drain', resolve);
        response.once('close', resolve);
      });
    }
  }
  response.end();
}

/** The button was pressed. What fails after it began ends the connection, so that half of it is not taken for all. */
export async function takeDownload(
  links: OneTimeLinks,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  request.resume();
  const taken = await links.take(token);
  if (typeof taken === 'object') {
    try {
      await send(response, taken.download);
    } catch (error) {
      response.destroy();
      throw error;
    }
    return;
  }
  const [status, says] = refused[taken ?? 'unknown'];
  sendPage(response, status, page('Pathway', `<p>${says}</p>`));
}
