/** What whoever runs Pathway can do about a token that was not given. Their words are not passed on: they hold ids. */

/** By the number that Microsoft Entra ID gives (https://learn.microsoft.com/entra/identity-platform/reference-error-codes). */
const byNumber: Readonly<Record<string, string>> = {
  '7000215': 'MICROSOFT_APP_PASSWORD is not the secret of this app. Copy the value of the secret, not its id.',
  '7000222': 'The secret in MICROSOFT_APP_PASSWORD has expired. Make a new one in the app registration.',
  '700016': 'There is no app MICROSOFT_APP_ID in the tenant MICROSOFT_APP_TENANT_ID.',
  '90002': 'There is no tenant MICROSOFT_APP_TENANT_ID.',
  '7000112': 'The app MICROSOFT_APP_ID is disabled in its tenant.',
  '53003': 'A policy of the tenant (Conditional Access) keeps the app from signing in.',
};

interface Fields {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly cause?: unknown;
}

/** The error and what caused it, outermost first. */
function chain(error: unknown): readonly Fields[] {
  const found: Fields[] = [];
  for (let one = error as Fields | undefined; one && found.length < 5; one = one.cause as Fields | undefined) {
    found.push(one);
  }
  return found;
}

const unreachable = new Set(['ENOTFOUND', 'ECONNREFUSED', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ETIMEDOUT']);

/** A sentence; it names no secret and no id. */
export function tokenTrouble(error: unknown): string {
  const errors = chain(error);
  const words = errors.map(({ message }) => String(message)).join('\n');
  const number = /AADSTS(\d{4,8})/.exec(words)?.[1];
  if (number !== undefined) {
    return byNumber[number] ?? `Microsoft Entra ID refuses to sign the bot in (AADSTS${number}).`;
  }
  if (errors.some(({ name }) => name === 'TimeoutError')) return 'Whoever gives out tokens did not answer in time.';
  const code = errors.map((one) => String(one.code)).find((one) => unreachable.has(one));
  if (code !== undefined || errors.some(({ message }) => String(message).includes('network_error'))) {
    return `Whoever gives out tokens cannot be reached (${code ?? 'network error'}).`;
  }
  if (errors.some(({ name }) => name === 'CredentialUnavailableError')) {
    return 'No managed identity of this machine gave a token. Assign the identity MICROSOFT_APP_ID to it.';
  }
  return 'The bot was given no token to speak to Teams with.';
}
