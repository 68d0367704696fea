/** A card that tells: a heading, sentences, facts, sections, buttons. The one template all such cards are drawn with. */
import type { Card } from '../card.ts';
import { template } from '../expand.ts';
import { withoutMarkdown } from '../text.ts';
import source from './template.json' with { type: 'json' };

export interface Fact {
  readonly title: string;
  readonly value: string;
}

export interface Section {
  readonly heading?: string;
  readonly paragraphs?: readonly string[];
  readonly facts?: readonly Fact[];
  /** Drawn elements: somebody's own words go here, through `quoted`. */
  readonly extra?: readonly unknown[];
  /** Drawn buttons; shown a few to a row. */
  readonly buttons?: readonly unknown[];
}

export interface Message {
  /** Neutral: a lock screen shows it. */
  readonly title: string;
  /** What has just been done, where something has. */
  readonly done?: string | undefined;
  /** Our own sentences; may hold Markdown. */
  readonly paragraphs?: readonly string[];
  readonly facts?: readonly Fact[];
  readonly sections?: readonly Section[];
  /** Drawn buttons at the foot: six at the most, as Teams shows no more. */
  readonly actions?: readonly unknown[];
}

/** Of our long titles no more stand side by side in a dialog. */
const BUTTONS_A_ROW = 2;

const expand = template<object>(source);

function rows(buttons: readonly unknown[]): readonly { buttons: readonly unknown[] }[] {
  const starts = Array.from({ length: Math.ceil(buttons.length / BUTTONS_A_ROW) }, (_, row) => row * BUTTONS_A_ROW);
  return starts.map((start) => ({ buttons: buttons.slice(start, start + BUTTONS_A_ROW) }));
}

/** A heading with nothing under it tells nobody anything. */
const hasSomething = ({ heading: _heading, ...rest }: Section): boolean =>
  Object.values(rest).some((part: readonly unknown[]) => part.length > 0);

/** Draws the card. */
export function messageCard(message: Message): Card {
  return expand({
    title: message.title,
    spoken: withoutMarkdown(message.title),
    done: message.done ?? '',
    paragraphs: message.paragraphs ?? [],
    facts: message.facts ?? [],
    sections: (message.sections ?? []).filter(hasSomething).map((section) => ({
      heading: section.heading ?? '',
      paragraphs: section.paragraphs ?? [],
      facts: section.facts ?? [],
      extra: section.extra ?? [],
      buttonRows: rows(section.buttons ?? []),
    })),
    actions: message.actions ?? [],
  });
}
