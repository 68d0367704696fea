import { drawDocuments } from '../../scripts/docs/documents.ts';
import { readFiles, readKept } from '../../scripts/docs/files.ts';

const marked = (readKept('.gitattributes') ?? '')
  .split('\n')
  .filter((line) => line.endsWith(' linguist-generated'))
  .map((line) => line.split(' ')[0] ?? '');

it('every generated document is marked as one, and nothing in docs/ that is written by hand', () => {
  const generated = drawDocuments().documents.map(({ path }) => path);
  expect(marked.filter((path) => path.startsWith('docs/')).toSorted()).toEqual(generated.toSorted());
});

it('whatever is marked is there', () => {
  expect(marked.length).toBeGreaterThan(4);
  expect(marked.filter((pattern) => readFiles(pattern).length === 0)).toEqual([]);
});
