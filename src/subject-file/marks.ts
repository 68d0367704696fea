/** Whom each part of a record is about, as far as Pathway can tell: a person looks through all of it. */

export const markNames = {
  child: 'About this child',
  'other-person': 'About or from another person',
  police: 'Police, while they investigate',
  'other-child': 'Another child',
} as const;
export type Mark = keyof typeof markNames;

/** What Pathway records by itself, or a worker in their job about this child. Any other event is somebody else's too. */
const ofThisChild: readonly string[] = [
  'concern-received',
  'police-notified',
  'taken',
  'system-checked',
  'check-not-made',
  'referral-confirmed',
  'referral-undecided',
  'decided',
  'reconsidered',
  'closed',
  'reopened',
  'age-settled',
  'route-changed',
  'clock-started',
  'clock-ended',
  'dates-moved',
  'referred-on',
  'first-contact-decided',
  'handed-over',
  'meeting-booked',
  'meeting-prepared',
  'meeting-changed',
  'meeting-cancelled',
  'meeting-held',
  'meeting-adjourned',
  'outcome-wanted',
  'outcome-saved',
  'outcome-recorded',
  'action-added',
  'action-changed',
  'action-done',
  'action-ended',
  'referral-made',
  'aim-lead-named',
  'aim-co-worker-named',
  'aim-completed',
  'aim-date-moved',
  'aim-stopped',
  'aim-service-changed',
  'interview-recorded',
  'panel-recorded',
  'nudged',
  'reminded',
  'to-tell',
  'told',
  'put-off',
  'looked',
  'kept-until',
  'hold-set',
  'hold-lifted',
  'subject-file-asked',
  'subject-file-paused',
  'subject-file-goes-on',
  'subject-file-answered',
  'exported',
];

/** Facts of the police: theirs to give while they investigate. */
const ofThePolice: readonly string[] = [
  'police-notified',
  'police-decided',
  'sent-to-mash',
  'mash-referral-recorded',
  'screened',
  'screening-taken-back',
  'screening-corrected',
  'told-by-mash',
  'officer-answered',
  'contact-while-held',
  'meeting-counted',
];

const ofOtherChildren: readonly string[] = [
  'sibling-added',
  'linked',
  'parted',
  'joined-to',
  'joined-here',
  'joined-talked',
  'done-elsewhere',
  'other-childs-referral-recorded',
  'other-child-referred',
  'separate-record-kept',
  'records-settled',
];

/** Parts of an event that are about others than the rest of it, by where they stand in it. */
const byPath: readonly (readonly [RegExp, Mark])[] = [
  [/\botherChild\b|\bmatter\.(another|sharePlace)$/, 'other-child'],
  [/\bnotToSay\b|\bpolice(Reference)?$|\bofficer\b/, 'police'],
  [/^referrer|\bparents|\bsource$|\breferrersView\b|\breach\b|\bwithWhom$|\bfamily/i, 'other-person'],
];

/** `path`: where a value stands in the event, such as `concern.youngPerson.name`; left out of its line in the history. */
export function markOf(type: string, path: string | undefined, isInvestigated: boolean): Mark {
  if (ofOtherChildren.includes(type)) return 'other-child';
  const [, found] = byPath.find(([pattern]) => path !== undefined && pattern.test(path)) ?? [];
  if (found !== undefined && (found !== 'police' || isInvestigated)) return found;
  if (isInvestigated && ofThePolice.includes(type)) return 'police';
  return ofThisChild.includes(type) || ofThePolice.includes(type) ? 'child' : 'other-person';
}
