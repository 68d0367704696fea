/** Lines that mean one thing whoever types them, and nothing else stands in them: the whole line, without capitals. */
import { asksHowItStands } from './how-it-stands.ts';
import { exactly } from './phrases.ts';
import { searchesAsked } from './search/phrases.ts';

/** What is asked for by a line of its own. */
export type SimpleCommand =
  | 'help'
  | 'cancel'
  | 'back'
  | 'discard'
  | 'delete'
  | 'my-cases'
  | 'late-cases'
  | 'overview'
  | 'closed-cases'
  | 'hand-over-all'
  | 'without-owner'
  | 'separate-records'
  | 'greeting'
  | 'thanks'
  | 'people'
  | 'stuck'
  | 'removals'
  | 'inspection'
  | 'who-am-i'
  | 'newer'
  | 'paper'
  | 'searches';

const simple: readonly (readonly [RegExp, SimpleCommand | 'resume'])[] = [
  [
    exactly('cancel(?: that| this| it)?', 'stop(?: it| this)?', 'leave', 'exit', 'quit', 'abort', 'never ?mind'),
    'cancel',
  ],
  [exactly('discard(?: it| this)?', '(?:discard|delete)(?: my| the| this)? draft'), 'discard'],
  [
    exactly('delete(?: it| this| that)?', 'delete (?:my |the |this )?(?:concern|report|referral|notification)'),
    'delete',
  ],
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
  [searchesAsked, 'searches'],
  [
    exactly(
      '(?:continue|resume|go on|carry on|finish)(?: with)?(?: my| the)?(?: draft)?',
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
    ),
    'my-cases',
  ],
  [asksHowItStands, 'my-cases'],
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
      '(?:show |open |see |give )?(?:me )?(?:my |the |an? )?(?:overview|over view)(?: of (?:my |the |all )?(?:open )?cases)?',
      "(?:what(?:'s|s| is) )?(?:my |the )?workload",
      "what(?:'s|s| is) due(?: (?:soon|next|this week|in the next (?:four|4) weeks))?",
    ),
    'overview',
  ],
  [
    exactly(
      '(?:show |list )?(?:me )?(?:my |the |all )?(?:closed|ended|old)(?: cases)?',
      '(?:what|which cases) (?:is|are) closed',
    ),
    'closed-cases',
  ],
  [exactly('(?:show |list |open )?(?:me )?(?:my |the |all )?separate records?'), 'separate-records'],
  [
    exactly(
      'hand(?:ing)? ?over (?:all|everything|(?:all )?(?:of )?(?:my|the|their)? ?(?:open )?cases)',
      'hand(?:ing)? ?over all (?:of )?(?:(?:my|the|their) )?(?:open )?cases(?: of (?:a|somebody|someone)(?: team)?(?: manager)?)?',
    ),
    'hand-over-all',
  ],
  [
    exactly(
      "(?:show |list )?(?:me )?(?:what(?:'s|s| is)? |cases? |duties |things )?without (?:an |any )?owner",
      '(?:what|which cases?) (?:has|have) no owner',
      '(?:show |list )?(?:cases? )?(?:with )?no owner',
      'ownerless(?: cases)?',
    ),
    'without-owner',
  ],
  [
    exactly(
      '(?:the )?(?:people|people register|register|teams|channels)(?: and (?:people|teams|channels))?',
      '(?:show |open |keep |manage )(?:me )?(?:the )?(?:people|people register|register|teams|channels)(?: and (?:people|teams|channels))?',
      "who(?:'s|s| is) who",
    ),
    'people',
  ],
  [
    exactly(
      "what(?:'s|s| is) new(?:er)?",
      '(?:what is )?newer than the procedure',
      'what (?:has )?changed(?: since the procedure(?: was written)?)?',
    ),
    'newer',
  ],
  [exactly('(?:print )?(?:an? |the )?(?:paper|blank)(?: forms?)?', '(?:if|when) (?:pathway|teams) is down'), 'paper'],
  [exactly('(?:make |show |open )?(?:me )?(?:an |the )?inspection(?: reports?)?', 'ofsted(?: report)?'), 'inspection'],
  [
    exactly('who am i', "(?:what(?:'s|s| is) )?my (?:object |account )?id", '(?:what are )?my roles?', 'whoami'),
    'who-am-i',
  ],
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
    exactly('(?:show |list )?(?:me )?(?:the )?(?:removals?|records? to (?:be removed|remove)|removals? to confirm)'),
    'removals',
  ],
  [
    exactly('(?:hi|hiya|hello|hey)(?: there)?(?: pathway)?', '(?:good )?(?:morning|afternoon|evening)', 'start'),
    'greeting',
  ],
  [
    exactly(
      '(?:many )?(?:thanks|thank you|thankyou|cheers|ta)(?: (?:very much|so much|a lot|pathway|for (?:that|your help)))?',
    ),
    'thanks',
  ],
];

/** Undefined where the line is none of them. */
export const simpleCommand = (line: string): SimpleCommand | 'resume' | undefined =>
  simple.find(([pattern]) => pattern.test(line))?.[1];
