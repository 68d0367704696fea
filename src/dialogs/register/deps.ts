import type { ChannelKnown } from '../../cards/register/teams.ts';
import type { DecisionContextAt } from '../../cases/perform.ts';
import type { PersonEntry, RegisterContents, TeamEntry } from '../../people/contents.ts';
import type { KeptRegister } from '../../people/kept-register.ts';
import type { LocalDate, PersonId, TeamId } from '../../rules/base/vocabulary.ts';
import type { Store } from '../../store/port.ts';
import type { Speaker } from '../turn.ts';

export interface RegisterDeps {
  readonly register: KeptRegister;
  readonly store: Store;
  readonly contextAt: DecisionContextAt;
  readonly newId: () => string;
  readonly channelKnown: (conversation: string, now: string) => Promise<ChannelKnown | undefined>;
}

/** What a form of the register is about, as far as it is about something. */
export interface About {
  readonly person?: PersonId | undefined;
  readonly team?: TeamId | undefined;
  readonly from?: LocalDate | undefined;
}

/** What a form may look at. */
export interface RegisterLook {
  readonly contents: RegisterContents;
  readonly person: PersonEntry | undefined;
  readonly team: TeamEntry | undefined;
  readonly from: LocalDate | undefined;
  readonly today: LocalDate;
  /** The organisations whose people may be in the register, the register's own first. */
  readonly tenants: readonly string[];
}

export const todayOf = ({ contextAt }: RegisterDeps, { now }: Speaker): LocalDate =>
  contextAt(now).calendar.localDate(now);

/** Where any may be named, those that are. */
function tenantsFor({ tenant, allowedTenants, tenantsElsewhere }: KeptRegister): readonly string[] {
  return [...new Set([tenant, ...(allowedTenants ?? tenantsElsewhere())])];
}

export function viewFor(deps: RegisterDeps, speaker: Speaker, { person, team, from }: About): RegisterLook {
  const { contents } = deps.register;
  return {
    contents,
    person: contents.people.find(({ id }) => id === person),
    team: contents.teams.find(({ id }) => id === team),
    from,
    today: todayOf(deps, speaker),
    tenants: tenantsFor(deps.register),
  };
}
