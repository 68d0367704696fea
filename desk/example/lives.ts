/**
 * The example county: short lives, told as data. Names and events are made up. A day is a working morning since the
 * first; what is left undone falls late by itself. A new stage wants a row here: a test says which is missing.
 */
import { agreedOn, at, bookedOn, heldOn, type Life, notAgreedOn, outcomeOn, talkedOn } from './life.ts';

const hannah = { raisedBy: 'Priya Shah', manager: 'Hannah Reid' } as const;
const tom = { raisedBy: 'Daniel Okafor', manager: 'Tom Bell' } as const;
const college = { raisedBy: 'Martin Dale', manager: 'Tom Bell' } as const;

/** `from` is the day it is raised; `ahead` is how many weekdays ahead the meeting is booked. */
function life(
  who: Pick<Life, 'raisedBy' | 'manager' | 'police' | 'assessed'>,
  about: readonly [name: string, age: number, account: Life['account']],
  from: number,
  ends: string,
  steps: Life['steps'] = [],
  ahead = 2,
): Life {
  const [name, age, account] = about;
  return { ...who, child: `${name} Example`, age: String(age), account, raised: from, steps, bookedAhead: ahead, ends };
}

const police = { raisedBy: 'Joanne Hardy', manager: 'Hannah Reid' } as const;
/** Those that the police tell of. */
const goesOn = { ...police, police: 'goes-on' } as const;
const caution = { ...police, police: 'youth-caution' } as const;

export const lives: readonly Life[] = [
  life(hannah, ['Rowan', 13, 'remarks'], 0, 'held', heldOn(1, 3, 6), 3),
  life({ ...hannah, assessed: true }, ['Alder', 15, 'touch'], 0, 'in-plan', [
    ...heldOn(1, 2, 4),
    ...at(5, 'confirm-referral'),
    ...outcomeOn(7),
    ...at(8, 'name-lead'),
  ]),
  life({ ...tom, assessed: true }, ['Rue', 14, 'pictures'], 1, 'in-plan', [
    ...heldOn(2, 3, 5),
    ...at(6, 'confirm-referral'),
    ...outcomeOn(9),
  ]),
  life(tom, ['Hazel', 14, 'pictures'], 0, 'in-plan', [...heldOn(1, 2, 5), ...outcomeOn(6)], 3),
  life(college, ['Ash', 16, 'touch'], 1, 'held', heldOn(2, 4, 8), 4),
  life(hannah, ['Willow', 12, 'screen'], 0, 'closed', [
    ...heldOn(1, 2, 4),
    ...at(5, 'confirm-referral'),
    ...outcomeOn(5),
    ...at(8, 'record-panel', 'action-done', 'close'),
  ]),
  life(tom, ['Bryony', 15, 'remarks'], 1, 'closed', [...notAgreedOn(2, 3), ...at(5, 'confirm-referral', 'close')]),
  life(hannah, ['Linden', 13, 'remarks'], 1, 'no-meeting', notAgreedOn(2, 4)),
  life(college, ['Juniper', 17, 'pictures'], 2, 'no-meeting', notAgreedOn(3, 5)),
  life(tom, ['Aspen', 14, 'remarks'], 4, 'no-meeting', notAgreedOn(5, 8)),
  life(hannah, ['Laurel', 8, 'game'], 2, 'with-first-contact'),
  life(tom, ['Sorrel', 10, 'secret'], 6, 'with-first-contact', at(7, 'take', 'send-to-first-contact')),
  life(hannah, ['Tansy', 13, 'pictures'], 2, 'booked', bookedOn(3, 6, 'police-accept'), 6),
  life(tom, ['Clover', 15, 'touch'], 3, 'booked', bookedOn(4, 6, 'police-accept', 'health-accept'), 5),
  life(college, ['Fern', 16, 'screen'], 4, 'booked', bookedOn(5, 8), 4),
  life(hannah, ['Heath', 14, 'touch'], 5, 'booked', bookedOn(6, 9, 'school-accept'), 3),
  life(tom, ['Ivy', 12, 'secret'], 1, 'booked', bookedOn(2, 5), 4),
  life(hannah, ['Lark', 13, 'pictures'], 3, 'arranging', [...bookedOn(4, 6), ...at(7, 'cancel-meeting')], 3),
  life(tom, ['Maple', 14, 'remarks'], 2, 'arranging', agreedOn(3, 5)),
  life(college, ['Olive', 17, 'touch'], 5, 'arranging', agreedOn(6, 8)),
  life(hannah, ['Poppy', 12, 'screen'], 6, 'arranging', agreedOn(7, 9)),
  life(hannah, ['Reed', 15, 'remarks'], 0, 'with-manager', at(1, 'take')),
  life(tom, ['Sage', 13, 'pictures'], 2, 'with-manager', at(3, 'take', 'check-system')),
  life(hannah, ['Teasel', 14, 'touch'], 4, 'with-manager', talkedOn(5, 7)),
  life(college, ['Violet', 16, 'screen'], 6, 'with-manager', at(7, 'take', 'check-system', 'confirm-referral')),
  life(tom, ['Wren', 12, 'secret'], 7, 'with-manager', at(8, 'take')),
  life(hannah, ['Yarrow', 15, 'remarks'], 9, 'with-manager', at(9, 'take')),
  life(goesOn, ['Hawthorn', 15, 'police'], 8, 'with-mash'),
  life(goesOn, ['Holly', 16, 'police'], 4, 'arranging', [...at(6, 'screen-eligible'), ...at(7, 'take')]),
  life(caution, ['Rose', 14, 'police'], 7, 'received'),
  life(tom, ['Briar', 13, 'pictures'], 3, 'received'),
  life(hannah, ['Cedar', 14, 'touch'], 7, 'received'),
  life(college, ['Dale', 16, 'remarks'], 8, 'received'),
  life(hannah, ['Elder', 12, 'screen'], 9, 'received'),
  life(tom, ['Jasmine', 15, 'pictures'], 9, 'received'),
];
