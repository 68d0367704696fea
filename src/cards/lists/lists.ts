/** The answers to `status` and `why`, in the private chat. */
import type { CaseView } from '../../cases/sight.ts';
import type { Reference } from '../../rules/base/vocabulary.ts';
import type { ClauseId } from '../../rules/procedure/clauses/index.ts';
import type { QuestionId } from '../../rules/procedure/questions.ts';
import { currentMeeting, standingInvitations } from '../../rules/record/case.ts';
import { isShared } from '../../rules/record/case-roles.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import { notFound } from '../../rules/rows/refusals.ts';
import { stages } from '../../rules/stages.ts';
import { drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { meetingWords } from '../case/facts.ts';
import { managerWords } from '../case/manager-words.ts';
import { newerThanTheProcedure } from '../case/newer.ts';
import { obligationLines } from '../case/obligation-words.ts';
import { visibleObligations } from '../case/overview.ts';
import { clockSections, sourceText } from '../case/why.ts';
import { answerSections } from '../channel-posts/answers.ts';
import { mayHoldDetails } from '../label.ts';
import { messageCard, type Section } from '../message/message.ts';

const opener = (reference: Reference): unknown => drawOpener({ title: 'Open', verb: 'case/open', data: { reference } });

/** Of a meeting to come: once it was held or called off, nobody is waited for. */
function answers({ case: c, by, sight }: CaseView): readonly Section[] {
  if (currentMeeting(c)?.state !== 'booked') return [];
  const asked = sight === 'whole' || (isShared(sight) && sight !== 'plan') ? standingInvitations(c) : [];
  return answerSections(
    'Who has answered',
    asked.map((one) => ({
      team: by.roster.team(one.team)?.name ?? one.team,
      answer: one.reply?.answer ?? 'waiting',
    })),
  );
}

/** How one case stands. */
export function statusCard(look: CaseView): Card {
  const { case: c, by } = look;
  const meeting = currentMeeting(c);
  const card = messageCard({
    title: `Status of ${c.reference}`,
    facts: [
      { title: 'Stage', value: stages[c.stage].title },
      { title: 'Team manager', value: managerWords(c, by) },
      ...(meeting?.state === 'booked' ? [{ title: 'Meeting', value: meetingWords(meeting, look) }] : []),
    ],
    sections: [
      {
        heading: 'What is next',
        paragraphs: obligationLines(visibleObligations(look), look, 'Open the case to see all of them.').map(
          ({ text }) => text,
        ),
      },
      ...answers(look),
    ],
    actions: [opener(c.reference)],
  });
  return mayHoldDetails(card);
}

/** A clause or an open question in plain words. */
export function whySourceCard(source: ClauseId | QuestionId, { policy, calendar, now }: DecisionContext): Card {
  const newer = newerThanTheProcedure(policy, source, calendar.localDate(now));
  return messageCard({ title: `Why: ${source}`, paragraphs: [sourceText(source), ...newer] });
}

/** The count of one case's ten working days. */
export function whyCaseCard(look: CaseView): Card {
  const { reference } = look.case;
  const card = messageCard({
    title: `Why: ${reference}`,
    sections: clockSections(look),
    actions: [opener(reference)],
  });
  return mayHoldDetails(card);
}

const howToAsk = 'Type "why" with a clause such as CN-06, or with the reference of a case that you can see.';

/** What people ask about most. */
const oftenAsked = ['CN-03', 'CN-04', 'CN-06', 'SC-06', 'A-06'] as const satisfies readonly (ClauseId | QuestionId)[];

/** Where nothing was asked about. */
export function whyListCard(): Card {
  return messageCard({ title: 'Why?', paragraphs: [howToAsk, ...oftenAsked.map(sourceText)] });
}

/** Where it has the form of a clause and there is none. `id`: letters and two digits. */
export function noClauseCard(id: string): Card {
  return messageCard({ title: 'Why?', paragraphs: [`There is no clause ${id}.`, howToAsk] });
}

/** Where what was asked about is no clause and no case of theirs. */
export function whyUnknownCard(): Card {
  return messageCard({
    title: 'Why?',
    paragraphs: [howToAsk, notFound.says],
  });
}
