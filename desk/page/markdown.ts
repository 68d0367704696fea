import { markdownIt } from './libraries.ts';

type Markdown = InstanceType<typeof markdownIt>;

/** What Teams draws in a card's text: emphasis, lists and links, nothing else. */
const cardMarkdown = linksInNewTab(
  markdownIt('zero', { html: false }).enable(['emphasis', 'link', 'list', 'escape', 'entity', 'newline']),
);
/** What Teams draws in a message. Pictures would come from elsewhere, so they stay as their link. */
const messageMarkdown = linksInNewTab(markdownIt({ html: false, linkify: true }).disable('image'));
messageMarkdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

function linksInNewTab(markdown: Markdown): Markdown {
  markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet('target', '_blank');
    tokens[index]?.attrSet('rel', 'noopener noreferrer');
    return self.renderToken(tokens, index, options);
  };
  return markdown;
}

export const cardTextToHtml = (text: string): string => cardMarkdown.render(text);
export const messageToHtml = (text: string): string => messageMarkdown.render(text);
