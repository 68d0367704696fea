/** What the placeholders of the manifest stand for: `${{BOT_ID}}` in it is `BOT_ID` here and in an environment file. */
import { z } from 'zod';
import { PackageError } from './errors.ts';
import { ownVersion } from './files.ts';

const guid = z.guid('should be a GUID such as 1f0c2d3e-0000-4000-8000-000000000000');
const page = z.url({ protocol: /^https$/, error: 'should be an address that begins https://' });
/** At least two words with dots between. */
const hostName = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/i;
const text = (most: number) => z.string().max(most, `should be ${most} characters at most`);

interface Value {
  /** The flag that sets it. */
  readonly flag: string;
  readonly says: string;
  readonly form: z.ZodType<string>;
  /** Where it is neither in the file nor a flag. */
  readonly standard?: (set: Readonly<Record<string, string>>) => string | undefined;
}

export const values = {
  BOT_ID: {
    flag: 'bot-id',
    says: "the bot's app id, which infra/main.bicep gives as BOT_ID",
    form: guid,
  },
  BOT_DOMAIN: {
    flag: 'domain',
    says: 'the host name Pathway is reached by, which infra/main.bicep gives as BOT_DOMAIN',
    form: z.string().regex(hostName, 'should be a host name only, without https:// and without a path'),
  },
  DEVELOPER_NAME: {
    flag: 'developer',
    says: 'who runs it, such as the name of the authority',
    form: text(32),
  },
  WEBSITE_URL: { flag: 'website', says: "the authority's page about Pathway", form: page },
  PRIVACY_URL: { flag: 'privacy', says: 'its privacy notice', form: page },
  TERMS_URL: { flag: 'terms', says: 'its terms of use', form: page },
  DOCS_URL: {
    flag: 'docs',
    says: 'the page that tells administrators about it',
    form: page,
    standard: ({ WEBSITE_URL }) => WEBSITE_URL,
  },
  TEAMS_APP_ID: {
    flag: 'app-id',
    says: "the Teams app's own id",
    form: guid,
    standard: ({ BOT_ID }) => BOT_ID,
  },
  APP_NAME: {
    flag: 'name',
    says: 'the name people see in Teams',
    form: text(30),
    standard: () => 'Pathway',
  },
  APP_VERSION: {
    flag: 'version',
    says: "the package's version",
    form: z.string().regex(/^\d+\.\d+\.\d+$/, 'should be three numbers such as 1.0.2'),
    standard: ownVersion,
  },
} as const satisfies Record<string, Value>;

export type ValueName = keyof typeof values;
export type Values = Readonly<Record<ValueName, string>>;

export const valueNames = Object.keys(values) as readonly ValueName[];

/** All values, from what is set. Throws `PackageError` that names each one that is missing or wrong. */
export function completeValues(set: Readonly<Record<string, string>>): Values {
  const problems: string[] = [];
  const complete = valueNames.map((name) => {
    const { flag, says, form, standard }: Value = values[name];
    const given = set[name]?.trim() || standard?.(set)?.trim();
    if (!given) {
      // What another value stands in for is missing with it.
      if (standard === undefined) {
        problems.push(`${name} is missing: ${says}. Put it in the environment file, or give --${flag}.`);
      }
      return [name, ''];
    }
    const result = form.safeParse(given);
    if (!result.success) problems.push(`${name} ${result.error.issues[0]?.message}; it is "${given}".`);
    return [name, given];
  });
  if (problems.length > 0) throw new PackageError(problems);
  return Object.fromEntries(complete);
}
