/** Everything a button can ask. A verb that is not here is answered politely and does nothing. */
import { caseVerbs } from './cases.ts';
import { concernVerbs } from './concern.ts';
import { listVerbs } from './lists.ts';
import { registerVerbs } from './register.ts';
import { stuckVerbs } from './stuck.ts';
import type { VerbRow } from './verb.ts';

const table = { ...concernVerbs, ...caseVerbs, ...listVerbs, ...registerVerbs, ...stuckVerbs } as const;
export type Verb = keyof typeof table;
export const verbs: Readonly<Record<Verb, VerbRow>> = table;
export const isVerb = (text: string): text is Verb => Object.hasOwn(verbs, text);
