import type * as AdaptiveCardsLibrary from 'adaptivecards';
import type MarkdownItLibrary from 'markdown-it';

declare global {
  interface Window {
    readonly AdaptiveCards: typeof AdaptiveCardsLibrary;
    readonly markdownit: typeof MarkdownItLibrary;
  }
}

/** The official renderer, loaded by index.html before this module. */
export const AdaptiveCards = window.AdaptiveCards;
export const markdownIt = window.markdownit;
