/** What a change owes, a line for each notice. */
import type { NoticeContent } from '../../src/cases/notice.ts';
import { requiredNotices } from '../../src/cases/required-notices.ts';
import type { CaseStory } from '../support/a-case.ts';
import { register } from '../support/factories.ts';

const nameOf = (id: string) => register.person(id)?.name ?? id;

function said(one: NoticeContent): string {
  switch (one.kind) {
    case 'post':
      return `post ${one.post} in ${one.team}`;
    case 'reply':
      return `say ${one.words} under ${one.post} in ${one.team}`;
    case 'tell':
      return `tell ${nameOf(one.person)} ${one.words}`;
    case 'nudge':
      return `nudge ${nameOf(one.person)} about ${one.obligation}`;
  }
}

/** What came between two moments of a case, as somebody would list it. */
export function owed(before: CaseStory, after: CaseStory): readonly string[] {
  const events = after.events.slice(before.events.length);
  const first = before.record.length === 0 ? undefined : before.case;
  return requiredNotices(first, after.case, events, { ...after.by(), agenda: after.agenda }).map(said);
}
