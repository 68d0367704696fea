import type { ExampleAnswer } from '../page-api.ts';
import { askExample, getExample } from './api.ts';
import { announce, byId, make, setText } from './elements.ts';
import { messageOf, showNotice } from './notices.ts';

/** Milliseconds between two looks at how far it is. */
const betweenLooks = 500;

/** The example county: how it is asked for, how far it is, and how it is put away. */
export function examplePanel(): HTMLElement {
  const title = make('h2', { id: 'example-title' }, 'See a county in motion');
  const words = make('p', { class: 'example-words' });
  const progress = make('progress', { 'aria-label': 'The example county', hidden: true });
  const show = make('button', { type: 'button', class: 'main-button' }, 'Show the example county');
  const open = make('a', { class: 'main-button', hidden: true }, 'Open the example county');
  const away = make('button', { type: 'button', class: 'plain-button', hidden: true }, 'Put it away');
  const panel = make(
    'section',
    { class: 'example', 'aria-labelledby': 'example-title', hidden: true },
    title,
    words,
    progress,
    make('p', { class: 'example-buttons' }, open, show, away),
  );
  let before: ExampleAnswer['state'] | undefined;

  function draw(answer: ExampleAnswer): void {
    const { state } = answer;
    panel.hidden = state === 'never';
    progress.hidden = state !== 'making';
    show.hidden = state !== 'none' && state !== 'failed';
    open.hidden = state !== 'ready' && state !== 'here';
    away.hidden = state !== 'ready' && state !== 'making';
    setText(away, state === 'making' ? 'Stop' : 'Put it away');
    setText(words, wordsFor(answer));
    if (answer.state === 'making' && answer.of > 0) {
      progress.max = answer.of;
      progress.value = answer.done;
    } else progress.removeAttribute('value');
    if (answer.state === 'ready' || answer.state === 'here') {
      open.href = answer.url;
      if (state === 'here') nameTheCounty(title);
      setText(open, state === 'here' ? 'Back to your own county' : 'Open the example county');
    }
    if (before === 'making' && state !== 'making') announce(wordsFor(answer));
    before = state;
    if (state === 'making') setTimeout(look, betweenLooks);
  }
  async function ask(asked: Promise<ExampleAnswer>): Promise<void> {
    try {
      draw(await asked);
    } catch (error) {
      showNotice(messageOf(error));
    }
  }
  const look = () => void ask(getExample());
  show.addEventListener('click', () => void ask(askExample({ want: 'show' })));
  away.addEventListener('click', () => void ask(askExample({ want: 'put-away' })));
  look();
  return panel;
}

/** Wherever one sits, it can be told from one's own. */
function nameTheCounty(title: HTMLElement): void {
  setText(title, 'This is the example county');
  setText(byId('brand-name'), 'Example county');
  setText(byId('brand-note'), 'Made up, and thrown away when it is put away. Your own county is somewhere else.');
}

function wordsFor(answer: ExampleAnswer): string {
  switch (answer.state) {
    case 'never':
      return '';
    case 'none':
      return 'Thirty made-up cases at every stage, some of them late, with their lists and reminders. It takes about half a minute. Your own county stays as it is.';
    case 'making':
      return answer.of === 0
        ? 'The example county starts.'
        : `The people of the example county do their work: ${answer.done} of ${answer.of} steps are done.`;
    case 'ready':
      return `The example county is ready, with ${answer.cases} cases. It has a clock of its own, and stays until you put it away or stop Pathway.`;
    case 'failed':
      return `The example county could not be made. Your own county is as it was. Try again. What went wrong: ${answer.why}`;
    case 'here':
      return 'All of it is made up, and it will be thrown away. Sit down as Hannah Reid and write “late cases”, or as Ruth Marsden, the service lead, and write “my cases”.';
  }
}
