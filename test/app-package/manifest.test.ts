import { ownVersion, partOfPackage } from '../../scripts/app-package/files.ts';
import { fillManifest, schemaTroubles } from '../../scripts/app-package/manifest.ts';
import { helpCard } from '../../src/cards/help/help.ts';
import { meaningOf } from '../dialogs/meaning.ts';
import { policy } from '../support/factories.ts';
import { values } from './fixtures.ts';

interface Manifest {
  readonly $schema: string;
  readonly manifestVersion: string;
  readonly id: string;
  readonly version: string;
  readonly bots: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly commandLists: readonly {
      readonly scopes: readonly string[];
      readonly commands: readonly { readonly title: string; readonly description: string }[];
    }[];
  }[];
  readonly supportsChannelFeatures: string;
  readonly validDomains: readonly string[];
}

const template = partOfPackage('manifest.json').toString('utf8');
const manifest = fillManifest(template, values) as Manifest;
const [bot] = manifest.bots;

/** Titles of the commands offered in a scope. */
const offered = (scope: string): readonly string[] =>
  (bot?.commandLists ?? [])
    .filter(({ scopes }) => scopes.includes(scope))
    .flatMap(({ commands }) => commands.map(({ title }) => title));

describe('the manifest', () => {
  it('is valid against the published schema, version 1.30', async () => {
    expect(manifest).toMatchObject({ manifestVersion: '1.30', $schema: expect.stringContaining('/teams/v1.30/') });
    expect(await schemaTroubles(manifest)).toEqual([]);
  });

  it('is looked at for what the schema does not know', async () => {
    expect(await schemaTroubles({ ...manifest, bots: [{ ...bot, botId: 'pathway' }], extra: true })).toEqual([
      expect.stringContaining('extra'),
      expect.stringContaining('/bots/0/botId'),
    ]);
  });

  it('is filled with what belongs to one environment', () => {
    expect(manifest).toMatchObject({
      id: values.TEAMS_APP_ID,
      version: ownVersion(),
      developer: { name: 'Exampleshire Council', privacyUrl: values.PRIVACY_URL },
      name: { short: 'Pathway' },
      validDomains: [values.BOT_DOMAIN],
    });
    expect(bot?.botId).toBe(values.BOT_ID);
    expect(JSON.stringify(manifest)).not.toContain('${{');
  });

  it('works in the private chat and in teams, in shared and private channels too', () => {
    expect(bot?.scopes).toEqual(['personal', 'team']);
    expect(manifest.supportsChannelFeatures).toBe('tier1');
  });

  it('asks for no permission at all', () => {
    for (const asking of ['permissions', 'devicePermissions', 'authorization', 'webApplicationInfo']) {
      expect(manifest).not.toHaveProperty(asking);
    }
  });

  it.each(['personal', 'team'])('offers in the %s scope only what the bot understands', (scope) => {
    expect(offered(scope).length).toBeGreaterThan(0);
    expect(offered(scope).filter((title) => meaningOf(title).command === 'unknown')).toEqual([]);
  });

  it('offers in the private chat everything that help names, and help itself', () => {
    const drawn = JSON.stringify(helpCard(policy));
    const commands = (titles: readonly string[]) => titles.map((title) => meaningOf(title).command).sort();
    for (const title of offered('personal')) {
      if (title !== 'help') expect(drawn).toContain(`"title":"${title}`);
    }
    const facts = [...drawn.matchAll(/"title":"([^"]+)","value"/g)].map(([, title = '']) => title);
    expect(commands([...facts, 'help'])).toEqual(commands(offered('personal')));
  });

  it('offers no more than one thing in a channel, where nothing typed is read', () => {
    expect(offered('team')).toEqual(['help']);
  });
});
