import { icon, make } from './elements.ts';

const tones = 8;

/** Initials on a quiet colour that stays with the name. Says nothing to a screen reader: the name is beside it. */
export function avatar(name: string, shape: 'person' | 'team' | 'bot'): HTMLElement {
  if (shape === 'bot') return make('span', { class: 'avatar bot', 'aria-hidden': 'true' }, icon('pathway'));
  const sum = Array.from(name).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return make('span', { class: `avatar ${shape} tone-${sum % tones}`, 'aria-hidden': 'true' }, initials(name));
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => word?.charAt(0).toUpperCase()).join('');
}
