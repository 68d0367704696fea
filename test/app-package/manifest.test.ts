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
      readonly commands: readonly {
        readonly title: string;
        readonly description: string;
        readonly type?: 'basic' | 'prompt';
        readonly prompt?: string;
      }[];
    }[];
  }[];
  readonly supportsChannelFeatures: string;
  readonly defaultBlockUntilAdminAction: boolean;
  readonly publisherDocsUrl: string;
  readonly validDomains: readonly string[];
}

const template = partOfPackage('manifest.json').toString('utf8');
const manifest = fillManifest(template, values) as Manifest;
const [bot] = manifest.bots;

/** What is offered in a scope. */
const commandsIn = (scope: string) =>
  (bot?.commandLists ?? []).filter(({ scopes }) => scopes.includes(scope)).flatMap(({ commands }) => commands);

/** What is sent to the bot by each command offered in a scope: of a prompt starter its prompt, else its title. */
const offered = (scope: string): readonly string[] => commandsIn(scope).map(({ title, prompt }) => prompt ?? title);

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

  it('has prompt starters in the private chat, in the words of somebody who is new here', () => {
    const starters = commandsIn('personal').filter(({ type }) => type === 'prompt');
    expect(starters.map(({ title, prompt }) => [title, prompt])).toEqual([
      ['I am worried about a child', 'raise a concern'],
      ['What are my cases?', 'my cases'],
      ['What happens next?', 'what happens next'],
    ]);
    expect(commandsIn('personal').filter(({ type, prompt }) => (type === 'prompt') !== (prompt !== undefined))).toEqual(
      [],
    );
    // A client that knows no prompts sends the title.
    for (const { title, prompt = '' } of starters) {
      expect(meaningOf(title).command).not.toBe('unknown');
      expect(meaningOf(prompt).command).not.toBe('unknown');
    }
  });

  it('is blocked until an administrator allows it, and says where they can read about it', () => {
    expect(manifest.defaultBlockUntilAdminAction).toBe(true);
    expect(manifest.publisherDocsUrl).toBe(values.WEBSITE_URL);
    const other = fillManifest(template, { ...values, DOCS_URL: 'https://exampleshire.example/it' }) as Manifest;
    expect(other.publisherDocsUrl).toBe('https://exampleshire.example/it');
  });

  it('offers in the private chat what help names to everybody who works on cases, as many as Teams takes', () => {
    const drawn = JSON.stringify([helpCard(policy), helpCard(policy, { isAdministrator: false, raisesOnly: true })]);
    const facts = [...JSON.stringify(helpCard(policy)).matchAll(/"title":"([^"]+)","value"/g)];
    const commands = (titles: readonly string[]) => titles.map((title) => meaningOf(title).command).sort();
    for (const title of offered('personal')) {
      if (title !== 'help') expect(drawn).toContain(`"title":"${title}`);
    }
    // Teams takes twelve; the forms on paper have a button on every card of help.
    const named = facts.map(([, title = '']) => title).filter((title) => title !== 'paper');
    expect(offered('personal')).toHaveLength(12);
    expect(commands([...named, 'what happens next', 'help'])).toEqual(commands(offered('personal')));
  });

  it('offers no more than one thing in a channel, where nothing typed is read', () => {
    expect(offered('team')).toEqual(['help']);
  });
});
