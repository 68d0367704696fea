/** Which notices are owed by what is recorded of the panel, of safety plans and of contact with the family. */
import type { PersonId } from '../rules/base/vocabulary.ts';
import { toldAsManager } from '../rules/engine/recipients.ts';
import type { EventOf } from '../rules/events.ts';
import type { Case } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { NoticeContent, TellWords } from './notice.ts';

type By = Pick<DecisionContext, 'roster'>;

/** The service leads, without the one who recorded it. */
const toLeads = (words: TellWords, { roster }: By, recordedBy: PersonId | undefined): readonly NoticeContent[] =>
  roster
    .withJob('service-lead')
    .filter(({ id }) => id !== recordedBy)
    .map(({ id }) => ({ kind: 'tell', person: id, words }));

/** Those who manage the case and those who act for them, without the one who recorded it. */
function toManagers(words: TellWords, c: Case, { roster }: By, recordedBy: PersonId | undefined) {
  const acting = c.manager === undefined ? [] : roster.actingFor(c.manager.id).map(({ id }) => id);
  return [...new Set([...toldAsManager(c, roster), ...acting])]
    .filter((person) => person !== recordedBy)
    .map((person): NoticeContent => ({ kind: 'tell', person, words }));
}

export const afterOutcomeNotices = {
  'panel-recorded': ({ answer }: EventOf<'panel-recorded'>, after: Case, by: By) =>
    answer === 'not-shared' ? toLeads('panel-not-shared', by, after.panel?.at(-1)?.by.id) : [],
  'contact-while-held': ({ agreed }: EventOf<'contact-while-held'>, after: Case, by: By) =>
    agreed === 'no' ? toLeads('contact-not-agreed', by, after.investigation?.contacts?.at(-1)?.by.id) : [],
  'safety-reviewed': ({ number, planned }: EventOf<'safety-reviewed'>, after: Case, by: By) =>
    planned === undefined
      ? []
      : toManagers('safety-plan-changed', after, by, after.safetyPlans?.[number - 1]?.reviews?.at(-1)?.by.id),
  'safety-ended': ({ number }: EventOf<'safety-ended'>, after: Case, by: By) =>
    toManagers('safety-plan-ended', after, by, after.safetyPlans?.[number - 1]?.ended?.by.id),
};
