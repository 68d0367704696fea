/** What people add to a concern, do not agree with, and are answered, as it most often is. */
import type { CaseStory } from './a-case.ts';

type Since = (story: CaseStory) => CaseStory;
const words = { about: 'no-meeting', why: 'MARKER-why-not', asks: 'MARKER-asks' } as const;
const answer = { number: 1, done: 'MARKER-done', told: 'MARKER-answer' };

/** Priya Shah, who raised it, adds something. */
export const withAddition: Since = (story) =>
  story.does('Priya Shah', 'add-to-concern', { text: 'MARKER-addition', happenedOn: '2026-11-01' });

/** She does not agree; Hannah Reid answers; she still does not; Ruth Marsden answers; nor with that. */
export const challenged: Since = (story) => story.does('Priya Shah', 'challenge', words);
export const answered: Since = (story) => challenged(story).does('Hannah Reid', 'answer-challenge', answer);
export const stillChallenged: Since = (story) =>
  answered(story).does('Priya Shah', 'still-not-agree', { number: 1, why: 'MARKER-still-not' });
export const answeredAgain: Since = (story) =>
  stillChallenged(story).does('Ruth Marsden', 'answer-as-service-lead', answer);
export const outside: Since = (story) =>
  answeredAgain(story).does('Priya Shah', 'still-not-agree', { number: 1, why: 'MARKER-never' });

/** And it is settled there. */
export const settled: Since = (story) =>
  outside(story).does('Hannah Reid', 'record-difference', {
    number: 1,
    stage: 'settled',
    withWhom: 'MARKER-with',
    on: '2026-11-02',
  });

/** A parent does not agree, and is answered through a social worker. */
export const familyChallenged: Since = (story) =>
  story.does('Hannah Reid', 'challenge-for-family', { ...words, member: 'parent', through: 'MARKER-through' });
export const familyAnswered: Since = (story) => familyChallenged(story).does('Hannah Reid', 'answer-challenge', answer);

const sharedOutside = {
  on: '2026-11-02',
  outside: 'MARKER-outside',
  what: ['concern'],
  reason: 'MARKER-why-shared',
  footing: 'protection',
  told: 'no',
  notTold: 'MARKER-not',
} as const;
/** Hannah Reid told somebody outside Pathway; and decided not to tell another. */
export const shares: Since = (story) => story.does('Hannah Reid', 'record-sharing', sharedOutside);
/** She told a team, and the family are not told yet. */
export const sharesFirst: Since = (story) =>
  story.does('Hannah Reid', 'record-sharing', { ...sharedOutside, told: 'not-yet', notTold: undefined });
const told = { number: 1, answer: 'told', on: '2026-11-02' } as const;
export const toldOfSharing: Since = (story) => sharesFirst(story).does('Hannah Reid', 'record-told-of-sharing', told);
export const notShared: Since = (story) =>
  story.does('Hannah Reid', 'record-not-shared', { team: 'health', what: ['plan'], reason: 'MARKER-why-kept' });

const third = { number: 1, stage: 'third', withWhom: 'MARKER-with', on: '2026-11-02' } as const;

/** Between them they hold everything that a case keeps of these. */
export const ownWordsLives = (booked: CaseStory, discussed: CaseStory): readonly CaseStory[] => [
  discussed.does('Hannah Reid', 'agree-meeting', {
    reason: 'MARKER',
    told: 'MARKER',
    referrer: 'disagrees',
    referrerSays: 'MARKER-says',
  }),
  withAddition(booked).does('Hannah Reid', 'read-addition', { number: 1, follows: 'MARKER-follows' }),
  outside(booked).does('Hannah Reid', 'record-difference', third),
  booked.does('Joanne Hardy', 'challenge', words),
  familyAnswered(booked),
  booked
    .does('Hannah Reid', 'cancel-meeting', { reason: 'MARKER' })
    .does('Hannah Reid', 'close', { code: 'moved', reason: 'MARKER', told: 'MARKER-told' }),
  toldOfSharing(booked),
  sharesFirst(booked).does('Hannah Reid', 'record-told-of-sharing', {
    number: 1,
    answer: 'will-not',
    because: 'MARKER-because',
  }),
  notShared(shares(booked)).does('Joanne Hardy', 'record-not-shared', {
    team: 'health',
    what: ['plan'],
    reason: 'MARKER',
  }),
];
