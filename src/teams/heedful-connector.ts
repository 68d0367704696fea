import type { Connector, ConnectorAnswer } from './connector.ts';

/** Says each time that something that was posted or drawn anew was taken: whoever it was for, Teams takes messages. */
export function heedfulConnector(connector: Connector, onTaken: () => void): Connector {
  const heard = async (call: Promise<ConnectorAnswer>): Promise<ConnectorAnswer> => {
    const answer = await call;
    if (answer.came === 'answer' && answer.status >= 200 && answer.status < 300) onTaken();
    return answer;
  };
  return {
    send: (...call) => heard(connector.send(...call)),
    update: (...call) => heard(connector.update(...call)),
    createConversation: connector.createConversation,
  };
}
