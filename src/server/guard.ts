import type { IncomingMessage } from 'node:http';
import { isLoopbackName } from '../platform/loopback.ts';
import type { HttpAnswer } from './answers.ts';

/**
 * Without credentials nobody is checked, so only this machine may ask, and by its own name: a page of another site that
 * points its name here (DNS rebinding) asks by that. Undefined where the request may go on.
 */
export function refusalOf({ headers }: IncomingMessage): HttpAnswer | undefined {
  const host = URL.parse(`http://${headers.host}`)?.hostname ?? '';
  if (!isLoopbackName(host)) return { status: 403, body: { error: 'Ask for 127.0.0.1 or localhost.' } };
  return headers.authorization === undefined
    ? undefined
    : { status: 401, body: { error: 'This Pathway has no credentials, so it can check none.' } };
}
