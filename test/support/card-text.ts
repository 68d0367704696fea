/** A card's text as Teams draws it: emphasis, lists and links, nothing else. */
import markdownIt from 'markdown-it';

const markdown = markdownIt('zero', { html: false }).enable([
  'emphasis',
  'link',
  'list',
  'escape',
  'entity',
  'newline',
  'heading',
  'blockquote',
  'backticks',
  'strikethrough',
  'autolink',
  'image',
]);

/** HTML of a `TextBlock`'s text or a fact's value; with more of Markdown than Teams knows, as other clients may. */
export const cardTextToHtml = (text: string): string => markdown.render(text);
