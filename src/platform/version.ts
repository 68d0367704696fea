import project from '../../package.json' with { type: 'json' };

/** Which version of Pathway runs, as package.json names it: `0.2.0`. */
export const version: string = project.version;
