/** Which notices are owed by what is recorded after an outcome. */
import type { PersonId } from '../rules/base/vocabulary.ts';
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

export const afterOutcomeNotices = {
  'panel-recorded': ({ answer }: EventOf<'panel-recorded'>, after: Case, by: By) =>
    answer === 'not-shared' ? toLeads('panel-not-shared', by, after.panel?.at(-1)?.by.id) : [],
};
