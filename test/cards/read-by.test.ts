/** What a form asks for is shown to those it names before it is sent, and to nobody else. */
import { overviewCard } from '../../src/cards/case/overview.ts';
import { formCardOf } from '../../src/dialogs/cases/action-form.ts';
import { formOf } from '../../src/dialogs/cases/forms/index.ts';
import { wordsAskedFor } from '../../src/dialogs/cases/forms/readers.ts';
import type { FormView } from '../../src/dialogs/cases/forms/shape.ts';
import { type ActionId, actionIds, actions } from '../../src/rules/actions.ts';
import type { CommandInputs } from '../../src/rules/commands.ts';
import { cardsLeft } from '../../src/rules/outcome/outcome.ts';
import { type Reader, readersOf, sayReaders } from '../../src/rules/record/readers.ts';
import { siblingAdded } from '../rules/links/linked.ts';
import type { CaseStory } from '../support/a-case.ts';
import { person } from '../support/factories.ts';
import { familyAnswered } from '../support/own-words.ts';
import { aimWanted, completed, lead, paired } from '../support/usual-aim.ts';
import { underTen } from '../support/usual-cases.ts';
import { saves } from '../support/usual-outcome.ts';
import type { Sending } from './own-words-sendings.ts';
import { resolved } from './own-words-sendings.ts';
import { everyPage } from './pages-of.ts';
import { byHannah, sendings } from './sendings.ts';
import { look, lookOf, people, stories } from './stages.ts';

const { booked, held, 'with-manager': taken } = stories;

/** The same form on a case on which it asks for more. */
const asksForMore: readonly (readonly [ActionId, Sending])[] = [
  ['check-system', byHannah(booked, { result: 'not-active', because: 'misdirected' })],
  ['agree-meeting', byHannah(taken, { referrer: 'disagrees', triedOn: '2026-11-02' })],
  ['close', byHannah(underTen, { code: 'other', youngPersonHeard: 'yes', parentsHeard: 'yes' })],
  [
    'record-held',
    byHannah(booked.at('2026-11-18', '12:00'), { on: '2026-11-18', attended: 'police', lateCode: 'police' }),
  ],
  [
    'correct',
    {
      ...byHannah(held.at('2026-11-19', '12:00'), { fact: 'held-on', day: '2026-11-18', lateCode: 'police' }),
      leaves: ['is'],
    },
  ],
  ['record-told', byHannah(familyAnswered(taken).police('goes-on'), { id: 'challenge:1:1', officerAgreed: 'yes' })],
  ['name-lead', byHannah(paired, { person: person('Callum Reyes').id })],
  [
    'name-co-worker',
    byHannah(aimWanted.does('Hannah Reid', 'change-lead', { service: 'cdyjs', reason: 'MARKER' }), {
      person: person('Aisha Khan').id,
    }),
  ],
  [
    'record-sharing',
    {
      ...byHannah(taken.police('goes-on'), {
        what: 'identity',
        footing: 'protection',
        told: 'yes',
        officerAgreed: 'yes',
      }),
      leaves: ['notTold'],
    },
  ],
  [
    'share-aim',
    {
      story: completed.police('goes-on'),
      who: lead,
      chooses: { recipient: 'parents', was: 'shared', officerAgreed: 'yes' },
    },
  ],
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
  const typed = Object.fromEntries(asked(action, sending).map(({ id }) => [id, typedInto(id)]));
  const read = form.read({ ...form.raw?.(view), ...sending.chooses, ...typed }, view);
  if (!read.ok) throw new Error(`"${action}" was not read: ${JSON.stringify(read.errors)}`);
  const after = sending.story.does(sending.who, action, read.values as CommandInputs[ActionId]);
  // It is another young person's, and stands on their case.
  if (action === 'add-sibling') return siblingAdded(sending.story, read.values as CommandInputs['add-sibling']);
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
const asked = (action: ActionId, sending: Sending) =>
  wordsAskedFor(formOf(action).fields(formView(sending))).filter(({ id }) => !sending.leaves?.includes(id));
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
    const said = formCardOf(formView(sending), action).paragraphs.filter((one) => one.includes('**Who will '));
    for (const readers of fields.map((id) => readersOf(readBy, id))) {
      for (const words of sayReaders(readers).split('; ')) expect(said.join('\n')).toContain(words);
    }
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
