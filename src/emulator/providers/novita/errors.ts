import type { Context } from '../../context.js'
import type { Problem, Violation } from '../../domain/problem.js'
import type { Answer, Where } from '../../http/service.js'
import { quirks } from './quirks.js'

/**
 * Turns a problem into Novita's answer: `{code, reason, message, metadata}`, where `code` repeats the HTTP status.
 *
 * Names and statuses are those of the error table (D-err). The texts are loradock's: no page documents them.
 */
export function explain(problem: Problem, { account, operation }: Where, context: Context): Answer {
  const quirkOf = (quirk: Parameters<Context['accounts']['quirk']>[1]) => context.accounts.quirk(account ?? '', quirk)
  switch (problem.kind) {
    case 'no-key':
      return noKey(context.accounts.quirk(account ?? '', quirks.authFailure))
    case 'wrong-key':
      return wrongKey(context.accounts.quirk(account ?? '', quirks.authFailure), problem.message ?? 'invalid api-key')
    case 'unreadable':
      return error(400, 'INVALID_REQUEST_BODY', problem.message)
    case 'too-large':
      return error(413, 'REQUEST_BODY_TOO_LARGE', `the body is larger than ${problem.limitBytes} bytes`)
    case 'invalid': {
      const reason = quirkOf(quirks.validationReason) === 'validator' ? 'VALIDATOR' : 'INVALID_REQUEST_BODY'
      return error(400, reason, sayViolations(problem.violations))
    }
    case 'refused':
      return error(400, problem.what === 'image-format' ? 'INVALID_IMAGE_FORMAT' : 'INVALID_REQUEST_BODY', problem.message)
    case 'not-found':
      return error(404, 'TASK_NOT_FOUND', `task ${problem.id === '' ? '' : `${problem.id} `}not found`)
    case 'no-route': {
      const reason = quirkOf(quirks.unknownPathReason) === 'path-not-found' ? 'PATH_NOT_FOUND' : 'API_NOT_FOUND'
      return error(404, reason, `${problem.method} ${problem.path} not found`)
    }
    case 'wrong-method':
      return {
        ...error(405, 'METHOD_NOT_ALLOWED', `${problem.method} is not allowed here`),
        headers: { allow: problem.allowed.join(', ') },
      }
    case 'limited':
      return error(429, 'RATE_LIMIT_EXCEEDED', 'rate limit exceeded')
    case 'no-credit':
      return error(400, 'BILLING_BALANCE_NOT_ENOUGH', 'balance not enough')
    case 'injected':
      return {
        ...error(problem.status, reasonOf(problem.status, operation?.method), `${problem.status} on request of a rule`),
        headers: retryAfter(problem.retryAfterSeconds),
      }
    case 'bug':
      return error(
        500,
        operation?.method === 'POST' ? 'CREATE_TASK_FAILED' : 'GET_RESULT_FAILED',
        `loradock failed: ${problem.message}`,
      )
  }
}

// The first reason of its row in the error table; those of 402, 502 and the like are guesses, since the table has none.
const reasons: Readonly<Record<number, string>> = {
  400: 'INVALID_REQUEST_BODY',
  401: 'FAILED_TO_AUTH',
  402: 'BILLING_BALANCE_NOT_ENOUGH',
  403: 'INVALID_API_KEY',
  404: 'TASK_NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'REQUEST_BODY_TOO_LARGE',
  429: 'RATE_LIMIT_EXCEEDED',
  504: 'GATEWAY_TIMEOUT',
}

function reasonOf(status: number, method: string | undefined): string {
  if (status === 500) return method === 'POST' ? 'CREATE_TASK_FAILED' : 'GET_RESULT_FAILED'
  return reasons[status] ?? (status >= 500 ? 'SERVICE_UNAVAILABLE' : 'INVALID_REQUEST_BODY')
}

// No page documents the header; it is sent where a rule asks for it.
function retryAfter(seconds: number | null): Record<string, string> {
  return seconds === null ? {} : { 'retry-after': String(seconds) }
}

function noKey(quirk: 'forbidden' | 'error-table' | 'unauthorized'): Answer {
  return quirk === 'error-table' ? error(400, 'MISSING_API_KEY', 'missing api-key') : wrongKey(quirk, 'invalid api-key')
}

function wrongKey(quirk: 'forbidden' | 'error-table' | 'unauthorized', message: string): Answer {
  return quirk === 'unauthorized' ? error(401, 'FAILED_TO_AUTH', message) : error(403, 'INVALID_API_KEY', message)
}

function sayViolations(violations: readonly Violation[]): string {
  return violations.map(({ path, message }) => `${path.replace(/^\$\.?/, '') || 'body'} ${message}`).join('; ')
}

function error(code: number, reason: string, message: string): Answer {
  return { status: code, body: { code, reason, message, metadata: {} } }
}
