/** What a digest says: each thing in a line, for the person or the channel that reads it. */

import type { Card } from '../cards/card.ts';
import { channelDigestPost } from '../cards/channel-posts/digest.ts';
import { type NudgeLine, nudgeCard } from '../cards/nudge/nudge.ts';
import { channelDigestLine } from '../cases/channel-digest.ts';
import { actions } from '../rules/actions.ts';
import { capital } from '../rules/base/capitals.ts';
import type { Person, PersonId } from '../rules/base/vocabulary.ts';
import { clockOf } from '../rules/clocks.ts';
import { rolesNow } from '../rules/ending/roles-now.ts';
import { isLate, type Obligation } from '../rules/engine/agenda.ts';
import { heldOut, isTheirOwn } from '../rules/engine/next-steps.ts';
import { isOwnedBy, ownerName } from '../rules/engine/owner-names.ts';
import { possibleNow, whyRefused } from '../rules/engine/permission.ts';
import type { Case, NudgeRecipient } from '../rules/record/case.ts';
import { accessLevelOf, isShared } from '../rules/record/case-roles.ts';
import type { DecisionContext } from '../rules/rows/context.ts';

/** A thing that is still to do on a case. */
export interface Thing {
  readonly case: Case;
  readonly obligation: Obligation;
}

const keyOf = ({ case: c, obligation }: Thing): string => `${c.reference}/${obligation.key}`;
/** One whose day cannot be known comes first of all. */
const dayOf = ({ obligation: { due } }: Thing): string => (due.known ? due.due : '');

/** Each once, the oldest first. */
export function inOrder(things: readonly Thing[]): readonly Thing[] {
  const each = [...new Map(things.map((one) => [keyOf(one), one])).values()];
  return each.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)) || keyOf(a).localeCompare(keyOf(b)));
}

const notKnown = 'a day that is not known, because the list of bank holidays ends too soon';

/** What has not been done by its day, once that has passed: only a clock of the procedure is called by its length. */
function passedWords({ case: c, obligation: { row, due } }: Thing, { calendar }: DecisionContext): string | undefined {
  if (row.whenPassed === undefined || !due.known) return undefined;
  const says = typeof row.whenPassed === 'string' ? row.whenPassed : row.whenPassed(c);
  if (row.within !== 'clock') return `${capital(says)}.`;
  return `The ${clockOf(c).span} ended on ${calendar.sayDate(due.due)} and ${says}.`;
}

function lateness(thing: Thing, by: DecisionContext): Pick<NudgeLine, 'late' | 'daysLate' | 'passed'> {
  const { due } = thing.obligation;
  if (!due.known || !isLate(thing.obligation, by)) return { late: false };
  const late = by.calendar.workingDaysBetween(due.due, by.calendar.localDate(by.now));
  const passed = passedWords(thing, by);
  return {
    late: true,
    ...(late.known && late.days > 0 ? { daysLate: late.days } : {}),
    ...(passed === undefined ? {} : { passed }),
  };
}

function personLine(thing: Thing, reader: Person, by: DecisionContext): NudgeLine {
  const { case: c, obligation } = thing;
  const { owner, due, row, title, waitsFor, nextBy } = obligation;
  const roles = rolesNow(c, reader, by);
  const sight = accessLevelOf(roles);
  const isTheirs = isOwnedBy(owner, c, { id: reader.id, roles }, by.roster);
  const isOwn = isTheirOwn(obligation, { case: c, person: reader, roles, by });
  const does = isOwn ? heldOut(obligation, possibleNow(c, roles, nextBy, reader.id)) : [];
  const seesIt = sight === 'whole' || isShared(sight);
  return {
    reference: c.reference,
    title: seesIt ? title : (row.inChannel ?? row.title),
    by: due.known ? by.calendar.sayDate(due.due) : notKnown,
    ...lateness(thing, by),
    ...(waitsFor === undefined ? {} : { waitsFor }),
    owner: isTheirs ? undefined : ownerName(owner, c, by.roster),
    ...(isOwn && !isTheirs ? { standsIn: true } : {}),
    ...(does.length === 0 ? {} : { does: does.map((action) => ({ action, title: actions[action].label ?? action })) }),
    ...(whyRefused(c, roles, 'put-off') === undefined ? { mayPutOff: true } : {}),
    ...(sight === 'nothing' ? { seesNothing: true } : {}),
  };
}

/** The digest of these things, drawn for whoever reads it. */
export function drawDigest(things: readonly Thing[], reader: NudgeRecipient, by: DecisionContext): Card {
  const ordered = inOrder(things);
  if ('team' in reader) {
    return channelDigestPost(ordered.map((one) => channelDigestLine(one.case, one.obligation, by)));
  }
  const person = by.roster.person(reader.person) ?? stranger(reader.person);
  return nudgeCard(ordered.map((one) => personLine(one, person, by)));
}

const stranger = (id: PersonId): Person => ({ id, name: '', teams: [] });
