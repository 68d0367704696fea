import { Template } from 'adaptivecards-templating';
import type { Card } from './card.ts';

/** Parses a template once and gives the function that fills it; every name the template uses must be in the data. */
export function template<Data extends object>(source: unknown): (data: Data) => Card {
  const parsed = new Template(source);
  return (data) => parsed.expand({ $root: data }) as Card;
}
