/** A concern as it is kept in the record. */
import { z } from 'zod';
import type { AgeFinding } from '../../rules/concern/age.ts';
import { type Concern, type ConcernKind, concernKinds, type YoungPerson } from '../../rules/concern/concern.ts';
import { type WordQuestion, wordQuestions } from '../../rules/concern/in-words.ts';
import { type Question, questions } from '../../rules/concern/unanswered.ts';
import { answer, day, optional, text, words } from './pieces.ts';

const kinds = Object.keys(concernKinds) as [ConcernKind, ...ConcernKind[]];

/** By question. One that is not among them was not asked. */
const answersSchema = z.partialRecord(z.enum(Object.keys(questions) as [Question, ...Question[]]), answer);

/** By question. One that is not among them was not asked. */
const inWordsSchema = z.partialRecord(z.enum(Object.keys(wordQuestions) as [WordQuestion, ...WordQuestion[]]), text);

export const youngPersonSchema: z.ZodType<YoungPerson> = z.object({
  name: text,
  birthDate: day.optional(),
  approximateAge: z.number().optional(),
  inEducation: answer.optional(),
  setting: words,
  settingTeam: words,
  parents: words,
  placed: answer.optional(),
  placedBy: words,
  openToSocialCare: answer.optional(),
  openToCdyjs: answer.optional(),
});

export const concernSchema: z.ZodType<Concern> = z.object({
  youngPerson: youngPersonSchema,
  seenOrHeard: z.object({
    account: text,
    happenedOn: day.optional(),
    happenedWhen: words,
    where: words,
    source: words,
    kinds: z.array(z.enum(kinds)),
    compulsive: answer.optional(),
    inSecrecy: answer.optional(),
    afterIntervention: answer.optional(),
  }),
  healthyMarks: z.object({ mutuality: words, coercion: words, distress: words }).optional(),
  brook: z.object({ used: answer.optional(), by: words, conclusion: words }).optional(),
  referrersView: z.object({ view: words }).optional(),
  otherChild: z
    .object({ another: answer.optional(), sharePlace: answer.optional(), planning: words, planOwner: words })
    .optional(),
  policeFamilyVoice: z
    .object({
      policeTold: answer.optional(),
      police: words,
      parentsInformed: answer.optional(),
      parentsReason: words,
      youngPersonsViews: words,
    })
    .optional(),
  reach: z.object({ workplace: words, telephone: words, raisedIn: words }).optional(),
});

export const ageSchema: z.ZodType<AgeFinding> = z.object({
  band: z.enum(['under-ten', 'border', 'in-range', 'adult', 'not-known']),
  atReferral: optional(z.number()),
  atBehaviour: optional(z.number()),
  approximate: z.boolean(),
  note: optional(text),
});

/** What somebody answered after they raised it, as an event and as the case keep it. */
export const laterAnswers = {
  on: day,
  answers: answersSchema,
  inWords: inWordsSchema.optional(),
  birthDate: day.optional(),
  approximateAge: z.number().optional(),
  age: ageSchema.optional(),
};
