/** What the team manager has before them in the talk with the referrer: the account, how to reach them, the continuum. */
import type { Concern } from '../../rules/concern/concern.ts';
import { inPart, plainWords } from '../text.ts';
import { continuumLists } from './continuum.ts';

/** The whole account stands with the concern: the form wants its room for what is typed into it. */
const MOST = 600;
const restOfAccount = 'This is only the first part. The rest is on the page "The concern as sent".';
const continuumId = 'continuum';

const bold = (text: string): unknown => ({ type: 'TextBlock', text, weight: 'Bolder', wrap: true });
const line = (text: string): unknown => ({ type: 'TextBlock', text, wrap: true, spacing: 'Small' });

/** Whether it was used, and who may use it (BR-01 to BR-03). */
function brookWords({ brook }: Concern): string {
  const used = {
    yes: 'The referrer says that a trained person used it. Ask what they concluded.',
    no: 'The referrer says that it was not used.',
    'not-known': 'The referrer does not know whether it was used.',
  } as const;
  const said = brook?.used === undefined ? 'Ask whether a trained person has used it.' : used[brook.used];
  return `**Brook Traffic Light Tool:** ${said} Only somebody trained by a provider that Brook approves may use it.`;
}

/** A sentence with what the referrer gave to be reached by. `referrer`: their name. */
export function reachWords(concern: Concern, referrer: string): string {
  const { telephone, workplace } = concern.reach ?? {};
  const reached = [referrer, ...(workplace === undefined ? [] : [workplace])].map(plainWords).join(', ');
  const number = telephone === undefined ? 'they gave no telephone number' : plainWords(telephone);
  return `**To reach the referrer:** ${reached}: ${number}.`;
}

/** The elements, to stand in the form of the talk before its inputs. `toAsk`: our own sentences. */
export function beforeTheTalk(concern: Concern, toAsk: readonly string[]): readonly unknown[] {
  return [
    bold('What was seen or heard'),
    ...inPart(concern.seenOrHeard.account, MOST, restOfAccount),
    line(brookWords(concern)),
    ...toAsk.map(line),
    {
      type: 'ActionSet',
      actions: [
        { type: 'Action.ToggleVisibility', title: 'Show or hide the continuum', targetElements: [continuumId] },
      ],
    },
    { type: 'Container', id: continuumId, isVisible: false, items: continuumLists() },
  ];
}
