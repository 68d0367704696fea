/** To which teams a case was referred on, and what became of it. */
import type { CaseView } from '../../cases/sight.ts';
import type { ReferralOn, WithdrawalReason } from '../../rules/record/case.ts';
import type { Section } from '../message/message.ts';
import { plainWords, quoted } from '../text.ts';

const withdrawnWords: Readonly<Record<WithdrawalReason, string>> = {
  misdirected: 'it had been sent to the wrong team. That is a personal data breach, to be reported',
  'not-needed': 'it was no longer needed',
};

function standing({ at, confirmed, undecided, withdrawn }: ReferralOn, { by }: CaseView): readonly string[] {
  const { sayWhen } = by.calendar;
  return [
    `Sent ${sayWhen(at)}.`,
    ...(confirmed !== undefined || undecided === undefined
      ? []
      : [
          `${plainWords(undecided.by.name)} has it. On ${sayWhen(undecided.at)} it was not decided yet which team will have it.`,
        ]),
    ...(confirmed === undefined ? [] : [`Confirmed by ${plainWords(confirmed.by.name)}, ${sayWhen(confirmed.at)}.`]),
    ...(confirmed?.sentOn === undefined
      ? []
      : [
          `Sent on in Liquid Logic to ${plainWords(by.roster.team(confirmed.sentOn)?.name ?? 'a team that has left the register')}.`,
        ]),
    ...(confirmed?.notSent ? ['Not sent on to another team.'] : []),
    ...(withdrawn === undefined
      ? []
      : [
          `Withdrawn by ${plainWords(withdrawn.by.name)}, ${sayWhen(withdrawn.at)}: ${withdrawnWords[withdrawn.because]}.`,
        ]),
  ];
}

export function referralSections(look: CaseView): readonly Section[] {
  const { case: c, by } = look;
  return c.referralsOn.map((one) => ({
    heading: `Referred to ${plainWords(by.roster.team(one.team)?.name ?? 'a team that has left the register')}`,
    paragraphs: [standing(one, look).join(' ')],
    extra: [...quoted((one.confirmed ?? one.undecided)?.note ?? ''), ...quoted(one.withdrawn?.reason ?? '')],
  }));
}
