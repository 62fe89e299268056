import { describeOnSqlite } from '../support/databases';
import { PAYONE_SHOP } from './harness';
import { crashPoints } from './points';

crashPoints(PAYONE_SHOP, describeOnSqlite);
