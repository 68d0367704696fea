/** What is around Pathway: a Teams tenant, or this machine alone, with a clock that can be moved. */
import type { TenantConfig } from '../config/tenant.ts';
import { type Clock, systemClock, systemWatch } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { createMovableClock, type MovableClock, type MovableClockParts } from '../platform/movable-clock.ts';
import type { CallerAuthenticator } from '../server/deliveries.ts';
import type { Check } from '../server/readiness.ts';
import type { Connector } from '../teams/connector.ts';
import { createHttpConnector } from '../teams/http-connector.ts';
import { pacedConnector } from '../teams/paced-connector.ts';
import type { ServiceHosts } from '../teams/service-hosts.ts';

export interface Environment {
  readonly clock: Clock;
  readonly hosts: ServiceHosts;
  readonly connector: Connector;
  /** Tenants besides the register's whose people may use Pathway. */
  readonly tenants: readonly string[];
  /** What the server has besides: who may deliver, or the clock that is moved. */
  readonly serving: { readonly callers: CallerAuthenticator } | { readonly clock: MovableClock };
  /** What has to work besides the store. */
  readonly checks: Readonly<Record<string, Check>>;
}

export async function inTenant({ app, tenants }: TenantConfig, log: Log): Promise<Environment> {
  // Loaded only here: nobody signs anything on one machine.
  const { connectTenant } = await import('../teams/tenant-connection.ts');
  const clock = systemClock;
  const { callers, connector, ...connection } = connectTenant({ app, tenants, clock, log });
  const paced = pacedConnector(connector, systemWatch);
  return { ...connection, connector: paced, clock, tenants, serving: { callers } };
}

/** `isHurried`: weeks are played in seconds, so Teams' pace is not kept to. */
export async function onThisMachine(parts: MovableClockParts, isHurried = false): Promise<Environment> {
  const clock = await createMovableClock(parts);
  const hosts = 'loopback';
  const direct = createHttpConnector({ hosts });
  const connector = isHurried ? direct : pacedConnector(direct, systemWatch);
  return { clock, hosts, connector, tenants: [], serving: { clock }, checks: {} };
}
