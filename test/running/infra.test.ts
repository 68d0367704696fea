import { readConfig } from '../../src/config/config.ts';
import { containerDefinition } from '../../src/store/cosmos/container.ts';
import { found, json, paths, text } from './files.ts';

interface ParameterFile {
  readonly parameters: Readonly<Record<string, { readonly value: unknown }>>;
}

const templates = ['infra/main.bicep', 'infra/registry.bicep', ...paths('infra/modules/*.bicep')];
const environments = ['live', 'test'];
const parameters = /^param (\w+) /gm;
const withoutStandard = /^param (\w+) [^=\n]+$/gm;

const outputs = templates.flatMap((path) => found(/^output (\w+) /gm, text(path)));
const namesIn = (path: string): readonly string[] => Object.keys((json(path) as ParameterFile).parameters);
const placeholders = (path: string): readonly string[] => found(/\$\{\{(\w+)\}\}/g, text(path));

describe('the container that infra/ deploys', () => {
  it('is the one that the store asks for', () => {
    const { partitionKey } = containerDefinition;
    expect(json('infra/modules/container.json')).toEqual({
      ...containerDefinition,
      partitionKey: { ...partitionKey, kind: 'Hash' },
    });
  });
});

describe('the templates', () => {
  it('hold no key, secret or connection string, and ask for none', () => {
    expect(templates.length).toBeGreaterThan(5);
    for (const path of templates) {
      expect(text(path)).not.toMatch(
        /listKeys|listCredentials|connectionString|sharedKey(?!Access: false)|password|@secure/i,
      );
    }
    expect(text('infra/modules/store.bicep')).toContain('disableLocalAuth: true');
  });

  it.each(environments)('have what they need in the parameters of %s, and nothing they do not know', (environment) => {
    const main = text('infra/main.bicep');
    const given = namesIn(`infra/${environment}.parameters.json`);
    expect(given.filter((name) => !found(parameters, main).includes(name))).toEqual([]);
    expect(found(withoutStandard, main)).toEqual(['environmentName', 'imageTag', 'administrators', 'alertEmail']);
    expect(found(withoutStandard, main).filter((name) => !given.includes(name))).toEqual([]);
  });

  it('tell the app every setting by a name that it reads', () => {
    const settings = found(/\{ name: '([A-Z_]+)', (?:value|secretRef):/g, text('infra/modules/app.bicep'));
    const known = found(/^#?([A-Z_]+)=/gm, text('.env.example'));
    expect(settings.length).toBeGreaterThan(8);
    // Read by Azure's own library.
    expect(settings.filter((name) => !known.includes(name) && name !== 'AZURE_CLIENT_ID')).toEqual([]);
  });

  it('give the app settings that it can start with', () => {
    const id = '0b0f7c1e-5d2a-4c3b-9e8f-112233445566';
    const standIns: Readonly<Record<string, string>> = {
      'string(port)': '3978',
      clientId: id,
      'tenant().tenantId': id,
      cosmosEndpoint: 'https://cosmos-pathway-test.documents.azure.com:443/',
      cosmosDatabase: 'pathway',
      logLevel: 'info',
      witnessContainer: 'https://stwit.blob.core.windows.net/witness',
      otlpEndpoint: 'http://otel-collector',
    };
    const lines = [...text('infra/modules/app.bicep').matchAll(/\{ name: '(\w+)', value: (.+?) \}(?: \/\/.*)?$/gm)];
    const settings = lines.map(([, name = '', value = '']) => {
      const joined = value.startsWith('join(') ? `${id},${id}` : undefined;
      const literal = /^'(.*)'$/.exec(value)?.[1]?.replace(/\$\{\w+\}/g, 'pathway.example');
      return [name, standIns[value] ?? joined ?? literal] as const;
    });
    expect(settings.filter(([, value]) => value === undefined)).toEqual([]);
    // What stands in the vault is read from there.
    const secrets = found(/\{ name: '(\w+)', secretRef: 'name-index-key' \}/g, text('infra/modules/app.bicep'));
    expect(secrets).toEqual(['NAME_INDEX_KEY']);
    const fromVault = secrets.map((name) => [name, 'x'.repeat(64)]);
    const config = readConfig(Object.fromEntries([...settings, ...fromVault]));
    expect(config).toMatchObject({ port: 3978, publicUrl: 'https://pathway.example', store: { kind: 'cosmos' } });
    expect(config.telemetry?.endpoint).toBe('http://otel-collector');
    expect(config.tenant?.app).toEqual({ appId: id, tenantId: id, type: 'UserAssignedMSI' });
  });

  it('read the key of the index of names from the vault that is made first, by a role that can change nothing', () => {
    const name = /name: '(kv-[^']+)'/;
    const [made, used] = ['infra/registry.bicep', 'infra/main.bicep'].map((path) => name.exec(text(path))?.[1]);
    expect(made).toBeDefined();
    expect(used).toBe(made);
    expect(text('infra/main.bicep')).toContain("secretsRole = '4633458b-17de-408a-b875-0445c86b69e6'");
    expect(text('infra/modules/app.bicep')).toContain('keyVaultUrl: nameIndexKeyUrl');
    const secret = /secrets\/([\w-]+)'/.exec(text('infra/main.bicep'))?.[1];
    for (const path of ['m365agents.yml', 'docs/running-it.md']) {
      expect(text(path)).toContain(`az keyvault secret set --vault-name`);
      expect(text(path)).toContain(`--name ${secret}`);
    }
  });

  it('put at least two of the bot to work, and ask each whether it lives and whether it can work', () => {
    const app = text('infra/modules/app.bicep');
    expect(Number(/minReplicas: (\d+)/.exec(app)?.[1])).toBeGreaterThanOrEqual(2);
    expect(found(/type: '(\w+)'\n\s+httpGet/g, app)).toEqual(['Startup', 'Liveness', 'Readiness']);
    expect(found(/path: '([^']+)'/g, app)).toEqual(['/healthz', '/healthz', '/readyz']);
    expect(app).toContain('allowInsecure: false');
  });
});

describe('what the Agents Toolkit fills in', () => {
  it.each(environments)('has a value in env/.env.%s, from a step before, or from the Toolkit itself', (environment) => {
    const kept = found(/^(\w+)=/gm, text(`env/.env.${environment}`));
    const named = [
      'm365agents.yml',
      'appPackage/manifest.json',
      `infra/${environment}.parameters.json`,
      'infra/registry.parameters.json',
    ].flatMap(placeholders);
    expect(new Set(named).size).toBeGreaterThan(10);
    expect(named.filter((name) => !kept.includes(name) && !outputs.includes(name))).toEqual([]);
  });

  it.each(environments)('is nowhere a secret: env/.env.%s is kept with the project', (environment) => {
    expect(text(`env/.env.${environment}`)).toMatch(new RegExp(`^TEAMSFX_ENV=${environment}$`, 'm'));
    expect(text(`env/.env.${environment}`)).not.toMatch(/^\w*(?:SECRET|PASSWORD|KEY)\w*=/im);
  });
});
