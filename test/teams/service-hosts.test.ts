import { isKnownService } from '../../src/teams/service-hosts.ts';

describe('a connector', () => {
  it.each([
    ['http://127.0.0.1:3979/', 'loopback'],
    ['http://localhost:56150/_connector', 'loopback'],
    ['http://[::1]:3979', 'loopback'],
    ['https://smba.trafficmanager.net/uk/5f0e6c1a-6b1d-4c0a-9a53-0d6c3f3c7a11/', 'teams'],
    ['https://europe.botframework.com/', 'teams'],
  ] as const)('may be at %s (%s)', (url, hosts) => {
    expect(isKnownService(url, hosts)).toBe(true);
    expect(isKnownService(url, hosts === 'teams' ? 'loopback' : 'teams')).toBe(false);
  });

  it.each([
    'http://127.0.0.1.evil.example/',
    'http://127.0.0.1@evil.example/',
    'http://user:secret@127.0.0.1:3979/',
    'http://127.0.0.1:3979/?to=evil',
    'ftp://127.0.0.1/',
    'http://192.168.1.20/',
    'http://smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'https://evil.trafficmanager.net/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evilbotframework.com/',
    '',
  ])('may not be at %s', (url) => {
    expect([isKnownService(url, 'loopback'), isKnownService(url, 'teams')]).toEqual([false, false]);
  });
});
