import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import serverFlags from '../../scripts/run/server-flags.json' with { type: 'json' };
import { found, json, text } from './files.ts';

const root = join(import.meta.dirname, '../..');
const recipe = text('Dockerfile');
const { dependencies } = json('package.json') as { readonly dependencies: Readonly<Record<string, string>> };

describe('the image', () => {
  it('runs the Node that package.json names', () => {
    expect(found(/^FROM node:([\d.]+)-slim/gm, recipe)).toEqual([dependencies.node, dependencies.node]);
  });

  it('is made of what is there, and is sent no more than that', () => {
    const copied = found(/^COPY (?:--chown=\S+ )?(?!--from)(.+) \S+$/gm, recipe).flatMap((words) => words.split(' '));
    const sent = found(/^!(.+)$/gm, text('.dockerignore'));
    expect(new Set(copied)).toEqual(new Set(sent));
    expect(sent.filter((path) => !existsSync(join(import.meta.dirname, '../..', path)))).toEqual([]);
    expect(text('.dockerignore').split('\n')).toContain('*');
  });

  it('has all that its scripts import', () => {
    const sent = found(/^!(.+)$/gm, text('.dockerignore'));
    const isSent = (path: string) => sent.some((one) => path === one || path.startsWith(`${one}/`));
    const scripts = sent
      .filter((path) => path.startsWith('scripts/'))
      .flatMap((path) => (path.endsWith('.ts') ? [path] : globSync(`${path}/**/*.ts`, { cwd: root })));
    const imported = scripts.flatMap((path) =>
      found(/from '(\.[^']+)'/g, text(path)).map((one) => join(dirname(path), one)),
    );
    expect(imported.length).toBeGreaterThan(20);
    expect(imported.filter((path) => !isSent(path))).toEqual([]);
  });

  it('runs as somebody who is not root', () => {
    expect(recipe.indexOf('USER node')).toBeGreaterThan(recipe.lastIndexOf('RUN '));
    expect(recipe.indexOf('USER node')).toBeLessThan(recipe.indexOf('\nCMD '));
  });

  it('is started as npm start does it', () => {
    const [command = ''] = found(/^CMD (\[.*\])$/gm, recipe);
    const start = ['--import', './scripts/run/stacks.mjs', 'node_modules/.cache/start/main.js'];
    expect(JSON.parse(command)).toEqual(['node', ...serverFlags, ...start]);
    const made = text('scripts/run/one-file.mjs');
    for (const part of ["'node_modules', '.cache'", "'start'", "['--import', stacks, ", "'main.js'"]) {
      expect(made).toContain(part);
    }
  });
});
