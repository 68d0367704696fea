/** Who searched for cases: for the service lead. */
import type { KeptSearch } from '../../cases/search/search-log.ts';
import { sayWhen } from '../../rules/base/local-time.ts';
import { sayCount } from '../../rules/base/sentences.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { plainWords } from '../text.ts';

const foundWords = (found: number): string => (found === 0 ? 'found nothing' : `found ${sayCount(found, 'case')}`);

/** The newest first. */
export function searchesCard(searches: readonly KeptSearch[], isMore: boolean): Card {
  const what = 'Pathway records who searched, when, and how many cases were shown. It does not record what they typed.';
  const which =
    searches.length === 0 ? 'Nobody has searched yet.' : isMore ? `The last ${searches.length} searches:` : '';
  return messageCard({
    title: 'Searches',
    paragraphs: [what, ...(which === '' ? [] : [which])],
    facts: searches.map(({ at, person, found }) => ({
      title: sayWhen(at),
      value: `${plainWords(person.name)} – ${foundWords(found)}`,
    })),
  });
}
