import { ConfigError, readConfig } from '../../src/config/config.ts';

const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318/' };
const telemetryOf = (set: NodeJS.ProcessEnv) => readConfig(set).telemetry;

describe('the settings of the telemetry', () => {
  it('are none without an endpoint, whatever else is set', () => {
    expect(telemetryOf({ OTEL_SERVICE_NAME: 'two words', OTEL_METRIC_EXPORT_INTERVAL: 'often' })).toBeUndefined();
    expect(telemetryOf({ OTEL_EXPORTER_OTLP_ENDPOINT: '' })).toBeUndefined();
  });

  it('are none where OpenTelemetry is disabled', () => {
    expect(telemetryOf({ ...endpoint, OTEL_SDK_DISABLED: 'TRUE' })).toBeUndefined();
    expect(telemetryOf({ ...endpoint, OTEL_SDK_DISABLED: 'false' })).toBeDefined();
  });

  it('take an endpoint and standard values, or what is said', () => {
    const standard = { endpoint: 'http://collector:4318', serviceName: 'pathway', metricsEvery: 60_000 };
    expect(telemetryOf(endpoint)).toEqual(standard);
    const said = { OTEL_SERVICE_NAME: 'pathway-live', OTEL_METRIC_EXPORT_INTERVAL: '15000' };
    expect(telemetryOf({ OTEL_EXPORTER_OTLP_ENDPOINT: 'https://otlp.example/base', ...said })).toEqual({
      endpoint: 'https://otlp.example/base',
      serviceName: 'pathway-live',
      metricsEvery: 15_000,
    });
  });

  it.each([
    [
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      'collector',
      'should be the address of an OTLP/HTTP receiver, and begin http:// or https://',
    ],
    [
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      'grpc://collector:4317',
      'should be the address of an OTLP/HTTP receiver, and begin http:// or https://',
    ],
    ['OTEL_EXPORTER_OTLP_PROTOCOL', 'grpc', 'should be http/protobuf: Pathway sends by no other'],
    ['OTEL_SERVICE_NAME', 'two words', 'should be a name of letters, digits, - . and _, up to 100 of them'],
    ['OTEL_METRIC_EXPORT_INTERVAL', '10', 'should be a number of milliseconds, from 1000 to 3600000'],
    ['OTEL_METRIC_EXPORT_INTERVAL', 'often', 'should be a number of milliseconds, from 1000 to 3600000'],
  ])('say which is wrong and what it should hold: %s=%s', (name, value, words) => {
    const read = () => readConfig({ ...endpoint, [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(`Pathway cannot start with these settings:\n- ${name} ${words}.`);
  });
});
