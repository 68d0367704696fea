/** The plan for those who came to the meeting: what is on the card of the plan, and the safety plans; nothing else. */
import type { CaseView } from '../../cases/sight.ts';
import type { PlanAction } from '../../rules/record/plan.ts';
import { type NumberedPlan, safetyPlansOf } from '../../rules/safety/plans.ts';
import { teamName } from '../case/pieces.ts';
import type { Section } from '../message/message.ts';
import { quoted } from '../text.ts';
import { sectionsAsText } from './as-text.ts';
import { NOT_THE_RECORD } from './summary.ts';

function actionSection(one: PlanAction, { by }: CaseView): Section {
  const state = one.done !== undefined ? 'Done. ' : one.ended !== undefined ? 'Ended. ' : '';
  return {
    heading: `Action ${one.number}`,
    paragraphs: [`${state}${teamName(one.team, by)}, by ${by.calendar.sayDate(one.by)}`],
    extra: quoted(one.what),
  };
}

function safetySection({ place, now }: NumberedPlan, index: number, { by }: CaseView): Section {
  const next = now.review === undefined ? '' : ` They will look at it again by ${by.calendar.sayDate(now.review)}.`;
  return {
    heading: `Safety plan ${index + 1}`,
    paragraphs: [`${teamName(now.owner, by)} looks after it.${next}`],
    extra: [...quoted(place ?? ''), ...quoted(now.planned)],
  };
}

export function planText(look: CaseView, takenBy: string): string {
  const { reference, plan } = look.case;
  const risk = plan?.risks.at(-1)?.text;
  const safety = safetyPlansOf(look.case).filter(({ ended }) => ended === undefined);
  return [
    sectionsAsText([
      { paragraphs: [NOT_THE_RECORD, `The plan of case ${reference}, for those who came to the meeting. ${takenBy}`] },
      ...(risk === undefined ? [] : [{ heading: 'The risks this plan answers', extra: quoted(risk) }]),
      ...(plan?.actions ?? []).map((one) => actionSection(one, look)),
      ...safety.map((one, index) => safetySection(one, index, look)),
    ]),
    'Keep it as safe as any record of a child. Do not pass it on.',
  ].join('\n\n');
}
