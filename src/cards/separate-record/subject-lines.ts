/** Requests to see a separate record, and how the file of it is made. */
import { sayDate } from '../../rules/base/local-time.ts';
import { type FileTaken, subjectFormIds, whyNotAboutFile } from '../../rules/separate-record/decide-subject.ts';
import type { SubjectEvent } from '../../rules/separate-record/events.ts';
import { mayDecideKeeping } from '../../rules/separate-record/keeping.ts';
import { answerBy, openPause, openRequest } from '../../rules/subject-access/requests.ts';
import type { Section } from '../message/message.ts';
import { plainWords } from '../text.ts';
import type { Lines, RecordView } from './record-lines.ts';

type Event = SubjectEvent | FileTaken;

export function subjectLine(event: Event): string {
  switch (event.type) {
    case 'subject-file-asked':
      return `recorded a request to see this record, received on ${sayDate(event.requestedOn)}`;
    case 'subject-file-paused':
      return `paused the month for the request to see this record, from ${sayDate(event.from)}`;
    case 'subject-file-goes-on':
      return `carried on with the request to see this record, from ${sayDate(event.until)}`;
    case 'subject-file-answered':
      return `answered the request to see this record on ${sayDate(event.on)}`;
    case 'exported':
      return 'took the file of the child out of Pathway, by the command line';
  }
}

const whyTitles: Readonly<Partial<Record<Event['type'], string>>> = {
  'subject-file-asked': 'Who asked, and for what',
  'subject-file-answered': 'What was released, and who decided it',
};

export const subjectTyped = (event: Event): Lines => [
  [whyTitles[event.type] ?? 'Why', 'reason' in event ? event.reason : undefined],
  ['Who it is for', 'forWhom' in event ? event.forWhom : undefined],
];

/** For the service leads, while a request waits. */
export function subjectSection({ record, person, by, kept }: RecordView): readonly Section[] {
  const request = openRequest(record);
  if (request === undefined || !mayDecideKeeping(record, person, { roster: by.roster, kept })) return [];
  const until =
    openPause(request) === undefined
      ? `It must be answered by ${sayDate(answerBy(request))}.`
      : 'The month is paused until the person who asked has answered. Its last day moves by as many days.';
  return [
    {
      heading: 'A request to see this record',
      paragraphs: [
        `It was received on ${sayDate(request.requestedOn)}. ${until} ${plainWords(request.by.name)} recorded it.`,
        'Ask the person who looks after the server to make the file. They need this number of the record, your name, why it is made and who it is for:',
        `npm run export -- separate ${plainWords(record.id)}`,
      ],
    },
  ];
}

/** What this person can do about a request now. */
export const subjectOffers = (view: RecordView) =>
  subjectFormIds.filter(
    (id) => whyNotAboutFile(view.record, id, { ...view, actor: view.person, roster: view.by.roster }) === undefined,
  );
