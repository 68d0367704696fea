/** A button's data as no button sends it. */

export type Data = Readonly<Record<string, unknown>>;
export interface Altered {
  readonly how: string;
  readonly data: Record<string, unknown>;
}

const wrongTypes: readonly unknown[] = [null, true, -1, 1.5, [], ['a'], {}, { reference: 'a' }];
const huge = 'x'.repeat(10_000);
const strange = [
  '',
  ' ',
  huge,
  '\u0000',
  '\ud800',
  '\u202e',
  '../../etc/passwd',
  "' OR 1=1 --",
  '<at>Pathway</at>',
  '$' + '{reference}',
];

const parsed = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

/** As a hand would write it into the JSON: a key that names the prototype. */
const prototypeKeys = (data: Data): readonly Altered[] => {
  const inside = JSON.stringify(data);
  return [
    { how: 'everything under __proto__', data: parsed(`{"__proto__":${inside}}`) },
    { how: 'everything under constructor.prototype', data: parsed(`{"constructor":{"prototype":${inside}}}`) },
  ];
};

/** Each key missing, of a wrong type, and with strange text; `of` says which keys. */
export function alterations(data: Data, of: readonly string[] = Object.keys(data)): readonly Altered[] {
  return [
    ...of.flatMap((key): readonly Altered[] => {
      const { [key]: value, ...rest } = data;
      const others = [...wrongTypes, ...strange].filter((other) => other !== value);
      return [
        { how: `no ${key}`, data: rest },
        ...others.map((other) => ({
          how: `${key}: ${JSON.stringify(other)?.slice(0, 40)}`,
          data: { ...data, [key]: other },
        })),
      ];
    }),
    { how: 'nothing at all', data: {} },
    ...prototypeKeys(data),
  ];
}

/** Keys nothing asked for: they are not looked at. */
export const extraKeys: Data = {
  ...parsed('{"__proto__":{"isAdmin":true,"roles":["manager"]}}'),
  constructor: { prototype: { isAdmin: true } },
  roles: ['allocated-manager', 'service-lead'],
  actor: 'a1000000-0000-4000-8000-000000000003',
  person: { id: 'a1000000-0000-4000-8000-000000000003', teams: [{ team: 'cdyjs-managers', job: 'team-manager' }] },
  stage: 'held',
  now: '2030-01-01T00:00:00Z',
};
