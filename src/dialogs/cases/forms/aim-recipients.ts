/** Which people an assessment can be shared with, as an outcome chooses them and as they are agreed later (CN-21). */
import type { Choice, Raw } from '../../../cards/form/fields.ts';
import { otherReaders, teamKey } from '../../../rules/aim/sharing.ts';
import { lastAnswers } from '../../../rules/outcome/outcome.ts';
import { isPlaced } from '../../../rules/placing/placing.ts';
import type { AimReader } from '../../../rules/record/outcome.ts';
import { choicesOf } from './fields.ts';
import { atTheMeeting } from './outcome-teams.ts';
import type { FormView } from './shape.ts';

type RecipientChoice = Choice & { readonly value: Exclude<AimReader, 'teams'> };

/** An older outcome says "the teams": those that took part are chosen, each by its name. */
export function recipientsAsSaved(look: FormView, saved: Raw): Raw {
  const { sharedWith } = saved;
  if (typeof sharedWith !== 'string') return saved;
  const tookPart = (lastAnswers(look.case, 'attendance')?.came ?? []).map(teamKey);
  const chosen = sharedWith.split(',').flatMap((one) => (one === 'teams' ? tookPart : [one]));
  const offered = recipientChoices(look).map(({ value }) => value);
  return { ...saved, sharedWith: chosen.filter((one) => offered.some((value) => value === one)).join(',') };
}

/** Whether there is one to share it with; also where an answer that stands chose them. */
const isThere = ({ case: c }: FormView, key: string): boolean =>
  key !== 'placing' || isPlaced(c) || lastAnswers(c, 'assessment')?.sharedWith.includes(key) === true;

/** The teams asked to the meeting by their names, and those who are no team; the placing authority where somebody placed. */
export const recipientChoices = (look: FormView): readonly RecipientChoice[] => [
  ...atTheMeeting(look).map(({ value, title }) => ({ value: teamKey(value), title })),
  ...choicesOf(otherReaders).filter(({ value }) => isThere(look, value)),
];
