/** What zod found wrong with a settings file, said for the person who filled it in. */
import type * as z from 'zod';

const kinds: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'a group of fields in { }',
};

/** `nudges.ladder, number 2, workingDays`: items of a list are counted from one. */
export function placeInFile(path: readonly PropertyKey[]): string {
  const said = path.reduce<string>((sofar, step) => {
    if (typeof step === 'number') return `${sofar}, number ${step + 1}, `;
    return sofar === '' || sofar.endsWith(', ') ? `${sofar}${String(step)}` : `${sofar}.${String(step)}`;
  }, '');
  return said === '' ? 'the file' : said.replace(/^, |, $/g, '').replaceAll(', , ', ', ');
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return minimum === 1 ? 'should not be empty' : `should have ${minimum} characters or more`;
  return origin === 'array' ? `should have ${minimum} or more` : `should be ${minimum} or more`;
}

function trouble(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${kinds[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `has a field that is not known: ${issue.keys.join(', ')}`;
    case 'invalid_value':
      return `should be ${issue.values.map((value) => `"${String(value)}"`).join(' or ')}`;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return `should be ${issue.maximum} or less`;
    default:
      return issue.message;
  }
}

/** `targets.booking: should be a whole number, but is "six"`. */
export function inPlainWords(issue: z.core.$ZodIssue): string {
  const says = `${placeInFile(issue.path)}: ${trouble(issue)}`;
  if (issue.code === 'custom' || issue.code === 'unrecognized_keys' || issue.input === '') return says;
  return issue.input === undefined ? `${says}, but is missing` : `${says}, but is ${JSON.stringify(issue.input)}`;
}
