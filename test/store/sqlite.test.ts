import { openSqliteStore } from '../../src/store/sqlite.ts';
import { storeSuite } from './port-suite.ts';
import { newFile } from './sqlite/files.ts';

storeSuite('SQLite in memory', async () => openSqliteStore(':memory:'));
storeSuite('SQLite on a file', async () => openSqliteStore(newFile()));
