/**
 * `npm run request-units`: plays a case on a Cosmos DB in this process and prints what each thing that a person does
 * takes there, and what a year would. The prices and what is estimated: docs/scale.md.
 */
import { requestsOf } from './request-units/requests.ts';
import { type Measured, playStory } from './request-units/story.ts';
import { perReferral, unitsPerReferral, type Year, yearOf } from './request-units/year.ts';

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);

function row({ what, counts }: Measured): string {
  const { reads, queries, writes } = requestsOf(counts);
  const cells = [
    what,
    reads,
    queries,
    writes,
    counts.written,
    kilobytes(counts.bytesRead),
    kilobytes(counts.bytesWritten),
    Math.round(counts.requestUnits),
    Math.round(counts.estimatedUnits),
  ];
  return `| ${cells.join(' | ')} |`;
}

function yearRow({ what, millionsForCases, millionsForTicks, gigabytes, dollars }: Year): string {
  const cells = [
    what,
    millionsForCases.toFixed(1),
    millionsForTicks.toFixed(0),
    gigabytes.toFixed(2),
    dollars.toFixed(0),
  ];
  return `| ${cells.join(' | ')} |`;
}

const story = await playStory();

console.log(`| | reads | queries | writes | documents written | KB read | KB written | request units | of these estimated |
|---|---|---|---|---|---|---|---|---|
${story.measured.map(row).join('\n')}

Kept for the case: ${story.documentsKept} documents, ${kilobytes(story.bytesKept)} KB.
For one referral: ${Math.round(unitsPerReferral(story))} request units (${Object.entries(perReferral)
  .map(([what, times]) => `${times} × ${what.replace(/:.*/, '').toLowerCase()}`)
  .join(', ')}).

| a year | million for cases | million for ticks | GB added | dollars |
|---|---|---|---|---|
${[
  yearOf(story, 'A county: 300 referrals, 2 instances', 300, 2),
  yearOf(story, 'England, each of 150 authorities on its own: 30,000 referrals, 300 instances', 30_000, 300),
  yearOf(story, 'England in one place: 30,000 referrals, 4 instances', 30_000, 4),
]
  .map(yearRow)
  .join('\n')}`);
