/** What people may do to a separate record, or why not (PR-11, A-22). */

import { namedLike } from '../base/names.ts';
import { type Person, type PersonId, personRef, type Reference, type Roster } from '../base/vocabulary.ts';
import { rolesOn } from '../record/access.ts';
import type { Case } from '../record/case.ts';
import { managing } from '../record/case-roles.ts';
import { isKeptFrom, rosterFor } from '../record/kept-from.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';
import { mayKeepRecord, maySeeRecord, onList, schoolTrouble, whyUnseen } from './access.ts';
import {
  decideKeeping,
  isKeeping,
  type KeepingChanger,
  type KeepingCommand,
  type KeepingCommandId,
  whyNotKeeping,
} from './decide-keeping.ts';
import {
  decideAboutFile,
  isAboutFile,
  type SubjectCommand,
  type SubjectCommandId,
  whyNotAboutFile,
} from './decide-subject.ts';
import type { RecordEvent } from './events.ts';
import { decideLink, type LinkedBy } from './links.ts';
import type { ChildFacts, SafetyLook, SeparateRecord, SupportFacts } from './record.ts';
import { reviewOf } from './reviewing.ts';

export type RecordCommand =
  | { readonly does: 'save-child'; readonly saved: ChildFacts; readonly reason?: string | undefined }
  | { readonly does: 'save-support'; readonly saved: SupportFacts; readonly reason?: string | undefined }
  | { readonly does: 'look-at-safety'; readonly look: SafetyLook }
  /** `typed`: a name as it stands in the register, or enough of it. */
  | { readonly does: 'give-access'; readonly typed: string; readonly reason: string }
  | { readonly does: 'take-access'; readonly person: PersonId; readonly reason: string }
  /** `other`: a case in which this child is the young person. */
  | { readonly does: 'link' | 'unlink'; readonly other: Reference; readonly reason: string }
  | KeepingCommand
  | SubjectCommand;
export type RecordCommandId = RecordCommand['does'];
/** What those who keep the record do to it; the rest is about keeping it at all. */
type OrdinaryCommandId = Exclude<RecordCommandId, KeepingCommandId | SubjectCommandId>;

export interface RecordActor {
  readonly actor: Person;
  readonly roster: Roster;
}
/** With how the case of the record stands; `named`: of the cases that a command names those of which they see the whole. */
export type RecordChanger = KeepingChanger & LinkedBy;
type SeesBy = RecordActor & Pick<RecordChanger, 'kept'>;
export type RecordResult = readonly RecordEvent[] | Refusal;

/** One answer for no record and for one that this person may not see. */
export const noRecord: Refusal = refusal('not-found', 'There is no record that you can see.', 'PR-11');

const onlyKeepers = refusal(
  'forbidden',
  'Only a team manager or the service lead who can see this record may change it.',
  'PR-11',
);

const onlyReviewers = refusal(
  'forbidden',
  'Only the person who looks after this plan, or a team manager or the service lead who can see this record, may look at it again.',
  'PR-12',
);

/** Why somebody who sees the record may not do that to it; undefined where they may. */
export function whyNotOnRecord(record: SeparateRecord, person: Person, does: OrdinaryCommandId): Refusal | undefined {
  if (mayKeepRecord(person)) return undefined;
  if (does !== 'look-at-safety') return onlyKeepers;
  return reviewOf(record)?.owner.id === person.id ? undefined : onlyReviewers;
}

/** Why somebody may not do that to it now; undefined where they may. */
export function whyNotNow(
  record: SeparateRecord,
  does: RecordCommandId,
  by: Parameters<typeof whyNotKeeping>[2],
): Refusal | undefined {
  const command = { does };
  if (isKeeping(command)) return whyNotKeeping(record, command.does, by);
  if (isAboutFile(command)) return whyNotAboutFile(record, command.does, by);
  return whyNotOnRecord(record, by.actor, does as OrdinaryCommandId);
}

/** Who may fill in a record that a case says is to be kept: who asked for it there, and who manages that case. */
export function mayMakeRecord(c: Case, id: string, { actor, roster }: RecordActor): boolean {
  const wanted = c.separateRecords?.some((one) => one.id === id) === true;
  return wanted && rolesOn(c, actor, roster).some((role) => managing.includes(role));
}

/** The person that is meant, or what to type instead. */
function personMeant(typed: string, roster: Roster): Person | Refusal {
  const trouble = (says: string) => refusal('invalid', says, undefined, 'typed');
  const people = roster.teams().flatMap(({ id }) => roster.inTeam(id));
  const all = [...new Map(people.map((one) => [one.id, one])).values()];
  const found = namedLike(typed, all);
  const [only, another] = found;
  if (only === undefined) return trouble('Nobody of that name is in the people register. Check the name.');
  if (another === undefined) return only;
  const names = found.slice(0, 5).map(({ name }) => name);
  return trouble(`That could be ${names.join(', ')}${found.length > 5 ? ' or others' : ''}. Type more of the name.`);
}

function giveAccess(record: SeparateRecord, typed: string, reason: string, by: SeesBy): RecordResult {
  const { roster, kept } = by;
  const person = personMeant(typed, roster);
  if ('code' in person) return person;
  if (isKeptFrom(kept, person.id)) {
    const says = `You cannot add ${person.name}. The case of this record is kept from them.`;
    return refusal('invalid', says, 'PR-18', 'typed');
  }
  if (maySeeRecord(record, person, by))
    return refusal('invalid', 'They can see this record already.', undefined, 'typed');
  const school = schoolTrouble(record, person, roster);
  if (school !== undefined) return refusal('invalid', school, 'PR-11', 'typed');
  return [{ type: 'access-given', person: personRef(person), reason }];
}

/** Nobody may be left who could change it or let others see it. */
function isLastKeeper(record: SeparateRecord, id: PersonId, { roster: all, kept }: SeesBy): boolean {
  const roster = rosterFor(kept, all);
  const keepers = onList(record).filter(({ person }) => {
    const now = roster.person(person.id);
    return now !== undefined && maySeeRecord(record, now, { roster, kept }) && mayKeepRecord(now);
  });
  return roster.withJob('service-lead').length === 0 && keepers.every(({ person }) => person.id === id);
}

function takeAccess(record: SeparateRecord, id: PersonId, reason: string, by: SeesBy): RecordResult {
  const theirs = onList(record).find(({ person }) => person.id === id);
  const trouble = (says: string) => refusal('invalid', says, undefined, 'person');
  if (theirs === undefined) return trouble('They are no longer on the list. Nothing was changed.');
  if (isLastKeeper(record, id, by)) {
    return trouble('Nobody would be left who can change this record. First add another team manager.');
  }
  return [{ type: 'access-taken', person: theirs.person, reason }];
}

/** A plan has somebody who looks after it, sees the record, and knows by when it is looked at again. */
function supportTrouble(record: SeparateRecord, saved: SupportFacts, by: SeesBy): Refusal | undefined {
  const { safety, safetyOwner, safetyReview } = saved;
  if ((safety ?? safetyOwner ?? safetyReview) === undefined) return undefined;
  const no = (field: keyof SupportFacts, says: string) => refusal('invalid', says, 'PR-12', field);
  if (safety === undefined) return no('safety', "Say what is planned for the child's own safety.");
  if (safetyOwner === undefined) return no('safetyOwner', 'Choose who looks after this plan.');
  const owner = by.roster.person(safetyOwner.id);
  if (owner === undefined || !maySeeRecord(record, owner, by)) {
    const why = whyUnseen(record, owner, by) ?? 'they are not on its list';
    return no('safetyOwner', `${safetyOwner.name} cannot see this record: ${why}. Choose another person.`);
  }
  return safetyReview === undefined
    ? no('safetyReview', 'Say by which day this plan will be looked at again.')
    : undefined;
}

const nothingToLookAt = refusal(
  'precondition',
  'There is no plan on this record that is to be looked at again. Add one under "Support, views and safety".',
  'PR-12',
);

/** Its events; none where it was carried out before. */
export function decideOnRecord(
  record: SeparateRecord | undefined,
  command: RecordCommand,
  by: RecordChanger,
): RecordResult {
  if (record === undefined || !maySeeRecord(record, by.actor, by)) return noRecord;
  if (isKeeping(command)) return decideKeeping(record, command, by);
  if (isAboutFile(command)) return decideAboutFile(record, command, by);
  const refused = whyNotOnRecord(record, by.actor, command.does);
  if (refused !== undefined) return refused;
  switch (command.does) {
    case 'save-child':
      return [{ type: 'card-saved', card: 'child', saved: command.saved, ...because(command.reason) }];
    case 'save-support':
      return (
        supportTrouble(record, command.saved, by) ?? [
          { type: 'card-saved', card: 'support', saved: command.saved, ...because(command.reason) },
        ]
      );
    case 'look-at-safety':
      return reviewOf(record) === undefined ? nothingToLookAt : [{ type: 'safety-looked-at', ...command.look }];
    case 'give-access':
      return giveAccess(record, command.typed, command.reason, by);
    case 'link':
    case 'unlink':
      return decideLink(record, command, by);
    case 'take-access':
      return takeAccess(record, command.person, command.reason, by);
  }
}

const because = (reason: string | undefined) => (reason === undefined ? {} : { reason });
