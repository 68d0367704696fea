/** The verbs of separate records. They open in dialogs alone: nothing of one stands in a chat or a channel. */
import { z } from 'zod';
import { keepingCommandIds } from '../../rules/separate-record/decide-keeping.ts';
import { subjectFormIds } from '../../rules/separate-record/decide-subject.ts';
import { isAfterDue } from '../../store/pages.ts';
import { askedSaved, held, nonce, part, sure } from './form.ts';
import type { VerbRow } from './verb.ts';

export const recordForms = [
  'make',
  'save-child',
  'save-support',
  'look-at-safety',
  'give-access',
  'take-access',
  'link',
  'unlink',
  ...keepingCommandIds,
  ...subjectFormIds,
] as const;
export type RecordFormId = (typeof recordForms)[number];
const recordPages = ['record', 'history', 'looks'] as const;
export type RecordPageId = (typeof recordPages)[number];

const record = z.string().min(1).max(80);
/** The case it belongs to, where it is made; and the person it is about, where one is taken off the list. */
const about = { reference: z.string().max(12).optional(), person: z.string().max(80).optional() };
const form = z.enum(recordForms);

export const separateRecordVerbs = {
  /** The list, from its beginning or further on. */
  'record/list': {
    data: z.object({ from: z.string().max(400).refine(isAfterDue).optional() }),
    by: ['fetch', 'submit'],
  },
  'record/page': { data: z.object({ record, page: z.enum(recordPages), part }), by: ['fetch', 'submit'] },
  'record/form': { data: z.object({ record, form, ...about }), by: ['submit'] },
  'record/do': {
    data: z.object({ record, form, ...about, nonce, held: held.optional(), sure: sure.optional() }),
    by: ['submit'],
  },
  /** Goes back; what stands in the form is kept. */
  'record/leave': { data: z.object({ record, form, ...about, nonce, held: held.optional() }), by: ['submit'] },
  'record/written': { data: z.object({ record, form, ...about, ...askedSaved }), by: ['submit'] },
} as const satisfies Record<string, VerbRow>;
