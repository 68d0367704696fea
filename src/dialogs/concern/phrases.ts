/** How people type that a concern is to be raised. */
import { asking, exactly, type Phrases } from '../phrases.ts';

const doing = '(?:raise|report|refer|make|log|start|share|submit|begin|file|record)';
const which = '(?:an? |my |the |this |another |new |safeguarding |sexual |behaviour )*';
const matter =
  '(?:concern|referral|worry|incident|disclosure|something|somebody|someone|child|pupil|student|young person)s?';

export const concernPhrases: Phrases = {
  only: exactly(
    `${asking}${doing} ${which}${matter}`,
    `${asking}(?:report|refer)`,
    `${which}(?:concern|referral|disclosure)`,
    'report|refer',
    'safeguarding',
    'start (?:again|over)',
  ),

  /** What people really type when they are worried. */
  perhaps: new RegExp(
    `^(?:${asking}${doing} ${which}${matter}|${asking}report (?:that|about)|(?:new |an? )?(?:concern|referral|disclosure)|i(?: have|'ve| have got|'ve got) ${which}(?:concerns?|worry|worries)|(?:i am |i'm |im )?(?:very |really |so )?(?:worried|concerned)|safeguarding|${which}(?:child|pupil|student|boy|girl) (?:has |have )?(?:told|disclosed|said))(?![\\w-])`,
  ),
  named: 'concern',
};
