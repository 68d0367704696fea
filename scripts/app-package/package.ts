/** The app package: a zip of the manifest and its two icons, and nothing else. */
import { zipSync } from 'fflate';
import type { Asked } from './asked.ts';
import { PackageError } from './errors.ts';
import { iconSizes, partOfPackage } from './files.ts';
import { fillManifest, schemaTroubles } from './manifest.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Width and height of a PNG, in pixels, from its header; undefined where it is none. */
function pngSize(png: Buffer): readonly [number, number] | undefined {
  return png.subarray(0, 8).equals(signature) ? [png.readUInt32BE(16), png.readUInt32BE(20)] : undefined;
}

function iconTroubles(name: string, png: Buffer, wanted: number): readonly string[] {
  const fits = pngSize(png)?.every((side) => side === wanted);
  return fits ? [] : [`appPackage/${name} should be a PNG of ${wanted} by ${wanted} pixels.`];
}

/** The zip, the same bytes for the same manifest and icons. Throws `PackageError`. */
export async function makeAppPackage({ values }: Pick<Asked, 'values'>): Promise<Uint8Array> {
  const manifest = fillManifest(partOfPackage('manifest.json').toString('utf8'), values);
  const icons = Object.entries(iconSizes).map(([name, size]) => ({ name, size, png: partOfPackage(name) }));
  const troubles = [
    ...(await schemaTroubles(manifest)).map((trouble) => `The manifest does not fit its schema: ${trouble}`),
    ...icons.flatMap(({ name, size, png }) => iconTroubles(name, png, size)),
  ];
  if (troubles.length > 0) throw new PackageError(troubles);
  const files = {
    'manifest.json': Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`),
    ...Object.fromEntries(icons.map(({ name, png }) => [name, png])),
  };
  return zipSync(files, { mtime: new Date(2000, 0, 1) });
}
