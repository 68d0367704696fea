import type { ServerResponse } from 'node:http';
import type { DeskEvent } from '../page-api.ts';

/** The pages that listen. */
export interface EventStreams {
  open(response: ServerResponse): void;
  tell(event: DeskEvent): void;
  close(): void;
}

/** So that nothing between takes a quiet stream for a dead one, in milliseconds. */
const beat = 25_000;

export function createEventStreams(): EventStreams {
  const streams = new Set<ServerResponse>();
  const beating = setInterval(() => {
    for (const stream of streams) stream.write(': still here\n\n');
  }, beat);
  beating.unref();
  return {
    open(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      response.write(': welcome\n\n');
      streams.add(response);
      response.on('close', () => streams.delete(response));
    },
    tell(event) {
      for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
    },
    close() {
      clearInterval(beating);
      for (const stream of streams) stream.end();
    },
  };
}
