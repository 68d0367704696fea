/** A form of one card that has nothing to do with the procedure: somebody leaves a note. */

import { contentsOfCard, textOfCard } from '../../../desk/hands/card-reading.ts';
import type { Card } from '../../../src/cards/card.ts';
import type { Field } from '../../../src/cards/form/fields.ts';
import { messageCard } from '../../../src/cards/message/message.ts';
import {
  type Asked,
  type FormDeps,
  type FormRow,
  leaveForm,
  type OneCard,
  openForm,
  readBy,
  type Sent,
  sendForm,
  showSaved,
  textsIn,
} from '../../../src/dialogs/form/index.ts';
import type { Store } from '../../../src/store/port.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { local } from '../../support/factories.ts';

interface Note {
  readonly to: string;
  readonly says: string;
}
const fields = () =>
  [
    { id: 'to', kind: 'text', label: 'For', limit: 20, required: true },
    { id: 'says', kind: 'text', label: 'The note', limit: 9_000, long: true, required: true },
  ] as const satisfies readonly Field[];

const row: FormRow<{ readonly today: string }, Note> = {
  title: 'Leave a note',
  paragraphs: () => ['It is read tomorrow.'],
  fields,
  read: readBy(
    fields,
    ({ today }) => today,
    ({ to, says }) => (to === says ? [{ field: 'says', says: 'That is only the name.' }] : { to, says }),
  ),
};

export interface Desk {
  readonly store: Store;
  readonly notes: Note[];
  /** What the next note meets. */
  meets: { readonly wrong?: string; readonly refused?: string; readonly meanwhile?: Note };
  /** Why nobody may leave one. */
  closed?: string | undefined;
  now: string;
}
export const desk = (): Desk => ({
  store: openSqliteStore(':memory:'),
  notes: [],
  meets: {},
  now: local('2026-11-24', '15:42'),
});

const refusedWith = (says: string) => (buttons: readonly unknown[]) =>
  messageCard({ title: says, sections: [], actions: buttons });

/** The form at Priya's hand, as it is drawn for each press. `leave`: its way back keeps what is half written. */
export function noteAt(at: Desk, more: { readonly leave?: string } = {}) {
  const done = new Set<string>();
  const leftAlready = {
    recorded: async () => textsIn(at.notes),
    show: async () => messageCard({ title: 'It was left already.', sections: [] }),
  };
  let ids = 0;
  const form = (): OneCard<Note, Card> => ({
    title: row.title,
    send: 'Leave it',
    paragraphs: row.paragraphs({ today: '2026-11-24' }),
    extra: [],
    fields: row.fields({ today: '2026-11-24' }),
    atFirst: { to: 'Everybody' },
    read: (raw) => row.read(raw, { today: '2026-11-24' }),
    verbs: { open: 'note/form', send: 'note/do', saved: 'note/written', ...more },
    carries: { board: 'left' },
    back: { title: 'Back', verb: 'note/board', withoutInputs: true },
    place: { person: 'priya', id: 'form:note:left' },
    show: (card) => card,
    refused: () => (at.closed === undefined ? undefined : refusedWith(at.closed)),
    doneUnder: (nonce) => (done.has(nonce) ? leftAlready : undefined),
    carryOut: async (note, nonce) => {
      const { wrong, refused, meanwhile } = at.meets;
      if (meanwhile !== undefined) {
        at.notes.push(meanwhile);
        return { already: leftAlready };
      }
      if (wrong !== undefined) return { errors: [{ field: 'to', says: wrong }] };
      if (refused !== undefined) return { refused: refusedWith(refused) };
      at.notes.push(note);
      done.add(nonce);
      return { shown: messageCard({ title: 'It is left.', sections: [] }) };
    },
  });
  const deps = (): FormDeps => ({ store: at.store, now: at.now, newId: () => `nonce-${++ids}` });
  return {
    opens: () => openForm(form(), deps()),
    sends: (sent: Sent, typed: Partial<Note>) => sendForm(form(), deps(), sent, typed),
    leaves: (sent: Sent, typed: Partial<Note>) => leaveForm(form(), deps(), sent, typed),
    reads: (asked: Asked, typed: Partial<Note> = {}) => showSaved(form(), deps(), asked, typed),
  };
}

/** What a card's button of this title brings. */
export function bringsOn<Data>(card: Card, title: string): Data {
  const found = contentsOfCard(card).buttons.find((button) => button.title === title);
  if (found === undefined) throw new Error(`There is no button "${title}". The card says:\n${textOfCard(card)}`);
  return found.action.data as Data;
}

export const holds = (card: Card): readonly string[] =>
  contentsOfCard(card).inputs.map(({ element }) => String(element.value ?? ''));
