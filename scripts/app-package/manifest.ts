/** Filling the manifest's placeholders, and checking it against the schema it names. */
import { AppManifestUtils, type TeamsManifestLatest } from '@microsoft/app-manifest';
import { PackageError } from './errors.ts';
import type { Values } from './values.ts';

const placeholder = /\$\{\{(\w+)\}\}/g;

/** The template with each `${{NAME}}` filled. Throws `PackageError` where one has no value. */
export function fillManifest(template: string, values: Values): unknown {
  const byName = new Map<string, string>(Object.entries(values));
  const unknown = new Set<string>();
  const filled = JSON.parse(template, (_key, value: unknown) =>
    typeof value === 'string'
      ? value.replace(placeholder, (_whole, name: string) => {
          const found = byName.get(name);
          if (found === undefined) unknown.add(name);
          return found ?? '';
        })
      : value,
  );
  if (unknown.size > 0) {
    throw new PackageError([...unknown].map((name) => `The manifest has a placeholder without a value: ${name}.`));
  }
  return filled;
}

/** What the published schema says is wrong, a line each; none where it is valid. The schema comes with the package. */
export async function schemaTroubles(manifest: unknown): Promise<readonly string[]> {
  return AppManifestUtils.validateAgainstSchema(manifest as TeamsManifestLatest);
}
