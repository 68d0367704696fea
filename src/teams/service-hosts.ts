/** Where Teams' connector may be: what is sent there names children, so no other address is taken from an activity. */

import { isLoopbackName } from '../platform/loopback.ts';
import { remembered } from '../rules/base/remembered.ts';

/** `loopback`: the desk, on this machine. `teams`: Microsoft's connectors. */
export type ServiceHosts = 'loopback' | 'teams';

const teamsName = /^(smba\.trafficmanager\.net|([a-z0-9-]+\.)*botframework\.com)$/;

const isLoopback = ({ protocol, hostname }: URL): boolean => protocol === 'http:' && isLoopbackName(hostname);
const isTeams = ({ protocol, port, hostname }: URL): boolean =>
  protocol === 'https:' && port === '' && teamsName.test(hostname);

/** Each turn names one of a few, three times over. */
const known = (isOneOf: (url: URL) => boolean) =>
  remembered((serviceUrl) => {
    const url = URL.parse(serviceUrl);
    if (url === null || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
      return false;
    return isOneOf(url);
  });
const isKnown: { readonly [Hosts in ServiceHosts]: (serviceUrl: string) => boolean } = {
  loopback: known(isLoopback),
  teams: known(isTeams),
};

export const isKnownService = (serviceUrl: string, hosts: ServiceHosts): boolean => isKnown[hosts](serviceUrl);
