/** What people type in the private chat, and what it means. */
import { type About, readAbout } from './asked-about.ts';

type Simple =
  | 'help'
  | 'cancel'
  | 'back'
  | 'resume'
  | 'discard'
  | 'my-cases'
  | 'late-cases'
  | 'greeting'
  | 'people'
  | 'stuck'
  | 'who-am-i';

/** `exact`: the line says only that, so that it cannot be an answer to an open card. */
export type Typed =
  | { readonly command: 'concern'; readonly exact: boolean }
  | { readonly command: Simple }
  | About
  | { readonly command: 'unknown' };

const exactly = (...words: readonly string[]): RegExp => new RegExp(`^(?:${words.join('|')})$`);

const simple: readonly (readonly [RegExp, Simple])[] = [
  [
    exactly('cancel(?: that| this| it)?', 'stop(?: it| this)?', 'leave', 'exit', 'quit', 'abort', 'never ?mind'),
    'cancel',
  ],
  [exactly('discard(?: it| this)?', '(?:discard|delete)(?: my| the| this)? draft'), 'discard'],
  [
    exactly(
      'help(?: me)?',
      'i need (?:some )?help',
      'can you help(?: me)?',
      'menu',
      'commands',
      'options',
      'what can (?:you|i) do(?: here)?',
      'what do i do',
      'how does (?:this|it) work',
      'how do i use (?:this|it)',
      'what is (?:this|pathway)',
      'who are you',
      'emergency',
      'urgent',
      '999',
    ),
    'help',
  ],
  [exactly('back', 'go back', 'previous'), 'back'],
  [
    exactly(
      '(?:continue|resume|go on|carry on|finish)(?: with)?(?: my| the)?(?: draft| concern)?',
      '(?:my )?drafts?',
      'where was i',
      'next',
      'skip',
      'send',
      'submit',
      'save',
      'done',
      'ok(?:ay)?',
    ),
    'resume',
  ],
  [
    exactly(
      '(?:show |list |see |open )?(?:me )?(?:all )?(?:of )?(?:my )?(?:open )?cases',
      'mine',
      'what(?: are my)? cases(?: do i have)?',
      'my (?:referrals|concerns)',
    ),
    'my-cases',
  ],
  [
    exactly(
      '(?:show |list |my )?(?:late|overdue)(?: cases)?',
      "what(?:'s|s| is) (?:late|overdue)",
      '(?:what|which) cases are (?:late|overdue)',
    ),
    'late-cases',
  ],
  [
    exactly(
      '(?:the )?(?:people|people register|register|teams|channels)(?: and (?:people|teams|channels))?',
      '(?:show |open |keep |manage )(?:me )?(?:the )?(?:people|people register|register|teams|channels)(?: and (?:people|teams|channels))?',
      "who(?:'s|s| is) who",
    ),
    'people',
  ],
  [exactly('who am i', "(?:what(?:'s|s| is) )?my (?:object )?id", '(?:what are )?my roles?', 'whoami'), 'who-am-i'],
  [
    exactly(
      "(?:show |list )?(?:me )?(?:what(?:'s|s| is) )?stuck(?: messages)?",
      '(?:show |list )?(?:me )?(?:the )?(?:undelivered|unsent|failed)(?: messages)?',
      "(?:what|which messages) (?:was not|wasn't|were not|weren't|is not|isn't|are not|aren't) delivered",
      "(?:what|which messages) (?:did not|didn't) arrive",
    ),
    'stuck',
  ],
  [
    exactly(
      '(?:hi|hiya|hello|hey)(?: there)?(?: pathway)?',
      '(?:good )?(?:morning|afternoon|evening)',
      'start',
      'thanks|thank you|cheers',
    ),
    'greeting',
  ],
];

const asking =
  "(?:i (?:want|need|have|would like|wish) to |i'd like to |(?:how (?:do|can)|can|could|may) i |help me )?";
const doing = '(?:raise|report|refer|make|log|start|share|submit|begin|file|record)';
const which = '(?:an? |my |the |this |another |new |safeguarding |sexual |behaviour )*';
const matter =
  '(?:concern|referral|worry|incident|disclosure|something|somebody|someone|child|pupil|student|young person)s?';

/** Says only that a concern is to be raised. */
const raising = exactly(
  `${asking}${doing} ${which}${matter}`,
  `${asking}(?:report|refer)`,
  `${which}(?:concern|referral|disclosure)`,
  'report|refer',
  'safeguarding',
  'start (?:again|over)',
);

/** The beginnings people really type when they are worried. */
const worried = new RegExp(
  `^(?:${asking}${doing} ${which}${matter}|${asking}report (?:that|about)|(?:new |an? )?(?:concern|referral|disclosure)|i(?: have|'ve| have got|'ve got) ${which}(?:concern|worry)|(?:i am |i'm |im )?(?:very |really |so )?(?:worried|concerned)|safeguarding|${which}(?:child|pupil|student|boy|girl) (?:has |have )?(?:told|disclosed|said))(?![\\w-])`,
);

/** Longer lines are somebody's account; only how they begin is looked at. */
const LONGEST_LINE = 200;

/** The line without capitals, quotation marks and what ends it. */
function tidy(text: string): string {
  return text
    .slice(0, LONGEST_LINE)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[“”"«»*]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[ '/,.!:;-]+/, '')
    .replace(/[ '.,!;:]{1,10}$/, '');
}

function withoutPoliteness(plain: string): string {
  return plain
    .replace(/^(?:please|pls|ok|okay|hi|hello|hey)(?: pathway)?[ ,]+(?=\w)/, '')
    .replace(/,? (?:please|pls|thanks|thank you)$/, '');
}

function readLine(plain: string): Typed {
  const line = plain.replace(/[ ?]+$/, '');
  if (line === '') {
    return { command: 'help' };
  }
  const known = simple.find(([pattern]) => pattern.test(line));
  if (known !== undefined) {
    return { command: known[1] };
  }
  return raising.test(line) ? { command: 'concern', exact: true } : (readAbout(plain) ?? { command: 'unknown' });
}

/** What a typed line means, where no open card is waiting for an answer. */
export function readTyped(text: string): Typed {
  const plain = tidy(text);
  const lines = text.trim().length > LONGEST_LINE ? [] : [plain, withoutPoliteness(plain)];
  const read = lines.map(readLine).find(({ command }) => command !== 'unknown') ?? { command: 'unknown' };
  return read.command === 'unknown' && worried.test(withoutPoliteness(plain))
    ? { command: 'concern', exact: false }
    : read;
}
