/** What a case keeps of facts that were put right: of a meeting that was late by what was said before as well. */
import { corrected } from '../../rules/correcting/corrected.ts';

export const correctingStories = [corrected];
