/** What stands on a separate record, and in its history, line by line. */

import type { ChainedEvent } from '../../cases/hash-chain.ts';
import { capital } from '../../rules/base/capitals.ts';
import { sayDate } from '../../rules/base/local-time.ts';
import type { Instant, Person } from '../../rules/base/vocabulary.ts';
import type { KeepingFacts } from '../../rules/record/kept-from.ts';
import { recordCalled } from '../../rules/record/separate-records.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import { maySeeRecord } from '../../rules/separate-record/access.ts';
import type { FileTaken } from '../../rules/separate-record/decide-subject.ts';
import {
  type RecordEvent,
  type RecordedOnRecord,
  recordCardTitles,
  type SubjectEvent,
} from '../../rules/separate-record/events.ts';
import {
  type ChildFacts,
  ownReferralWords,
  type SeparateRecord,
  type SupportFacts,
  safetyAnswerWords,
} from '../../rules/separate-record/record.ts';
import { reviewOf } from '../../rules/separate-record/reviewing.ts';
import { subjectFolds } from '../../rules/subject-access/said.ts';
import type { Section } from '../message/message.ts';
import { plainWords, quoted } from '../text.ts';
import { keepingLine, keepingTyped } from './keeping-lines.ts';
import { subjectLine, subjectTyped } from './subject-lines.ts';
import { childTitles, safetyTitles, supportTitles } from './titles.ts';

/** What it is drawn with. `reference`: its case, where this person may see that, too. */
export interface RecordView {
  readonly record: SeparateRecord;
  readonly person: Person;
  readonly by: DecisionContext;
  /** From which workers its case is kept. */
  readonly kept: KeepingFacts;
  /** When its case was closed; absent while it is open. */
  readonly closedAt?: Instant | undefined;
  readonly reference?: string | undefined;
  /** Which of that case it is; the same. */
  readonly number?: number | undefined;
}

/** What it is called to somebody who may see its case, too; else it has no name. */
export const recordTitle = ({ reference, number }: Pick<RecordView, 'reference' | 'number'>): string =>
  reference === undefined || number === undefined
    ? 'Separate record'
    : capital(`${recordCalled(number)} of ${reference}`);

const safetyHeading = "The plan for the child's own safety";
export type Lines = readonly (readonly [title: string, value: string | undefined])[];

export function childLines(child: ChildFacts, { by }: Pick<RecordView, 'by'>): Lines {
  const school = child.school === undefined ? undefined : (by.roster.team(child.school)?.name ?? child.school);
  return [
    [childTitles.name, child.name],
    [childTitles.birthDate, child.birthDate === undefined ? undefined : sayDate(child.birthDate)],
    [childTitles.school, school],
    [childTitles.setting, child.setting],
    [childTitles.ownReferral, ownReferralWords[child.ownReferral]],
    [childTitles.ownReferralSaid, child.ownReferralSaid],
  ];
}

export function supportLines(support: SupportFacts): Lines {
  const { safetyOwner, safetyReview, ...texts } = support;
  const typed = Object.keys(supportTitles) as (keyof SupportFacts)[];
  return [
    ...typed.map((key) => [supportTitles[key], key in texts ? texts[key as keyof typeof texts] : undefined] as const),
    [supportTitles.safetyOwner, safetyOwner?.name],
    [supportTitles.safetyReview, safetyReview === undefined ? undefined : sayDate(safetyReview)],
  ];
}

export const drawnLines = (lines: Lines): readonly unknown[] =>
  lines.flatMap(([title, value]) =>
    value === undefined ? [] : [{ type: 'TextBlock', text: `**${title}**`, wrap: true }, ...quoted(value)],
  );

/** What came of the last look at the plan, and what is due. */
export function reviewSection({ record, person, by, kept }: RecordView): readonly Section[] {
  const { safetyLook: look } = record;
  const review = reviewOf(record);
  const looked =
    look === undefined
      ? []
      : [
          `${plainWords(look.by.name)} looked at the plan on ${by.calendar.sayWhen(look.at)}: ${plainWords(safetyAnswerWords[look.answer])}.`,
        ];
  if (review === undefined) return looked.length === 0 ? [] : [{ heading: safetyHeading, paragraphs: looked }];
  const isLate = review.on < by.calendar.localDate(by.now);
  const owner = by.roster.person(review.owner.id);
  const sees = owner !== undefined && maySeeRecord(record, owner, { roster: by.roster, kept });
  const gone = `${plainWords(review.owner.name)} looks after the plan and can no longer see this record. Choose another person under "Change support, views and safety".`;
  const asked = person.id === review.owner.id ? 'You look after this plan.' : undefined;
  const due = `The plan ${isLate ? 'was' : 'is'} to be looked at again by ${by.calendar.sayDate(review.on)}.`;
  return [
    { heading: safetyHeading, paragraphs: [due, ...(sees ? (asked === undefined ? [] : [asked]) : [gone]), ...looked] },
  ];
}

/** What somebody did, after their name. */
export function didWords(event: RecordEvent): string {
  switch (event.type) {
    case 'record-made':
      return 'made the record';
    case 'card-saved':
      return `saved "${recordCardTitles[event.card]}"`;
    case 'safety-looked-at':
      return 'looked at the safety plan again';
    case 'access-given':
      return `let ${plainWords(event.person.name)} see the record`;
    case 'access-taken':
      return `took ${plainWords(event.person.name)} off the list`;
    case 'linked':
      return `recorded that this child is the young person of ${event.other}`;
    case 'unlinked':
      return `took the link with ${event.other} away`;
    default:
      return isOfFile(event) ? subjectLine(event) : keepingLine(event);
  }
}

const isOfFile = (event: RecordEvent): event is SubjectEvent | FileTaken =>
  event.type === 'exported' || event.type in subjectFolds;

/** What was typed or chosen with it. */
function saidLines(event: RecordEvent, view: Pick<RecordView, 'by'>): Lines {
  switch (event.type) {
    case 'record-made':
      return childLines(event.child, view);
    case 'card-saved':
      return [
        ['Why', event.reason],
        ...(event.card === 'child' ? childLines(event.saved, view) : supportLines(event.saved)),
      ];
    case 'safety-looked-at': {
      const { answer, said, next } = event;
      return [
        [safetyTitles.answer, safetyAnswerWords[answer]],
        [answer === 'ended' ? 'Why' : 'How it is now', said],
        [safetyTitles.next, next === undefined ? undefined : sayDate(next)],
      ];
    }
    case 'access-given':
    case 'access-taken':
    case 'linked':
    case 'unlinked':
      return [['Why', event.reason]];
    default:
      return isOfFile(event) ? subjectTyped(event) : keepingTyped(event);
  }
}

/** What was done, with what was saved then: what a later card changed stays to be read here. */
export function eventSection(
  { at, event: { event, by: who } }: ChainedEvent<RecordedOnRecord>,
  view: RecordView,
): Section {
  const line = `**${view.by.calendar.sayWhen(at)}** – ${plainWords(who.name)} ${didWords(event)}`;
  return { paragraphs: [line], extra: drawnLines(saidLines(event, view)) };
}
