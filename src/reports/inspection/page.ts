/** The page of totals, to read and to print: plain HTML that needs nothing from anywhere else. */
import type { PrintedTable } from './printed.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const style = `
:root { color-scheme: light dark; --ink: #0b0c0c; --paper: #fff; --line: #767b7f; --soft: #f3f2f1; }
@media (prefers-color-scheme: dark) { :root { --ink: #f3f2f1; --paper: #14171a; --line: #8a9197; --soft: #22272b; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Arial, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
table { width: 100%; border-collapse: collapse; margin: 1.5rem 0 0; }
caption { text-align: left; font-weight: 700; font-size: 1.125rem; padding: 0 0 .25rem; }
th, td { border-top: 1px solid var(--line); padding: .4rem .25rem; vertical-align: top; text-align: left; }
th { font-weight: 400; width: 65%; }
td { font-weight: 600; text-align: right; }
.note { background: var(--soft); padding: .75rem; margin: 1rem 0; border-left: .3rem solid var(--line); }
@media print { :root { --ink: #000; --paper: #fff; --line: #666; --soft: #fff; }
  body { max-width: none; padding: 0; font-size: 11pt; } table { break-inside: avoid; } }
@page { size: A4; margin: 18mm; }
`;

const table = ({ title, rows }: PrintedTable): string =>
  `<table>\n<caption>${escaped(title)}</caption>\n<tbody>\n${rows
    .map((row) => `<tr><th scope="row">${escaped(row.title)}</th><td>${escaped(row.value)}</td></tr>`)
    .join('\n')}\n</tbody>\n</table>`;

export interface ReportWords {
  readonly title: string;
  /** Over which days, and when it was made. */
  readonly when: string;
  readonly notes: readonly string[];
}

/** The whole document. */
export function reportPage({ title, when, notes }: ReportWords, tables: readonly PrintedTable[]): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(when)}</p>
${notes.map((note) => `<p class="note">${escaped(note)}</p>`).join('\n')}
${tables.map(table).join('\n')}
</main>
</body>
</html>
`;
}
