/**
 * What whoever runs Pathway can watch: spans, how long they took, failures, and gauges. Nothing here has a field that
 * could carry a person's words, and what is no id or code is left out when it is written, as in the log.
 */

export type SpanName =
  /** An activity of Teams, from its delivery to the answer. */
  | 'turn'
  /** A person's command on a case: carried out, or refused. */
  | 'decision'
  /** A person's look at a case, written down before it is shown. */
  | 'look'
  /** A case whose time had come. */
  | 'wake'
  /** What is owed on its way to one team or person. */
  | 'notice'
  /** A call to the Bot Connector. */
  | 'send'
  /** A call to the store. */
  | 'store';

/** Of each there are few values, so that they tell measurements apart. */
export interface Labels {
  /** An activity's type: `message`, `invoke`. */
  readonly type?: string | undefined;
  /** An invoke's name: `task/fetch`. */
  readonly name?: string | undefined;
  readonly place?: 'chat' | 'channel' | undefined;
  readonly status?: number | undefined;
  readonly action?: string | undefined;
  readonly operation?: string | undefined;
  readonly kind?: string | undefined;
  /** What came of it: `done`, `ok`, or a code. */
  readonly outcome?: string | undefined;
  /** A failure's event in the log. */
  readonly event?: string | undefined;
  /** An obligation's id in the table of the rules. */
  readonly obligation?: string | undefined;
  /** The clause it comes from. */
  readonly clause?: string | undefined;
}

/** What a span says besides. */
export interface Facts extends Labels {
  readonly activity?: string | undefined;
  readonly reference?: string | undefined;
  /** Of several cases, where one message is about all of them. */
  readonly references?: readonly string[] | undefined;
  /** 1 for the first. */
  readonly attempt?: number | undefined;
  readonly count?: number | undefined;
}

export interface Span {
  /** What is known only once it runs. */
  note(facts: Facts): void;
  /** It ended badly, without anything thrown. */
  failed(code: string): void;
}

export type GaugeName = 'pathway.notices.oldest_undelivered' | 'pathway.obligations.overdue';

export interface Reading {
  readonly value: number;
  readonly labels?: Pick<Labels, 'obligation' | 'clause'>;
}

/** They never reject. */
export type Gauges = Readonly<Record<GaugeName, () => Promise<readonly Reading[]>>>;

export interface Telemetry {
  /** False where nobody is told anything: then nothing need be wrapped. */
  readonly isOn: boolean;
  /** Does the work as a span, and measures how long it took. What it throws is passed on; of it the code is kept. */
  span<Result>(name: SpanName, facts: Facts, work: (span: Span) => Promise<Result>): Promise<Result>;
  /** Something went wrong: counted, and kept with the span in which it did. */
  failure(labels: Pick<Labels, 'event' | 'outcome'>): void;
  /** What is read whenever metrics are sent, in place of what was given before. */
  observe(gauges: Gauges): void;
  /** Sends what is not sent yet. Takes two seconds at most and never rejects. */
  stop(): Promise<void>;
}

const nowhere: Span = { note() {}, failed() {} };

/** Nobody watches. */
export const noTelemetry: Telemetry = {
  isOn: false,
  span: (_name, _facts, work) => work(nowhere),
  failure() {},
  observe() {},
  async stop() {},
};
