/** What starting Pathway on a store brings: what is delivered at once, and what comes on its day. */
import type { Town } from '../../support/town.ts';
import type { KeptTeams } from '../teams.ts';
import { type Heard, heardAfter } from './arrivals.ts';

type LocalTime = readonly [day: string, time: string];

function localOf(instant: string): LocalTime {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London');
  return [local.toPlainDate().toString(), local.toPlainTime().toString({ smallestUnit: 'minute' })];
}

/** What people hear while something is done. */
export async function hears(town: Town, { county }: KeptTeams, act: () => Promise<void>): Promise<readonly Heard[]> {
  const before = town.office.sent().length;
  await act();
  return heardAfter(town, county, before);
}

/** What falls due and is owed now is done, as it is every few seconds; what people hear then. */
export const ticks = (town: Town, teams: KeptTeams): Promise<readonly Heard[]> =>
  hears(town, teams, () => town.offUntil(...localOf(town.now())));

/** What people hear up to a local day and time, where nobody does anything. */
export const livesOn = (town: Town, teams: KeptTeams, ...until: LocalTime): Promise<readonly Heard[]> =>
  hears(town, teams, () => town.until(...until));
