/** An address that others are told, or that stands in a log: it may hold no name, no password, and nothing after the path. */
export const plainUrlWords = 'should be an address alone, without a name or password before @, ? or #';

export function isPlainUrl(address: string): boolean {
  const { username, password } = new URL(address);
  return username === '' && password === '' && !/[?#@]/.test(address);
}
