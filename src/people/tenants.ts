/** Organisations with a tenant of their own: what an administrator is told of one that may not use Pathway. */

/** `tenant`: an id that is not among the allowed ones. */
export const notAllowedWords = (tenant: string): string =>
  `The tenant ${tenant} may not use Pathway. Ask for it to be added to the setting ALLOWED_TENANTS, then try again.`;
