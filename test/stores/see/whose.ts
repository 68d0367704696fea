/** Whose answer to an invitation is asked for is said behind it today; then it stood beside it, or nowhere. */

export const withoutTeam = (what: string): string => what.replace(/^(Answer the invitation)(?:: .+| \(.+\))$/, '$1');

/** A line of what is to do, as it was then. */
export const lineOfThen = (line: string): string =>
  line.replace(/^\*\*(Answer the invitation): ([^*]+)\*\* – /, '**$1** – $2, ');
