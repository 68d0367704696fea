/**
 * The continuum for a phone: five headed lists in the order printed, word for word, with their source (CT-03, CT-04).
 * No table, no colour, no number, nothing to choose.
 */
import { continuum, continuumSource, judgementSentence } from '../../rules/procedure/continuum.ts';

type Column = (typeof continuum)[number];

function list({ name, descriptors }: Column): unknown {
  return {
    type: 'Container',
    items: [
      { type: 'TextBlock', text: name, size: 'Default', weight: 'Bolder', style: 'heading', wrap: true },
      { type: 'TextBlock', text: descriptors.map((one) => `- ${one}`).join('\r'), spacing: 'Small', wrap: true },
    ],
  };
}

/** The elements, to stand in a form before its inputs. */
export function continuumLists(): readonly unknown[] {
  return [
    { type: 'TextBlock', text: judgementSentence, wrap: true },
    ...continuum.map(list),
    { type: 'TextBlock', text: continuumSource, isSubtle: true, size: 'Small', wrap: true },
  ];
}
