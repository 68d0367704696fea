/**
 * `npm run docs` writes the generated documents. `npm run docs -- --check` writes nothing and names what is stale.
 * Ends with 1 where something is stale, or where a clause is neither carried nor said not to be.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawDocuments } from './docs/documents.ts';
import { readKept, root, staleness } from './docs/files.ts';

const words = process.argv.slice(2);
const isCheck = words[0] === '--check';

if (words.length > (isCheck ? 1 : 0)) {
  console.error('Only --check can be asked for.');
  process.exit(1);
}

const { documents, troubles } = drawDocuments();
const stale = documents.flatMap((document) => {
  const says = staleness(document, readKept(document.path));
  return says === undefined ? [] : [{ document, says }];
});

for (const { document, says } of stale) {
  if (isCheck) {
    console.error(says);
  } else {
    writeFileSync(join(root, document.path), document.text);
    console.log(`${document.path} was written.`);
  }
}
for (const trouble of troubles) console.error(trouble);
if (stale.length === 0) console.log('The generated documents are what the tables give.');
process.exitCode = troubles.length > 0 || (isCheck && stale.length > 0) ? 1 : 0;
