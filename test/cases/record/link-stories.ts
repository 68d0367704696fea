/** Cases that have to do with each other, with everything that one keeps of another. */

import { linkEnds } from '../../rules/links/ends.ts';
import {
  asOther,
  besideAnother,
  broughtTo,
  joining,
  linking,
  newer,
  newerBeside,
  otherReference,
  talkAbout,
  withJoined,
} from '../../rules/links/linked.ts';
import { booked } from '../../support/every-role.ts';
import { taken } from '../../support/usual-cases.ts';
import { usualInputs } from '../../support/usual-inputs.ts';

const refused = taken.checkedNotActive().discussed().notAppropriate();
const decided = newer
  .at('2026-11-04', '12:00')
  .checkedNotActive()
  .does('Hannah Reid', 'record-discussion', { ...usualInputs.discussion, on: '2026-11-04' })
  .does('Hannah Reid', 'record-answers', { on: '2026-11-04', answers: {}, said: 'MARKER-said' })
  .does('Martin Dale', 'add-to-concern', { text: 'MARKER-text', happenedOn: '2026-11-03' })
  .does('Hannah Reid', 'read-addition', { number: 1, follows: 'MARKER-follows' })
  .notAppropriate();

export const linkStories = [
  besideAnother.does('Hannah Reid', 'link-case', linking),
  newerBeside.does('Hannah Reid', 'join-case', joining),
  withJoined.at('2026-11-04', '15:00').does('Hannah Reid', 'record-joined-talk', talkAbout),
  broughtTo(refused, decided.besides(asOther(refused)).does('Hannah Reid', 'join-case', joining)),
  linkEnds.parted[0],
  linkEnds['sibling-added'][0],
  booked.does('Hannah Reid', 'prepare-meeting', { ...usualInputs.preparation, combinedWith: otherReference }),
];
