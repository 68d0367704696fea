import { now } from './contract/fixtures.ts';
import { served } from './cosmos/served.ts';
import { storeSuite } from './port-suite.ts';

const county = served({ physicalPartitions: 1 });
storeSuite('Cosmos DB on one physical partition', () => county.open());

const country = served({ physicalPartitions: 3, longestPage: 2, now: () => Date.parse(now) });
storeSuite('Cosmos DB on three, with short pages', () => country.open());
