import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refused } from './exchange.ts';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Keeps other sites in this machine's browsers out. Throws `Refused` (403) where the request was made to another host
 * name, or where another site's page would change something.
 */
export function checkSender(request: IncomingMessage): void {
  const host = request.headers.host ?? '';
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/i.test(host)) throw new Refused(403, 'Ask for 127.0.0.1 or localhost.');
  const { origin } = request.headers;
  const changes = request.method !== 'GET' && request.method !== 'HEAD';
  if (changes && origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
    throw new Refused(403, 'Another site may not do this.');
  }
}

export function setProtection(response: ServerResponse): void {
  response.setHeader('content-security-policy', contentSecurityPolicy);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('cache-control', 'no-store');
}
