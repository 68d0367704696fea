import { drawDocuments } from '../../scripts/docs/documents.ts';
import { readKept, staleness } from '../../scripts/docs/files.ts';

const { documents, troubles } = drawDocuments();

describe('the generated documents', () => {
  it.each(documents)('$path is what the tables give now', (document) => {
    const says = staleness(document, readKept(document.path));
    if (says !== undefined) throw new Error(says);
  });

  it('leave no clause and no question without a rule or a standing, and give none both', () => {
    if (troubles.length > 0) throw new Error(troubles.join('\n'));
  });

  it('are four', () => {
    expect(documents.map(({ path }) => path)).toEqual([
      'docs/procedure-table.md',
      'docs/stages.md',
      'docs/to-be-confirmed.md',
      'docs/open-questions.md',
    ]);
  });
});
