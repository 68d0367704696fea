/** The page of an AIM assessment, as its life goes on: consent, what agencies are asked, whom the pair met, its end and its sharing. */
import type { CaseView } from '../../cases/sight.ts';
import { wentOnWords } from '../../rules/aim/actions/go-on-without.ts';
import { isUnderWay } from '../../rules/aim/assessment.ts';
import { consentWords, giverNames, toAskAgain } from '../../rules/aim/consent.ts';
import { consentStanding, stateWords } from '../../rules/aim/state.ts';
import { yesNoWords } from '../../rules/base/vocabulary.ts';
import { type Aim, type AimContact, type Consent, consentGivers } from '../../rules/record/aim.ts';
import type { Section } from '../message/message.ts';
import { endSections } from './aim-end-sections.ts';
import { informationSection } from './aim-information.ts';
import { type Shown, shownTo, signed } from './aim-words.ts';

function oneConsent({ answer, on, how, toldTo, ...signature }: Consent, shown: Shown): readonly unknown[] {
  const told = toldTo ? ' They were told it in person.' : '';
  const text = `**${consentWords[answer]}**, ${shown.by.calendar.sayDate(on)}. ${signed(signature, shown)}${told}`;
  return [{ type: 'TextBlock', text, wrap: true }, ...shown.words(how)];
}

/** Each of the two with all that was recorded, the newest first. */
const consents = (aim: Aim, shown: Shown): readonly Section[] =>
  consentGivers.flatMap((of) => {
    const all = aim.consents.filter((one) => one.of === of).toReversed();
    return all.length === 0
      ? []
      : [{ heading: `Consent: ${giverNames[of].toLowerCase()}`, extra: all.flatMap((one) => oneConsent(one, shown)) }];
  });

function wentOn(aim: Aim, shown: Shown): readonly Section[] {
  const again = isUnderWay(aim) ? toAskAgain(aim) : undefined;
  const isToCome = again !== undefined && again.metAt === undefined;
  return aim.wentOn.toReversed().map(({ decision, askAgainOn, reason, ...signature }, index) => {
    const asked = index === 0 && isToCome ? 'It will be asked again on' : 'It was to be asked again on';
    return {
      heading: wentOnWords[decision],
      paragraphs: [
        ...(askAgainOn === undefined ? [] : [`${asked} ${shown.by.calendar.sayDate(askAgainOn)}.`]),
        signed(signature, shown),
      ],
      extra: shown.words(reason),
    };
  });
}

function contactSection({ withWhom, on, building, planned, ...signature }: AimContact, shown: Shown): Section {
  const could = yesNoWords[building].toLowerCase();
  return {
    heading: `They met on ${shown.by.calendar.sayDate(on)}`,
    paragraphs: [`A child who may have been harmed could be in that building: ${could}. ${signed(signature, shown)}`],
    extra: [...shown.words(withWhom), ...shown.words(planned)],
  };
}

const otherDays = ({ days }: Aim, shown: Shown): readonly Section[] =>
  days
    .slice(1)
    .toReversed()
    .filter(({ reason }) => reason !== undefined)
    .map(({ day, reason, agreedWith, ...signature }) => ({
      heading: `Another day was agreed: ${shown.by.calendar.sayDate(day)}`,
      paragraphs: [signed(signature, shown)],
      extra: [...shown.words(agreedWith), ...shown.words(reason)],
    }));

/** How an assessment stands, which somebody who opens the page looks for first. */
export const howItStands = (aim: Aim): Section => ({
  heading: 'How it stands',
  paragraphs: [`${stateWords(aim)}.`, `Consent – ${consentStanding(aim)}.`],
});

/** What was done for it; what people typed is shown to those who see the whole case. */
export function aimLifeSections(aim: Aim, look: Pick<CaseView, 'by' | 'sight'>): readonly Section[] {
  const shown = shownTo(look);
  return [
    ...consents(aim, shown),
    ...wentOn(aim, shown),
    ...aim.information.map((one) => informationSection(one, shown, !isUnderWay(aim))),
    ...aim.contacts.map((one) => contactSection(one, shown)),
    ...otherDays(aim, shown),
    ...endSections(aim, shown),
  ];
}
