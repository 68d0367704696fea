/** One call over HTTP, made once and sent on nowhere, on connections that are kept. `fetch` does it for thrice the work. */
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { urlToHttpOptions } from 'node:url';
import { remembered } from '../rules/base/remembered.ts';

export interface HttpCall {
  readonly method: 'POST' | 'PUT';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How long the answer may take, in milliseconds. */
  readonly patience: number;
}

export interface HttpReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Milliseconds. On one that was idle for longer, whoever stands in between may have stopped listening without a word. */
const idle = 4_000;
const agent = new Agent({ keepAlive: true, timeout: idle });
const secureAgent = new SecureAgent({ keepAlive: true, timeout: idle });

/** A URL is parsed for a twentieth of a call's work, and few connectors are called. */
const originOf = remembered((origin) => {
  const { protocol, hostname, port } = urlToHttpOptions(new URL(origin));
  return { protocol, hostname, port };
});

/** `url` has a path. Rejects with Node's error, or once its time is over. */
export function callOverHttp({ url, method, headers, body, patience }: HttpCall): Promise<HttpReply> {
  const { promise, resolve, reject } = Promise.withResolvers<HttpReply>();
  const isSecure = url.startsWith('https:');
  // After the two slashes and the name.
  const path = url.indexOf('/', 'https://'.length);
  const options = {
    ...originOf(url.slice(0, path)),
    path: url.slice(path),
    method,
    agent: isSecure ? secureAgent : agent,
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
  };
  const call = (isSecure ? secureRequest : request)(options, (response) => {
    let text = '';
    response
      .setEncoding('utf8')
      .on('data', (part: string) => {
        text += part;
      })
      .on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
      .on('error', reject);
  });
  // A timer and no signal: what listens to one is held until old rubbish is collected, and with it all of the turn.
  const timer = setTimeout(() => call.destroy(new Error('The answer took too long.')), patience);
  call
    .on('error', reject)
    .on('close', () => clearTimeout(timer))
    .end(body);
  return promise;
}
