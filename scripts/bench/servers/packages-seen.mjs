/** Writes down which packages Pathway's own files ask for. Plain JavaScript: it is loaded before anything else. */
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const isPackage = /^[@a-z]/.test(specifier) && !/^(node|file|data):/.test(specifier);
    const isOurs = context.parentURL !== undefined && !context.parentURL.includes('/node_modules/');
    const found = next(specifier, context);
    if (isPackage && isOurs && found.url.startsWith('file:'))
      appendFileSync(process.env.PACKAGES_SEEN, `${specifier}\n`);
    return found;
  },
});
