import { type Logger } from 'pino';
import { currentScope } from '../http/request-scope';
import { type ServiceLog } from '../services/dependencies';

/** The log for the services: a line that is written while a request is served carries the request's id, and its trace's. */
export function requestLog(log: Logger): ServiceLog {
  const withId = (fields: Readonly<Record<string, unknown>>): object => {
    const { requestId, span } = currentScope();
    const traceId = span?.traceId;
    return {
      ...(requestId !== undefined && { requestId }),
      ...(traceId !== undefined && { traceId }),
      ...fields,
    };
  };
  return {
    info: (fields, message) => log.info(withId(fields), message),
    warn: (fields, message) => log.warn(withId(fields), message),
    error: (fields, message) => log.error(withId(fields), message),
  };
}
