/** Closed cases, in a county with a second service lead: Olive Crane. */
import { aCase, type Beginning, type CaseStory } from '../../support/a-case.ts';
import { type AnyDay, aConcern, aRegister } from '../../support/factories.ts';
import { usualReceipt } from '../../support/usual-inputs.ts';

export const twoLeads: AnyDay = aRegister(({ people }) => ({
  people: [
    ...people,
    {
      id: 'Olive Crane',
      name: 'Olive Crane',
      job: 'Service lead',
      teams: [{ team: 'cdyjs-managers', role: 'service-lead' }],
    },
  ],
}));

const told = { reason: 'MARKER-reason', told: 'MARKER-told' } as const;

/** A case of before its decision, in a county with two service leads. */
export const takenWith = (beginning: Beginning = {}): CaseStory =>
  aCase({ roster: twoLeads, concern: aConcern({ otherChild: undefined }), ...beginning })
    .receivedAt(usualReceipt)
    .takenBy('Hannah Reid')
    .checkedNotActive()
    .discussed();

/** Closed on 6 November 2026 without a meeting. */
export const closed = (beginning?: Beginning, placingTold?: string): CaseStory =>
  takenWith(beginning)
    .notAppropriate()
    .at('2026-11-06', '10:00')
    .does('Hannah Reid', 'close', { code: 'error', ...told, placingTold });

export const why = { reason: 'MARKER-reason' } as const;
export const asking = { because: 'opened-in-error', ...why } as const;
export const asked = (story: CaseStory = closed()): CaseStory =>
  story.at('2026-11-09', '10:00').does('Ruth Marsden', 'ask-removal', asking);
export const confirmed = (story: CaseStory = asked()): CaseStory =>
  story.at('2026-11-10', '10:00').does('Olive Crane', 'confirm-removal', { because: 'advice-taken' });
