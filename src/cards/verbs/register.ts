/** The verbs by which administrators keep the people register. Whether somebody is one is asked at every press. */
import { z } from 'zod';
import { askedSaved, held, nonce, part } from './form.ts';
import type { VerbRow } from './verb.ts';

/** Those that edit the register at once; an imported list is looked at first. */
export const editForms = [
  'add-person',
  'change-person',
  'give-role',
  'end-role',
  'set-cover',
  'end-cover',
  'remove-person',
  'add-team',
  'rename-team',
  'change-function',
  'school-holidays',
  'forget-channel',
  'close-team',
] as const;
export type EditFormId = (typeof editForms)[number];
const registerForms = [...editForms, 'import-list'] as const;
export type RegisterFormId = (typeof registerForms)[number];

const listKinds = ['people', 'teams'] as const;

const id = z.string().min(1).max(80);
/** What a form is about, as far as it is about something. */
const about = { person: id.optional(), team: id.optional(), from: z.iso.date().optional() };
const by = ['fetch', 'submit'] as const;

export const registerVerbs = {
  'register/find': { data: z.object({}), by },
  'register/found': { data: z.object({}), by: ['submit'] },
  'register/person': { data: z.object({ person: id }), by },
  'register/teams': { data: z.object({ part }), by },
  'register/team': { data: z.object({ team: id }), by },
  'register/changes': { data: z.object({ part }), by },
  'register/export': { data: z.object({ list: z.enum(listKinds), part }), by },
  'register/form': { data: z.object({ form: z.enum(registerForms), ...about }), by },
  /** Sends a form; dialogs that were opened by an earlier version have no `nonce`. */
  'register/do': {
    data: z.object({ form: z.enum(registerForms), ...about, nonce: nonce.optional(), held: held.optional() }),
    by: ['submit'],
  },
  /** Shows what was written into a form and is kept. */
  'register/written': { data: z.object({ form: z.enum(editForms), ...about, ...askedSaved }), by: ['submit'] },
  /** Imports the list that was shown, if the register is still the one it was shown for. */
  'register/apply': { data: z.object({ revision: z.int().min(0) }), by: ['submit'] },
} as const satisfies Record<string, VerbRow>;
