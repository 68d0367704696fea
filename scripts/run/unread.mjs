/** What packages bring and nothing here reads: a third of what they take on the disk. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Node's own headers, for compiling modules in C++: no package here is compiled when it is installed. */
function headersIn(packages) {
  const folder = join(packages, 'node', 'node_modules');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => name.startsWith('node-')).map((name) => join(folder, name, 'include'));
}

/** Source maps: for a debugger in somebody else's code. Types stay, as the type check reads them once tools are added. */
function mapsIn(packages) {
  const files = readdirSync(packages, { recursive: true }).filter((file) => file.endsWith('.map'));
  return files.map((file) => join(packages, file));
}

/** Takes away from the folder `node_modules` what nothing reads. npm does not miss it, and adds to what is there. */
export function removeUnread(packages) {
  for (const path of [...headersIn(packages), ...mapsIn(packages)]) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // What another program holds open, as Windows has it, only takes room.
    }
  }
}
