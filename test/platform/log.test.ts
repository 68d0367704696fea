import { createLog, type LogEntry, type LogLevel } from '../../src/platform/log.ts';
import { StoreError } from '../../src/store/port.ts';

function written(entry: LogEntry, level: LogLevel = 'debug'): Record<string, unknown> {
  const lines: string[] = [];
  createLog(level, { write: (line) => void lines.push(line) }).error(entry);
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? '');
}

describe('the log', () => {
  it('writes one object a line', () => {
    expect(
      written({ event: 'turn-failed', activity: 'f:1-2', type: 'invoke', name: 'task/fetch', status: 500 }),
    ).toEqual({
      level: 'error',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      event: 'turn-failed',
      activity: 'f:1-2',
      type: 'invoke',
      name: 'task/fetch',
      status: 500,
    });
  });

  it('holds no sentence, wherever one gets in', () => {
    expect(written({ event: 'turn', activity: 'Kyle hit her', code: 'x'.repeat(300) })).toMatchObject({
      activity: 'unreadable',
      code: 'unreadable',
    });
  });

  it("keeps of somebody else's error its name, code and place, never its words", () => {
    const cause = Object.assign(new RangeError('About\n    at Kyle'), { code: 'ERR_INVALID_ARG' });
    const entry = written({ event: 'turn-failed', error: new TypeError('Kyle is not a function', { cause }) });
    expect(entry.error).toEqual({ name: 'TypeError', cause: { name: 'RangeError', code: 'ERR_INVALID_ARG' } });
    expect(JSON.stringify(entry)).not.toContain('Kyle');
  });

  it('keeps our own words, and says where in our files it happened', () => {
    const error = new StoreError('store-unavailable', 'The disk is full. Make room, then try again.');
    error.stack = `StoreError: Kyle\n    at new Thing (node:internal/x:1:1)\n    at guard (file:///srv/app/src/store/sqlite.ts:31:9)`;
    expect(written({ event: 'turn-failed', error }).error).toEqual({
      name: 'StoreError',
      code: 'store-unavailable',
      at: 'src/store/sqlite.ts:31:9',
      message: 'The disk is full. Make room, then try again.',
    });
  });

  it('survives whatever was thrown', () => {
    expect(written({ event: 'turn-failed', error: 'Kyle' }).error).toEqual({ name: 'thrown string' });
    const endless = new Error('a');
    endless.cause = endless;
    expect(JSON.stringify(written({ event: 'turn-failed', error: endless })).match(/"name"/g)).toHaveLength(4);
  });

  it('is as quiet as it is asked to be', () => {
    const lines: string[] = [];
    const log = createLog('warn', { write: (line) => void lines.push(line) });
    log.debug({ event: 'turn' });
    log.info({ event: 'started' });
    log.warn({ event: 'turn-refused' });
    expect(lines).toHaveLength(1);
  });
});
