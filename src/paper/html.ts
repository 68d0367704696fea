/** A plain page that prints, reads on a telephone and loads nothing from anywhere. */
import markdownIt from 'markdown-it';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in HTML and in an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

const markdown = markdownIt({ html: false });
/** One paragraph with bold words and links, as cards have them. */
export const inline = (text: string): string => markdown.renderInline(text);

const style = `
:root { color-scheme: light dark; }
body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin-top: 2rem; } h3 { font-size: 1.05rem; margin: 1.2rem 0 0.3rem; }
.ring { border: 3px solid; padding: 0.5rem 1rem; }
.hint { margin: 0.2rem 0; font-size: 0.95rem; }
.line { border-bottom: 1px solid; height: 2rem; }
.box { border: 1px solid; height: 9rem; }
.choices { list-style: none; padding: 0; margin: 0.2rem 0; }
.choices li::before { content: "\\2610\\00a0"; }
.question { break-inside: avoid; }
dt { font-weight: bold; margin-top: 0.6rem; } dd { margin: 0 0 0.4rem; white-space: pre-wrap; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid; padding: 0.3rem; text-align: left; vertical-align: top; }
@media print { body { font-size: 11pt; max-width: none; padding: 0; } a { color: inherit; text-decoration: none; } .screen { display: none; } h2, h3 { break-after: avoid; } }
dt { break-after: avoid; }
.decide { break-before: avoid; }
@page { size: A4; margin: 18mm 16mm; @bottom-right { content: counter(page) " of " counter(pages); font: 9pt system-ui, sans-serif; } }`;

/** A whole page; `body` is HTML already. No script and nothing from elsewhere runs in it. */
export function htmlPage(title: string, body: readonly string[]): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${style}
</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`;
}
