/** The settings of a Pathway that runs in a Teams tenant. Without MICROSOFT_APP_ID none of them may be set. */
import { statSync } from 'node:fs';
import { isIP } from 'node:net';
import { z } from 'zod';

/** How the bot signs in, in the words of its registration. `passwordExpires`: the last day on which its secret works. */
export type AppRegistration = {
  readonly appId: string;
  readonly tenantId: string;
} /** `passwordExpires`: the last day on which it works, where that was set. */ & (
  | { readonly type: 'SingleTenant'; readonly password: string; readonly passwordExpires?: string }
  | { readonly type: 'UserAssignedMSI' }
);

export interface TenantConfig {
  readonly app: AppRegistration;
  /** The tenants whose people may use Pathway, in small letters. The register's must be among them. */
  readonly tenants: readonly string[];
  /** The address of this machine to listen on; all of them without it. */
  readonly host?: string;
}

export type TenantRead =
  | { readonly ok: true; readonly tenant: TenantConfig | undefined }
  | { readonly ok: false; readonly problems: readonly string[] };

type Set = Readonly<Record<string, string | undefined>>;

const guid = (words: string) => z.guid({ error: words }).toLowerCase();
const httpsWords = 'should be the address where others reach Pathway, and begin https://';

const schema = z.object({
  MICROSOFT_APP_ID: guid("should be the bot's application (client) id: a GUID"),
  MICROSOFT_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI'], 'should be SingleTenant or UserAssignedMSI'),
  MICROSOFT_APP_TENANT_ID: guid('should be the id of the tenant that the bot is registered in: a GUID'),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_PASSWORD_EXPIRES: z.iso.date('should be a day, such as 2027-03-31').optional(),
  ALLOWED_TENANTS: z
    .string()
    .transform((list) => list.split(',').map((id) => id.trim()))
    .pipe(z.array(guid('should be the ids of tenants, GUIDs, with commas between them')))
    .optional(),
  HOST: z
    .string()
    .refine((host) => isIP(host) > 0, 'should be an IP address of this machine')
    .optional(),
  PUBLIC_URL: z.url({ protocol: /^https$/, error: httpsWords }),
  PEOPLE_FILE: z.string().optional(),
});

/** What a Pathway without credentials would not heed: whoever sets it means another one. HOST is set by some shells. */
const onlyWithAnApp = [
  'MICROSOFT_APP_TYPE',
  'MICROSOFT_APP_TENANT_ID',
  'MICROSOFT_APP_PASSWORD',
  'MICROSOFT_APP_PASSWORD_EXPIRES',
  'ALLOWED_TENANTS',
] as const;

/** Whether it is that file, under whatever name. */
function isSameFile(path: string, other: string): boolean {
  try {
    const [one, same] = [path, other].map((name) => statSync(name, { bigint: true }));
    return one?.ino === same?.ino && one?.dev === same?.dev;
  } catch {
    // One that cannot be read is told of when it is.
    return false;
  }
}

/** How the bot signs in, or what is wrong with its secret. */
function appOf(data: z.infer<typeof schema>): AppRegistration | string {
  const app = { appId: data.MICROSOFT_APP_ID, tenantId: data.MICROSOFT_APP_TENANT_ID };
  const { MICROSOFT_APP_TYPE: type, MICROSOFT_APP_PASSWORD: password } = data;
  const { MICROSOFT_APP_PASSWORD_EXPIRES: passwordExpires } = data;
  if (type === 'UserAssignedMSI') {
    if (password === undefined && passwordExpires === undefined) return { ...app, type };
    if (password === undefined) return 'MICROSOFT_APP_PASSWORD_EXPIRES should not be set with UserAssignedMSI.';
    return 'MICROSOFT_APP_PASSWORD should not be set with UserAssignedMSI: a managed identity has no secret.';
  }
  if (password !== undefined) {
    return { ...app, type, password, ...(passwordExpires === undefined ? {} : { passwordExpires }) };
  }
  return 'MICROSOFT_APP_PASSWORD should be the secret of the app, as SingleTenant needs one.';
}

function problemsOf({ issues }: z.ZodError): readonly string[] {
  return [...new Set(issues.map(({ path, message }) => `${String(path[0])} ${message}.`))];
}

/** `deskPeople` is the register of the desk, whose people are made up. A problem names its variable. */
export function readTenant(set: Set, deskPeople: string): TenantRead {
  if (set.MICROSOFT_APP_ID === undefined) {
    const alone = onlyWithAnApp.filter((name) => set[name] !== undefined);
    const problems = alone.map((name) => `${name} should not be set without MICROSOFT_APP_ID.`);
    return problems.length === 0 ? { ok: true, tenant: undefined } : { ok: false, problems };
  }
  const read = schema.safeParse(set);
  if (!read.success) return { ok: false, problems: problemsOf(read.error) };
  const { data } = read;
  const app = appOf(data);
  const problems = [
    ...(typeof app === 'string' ? [app] : []),
    ...(data.PEOPLE_FILE === undefined && set.ADMINISTRATORS === undefined
      ? ['ADMINISTRATORS should name who keeps the people register, or PEOPLE_FILE the register to begin with.']
      : []),
    ...(data.PEOPLE_FILE !== undefined && isSameFile(data.PEOPLE_FILE, deskPeople)
      ? ["PEOPLE_FILE should name the authority's own people register: the people in this one are made up."]
      : []),
  ];
  if (typeof app === 'string' || problems.length > 0) return { ok: false, problems };
  const tenants = data.ALLOWED_TENANTS ?? [app.tenantId];
  return { ok: true, tenant: { app, tenants, ...(data.HOST === undefined ? {} : { host: data.HOST }) } };
}
