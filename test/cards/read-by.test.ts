/** What a form asks for is shown to those it names before it is sent, and to nobody else. */
import { overviewCard } from '../../src/cards/case/overview.ts';
import type { Raw } from '../../src/cards/form/fields.ts';
import { formCardOf } from '../../src/dialogs/cases/action-form.ts';
import { formOf } from '../../src/dialogs/cases/forms/index.ts';
import { wordsAskedFor } from '../../src/dialogs/cases/forms/readers.ts';
import type { FormView } from '../../src/dialogs/cases/forms/shape.ts';
import { type ActionId, actionIds, actions } from '../../src/rules/actions.ts';
import type { CommandInputs } from '../../src/rules/commands.ts';
import { cardsLeft } from '../../src/rules/outcome/outcome.ts';
import { type Reader, readersOf, sayReaders } from '../../src/rules/record/readers.ts';
import { withMash } from '../rules/police/notified.ts';
import { aCase, type CaseStory, usualInputs } from '../support/a-case.ts';
import { aConcern, person } from '../support/factories.ts';
import { completed, consented, consentOf, informationAsked, lead, paired } from '../support/usual-aim.ts';
import { ageNotKnown, underTen } from '../support/usual-cases.ts';
import { mustCome } from '../support/usual-inputs.ts';
import { saves, sixSaved } from '../support/usual-outcome.ts';
import { ownWordsSendings, resolved, type Sending } from './own-words-sendings.ts';
import { everyPage } from './pages-of.ts';
import { look, lookOf, manyContactsToMake, people, roster, stories } from './stages.ts';

const {
  received,
  'with-manager': taken,
  arranging,
  booked,
  held,
  'in-plan': planned,
  'no-meeting': refused,
  'with-mash': toScreen,
} = stories;
const nadia = person('Nadia Frost', roster).id;
const discussed = taken.checkedNotActive().discussed();

const byHannah = (story: CaseStory, chooses: Raw = {}): Sending => ({ story, who: 'Hannah Reid', chooses });
const meeting = { date: '2026-12-08', lateCode: 'agency', time: '10:00', minutes: '90', venue: 'elsewhere', link: '' };
const threeActions = Object.fromEntries(
  [1, 2, 3].flatMap((n) => [
    [`team${n}`, 'police'],
    [`by${n}`, '2026-12-11'],
  ]),
);
const sharesAPlace = aCase({ concern: aConcern({ otherChild: { sharePlace: 'yes' } }) })
  .receivedAt()
  .takenBy('Hannah Reid');
/** So that every question is open. */
const hardlyTold = aCase({ concern: { youngPerson: { name: 'x' }, seenOrHeard: { account: 'x', kinds: [] } } })
  .receivedAt()
  .takenBy('Hannah Reid');
const anotherChild = aCase({ concern: aConcern({ otherChild: { another: 'yes' } }) })
  .receivedAt()
  .takenBy('Hannah Reid');
const withSafetyPlan = taken.does('Hannah Reid', 'record-safety-plan', usualInputs.safetyPlan);
const dayOfTheMeeting = booked.at('2026-11-12', '12:00');

const sendings: Readonly<Record<ActionId, Sending>> = {
  take: byHannah(received),
  assign: { story: received, who: 'Ruth Marsden', chooses: { to: nadia } },
  'hand-over': byHannah(booked, { to: nadia }),
  'keep-in-procedure': byHannah(ageNotKnown),
  'send-to-first-contact': byHannah(ageNotKnown),
  'check-system': byHannah(taken, { result: 'not-active' }),
  'confirm-referral': { story: discussed, who: 'Lucy Tran' },
  'withdraw-referral': byHannah(discussed, { number: '1', because: 'not-needed' }),
  'first-contact-keeps': { story: underTen, who: 'Lucy Tran' },
  'first-contact-returns': { story: underTen, who: 'Lucy Tran' },
  'check-not-made': byHannah(taken),
  ...ownWordsSendings,
  'record-safety-plan': byHannah(taken, { owner: 'northfield-academy', review: '2026-12-01' }),
  'review-safety-plan': byHannah(withSafetyPlan, { right: 'changed', next: '2026-12-01' }),
  'end-safety-plan': byHannah(withSafetyPlan),
  'safety-not-needed': byHannah(sharesAPlace),
  'record-other-childs-referral': byHannah(anotherChild, { answer: 'made-now' }),
  'keep-separate-record': byHannah(anotherChild),
  'record-discussion': byHannah(taken, { time: '09:15', mode: 'telephone' }),
  'record-answers': byHannah(hardlyTold),
  'agree-meeting': byHannah(discussed, { referrer: 'disagrees' }),
  'decide-no-meeting': byHannah(discussed, { referrer: 'disagrees' }),
  // Somebody who is not proposed is asked too: what is said of that is read by all who are asked.
  'book-meeting': byHannah(arranging, {
    ...meeting,
    invite: [...mustCome, 'families-first-east', 'health', 'mash'].join(),
  }),
  'prepare-meeting': byHannah(booked, { chair: 'somebody-else', combined: 'mappa', closed: 'yes', building: 'yes' }),
  'change-meeting': byHannah(booked, meeting),
  'cancel-meeting': byHannah(booked),
  'change-invitations': byHannah(booked, {
    invite: [...mustCome, 'families-first-east', 'health', 'riverside-college'].join(),
  }),
  'record-held': byHannah(dayOfTheMeeting, { attended: 'police' }),
  'record-adjourned': byHannah(dayOfTheMeeting),
  'answer-invitation': { story: booked, who: 'Joanne Hardy' },
  'decline-invitation': { story: booked, who: 'Joanne Hardy' },
  'ask-again': byHannah(booked, { team: 'health' }),
  'meet-without': byHannah(booked, { team: 'health' }),
  'record-answer': byHannah(booked, { team: 'police', answer: 'accepted' }),
  'record-told': byHannah(manyContactsToMake(1), { id: 'notice:0' }),
  'put-off': byHannah(booked, { obligation: 'hold', until: '2026-11-05' }),
  'screen-eligible': { story: toScreen, who: 'Peter Nolan', chooses: { childProtection: 'no' } },
  'screen-not-eligible': { story: toScreen, who: 'Peter Nolan', chooses: { childProtection: 'running' } },
  'record-mash-sent': { story: withMash({ mash: undefined }), who: 'Joanne Hardy' },
  'told-by-mash': { story: toScreen, who: 'Ruth Marsden' },
  'record-police-decision': byHannah(taken, { decision: 'goes-on' }),
  'ask-officer': byHannah(booked.police('goes-on'), { answer: 'agreed' }),
  'continue-as-concern': byHannah(taken.police('charge').police('no-further-action'), {
    time: '09:15',
    mode: 'telephone',
  }),
  'count-meeting': byHannah(planned.police('charge')),
  reconsider: byHannah(refused),
  'save-attendance': byHannah(held, { came: 'police', youngPersonCame: 'no', parentsCame: 'no' }),
  'save-considered': byHannah(held, { mappa: 'refer', exploitation: 'refer', childProtection: 'running' }),
  'save-assessment': byHannah(held, { aim: 'no', leadAgency: 'cdyjs' }),
  'save-safety': byHannah(held, {
    education: 'yes',
    place: 'yes',
    placeOwner: 'northfield-academy',
    placeReview: '2026-12-01',
    youngPerson: 'yes',
    parents: 'yes',
  }),
  'save-plan': byHannah(held, threeActions),
  'save-next': byHannah(held, { another: 'no', differs: 'yes' }),
  'record-outcome': byHannah(sixSaved(held)),
  'action-done': { story: planned, who: 'Joanne Hardy', chooses: { number: '1' } },
  'add-action': byHannah(planned, { team: 'police', by: '2026-12-18' }),
  'change-action': byHannah(planned, { number: '1', team: 'police', by: '2026-12-18' }),
  'end-action': byHannah(planned, { number: '1' }),
  'record-referral': byHannah(planned, { kind: 'mappa', on: '2026-11-12' }),
  'name-lead': byHannah(planned, { person: person('Aisha Khan').id }),
  'name-co-worker': byHannah(planned, { person: person('Sam Whitfield').id }),
  'change-lead': byHannah(planned, { service: 'cdyjs' }),
  'record-panel': { story: planned, who: 'Fiona Lamb', chooses: { answer: 'told', on: '2026-11-12' } },
  'record-voice': byHannah(planned.police('goes-on'), { of: 'parents', answer: 'yes', officerAgreed: 'no' }),
  'record-found-out': byHannah(planned, { finding: 'in-education' }),
  'record-consent': {
    story: paired.police('goes-on'),
    who: lead,
    chooses: { of: 'parents', answer: 'given', officerAgreed: 'yes' },
  },
  'go-on-without': {
    story: paired.does(lead, 'record-consent', consentOf('parents', 'refused')),
    who: lead,
    chooses: { decision: 'best-available' },
  },
  'request-information': { story: consented, who: lead, chooses: { team: 'mash' } },
  'answer-information': { story: informationAsked, who: 'Ben Asante' },
  'record-interview': {
    story: paired.police('goes-on'),
    who: lead,
    chooses: { building: 'yes', officerAgreed: 'yes' },
  },
  'complete-aim': {
    story: consented,
    who: lead,
    chooses: { covers: 'person,education,concern,development,parenting,family' },
  },
  'share-aim': { story: completed, who: lead, chooses: { recipient: 'parents', was: 'not-shared' } },
  'change-aim': byHannah(consented, { day: '2027-01-29' }),
  'plan-further': byHannah(planned),
  'drop-further': byHannah(planned.does('Hannah Reid', 'plan-further', { reason: 'MARKER' })),
  close: byHannah(refused, { code: 'other' }),
};

/** The same form on a case on which it asks for more. */
const asksForMore: readonly (readonly [ActionId, Sending])[] = [
  ['check-system', byHannah(booked, { result: 'not-active', because: 'misdirected' })],
  ['agree-meeting', byHannah(taken, { referrer: 'disagrees', triedOn: '2026-11-02' })],
  ['close', byHannah(underTen, { code: 'other' })],
  ['record-held', byHannah(booked.at('2026-11-18', '12:00'), { attended: 'police', lateCode: 'police' })],
];

const formView = ({ story, who }: Sending): FormView => ({ ...look(story, who), randomKey: 'key' });
const typedInto = (id: string): string => `word-typed-into-${id}-only`;

/** The other cards saved as well, and the outcome recorded. */
function recorded(story: CaseStory): CaseStory {
  const all = cardsLeft(story.case).reduce((so, card) => saves(so, card), story);
  return all.does('Hannah Reid', 'record-outcome', {});
}

/** The case after the form was sent with its own word in each text. */
function sent(action: ActionId, sending: Sending): CaseStory {
  const view = formView(sending);
  const form = formOf(action);
  const typed = Object.fromEntries(wordsAskedFor(form.fields(view)).map(({ id }) => [id, typedInto(id)]));
  const read = form.read({ ...form.raw?.(view), ...sending.chooses, ...typed }, view);
  if (!read.ok) throw new Error(`"${action}" was not read: ${JSON.stringify(read.errors)}`);
  const after = sending.story.does(sending.who, action, read.values as CommandInputs[ActionId]);
  // What a card of the outcome says is shared once all of them are recorded.
  return action.startsWith('save-') ? recorded(after) : after;
}

/** All that each sight is shown of a case; the team that looks after a safety plan apart, where a text is for it alone. */
function shownTo(story: CaseStory, readers: readonly Reader[]): ReadonlyMap<string, string> {
  const shown = people.flatMap((name): readonly (readonly [string, string])[] => {
    const seen = lookOf(story.case, name, story.by());
    const cards = seen === undefined ? [] : [overviewCard(seen), ...everyPage('', seen, story).map(([, card]) => card)];
    const isOwner = readers.includes('plan-owner') && seen?.roles.includes('safety-owner');
    return seen === undefined ? [] : [[isOwner ? 'plan-owner' : seen.sight, JSON.stringify(cards)]];
  });
  return new Map([...Map.groupBy(shown, ([sight]) => sight)].map(([sight, all]) => [sight, all.join('\n')]));
}

const all = [...actionIds.map((action) => [action, sendings[action]] as const), ...asksForMore];
const asked = (action: ActionId, sending: Sending) => wordsAskedFor(formOf(action).fields(formView(sending)));
const asking = all.flatMap(([action, sending]) => {
  const fields = asked(action, sending).map(({ id }) => id);
  return fields.length === 0 ? [] : [{ action, sending, fields, title: `${action}: ${fields.join(', ')}` }];
});

it('tries every input that has readers', () => {
  const tried = new Set(asking.flatMap(({ action, fields }) => fields.map((id) => `${action}, ${id.split(':')[0]}`)));
  const named = actionIds.flatMap((action) =>
    Object.keys(actions[action].form.readBy ?? {}).map((id) => `${action}, ${id}`),
  );
  expect([...tried].toSorted()).toEqual(named.toSorted());
});

describe.each(asking)('$title', ({ action, sending, fields }) => {
  const { readBy = {} } = actions[action].form;

  it('names who will read each of its texts', () => {
    const said = formCardOf(formView(sending), action).paragraphs.filter((one) => one.includes('Who will read'));
    for (const id of fields) expect(said.join('\n')).toContain(sayReaders(readersOf(readBy, id)));
  });

  it('is read by those it names, and by nobody else', () => {
    const after = sent(action, sending);
    const together = shownTo(after, []);
    const isForOwner = (id: string): boolean => readersOf(readBy, id).includes('plan-owner');
    const apart = fields.some(isForOwner) ? shownTo(after, ['plan-owner']) : together;
    for (const id of fields) {
      const shown = isForOwner(id) ? apart : together;
      const readers = [...shown].filter(([, text]) => text.includes(typedInto(id))).map(([sight]) => sight);
      const named = resolved(readersOf(readBy, id), formView(sending)).filter((one) => shown.has(one));
      expect([id, readers.toSorted()]).toEqual([id, named.toSorted()]);
      // Of what MASH turn away nobody in youth justice reads anything.
      expect(named).toContain(shown.has('whole') ? 'whole' : 'police');
    }
  });
});
