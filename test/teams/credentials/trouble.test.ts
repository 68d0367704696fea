import { tokenTrouble } from '../../../src/teams/credentials/trouble.ts';

const named = (name: string, more: object = {}) => Object.assign(new Error('words with 1234'), { name }, more);

describe('what whoever runs Pathway is told', () => {
  it.each([
    [
      'a secret that has expired',
      new Error('AADSTS7000222: The provided client secret keys … are expired.'),
      'has expired',
    ],
    [
      'an app that is not there',
      new Error('x', { cause: new Error('AADSTS700016: …') }),
      'MICROSOFT_APP_ID in the tenant',
    ],
    ['a tenant that is not there', new Error('AADSTS90002: Tenant not found.'), 'no tenant MICROSOFT_APP_TENANT_ID'],
    ['another refusal', new Error('AADSTS50034: The user account …'), 'refuses to sign the bot in (AADSTS50034)'],
    ['silence', named('TimeoutError'), 'did not answer in time'],
    [
      'nobody there',
      named('CredentialUnavailableError', { cause: named('Error', { code: 'ENOTFOUND' }) }),
      '(ENOTFOUND)',
    ],
    ['no network', new Error('network_error: 1234'), '(network error)'],
    ['a machine without the identity', named('CredentialUnavailableError'), 'Assign the identity MICROSOFT_APP_ID'],
    ['anything else', named('Error'), 'was given no token'],
    ['what is no error', 'AADSTS', 'was given no token'],
    ['nothing', undefined, 'was given no token'],
  ])('of %s', (_, error, words) => {
    const said = tokenTrouble(error);
    expect(said).toContain(words);
    expect(said).toMatch(/^[A-Z].*\.$/);
    expect(said).not.toContain('1234');
  });
});
