/** The forms of what a case keeps of the outcome of a meeting. */
import { z } from 'zod';
import type { OutcomeAnswers, OutcomeCard } from '../../rules/record/outcome.ts';
import { answer, day, text, words } from './pieces.ts';

const came = z.enum(['yes', 'part', 'no']);
const considered = z.enum(['no-referral', 'refer', 'already']);
const heard = z.enum(['yes', 'not-yet', 'not-possible']);
const activity = z.enum(['yes', 'no', 'not-known', 'since']);
const yesOrNo = z.enum(['yes', 'no']);
const planned = z.object({ what: text, team: text, by: day });

const cards = {
  attendance: z.object({
    came: z.array(text),
    sentInformation: z.array(text),
    youngPersonCame: came,
    parentsCame: came,
    minutes: words,
  }),
  considered: z.object({
    mappa: considered,
    mappaWhy: text,
    exploitation: considered,
    exploitationWhy: text,
    limits: words,
    childProtection: z.enum(['running', 'asked-today', 'not-needed', 'not-known']),
  }),
  assessment: z.object({
    aim: z.enum(['yes', 'no', 'next-meeting']),
    aimWhy: text,
    model: z.enum(['aim3', 'aim-under-12s', 'another']).optional(),
    dueBy: day.optional(),
    sharedWith: z.array(
      z.union([z.enum(['teams', 'young-person', 'parents', 'placing', 'others']), z.templateLiteral(['team:', text])]),
    ),
    sharedHow: words,
    activeSocialCare: activity.optional(),
    activeCdyjs: activity.optional(),
    denies: z.enum(['denies', 'refuses', 'neither', 'not-known']).optional(),
    lead: words,
    leadAgency: z.enum(['cdyjs', 'social-care']).optional(),
    leadWhy: words,
  }),
  safety: z.object({
    education: answer,
    place: answer,
    placeWhat: words,
    placeOwner: words,
    placeReview: day.optional(),
    youngPerson: heard,
    youngPersonHow: text,
    parents: heard,
    parentsHow: text,
    help: words,
  }),
  plan: z.object({ risks: text, actions: z.array(planned) }),
  next: z.object({
    another: yesOrNo,
    anotherBy: day.optional(),
    anotherWhy: text,
    differs: yesOrNo,
    difference: words,
    told: text,
  }),
} satisfies { readonly [C in OutcomeCard]: z.ZodType<OutcomeAnswers[C]> };

const saved = <C extends OutcomeCard>(card: C) =>
  z.object({ meeting: z.int(), card: z.literal(card), answers: cards[card] });

const meeting = z.object({ meeting: z.int() });
export const outcomeSchemas = {
  'outcome-wanted': meeting,
  'outcome-saved': z.discriminatedUnion('card', [
    saved('attendance'),
    saved('considered'),
    saved('assessment'),
    saved('safety'),
    saved('plan'),
    saved('next'),
  ]),
  'outcome-recorded': meeting.extend({ safetyPlan: z.int().optional() }),
  'action-added': planned.extend({ number: z.int(), person: words }),
  'action-changed': planned.extend({ number: z.int(), person: words, reason: text }),
  'action-done': z.object({ number: z.int(), note: text }),
  'action-ended': z.object({ number: z.int(), reason: text }),
  'referral-made': z.object({ kind: z.enum(['mappa', 'exploitation']), to: text, on: day, its: words }),
  'done-elsewhere': z.object({ kind: z.enum(['aim', 'panel']), note: text }),
  'further-planned': z.object({ reason: text }),
  'further-dropped': z.object({ reason: text }),
};
