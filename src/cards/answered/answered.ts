/** The one line in a card's place once it is answered: a chat's history keeps nothing of what was in it. */
import type { Card } from '../card.ts';
import { template } from '../expand.ts';
import source from './template.json' with { type: 'json' };

const expand = template<{ says: string }>(source);

/** Draws the line. `says` is a sentence of ours and never holds anything a person wrote. */
export function answeredCard(says: string): Card {
  return expand({ says });
}
