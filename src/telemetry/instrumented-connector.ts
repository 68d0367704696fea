import type { Connector, ConnectorAnswer } from '../teams/connector.ts';
import type { Span, Telemetry } from './telemetry.ts';

function tell(span: Span, answer: ConnectorAnswer): void {
  if (answer.came === 'answer') span.note({ status: answer.status });
  if (answer.came !== 'answer') span.failed(answer.came);
  else if (answer.status >= 200 && answer.status < 300) span.note({ outcome: 'ok' });
  else span.failed('refused');
}

/** Each call of the Bot Connector, by what it was and what came of it: `ok`, `refused`, `nothing`, `unsent`. */
export function instrumentedConnector(connector: Connector, telemetry: Telemetry): Connector {
  if (!telemetry.isOn) return connector;
  const call = (kind: string, work: () => Promise<ConnectorAnswer>) =>
    telemetry.span('send', { kind }, async (span) => {
      const answer = await work();
      tell(span, answer);
      return answer;
    });
  return {
    send: (url, conversation, activity) => call('send', () => connector.send(url, conversation, activity)),
    update: (url, conversation, post, activity) =>
      call('update', () => connector.update(url, conversation, post, activity)),
    createConversation: (url, conversation) => call('create', () => connector.createConversation(url, conversation)),
  };
}
