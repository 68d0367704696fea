/** What an input asks while somebody types into it (`application/search`), and the answer in the shapes Teams wants. */

import type { Activity } from 'botbuilder';
import type { LookedUp, LookUp } from '../dialogs/turn.ts';
import { fields } from './fields.ts';

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Read no further than its shape. */
export function lookUpIn({ value }: Activity): LookUp {
  const { dataset, queryText, queryOptions } = fields(value);
  const { skip, top } = fields(queryOptions);
  return { dataset: words(dataset), text: words(queryText), skip: skip ?? undefined, top: top ?? undefined };
}

/** A refusal is an answer too: its HTTP status is 200. */
export function lookUpAnswered(found: LookedUp) {
  if ('refused' in found) return lookUpRefused(found.refused);
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.search.searchResponse',
    value: { results: found.results.map(({ value, title }) => ({ value, title })) },
  };
}

export function lookUpRefused(message: string) {
  return { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message } };
}
