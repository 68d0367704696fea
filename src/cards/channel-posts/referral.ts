/** The post in the managers' channel: a new referral, who has it, and who has answered. */

import type { ReferralView } from '../../cases/channel-view.ts';
import { sayDate, sayWhen } from '../../rules/base/local-time.ts';
import { stages } from '../../rules/stages.ts';
import { drawButton, drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { type Fact, messageCard } from '../message/message.ts';
import { plainWords } from '../text.ts';
import { answerSections } from './answers.ts';

function clockFact({ meetingBy, meetingAt }: ReferralView): readonly Fact[] {
  if (meetingBy === undefined) {
    return [];
  }
  const value =
    meetingBy === 'not-known' ? 'Cannot be worked out: the list of bank holidays ends too soon' : sayDate(meetingBy);
  return [{ title: meetingAt === undefined ? 'Latest date for a meeting' : 'Latest date for the meeting', value }];
}

/** Draws the post. */
export function referralPost(view: ReferralView): Card {
  const { reference, received, stage, takenBy, meetingAt, answers, takeable, sentElsewhere } = view;
  const take = drawButton({ title: 'Take the case', verb: 'case/take', data: { reference }, main: true }, 'post');
  const open = drawOpener({ title: 'Open', verb: 'case/open', data: { reference } });
  return messageCard({
    title: `Referral ${reference}`,
    facts: [
      { title: 'Received', value: sayWhen(received) },
      { title: 'Stage', value: stages[stage].title },
      ...(takenBy === undefined ? [] : [{ title: 'Team manager', value: plainWords(takenBy) }]),
      ...(sentElsewhere === true ? [{ title: 'First Contact', value: 'Have decided: another service takes it' }] : []),
      ...clockFact(view),
      ...(meetingAt === undefined ? [] : [{ title: 'Meeting', value: `${sayWhen(meetingAt)}${view.late}` }]),
    ],
    sections: answerSections('Answers to the invitation', answers),
    actions: takeable ? [take, open] : [open],
  });
}
