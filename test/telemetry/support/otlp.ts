/**
 * What stands in an OTLP message, by opentelemetry-proto (trace.proto, metrics.proto). A field that is not read here is
 * an error: nothing may be sent that nobody looked at.
 */
import { type Fields, fieldsIn, type Value } from './protobuf.ts';

export type Attributes = Readonly<Record<string, string | number | readonly unknown[]>>;

export interface SentSpan {
  readonly trace: string;
  readonly id: string;
  /** Absent in the first span of a trace. */
  readonly parent?: string;
  readonly name: string;
  readonly attributes: Attributes;
  readonly isFailed: boolean;
}

export interface SentMetric {
  readonly name: string;
  readonly unit: string;
  /** A histogram's value is how many were measured. */
  readonly points: readonly { readonly value: number; readonly attributes: Attributes }[];
}

export interface Message<Item> {
  readonly resource: Attributes;
  readonly items: readonly Item[];
}

class Read {
  readonly #fields: Fields;
  constructor(value: Value, known: readonly number[]) {
    this.#fields = fieldsIn(value as Buffer);
    const unknown = [...this.#fields.keys()].filter((number) => !known.includes(number));
    if (unknown.length > 0) throw new Error(`Nobody looked at field ${unknown.join(', ')} of what was sent.`);
  }
  all(number: number): readonly Value[] {
    return this.#fields.get(number) ?? [];
  }
  one(number: number): Value | undefined {
    return this.all(number)[0];
  }
  text(number: number): string {
    return (this.one(number) as Buffer | undefined)?.toString() ?? '';
  }
  hex(number: number): string {
    return (this.one(number) as Buffer | undefined)?.toString('hex') ?? '';
  }
  bytes(number: number): Buffer | undefined {
    return this.one(number) as Buffer | undefined;
  }
}

function anyValue(value: Value): string | number | readonly unknown[] {
  const read = new Read(value, [1, 3, 4, 5]);
  const double = read.bytes(4);
  const list = read.one(5);
  if (read.one(3) !== undefined) return Number(read.one(3));
  if (double !== undefined) return double.readDoubleLE();
  return list === undefined ? read.text(1) : new Read(list, [1]).all(1).map(anyValue);
}

function attributesIn(values: readonly Value[]): Attributes {
  const pairs = values.map((value) => new Read(value, [1, 2]));
  return Object.fromEntries(pairs.map((pair) => [pair.text(1), anyValue(pair.one(2) ?? Buffer.of())]));
}

/** Both kinds of message: a list of resources, each with scopes, each with items. */
function message<Item>(bytes: Buffer, itemIn: (value: Value) => Item): Message<Item> {
  const [first, ...others] = new Read(bytes, [1]).all(1).map((value) => new Read(value, [1, 2]));
  if (first === undefined || others.length > 0) throw new Error('It is not of one resource.');
  const resource = attributesIn(new Read(first.one(1) ?? Buffer.of(), [1, 2]).all(1));
  const scopes = first.all(2).map((value) => new Read(value, [1, 2]));
  const isOurs = scopes.every((scope) => new Read(scope.one(1) ?? Buffer.of(), [1]).text(1) === 'pathway');
  if (!isOurs) throw new Error('Somebody else wrote something.');
  return { resource, items: scopes.flatMap((scope) => scope.all(2).map(itemIn)) };
}

function spanIn(value: Value): SentSpan {
  // Without a state, events and links: 3, 11 and 13.
  const read = new Read(value, [1, 2, 4, 5, 6, 7, 8, 9, 10, 12, 14, 15, 16]);
  const parent = read.hex(4);
  return {
    trace: read.hex(1),
    id: read.hex(2),
    ...(parent === '' ? {} : { parent }),
    name: read.text(5),
    attributes: attributesIn(read.all(9)),
    // Without a message: 2.
    isFailed: Number(new Read(read.one(15) ?? Buffer.of(), [3]).one(3) ?? 0) === 2,
  };
}

function pointsIn(metric: Read): SentMetric['points'] {
  const lists = [5, 7, 9].flatMap((number) => metric.all(number).map((value) => ({ number, value })));
  return lists.flatMap(({ number, value }) =>
    new Read(value, [1, 2, 3]).all(1).map((point) => {
      const isHistogram = number === 9;
      const read = new Read(point, isHistogram ? [2, 3, 4, 5, 6, 7, 9, 10, 11, 12] : [2, 3, 4, 6, 7, 8]);
      const whole = read.bytes(isHistogram ? 4 : 6);
      const number8 = whole === undefined ? (read.bytes(4)?.readDoubleLE() ?? 0) : Number(whole.readBigInt64LE());
      return { value: number8, attributes: attributesIn(read.all(isHistogram ? 9 : 7)) };
    }),
  );
}

function metricIn(value: Value): SentMetric {
  const read = new Read(value, [1, 2, 3, 5, 7, 9]);
  return { name: read.text(1), unit: read.text(3), points: pointsIn(read) };
}

export const spansIn = (bytes: Buffer): Message<SentSpan> => message(bytes, spanIn);
export const metricsIn = (bytes: Buffer): Message<SentMetric> => message(bytes, metricIn);
