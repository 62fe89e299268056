import { describeOnPostgres } from '../support/databases';
import { PAYONE_SHOP } from './harness';
import { crashPoints } from './points';

/** In a file of its own, so that the two databases are tested side by side. */
crashPoints(PAYONE_SHOP, describeOnPostgres);
