/** What a case keeps of requests to see the file of the young person. */
import type { Instant, LocalDate, PersonRef } from '../base/vocabulary.ts';

export interface SubjectRequest {
  /** 1 for the first that was made of this case. */
  readonly number: number;
  /** The day on which the request was received. */
  readonly requestedOn: LocalDate;
  readonly at: Instant;
  readonly by: PersonRef;
  readonly reason: string;
  /** The month does not run on these days: whoever asked had to say who they are, or what they want. */
  readonly pauses: readonly { readonly from: LocalDate; readonly until?: LocalDate | undefined }[];
  readonly answered?: { readonly on: LocalDate; readonly at: Instant; readonly by: PersonRef } | undefined;
}

/** Absent on a case whose file nobody asked for. */
export interface SubjectAccessFacts {
  /** The oldest first. */
  readonly subjectRequests?: readonly SubjectRequest[];
}
