import { describeOnSqliteFirst } from '../support/databases';
import { PAYTURE_SHOP } from './harness';
import { crashPoints } from './points';

crashPoints(PAYTURE_SHOP, describeOnSqliteFirst);
