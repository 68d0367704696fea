/** Where Teams' connector may be: what is sent there names children, so no other address is taken from an activity. */

/** `loopback`: the desk, on this machine. `teams`: Microsoft's connectors. */
export type ServiceHosts = 'loopback' | 'teams';

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]']);
const teamsName = /^(smba\.trafficmanager\.net|([a-z0-9-]+\.)*botframework\.com)$/;

export function isLoopbackName(hostname: string): boolean {
  return loopbackNames.has(hostname.toLowerCase());
}

export function isKnownService(serviceUrl: string, hosts: ServiceHosts): boolean {
  const url = URL.parse(serviceUrl);
  if (url === null || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false;
  return hosts === 'loopback'
    ? url.protocol === 'http:' && isLoopbackName(url.hostname)
    : url.protocol === 'https:' && url.port === '' && teamsName.test(url.hostname);
}
