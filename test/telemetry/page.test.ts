import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { found, text } from '../running/files.ts';

const types = text('src/telemetry/telemetry.ts');
const page = text('docs/watching.md');
const between = (start: string, end: string): string => types.slice(types.indexOf(start), types.indexOf(end));

describe('docs/watching.md', () => {
  it('has every span and the metric that measures it', () => {
    const spans = found(/\| '(\w+)'/g, between('type SpanName', 'export interface Labels'));
    expect(spans).toHaveLength(7);
    for (const name of spans) {
      expect(page).toContain(`\n| \`${name}\` |`);
      expect(page).toContain(`\n| \`pathway.${name}.duration\` |`);
    }
  });

  it('has every gauge', () => {
    const gauges = found(/'(pathway\.[\w.]+)'/g, types);
    expect(gauges).toHaveLength(2);
    for (const name of gauges) expect(page).toContain(`\n| \`${name}\` |`);
  });

  it('has every attribute', () => {
    const facts = found(/readonly (\w+)\?:/g, between('interface Labels', 'export interface Span {'));
    expect(facts.length).toBeGreaterThan(12);
    expect(facts.filter((name) => !page.includes(`\`pathway.${name}\``))).toEqual([]);
  });

  it('names only files that there are', () => {
    const named = found(/`((?:src|test|infra|docs)\/[\w./-]*\w)`/g, page);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((path) => !existsSync(join(import.meta.dirname, '../..', path)))).toEqual([]);
  });

  it('has every setting of .env.example', () => {
    const settings = found(/^#(OTEL_\w+)=/gm, text('.env.example'));
    expect(settings).toHaveLength(7);
    expect(settings.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});
