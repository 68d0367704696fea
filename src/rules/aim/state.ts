/** How far an assessment has come, in words: from wanted to shared, or stopped; and how consent stands. */
import { type Aim, consentGivers } from '../record/aim.ts';
import { isUnderWay, workerNow } from './assessment.ts';
import { consentWords, giverNames, standingOf } from './consent.ts';
import { agreedRecipients } from './sharing.ts';

function ofTheEnd({ stopped, completed, recipients }: Aim): string | undefined {
  if (stopped !== undefined) return 'Stopped';
  if (completed === undefined) return undefined;
  const left = agreedRecipients({ recipients }).filter(
    ({ shared, notShared }) => shared === undefined && notShared === undefined,
  );
  return left.length === 0
    ? 'Completed, and shared as agreed or said why not'
    : `Completed; still to share: ${left.length}`;
}

function ofTheWork(aim: Aim): string {
  if (aim.information.length + aim.contacts.length > 0) return 'Under way';
  if (aim.consents.length > 0) return 'Consent sought';
  const isNamed = workerNow(aim, 'lead') !== undefined && workerNow(aim, 'co-worker') !== undefined;
  return isNamed ? 'The two who do it are named' : 'Wanted; the two who do it are not both named';
}

export const stateWords = (aim: Aim): string =>
  ofTheEnd(aim) ?? (isUnderWay(aim) ? ofTheWork(aim) : 'Completed outside Pathway');

/** `the young person: refused; parents or carers: given`. */
export const consentStanding = (aim: Pick<Aim, 'consents'>): string =>
  consentGivers
    .map((of) => {
      const one = standingOf(aim, of);
      return `${giverNames[of].toLowerCase()}: ${one === undefined ? 'nothing recorded yet' : consentWords[one.answer].toLowerCase()}`;
    })
    .join('; ');
