/** What the police sent to MASH, and what MASH decided in their own words (CJ-05, CJ-08, A-07, A-08). */
import type { CaseView } from '../../cases/sight.ts';
import { clocks } from '../../rules/clocks.ts';
import { childProtectionWords, type Mash, type Screening } from '../../rules/police/facts.ts';
import { beganWithMash } from '../../rules/police/mash.ts';
import type { Fact, Section } from '../message/message.ts';
import { plainWords, quoted } from '../text.ts';
import { fact } from './pieces.ts';

function sentFacts({ sent }: Mash, { by }: CaseView): readonly Fact[] {
  if (sent === undefined) return [{ title: 'Referral to MASH', value: 'Not recorded as sent yet' }];
  const { reference } = sent;
  return [
    { title: 'Referral to MASH', value: `Sent on ${by.calendar.sayDate(sent.on)}` },
    ...fact("MASH's reference", reference),
  ];
}

/** By when the meeting would be held, were the days counted from when youth justice were told: shown, and no clock. */
function toldFacts({ told }: Mash, { by: { calendar } }: CaseView): readonly Fact[] {
  if (told === undefined) return [];
  const { days, span } = clocks['mash-police'];
  const day = calendar.countWorkingDays(calendar.startOfWorkingHours(told.on), days);
  return [
    { title: 'Youth justice were told', value: calendar.sayDate(told.on) },
    ...(day.known ? [{ title: `The ${span} from then`, value: `${calendar.sayDate(day.due)}: shown only` }] : []),
  ];
}

function screenedSections(screened: Screening, { by: { calendar } }: CaseView): readonly Section[] {
  const { on, eligible, words, childProtection, by, wrong } = screened;
  return [
    {
      heading: eligible ? 'MASH screened it: eligible' : 'MASH screened it: not for this procedure',
      paragraphs: [`On ${calendar.sayDate(on)}. Recorded by ${plainWords(by.name)}.`],
      facts: [
        { title: 'Strategy discussion or child protection enquiry', value: childProtectionWords[childProtection] },
      ],
      extra: quoted(words),
    },
    ...(wrong === undefined
      ? []
      : [
          {
            heading: 'MASH recorded that this screening was wrong',
            paragraphs: [`${calendar.sayWhen(wrong.at)}, by ${plainWords(wrong.by.name)}.`],
            extra: quoted(wrong.reason),
          },
        ]),
  ];
}

/** What was turned away by a slip is read by those who read it then. None on a case that did not begin with MASH. */
export function mashSections(look: CaseView): readonly Section[] {
  const { case: c } = look;
  const { mash = {} } = c;
  if (!beganWithMash(c) && mash.sent === undefined) return [];
  return [
    { heading: 'MASH', facts: [...sentFacts(mash, look), ...toldFacts(mash, look)] },
    ...(look.sight === 'police' ? (mash.takenBack ?? []) : []).flatMap((one) => screenedSections(one, look)),
    ...(mash.screened === undefined ? [] : screenedSections(mash.screened, look)),
  ];
}
