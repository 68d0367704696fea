/** Protobuf as it lies in the bytes: fields by number. https://protobuf.dev/programming-guides/encoding/ */

export type Value = bigint | Buffer;
export type Fields = ReadonlyMap<number, readonly Value[]>;

function varint(bytes: Buffer, at: number): { readonly value: bigint; readonly next: number } {
  let value = 0n;
  for (let next = at, shift = 0n; ; next += 1, shift += 7n) {
    const byte = bytes.readUInt8(next);
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) return { value, next: next + 1 };
  }
}

function valueAt(bytes: Buffer, at: number, wireType: number): { readonly value: Value; readonly next: number } {
  if (wireType === 0) return varint(bytes, at);
  if (wireType === 1) return { value: bytes.subarray(at, at + 8), next: at + 8 };
  if (wireType === 5) return { value: bytes.subarray(at, at + 4), next: at + 4 };
  if (wireType !== 2) throw new Error(`There is no wire type ${wireType}.`);
  const { value: length, next } = varint(bytes, at);
  return { value: bytes.subarray(next, next + Number(length)), next: next + Number(length) };
}

export function fieldsIn(bytes: Buffer): Fields {
  const fields = new Map<number, Value[]>();
  for (let at = 0; at < bytes.length; ) {
    const tag = varint(bytes, at);
    const number = Number(tag.value >> 3n);
    const { value, next } = valueAt(bytes, tag.next, Number(tag.value & 7n));
    fields.set(number, [...(fields.get(number) ?? []), value]);
    at = next;
  }
  return fields;
}
