import type { DeskEvent } from '../page-api.ts';
import { getPeople, listen } from './api.ts';
import { clock } from './clock.ts';
import { openDesk } from './desk.ts';
import { byId } from './elements.ts';
import { lostWords } from './example.ts';
import { hideNotice, messageOf, showNotice } from './notices.ts';

async function start(): Promise<void> {
  const { people } = await getPeople();
  const desk = openDesk(people);
  const time = clock(byId('clock'), desk.showNow);
  let lost = false;
  const heard = (event: DeskEvent) => {
    time.refresh();
    if (event.event === 'posts') desk.refreshAll();
  };
  const connected = (isConnected: boolean) => {
    if (isConnected) {
      if (lost) hideNotice();
      desk.refreshAll();
      time.refresh();
    } else if (!lost) showNotice(lostWords());
    lost = !isConnected;
  };
  listen(heard, connected);
}

byId('skip').addEventListener('click', (event) => {
  event.preventDefault();
  byId('conversation').focus();
});
start().catch((error: unknown) => showNotice(messageOf(error)));
