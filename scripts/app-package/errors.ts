/** No app package can be made; the message lists every reason, one a line. */
export class PackageError extends Error {
  readonly code = 'app-package-refused';
  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(`The app package was not made:\n${problems.map((problem) => `- ${problem}`).join('\n')}`, options);
    this.name = 'PackageError';
  }
}
