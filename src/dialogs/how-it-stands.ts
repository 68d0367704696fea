/** What people type to hear how what they raised stands. Whole lines, without capitals. */
import { exactly } from './phrases.ts';

const mine = '(?:my|our|the) (?:concern|case|report|referral)s?';
const it = `(?:it|this|${mine})`;
const since = '(?: yet| back| so far| since| now)*';
const someone = '(?:any ?one|any ?body|some ?one|some ?body)';

export const asksHowItStands = exactly(
  `(?:show |see |check |(?:where|how)(?:'s|s| is| are) )?(?:me )?my (?:concern|case|report|referral)s?(?: going| getting on| doing| up to)?${since}`,
  `(?:(?:what(?:'s|s| is) )?(?:the )?(?:status|progress)(?: (?:of|on|with|for))?|update (?:on|for)|where(?:'s|s| is| are)|how(?:'s|s| is| are)) ${mine}(?: going| getting on| doing| up to)?${since}`,
  `(?:is there |are there |have you (?:got |had )?)?any (?:news|updates?|progress|word)(?: (?:on|about|of|with|for) ${it})?${since}`,
  `what(?:'s|s| is) (?:happening|happened|going on|the (?:latest|news|progress|status))(?: (?:with|on|about|to|of) ${it})?${since}`,
  `(?:what has happened|has anything happened|has anything been done|what has been done)(?: (?:with|on|about|to) ${it})?${since}`,
  `(?:has|have|did|is) ${someone} (?:seen|read|looked at|looking at|picked up|taken|got|had|dealing with|dealt with|working on|handling) ${it}${since}`,
  `who(?:'s|s| is| has| has got| took| is it)? ?(?:got|has|dealing with|looking at|working on|handling|taken)? ${mine}${since}`,
  'who (?:has|has got|is dealing with|is handling|took) it',
  `(?:i )?(?:have |'ve )?(?:heard|not heard|haven't heard|havent heard|never heard|had) (?:nothing|anything|no (?:news|reply|answer))${since}`,
  `(?:no ?one|no ?body) (?:has |have )?(?:rung|rang|phoned|called|contacted|answered|got back to|replied to)(?: me)?${since}`,
  `i (?:have |'ve )?(?:raised|sent|made|reported) (?:a |my |the )?(?:concern|case|report|referral) .{0,40}(?:heard|had) (?:nothing|anything|no (?:news|reply|answer))${since}`,
);
