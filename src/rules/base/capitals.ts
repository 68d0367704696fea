/** How a word begins: on its own, or within a sentence. */

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
export const inSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
