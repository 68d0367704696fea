/** What the rows of a police notification are. */
import type { NotificationReceipt } from '../../../cards/receipt/notification.ts';
import type { NotificationSection } from '../../../cards/verbs/notification.ts';
import type { Answer, LocalDate } from '../../../rules/base/vocabulary.ts';
import type { YoungPerson } from '../../../rules/concern/concern.ts';
import type { DecisionKind } from '../../../rules/police/decisions.ts';
import type { PoliceDecision } from '../../../rules/police/facts.ts';
import type { ConcernAround } from '../../concern/steps/section.ts';
import type { JourneyTypes, Section as SectionOf } from '../../journey/index.ts';

export interface NotificationAround extends ConcernAround {
  /** They work in youth justice, and enter what the police sent them. */
  readonly isYouthJustice: boolean;
  /** The officer who types; undefined of anybody else. */
  readonly officer?: string | undefined;
}

export interface DecisionAnswers {
  readonly decision: DecisionKind;
  readonly decidedOn?: LocalDate | undefined;
  readonly interviewedOn?: LocalDate | undefined;
  readonly how?: PoliceDecision['how'];
  /** Of one that is deferred: when it is looked at again. */
  readonly reviewOn?: LocalDate | undefined;
  readonly receivedOn: LocalDate;
  /** When MASH got the referral, where the investigation goes on and it was sent (CJ-05). */
  readonly mash?: { readonly on: LocalDate; readonly reference?: string | undefined } | undefined;
  /** They are concerned, though the decision is none that this route is for (CJ-04). */
  readonly concerned?: 'yes' | undefined;
}

export interface MatterAnswers {
  readonly alleged: string;
  readonly happenedOn?: LocalDate | undefined;
  readonly happenedWhen?: string | undefined;
  readonly officer: string;
  readonly ongoing: Answer;
  readonly notToSay?: string | undefined;
  readonly another: Answer;
  readonly sharePlace?: Answer | undefined;
}

export interface NotificationAnswers {
  readonly decision: DecisionAnswers;
  readonly youngPerson: YoungPerson;
  readonly matter: MatterAnswers;
}

export interface NotificationTypes extends JourneyTypes {
  readonly name: 'notification';
  readonly answers: NotificationAnswers;
  readonly step: NotificationSection;
  readonly around: NotificationAround;
  readonly receipt: NotificationReceipt;
}

export type Section<Id extends NotificationSection> = SectionOf<NotificationTypes, NotificationAnswers[Id]>;
