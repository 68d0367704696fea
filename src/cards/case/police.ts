/** What people read of the police: before everything else what they may not do, and for managers what was decided. */
import type { CaseView } from '../../cases/sight.ts';
import type { LocalDate } from '../../rules/base/vocabulary.ts';
import { clockBegunBy } from '../../rules/police/clock-of-decision.ts';
import { decisions } from '../../rules/police/decisions.ts';
import { interviews, type OfficersAnswer, type PoliceDecision } from '../../rules/police/facts.ts';
import { isInvestigated, isProsecuted, officerNamed } from '../../rules/police/investigation.ts';
import { isKnownToYouthJustice, isToBeScreened } from '../../rules/police/mash.ts';
import { mayNotKnow } from '../../rules/police/not-told.ts';
import { isShared } from '../../rules/record/case-roles.ts';
import { drawLink } from '../buttons.ts';
import type { Section } from '../message/message.ts';
import { plainWords, quoted } from '../text.ts';
import { was, withWas } from './corrected.ts';
import { fact, typedUnder } from './pieces.ts';

const forReferrers =
  'Listen and keep everybody safe, but do not investigate. If it can wait, ask the team manager before you tell the family. If a child needs protection or care now, do not wait.';

function officerWords({ case: c }: CaseView): string {
  const officer = officerNamed(c);
  return officer === undefined ? '.' : `: ${plainWords(officer.replace(/\.+$/, ''))}.`;
}

/** What stands before everything else on every page of the case. */
export function policeNotes(look: CaseView): readonly string[] {
  const { case: c, sight } = look;
  if (sight === 'own-referral') return c.origin.kind === 'notification' ? [] : [forReferrers];
  if (sight !== 'whole' && !isShared(sight)) return [];
  return mayNotKnow(c, look) ? [forReferrers] : investigationNotes(look);
}

/** The same before a form, for those who may know of it. */
export function investigationNotes(look: CaseView): readonly string[] {
  const { case: c, sight } = look;
  if ((sight !== 'whole' && !isShared(sight)) || mayNotKnow(c, look)) return [];
  const ask = `Before you speak to the young person, their family or anybody else about this, ask the officer in charge${officerWords(look)}`;
  if (isInvestigated(c)) return [`**A police investigation is going on.** ${ask}`];
  const last = c.policeDecisions?.at(-1);
  if (last !== undefined && isToBeScreened(c)) {
    return [
      `**The police decided: ${decisions[last.decision].title}.** MASH will still say whether it is for this procedure.`,
    ];
  }
  return isProsecuted(c) ? ['**Criminal proceedings are going on.** Do not speak about the evidence.'] : [];
}

/** Not before they know of the case; of what was recorded before they did, the day on which they were told of it all (CJ-08). */
function toldOn({ at, receivedOn }: PoliceDecision, { case: c }: CaseView): LocalDate | undefined {
  const told = c.mash?.told;
  if (told !== undefined && at < told.at) return told.on;
  return isKnownToYouthJustice(c) ? receivedOn : undefined;
}

function decisionSection(one: PoliceDecision, place: number, look: CaseView): readonly Section[] {
  const { by } = look;
  const { sayDate, sayWhen } = by.calendar;
  const { case: c } = look;
  const day = (title: string, on: string | undefined, before = '') =>
    fact(title, on === undefined ? undefined : `${sayDate(on)}${before}`);
  const clock = clockBegunBy(place, c);
  const received = clock === undefined ? '' : was(c, 'received-on', clock);
  return [
    {
      heading: `What the police decided: ${decisions[one.decision].title}`,
      facts: [
        ...day('Decided on', one.decidedOn, was(c, 'decided-on', place)),
        ...day('First interview', one.interviewedOn, was(c, 'interviewed-on', place)),
        ...fact('How they were interviewed', one.how && interviews[one.how]),
        ...day('Looked at again on', one.reviewOn),
        ...day('Youth justice were told on', toldOn(one, look), received),
        { title: 'Recorded by', value: `${plainWords(one.by.name)}, ${sayWhen(one.at)}` },
      ],
    },
    ...typedUnder('What is alleged', one.alleged),
    ...typedUnder('Officer in charge', withWas(one.officer, was(c, 'officer', place))),
    ...typedUnder('Police reference', one.policeReference),
    ...typedUnder('What must not be said for now', one.notToSay),
  ];
}

function answerSection(one: OfficersAnswer, { by }: CaseView): Section {
  const until = one.until === undefined ? '' : ` until ${by.calendar.sayDate(one.until)}`;
  const heading = one.answer === 'agreed' ? 'The officer in charge agreed' : `The officer in charge said: wait${until}`;
  const recorded = `${plainWords(one.withWhom)} said so to ${plainWords(one.by.name)}, ${by.calendar.sayWhen(one.at)}.`;
  const school = { yes: 'may', no: 'may not' } as const;
  const known =
    one.schoolMayKnow === undefined
      ? []
      : [`The school that told of the concern ${school[one.schoolMayKnow]} know that the police investigate.`];
  return { heading, paragraphs: [recorded, ...known], extra: quoted(one.said) };
}

/** While criminal proceedings go on; a child who is a witness may need help before the trial (RS-01). */
function therapy({ case: c, by }: CaseView): readonly Section[] {
  if (!isProsecuted(c)) return [];
  const { title, url } = by.policy.links.therapyBeforeTrial;
  const says =
    'A child who is a witness may need help before the trial. Read this first, and ask the officer in charge.';
  return [{ heading: 'Therapy before a trial', paragraphs: [says], buttons: [drawLink(title, url)] }];
}

/** What the police decided, the newest first, and what the officer in charge said. */
export function policeSections(look: CaseView): readonly Section[] {
  const { policeDecisions = [], investigation } = look.case;
  return [
    ...(investigation?.answer === undefined ? [] : [answerSection(investigation.answer, look)]),
    ...policeDecisions
      .map((one, place) => decisionSection(one, place, look))
      .toReversed()
      .flat(),
    ...therapy(look),
  ];
}
