import { type Logger } from 'pino';
import { currentRequestId } from '../http/request-scope';
import { type ServiceLog } from '../services/dependencies';

/** The log for the services: a line that is written while a request is served carries the request's id. */
export function requestLog(log: Logger): ServiceLog {
  const withId = (fields: Readonly<Record<string, unknown>>): object => {
    const requestId = currentRequestId();
    return requestId === undefined ? fields : { requestId, ...fields };
  };
  return {
    info: (fields, message) => log.info(withId(fields), message),
    warn: (fields, message) => log.warn(withId(fields), message),
    error: (fields, message) => log.error(withId(fields), message),
  };
}
