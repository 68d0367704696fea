/** The index of names as tests make it. */
import { createNameIndex } from '../../src/cases/name-index.ts';

export const nameIndexKey = 'a-key-that-is-used-in-tests-and-nowhere-else';
export const names = createNameIndex(nameIndexKey);
