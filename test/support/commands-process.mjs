/** Runs commands of Pathway one after another, each as if it were started alone: `commands.ts` says what it is told. */
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';

const first = { ...process.env };
let count = 0;

process.on('message', async ({ file, words, environment }) => {
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    process[name].write = (part) => {
      written[name] += part;
      return true;
    };
  }
  process.argv = [process.argv[0], file, ...words];
  for (const name of Object.keys(process.env)) if (!Object.hasOwn(first, name)) delete process.env[name];
  Object.assign(process.env, first, environment);
  process.exitCode = undefined;
  count += 1;
  try {
    // What it imports stays; the command itself is another one each time.
    await import(`${pathToFileURL(file).href}?command=${count}`);
  } catch (error) {
    written.stderr += `${inspect(error)}\n`;
    process.exitCode = 1;
  }
  const status = process.exitCode ?? 0;
  process.exitCode = undefined;
  process.send({ status, ...written });
});
