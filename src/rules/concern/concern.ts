/**
 * What a worker tells when raising a concern (CN-01, CN-02, A-24). A section left out was not asked
 * yet; an answer left out was asked and not given, which is not the same as not known. Records of before hold `not-known`
 * for both.
 */
import type { Answer, LocalDate, TeamId } from '../base/vocabulary.ts';

export interface YoungPerson {
  readonly name: string;
  readonly birthDate?: LocalDate | undefined;
  /** Years, where the date of birth is not known. */
  readonly approximateAge?: number | undefined;
  readonly inEducation?: Answer | undefined;
  /** School, college or employer, as told. */
  readonly setting?: string | undefined;
  /** The school's own team, where it was chosen from the list; then `setting` is what it was called. Older concerns lack it. */
  readonly settingTeam?: TeamId | undefined;
  readonly parents?: string | undefined;
  readonly placed?: Answer | undefined;
  /** The local authority that placed them here (SC-08). */
  readonly placedBy?: string | undefined;
  readonly openToSocialCare?: Answer | undefined;
  readonly openToCdyjs?: Answer | undefined;
  /** What turned out not to be known after all, each with how many times the referrer had answered something by then. */
  readonly notKnown?: Readonly<Partial<Record<ForgottenOf, number>>> | undefined;
}
export type ForgottenOf = 'birthDate' | 'approximateAge' | 'setting';

export const concernKinds = {
  'sexual-violence': 'Sexual violence',
  'sexual-harassment': 'Sexual harassment, including online',
  upskirting: 'Upskirting',
  sexting: 'Sexting, also called youth-produced sexual imagery',
  contact: 'Contact behaviour of another kind',
  'non-contact': 'Non-contact behaviour of another kind',
  online: 'Something online',
  'not-sure': 'Not sure which',
} as const;
export type ConcernKind = keyof typeof concernKinds;

export interface SeenOrHeard {
  readonly account: string;
  readonly happenedOn?: LocalDate | undefined;
  readonly happenedWhen?: string | undefined;
  readonly where?: string | undefined;
  readonly source?: string | undefined;
  readonly kinds: readonly ConcernKind[];
  readonly compulsive?: Answer | undefined;
  readonly inSecrecy?: Answer | undefined;
  readonly afterIntervention?: Answer | undefined;
}

export interface HealthyMarks {
  readonly mutuality?: string | undefined;
  readonly coercion?: string | undefined;
  readonly distress?: string | undefined;
}

export interface Brook {
  readonly used?: Answer | undefined;
  readonly by?: string | undefined;
  readonly conclusion?: string | undefined;
}

export interface ReferrersView {
  readonly view?: string | undefined;
}

export interface OtherChild {
  readonly another?: Answer | undefined;
  readonly sharePlace?: Answer | undefined;
  readonly planning?: string | undefined;
  readonly planOwner?: string | undefined;
}

export interface PoliceFamilyVoice {
  readonly policeTold?: Answer | undefined;
  readonly police?: string | undefined;
  readonly parentsInformed?: Answer | undefined;
  readonly parentsReason?: string | undefined;
  readonly youngPersonsViews?: string | undefined;
}

export interface Reach {
  readonly workplace?: string | undefined;
  readonly telephone?: string | undefined;
  /** In which of their teams somebody raised it who is in more than one. */
  readonly raisedIn?: TeamId | undefined;
}

export interface Concern {
  readonly youngPerson: YoungPerson;
  readonly seenOrHeard: SeenOrHeard;
  readonly healthyMarks?: HealthyMarks | undefined;
  readonly brook?: Brook | undefined;
  readonly referrersView?: ReferrersView | undefined;
  readonly otherChild?: OtherChild | undefined;
  readonly policeFamilyVoice?: PoliceFamilyVoice | undefined;
  readonly reach?: Reach | undefined;
}
