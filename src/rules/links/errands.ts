/**
 * What a change of one case has to do on another. It is kept in the commit of that change, and carried out on the other
 * afterwards, as often as it takes: what was carried out already changes nothing.
 */
import type { Instant, PersonRef, Reference } from '../base/vocabulary.ts';
import type { Command } from '../commands.ts';
import type { CaseEvent } from '../events.ts';
import type { NotifyInput } from '../police/actions/notify.ts';
import { beginsNewCase, type LateDecision, notificationOf } from '../police/late-decision.ts';
import type { Actor, Case } from '../record/case.ts';
import { joinedFrom, joinedHere } from '../record/joined.ts';
import { isKeptFrom } from '../record/kept-from.ts';
import { type LinkFacts, type LinkKind, linkTo } from '../record/links.ts';
import type { ActorContext } from '../rows/context.ts';
import { siblingOf } from './actions/add-sibling.ts';
import type { JoinedHere } from './events.ts';
import { type SaidMeanwhile, saidMeanwhile } from './given-back.ts';
import { clocksBrought, concernBrought } from './joining.ts';
import type { SiblingInput } from './sibling.ts';

/** What was written of it stays on the first: a case that is removed leaves none of its words on another. */
interface LinkBrought {
  readonly does: 'link';
  readonly kind: LinkKind;
}
/** The concern goes on there. */
interface JoinBrought {
  readonly does: 'join';
  readonly joined: Omit<JoinedHere, 'type'>;
}
/** It goes on by itself again. */
interface PartBrought {
  readonly does: 'part';
}
/** Who may not know of a case may not know of one that goes on in it. */
interface KeepingBrought {
  readonly does: 'keep' | 'let-see';
  readonly person: PersonRef;
  readonly reason: string;
}
/** What those who raised it said while it went on there. */
interface GivenBackBrought {
  readonly does: 'give-back';
  readonly said: SaidMeanwhile;
}
/** A case begins: of another young person in the same matter. */
interface BeginBrought {
  readonly does: 'begin';
  readonly sibling: SiblingInput;
}
/** A case begins: with what the police decided of a young person whose case was closed long before. */
interface NotifyBrought {
  readonly does: 'notify';
  readonly notified: NotifyInput;
}
export type Brought =
  | NotifyBrought
  | LinkBrought
  | JoinBrought
  | PartBrought
  | KeepingBrought
  | GivenBackBrought
  | BeginBrought;

export interface Errand {
  readonly from: Reference;
  readonly to: Reference;
  /** When it was said on the first case, and who said it. */
  readonly at: Instant;
  readonly actor: Actor;
  readonly brings: Brought;
}

type Owed = Pick<Errand, 'to' | 'brings'>;
type Owes<E> = (event: E, before: Case | undefined) => readonly Owed[];

const owes: { readonly [T in CaseEvent['type']]?: Owes<Extract<CaseEvent, { type: T }>> } = {
  linked: ({ other, kind }) => [{ to: other, brings: { does: 'link', kind } }],
  'joined-to': ({ other }, before) =>
    before === undefined
      ? []
      : [{ to: other, brings: { does: 'join', joined: { ...concernBrought(before), clocks: clocksBrought(before) } } }],
  'kept-from': ({ person, reason }, before) => toJoined(before, { does: 'keep', person, reason }),
  'let-see': ({ person, reason }, before) => toJoined(before, { does: 'let-see', person, reason }),
  parted: ({ from }, before) => {
    const said = before && saidMeanwhile(before, from);
    return said === undefined ? [] : [{ to: from, brings: { does: 'give-back', said } }];
  },
};

/** To each that goes on in it. */
const toJoined = (c: Case | undefined, brings: KeepingBrought): readonly Owed[] =>
  (c === undefined ? [] : joinedHere(c)).map(({ from }) => ({ to: from, brings }));

/** What an errand that was carried out may lead to: nothing but what goes back to where it came from. */
export const mayFollowErrand = ({ brings }: Owed): boolean => brings.does === 'give-back';

/** A case that was joined to another, and is opened again. */
function openedAgain(before: Case | undefined, after: Case): readonly Owed[] {
  const to = before?.closed?.joinedTo;
  return to === undefined || after.closed !== undefined ? [] : [{ to, brings: { does: 'part' } }];
}

function laterNotified(before: Case, { newCase, ...decision }: LateDecision, by: ActorContext): readonly Owed[] {
  if (newCase === undefined || !beginsNewCase(before, decision, by)) return [];
  return [{ to: newCase, brings: { does: 'notify', notified: notificationOf(before, { ...decision, newCase }, by) } }];
}

/** What somebody gave that is no part of this case: another young person's, or a later matter. It comes before the link to it. */
function begun(before: Case | undefined, command: Command | undefined, by: ActorContext | undefined): readonly Owed[] {
  if (before === undefined || by === undefined || command === undefined) return [];
  if (command.action === 'record-police-decision') return laterNotified(before, command.input, by);
  if (command.action !== 'add-sibling') return [];
  return [{ to: command.input.reference, brings: { does: 'begin', sibling: siblingOf(before, command.input, by) } }];
}

/** What a change of a case has to do on others; `asked`: what was asked for, and by which person. */
export const errandsOf = (
  before: Case | undefined,
  after: Case,
  events: readonly CaseEvent[],
  asked?: { readonly command: Command; readonly by: ActorContext },
): readonly Owed[] => [
  ...begun(before, asked?.command, asked?.by),
  ...events.flatMap((event) => (owes[event.type] as Owes<CaseEvent> | undefined)?.(event, before) ?? []),
  ...openedAgain(before, after),
];

/** Of what two people said at once of the same two cases the later counts on both. */
function isOvertaken(c: Case, { from, at }: Errand, { kind }: LinkBrought): boolean {
  const there = linkTo(c, from);
  return there !== undefined && (there.at > at || (there.at === at && there.kind <= kind));
}

/** What comes of it on the case that it is for; none where it is done. What happened is never refused. */
export function arrives(c: Case, errand: Errand): readonly CaseEvent[] {
  const { from, at, brings } = errand;
  switch (brings.does) {
    case 'link':
      return isOvertaken(c, errand, brings) ? [] : [{ type: 'linked', other: from, kind: brings.kind, saidAt: at }];
    case 'join':
      return joinedFrom(c, from) === undefined ? [{ type: 'joined-here', ...brings.joined }] : [];
    case 'begin':
    case 'notify':
      return [];
    case 'keep':
      return isKeptFrom(c, brings.person.id)
        ? []
        : [{ type: 'kept-from', person: brings.person, reason: brings.reason }];
    case 'let-see':
      return isKeptFrom(c, brings.person.id) ? [{ type: 'let-see', person: brings.person, reason: brings.reason }] : [];
    case 'give-back':
      return (c.givenBack ?? []).includes(at) ? [] : [{ type: 'given-back', ...brings.said, saidAt: at }];
    case 'part':
      return joinedFrom(c, from) === undefined ? [] : [{ type: 'parted', from }];
  }
}

/** Whether an event is about a link that is not among those that somebody may know of. */
export const isHiddenLink = (event: CaseEvent, { links = [] }: LinkFacts): boolean =>
  event.type === 'linked' && !links.some(({ other }) => other === event.other);
