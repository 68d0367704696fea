/** Offices in which something is stuck. */
import { createStuck, type Stuck } from '../../src/notices/stuck.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { aBackOffice, type BackOffice } from '../support/back-office.ts';
import { onlyTo } from '../support/fake-messenger.ts';

export const gwen = { id: 'gwen', name: 'Gwen Parry' };
export const notInRoster = { outcome: 'refused', why: '403 BotNotInConversationRoster' } as const;

export const listed = async (stuck: Stuck, { now }: BackOffice) => (await stuck.all(now, 100)).items;
export const idsOf = async (stuck: Stuck, office: BackOffice) => (await listed(stuck, office)).map(({ id }) => id);
export const fates = (handlings: readonly { readonly fate: string }[]) => handlings.map(({ fate }) => fate);

/** A meeting that health could not be invited to: the invitation was refused. */
export async function unreachable(store = openSqliteStore(':memory:')) {
  const office = aBackOffice({}, store);
  office.messenger.weather = onlyTo('health', notInRoster);
  await office.books();
  await office.delivers();
  office.messenger.tried.length = 0;
  return { office, stuck: createStuck(store) };
}

/** The managers' post of a new referral, not delivered at the first try. */
export async function waiting(store = openSqliteStore(':memory:')) {
  const office = aBackOffice({}, store);
  office.messenger.weather = onlyTo('cdyjs-managers', { outcome: 'unknown' });
  await office.raise();
  await office.delivers();
  const stuck = createStuck(store);
  const [id = ''] = await idsOf(stuck, office);
  return { office, stuck, id };
}
