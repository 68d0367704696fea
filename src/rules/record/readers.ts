/** Who reads what is typed into a form, said before it is sent. By sight: what somebody is to a case decides it. */
import type { AccessLevel } from './case-roles.ts';

/** Nobody's words are shown to those who see only that there is a case, or a meeting they do not come to. */
export type Reader = Exclude<AccessLevel, 'nothing' | 'standing' | 'meeting' | 'plan'> | 'plan-owner' | OwnReader;
/** By what they wrote themselves, or what is answered to them, whatever else they see. */
export type OwnReader = 'author' | 'challenger';

/** By the id of an input, whose sight of the case shows what was typed into it. */
export type ReadBy = Readonly<Record<string, readonly Reader[]>>;

const teams = 'the teams that are invited, came to a meeting, have an action or had it referred on to them';
/** The widest sight comes first. */
const readerWords: Readonly<Record<Reader, string>> = {
  whole:
    "the case's team manager, their deputy, the service lead and the two who do an AIM assessment, if one is decided",
  police: 'the police officers who told of it or are invited and, while they screen it, MASH',
  shared: `${teams}, and the police officer who told of it, if one did`,
  'plan-owner': 'the team that looks after the safety plan',
  asked: 'that team, until it has answered',
  'own-referral': 'the referrer and, if they work in a school, its safeguarding lead',
  author: 'you, and where you write for your team or your school those who speak for it',
  challenger: 'the person or the team that does not agree',
};

/** `the case's team manager, their deputy and the service lead; the teams that are invited`. */
export function sayReaders(readers: readonly Reader[]): string {
  // Whoever names the police names the officer who told of it.
  const words = readers.includes('police') ? { ...readerWords, shared: teams } : readerWords;
  return readers.map((one) => words[one]).join('; ');
}

export const onlyWhole = ['whole'] as const satisfies readonly Reader[];
export const alsoTeams = ['whole', 'shared'] as const satisfies readonly Reader[];
/** Of what is shared: one team alone. */
export const alsoPlanOwner = ['whole', 'plan-owner'] as const satisfies readonly Reader[];
export const alsoPolice = ['whole', 'police'] as const satisfies readonly Reader[];
export const alsoReferrer = ['whole', 'own-referral'] as const satisfies readonly Reader[];

/** Those of one input: `undone:answer:police` is one of several that `undone` names. */
export const readersOf = (readBy: ReadBy, id: string): readonly Reader[] =>
  readBy[id] ?? readBy[id.split(':')[0] ?? id] ?? [];
