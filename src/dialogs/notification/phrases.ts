/** How people type that they enter a police notification. */
import { asking, exactly, type Phrases } from '../phrases.ts';

const what = '(?:an? |the |another |new )*police (?:notification|decision)';
const doing = '(?:make|enter|record|send|start|begin|submit)';

export const notificationPhrases: Phrases = {
  only: exactly(what, `${asking}${doing} ${what}`),
  perhaps: new RegExp(`^(?:${asking}${doing} )?${what}(?![\\w-])`),
  named: '(?:police )?notification',
};
