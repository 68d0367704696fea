/** Where Teams' connector may be: what is sent there names children, so no other address is taken from an activity. */

import { isLoopbackName } from '../platform/loopback.ts';

/** `loopback`: the desk, on this machine. `teams`: Microsoft's connectors. */
export type ServiceHosts = 'loopback' | 'teams';

const teamsName = /^(smba\.trafficmanager\.net|([a-z0-9-]+\.)*botframework\.com)$/;

export function isKnownService(serviceUrl: string, hosts: ServiceHosts): boolean {
  const url = URL.parse(serviceUrl);
  if (url === null || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false;
  return hosts === 'loopback'
    ? url.protocol === 'http:' && isLoopbackName(url.hostname)
    : url.protocol === 'https:' && url.port === '' && teamsName.test(url.hostname);
}
