import { type Field, readFields } from '../../src/cards/form/fields.ts';

const name = { kind: 'text', id: 'name', label: 'Name', required: true, limit: 20 } as const satisfies Field;

describe('an answer of signs nobody can see', () => {
  it.each(['', '  ', '\u200B\u200D', '\u00A0\u2060\uFE0F', '\u3164', '\u2800', '\u202E\u0007'])(
    '%j is none',
    (typed) => {
      expect(readFields([name], { name: typed }, '2026-11-02')).toEqual({
        ok: false,
        errors: [{ field: 'name', says: 'Enter an answer.' }],
      });
      const { required: _required, ...optional } = name;
      expect(readFields([optional], { name: typed }, '2026-11-02')).toEqual({ ok: true, values: { name: undefined } });
    },
  );

  it('is taken as it is beside others', () => {
    expect(readFields([name], { name: 'می‌خواهم' }, '2026-11-02')).toEqual({ ok: true, values: { name: 'می‌خواهم' } });
  });
});
