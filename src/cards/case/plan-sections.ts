/** The page of the plan: all of it for those who came, a team's own actions for one that did not (CN-18, CJ-07). */
import type { CaseView } from '../../cases/sight.ts';
import { recordedAnswers } from '../../rules/outcome/outcome.ts';
import { referralNames } from '../../rules/plan/actions/record-referral.ts';
import { elsewhereNames } from '../../rules/plan/elsewhere.ts';
import type { PlannedAction } from '../../rules/record/outcome.ts';
import { type EarlierAction, isNobodysAction, type Plan, type PlanAction } from '../../rules/record/plan.ts';
import { teamsRepresented } from '../../rules/record/speaking.ts';
import type { Section } from '../message/message.ts';
import { plainWords, quoted } from '../text.ts';
import { teamName, typedUnder } from './pieces.ts';
import { sinceOutcome } from './since-outcome.ts';

/** Whether somebody of a team that came, sent information or manages the case. */
function readsAll({ roles, sight }: CaseView): boolean {
  return sight === 'whole' || roles.includes('invited-team') || roles.includes('planning-team');
}

const owed = (one: PlannedAction, look: CaseView): string =>
  `${teamName(one.team, look.by)}, by ${look.by.calendar.sayDate(one.by)}`;

function standing({ done, ended }: PlanAction, { by }: CaseView): readonly unknown[] {
  const words = (said: string, at: string, name: string): unknown => ({
    type: 'TextBlock',
    wrap: true,
    text: `${said} by ${plainWords(name)}, ${by.calendar.sayWhen(at)}:`,
  });
  if (done !== undefined) return [words('Recorded as done', done.at, done.by.name), ...quoted(done.note)];
  return ended === undefined ? [] : [words('Ended', ended.at, ended.by.name), ...quoted(ended.reason)];
}

function before(one: EarlierAction, look: CaseView): readonly unknown[] {
  const { until, changedBy, reason } = one;
  const when = look.by.calendar.sayWhen(until);
  const text = `Until ${when} it was: ${owed(one, look)}. ${plainWords(changedBy.name)} changed it:`;
  return [{ type: 'TextBlock', text, wrap: true, isSubtle: true }, ...quoted(one.what), ...quoted(reason)];
}

function actionSection(one: PlanAction, look: CaseView): Section {
  const state = one.done !== undefined ? '**Done.** ' : one.ended !== undefined ? '**Ended.** ' : '';
  const nobodys = isNobodysAction(look.case, one)
    ? '**No team has it: it was given to one that had this case by mistake.** '
    : '';
  const person = look.sight === 'whole' && one.person !== undefined ? ` (${plainWords(one.person)})` : '';
  return {
    heading: `Action ${one.number}`,
    paragraphs: [`${state}${nobodys}${owed(one, look)}${person}`],
    extra: [...quoted(one.what), ...standing(one, look), ...one.earlier.flatMap((old) => before(old, look))],
  };
}

function risks({ risks: all }: Plan): readonly Section[] {
  const [newest, ...older] = all.toReversed();
  return [
    ...(newest === undefined ? [] : [{ heading: 'The risks this plan answers', extra: quoted(newest.text) }]),
    ...older.map(({ text, meeting }) => ({ heading: `Before, after meeting ${meeting}`, extra: quoted(text) })),
  ];
}

function limits(look: CaseView): readonly Section[] {
  const { limits: text } = recordedAnswers(look.case, 'considered') ?? {};
  return typedUnder('What the agencies do not do while the police investigate', text);
}

function records({ referrals, elsewhere = [] }: Plan, { by }: CaseView): readonly Section[] {
  const { sayDate, sayWhen } = by.calendar;
  return [
    ...referrals.map(({ kind, to, on, its }) => ({
      heading: `Referral made: ${referralNames[kind]}`,
      paragraphs: [`On ${sayDate(on)}.`],
      extra: [...quoted(to), ...quoted(its ?? '')],
    })),
    ...elsewhere.map(({ kind, note, at, by: who }) => ({
      heading: elsewhereNames[kind],
      paragraphs: [`Recorded by ${plainWords(who.name)}, ${sayWhen(at)}.`],
      extra: quoted(note),
    })),
  ];
}

/** The plan as these eyes may read it. */
export function planSections(look: CaseView): readonly Section[] {
  const { plan } = look.case;
  if (plan === undefined) return [{ heading: 'The plan', paragraphs: ['No plan is recorded yet.'] }];
  const mine = teamsRepresented(look.person);
  const all = readsAll(look);
  const shown = plan.actions.filter((one) => all || (mine.includes(one.team) && !isNobodysAction(look.case, one)));
  return [
    ...limits(look),
    ...(all ? risks(plan) : []),
    ...shown.map((one) => actionSection(one, look)),
    ...(look.sight === 'whole' ? [...records(plan, look), ...sinceOutcome(look)] : []),
  ];
}
