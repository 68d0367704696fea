/** A journey that has nothing to do with the procedure: somebody borrows a thing. Two cards, then check and send. */
import { type Field, readFields } from '../../../src/cards/form/fields.ts';
import { messageCard } from '../../../src/cards/message/message.ts';
import { journeyVerbs } from '../../../src/cards/verbs/journey.ts';
import type {
  Around,
  Journey,
  JourneyDeps,
  JourneyTypes,
  Section,
  Submission,
} from '../../../src/dialogs/journey/index.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { calendar, policy } from '../../support/factories.ts';

interface Thing {
  readonly what: string;
  readonly from?: string | undefined;
}
interface Reason {
  readonly why?: string | undefined;
  readonly until?: string | undefined;
}
export interface Loan {
  readonly thing: Thing;
  readonly reason?: Reason | undefined;
  readonly ring?: { readonly number?: string | undefined } | undefined;
}
export interface Lent {
  readonly number: number;
}
export interface BorrowingTypes extends JourneyTypes {
  readonly name: 'borrowing';
  readonly answers: Loan;
  readonly step: 'thing' | 'reason';
  readonly around: Around;
  readonly receipt: Lent;
}

const asked = {
  thing: [
    { id: 'what', kind: 'text', label: 'What would you like to borrow?', limit: 100, required: true },
    { id: 'from', kind: 'date', label: 'From which day?', not: 'past' },
  ],
  reason: [
    { id: 'why', kind: 'text', label: 'What is it for?', limit: 30_000, long: true },
    { id: 'until', kind: 'date', label: 'Until which day?' },
  ],
} as const satisfies Record<string, readonly Field[]>;

const thing: Section<BorrowingTypes, Thing> = {
  title: 'The thing',
  paragraphs: () => ['There is a shelf of them.'],
  fields: () => asked.thing,
  read: (raw, { today }) => readFields(asked.thing, raw, today),
};

const reason: Section<BorrowingTypes, Reason> = {
  title: 'What it is for',
  paragraphs: () => ['In your own words.'],
  fields: () => asked.reason,
  typedInto: 'why',
  read: (raw, { today }, typedAt) => {
    const read = readFields(asked.reason, raw, today);
    const { from = '' } = typedAt('thing');
    const isBefore = read.ok && read.values.until !== undefined && read.values.until < from;
    return isBefore ? { ok: false, errors: [{ field: 'until', says: 'That is before it begins.' }] } : read;
  },
};

export const borrowing: Journey<BorrowingTypes> = {
  keptAs: 'draft:borrowing',
  name: 'borrowing',
  verbs: journeyVerbs('borrowing', ['thing', 'reason'], 'post'),
  surface: 'post',
  order: ['thing', 'reason'],
  steps: { thing, reason },
  needed: ['thing'],
  check: {
    title: 'Look it over',
    send: 'Borrow it',
    asks: { fields: () => [{ id: 'number', kind: 'text', label: 'Your number', limit: 20 }], into: 'ring' },
    notAnswered: 'Left blank.',
    leftBlank: (count) => ({ label: 'Left blank', says: String(count) }),
    notAsked: 'Left out.',
    notes: ({ thing: { what } }) => (what === 'a ladder' ? ['**Ladders want two people.**'] : []),
  },
  words: {
    thing: 'what you are borrowing',
    unfinished: 'You were borrowing something',
    leave: 'Borrow nothing now?',
    evidence: 'Part of what you borrow',
    deleted: 'What you wanted to borrow has been forgotten',
    gone: 'That was borrowed or given up.',
    sentAlready: ({ number }) => `That is loan ${number} already.`,
  },
  foot: ({ drafts }) => `Kept for ${drafts.keptDays} days.`,
  questionCard: () => messageCard({ title: 'Ask the librarian', sections: [] }),
  receiptCard: ({ number }) => messageCard({ title: `Loan ${number}`, sections: [] }),
};

export interface Library {
  readonly deps: JourneyDeps<BorrowingTypes>;
  readonly loans: readonly Submission<Loan>[];
}

/** Where it is borrowed: the same loan sent again is the same. */
export function library(): Library {
  const loans: Submission<Loan>[] = [];
  let ids = 0;
  return {
    loans,
    deps: {
      store: openSqliteStore(':memory:'),
      policy,
      calendar,
      newReference: () => `loan-${ids}`,
      newId: () => `id-${++ids}`,
      aroundOf: ({ now }) => ({ policy, limits: policy.textLimits, today: calendar.localDate(now) }),
      submit: async (submission) => {
        if (!loans.some(({ id }) => id === submission.id)) loans.push(submission);
        return { number: loans.findIndex(({ id }) => id === submission.id) + 1 };
      },
      sent: async (reference) => {
        const number = loans.findIndex((loan) => loan.reference === reference) + 1;
        return number === 0 ? undefined : () => ({ number });
      },
    },
  };
}
