/** The verbs of an open case, in its dialog and on the posts that lead to it. */
import { z } from 'zod';
import { type ActionId, actionIds } from '../../rules/actions.ts';
import { textKinds } from '../../rules/record/exports.ts';
import { pageIds } from '../case/pages.ts';
import { askedSaved, held, kept, nonce, part, sure } from './form.ts';
import type { VerbRow } from './verb.ts';

const reference = z.string().max(12);
const team = z.string().max(80);
const meeting = z.int().min(1);
const choose = z.record(z.string().max(40), z.string().max(80));
const action = z.enum(actionIds as readonly [ActionId, ...ActionId[]]);

export const caseVerbs = {
  /** Opens the case in a dialog, for the one who clicked. */
  'case/open': { data: z.object({ reference }), by: ['fetch'] },
  'case/page': {
    data: z.object({ reference, page: z.enum(pageIds), part }),
    by: ['submit'],
  },
  /** `choose`: what is chosen in it already, by the id of the input. */
  'case/form': { data: z.object({ reference, action, choose: choose.optional() }), by: ['fetch', 'submit'] },
  /** Sends a form; `nonce` makes a second press harmless. */
  'case/do': {
    data: z.object({ reference, action, nonce, held: held.optional(), kept: kept.optional(), sure: sure.optional() }),
    by: ['submit'],
  },
  /** Goes back to the case, or on to another form (`to`), and keeps what is half written in this one. */
  'case/leave': {
    data: z.object({ reference, action, nonce, held: held.optional(), to: action.optional() }),
    by: ['submit'],
  },
  /** Shows what was written into a form and is kept. */
  'case/written': { data: z.object({ reference, action, ...askedSaved }), by: ['submit'] },
  /** Shows a part of what was taken out of Pathway, to whoever took it. */
  'case/export': { data: z.object({ reference, what: z.enum(textKinds), part }), by: ['submit'] },
  'case/take': { data: z.object({ reference }), by: ['execute'] },
  'referral/confirm': { data: z.object({ reference }), by: ['execute'] },
  'invitation/accept': { data: z.object({ reference, team, meeting }), by: ['execute'] },
  /** Stands on posts of before a reason was asked: it says where the form is. */
  'invitation/decline': { data: z.object({ reference, team, meeting }), by: ['execute'], isRetired: true },
  /** Opens the form that asks why. */
  'invitation/not-coming': { data: z.object({ reference, team, meeting }), by: ['fetch'] },
  'invitation/somebody-else': { data: z.object({ reference, team, meeting }), by: ['fetch'] },
} as const satisfies Record<string, VerbRow>;
