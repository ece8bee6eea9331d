import type { Context } from '../../context.js'
import type { Problem, Violation } from '../../domain/problem.js'
import { chosen, type Quirk } from '../../domain/quirk.js'
import type { Answer, Where } from '../../http/service.js'
import type { components } from './api.gen.js'
import { quirks } from './quirks.js'
import { failedBody } from './wire.js'

type ErrorText = components['schemas']['ErrorText']

/** One problem as both generations of documents tell it: with HTTP 200, and with a code (facts on ModelsLab, section 11). */
interface Telling {
  readonly old: ErrorText
  readonly code: number
  readonly text: string
  /** Fields beside the text, in both. */
  readonly extra?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
  /** Under both settings this code is sent: it says that we failed, or that nothing is there. */
  readonly always?: true
}

/** Turns a problem into ModelsLab's answer, in the profile that `modelslab.error-status` chooses. */
export function explain(problem: Problem, { account, operation }: Where, context: Context): Answer {
  // A caller without a key is nobody, not the account of the empty key: the server's own settings hold.
  const setting = <Q extends Quirk>(quirk: Q) => {
    return account === null ? chosen(quirk, context.settings.quirks) : context.accounts.quirk(account, quirk)
  }
  const key = setting(quirks.errorKey)
  const codes = setting(quirks.errorStatus) === 'http-codes'
  if (problem.kind === 'not-found' && problem.what === 'generation') {
    const output = setting(quirks.pendingOutput) === 'list' ? [] : ''
    return { status: codes ? 404 : 200, body: failedBody('Request not found', key, output) }
  }
  const { old, code, text, extra = {}, headers = {}, always } = tellingOf(problem)
  const said: ErrorText = codes ? text : old
  const texts = { both: { message: said, messege: said }, message: { message: said }, messege: { messege: said } }[key]
  // The vendor's OpenAPI file has `code` on the training endpoints only, and no value for it: it repeats the HTTP status (a guess).
  const ofTraining = codes && operation !== null && trainingOperations.has(operation.aliasOf ?? operation.id)
  return {
    status: codes || always ? code : 200,
    body: { status: 'error', ...texts, ...(ofTraining ? { code } : {}), ...extra },
    headers,
    ...('message' in problem && problem.message !== undefined ? { note: problem.message } : {}),
  }
}

const trainingOperations: ReadonlySet<string> = new Set([
  'createLoraTraining',
  'createDreamboothTraining',
  'createDreamboothTrainingV2',
  'getTrainingStatus',
  'cancelTraining',
  'deleteTraining',
  'listTrainings',
  'cropBase64',
])

function tellingOf(problem: Problem): Telling {
  switch (problem.kind) {
    case 'no-key':
      // What a missing key was answered with in 2023 is not known; a wrong one's text is taken.
      return { old: 'Invalid Api Key', code: 401, text: 'API key required' }
    case 'wrong-key':
      return { old: problem.message ?? 'Invalid Api Key', code: 401, text: problem.message ?? 'Invalid API key' }
    case 'unreadable':
    case 'too-large':
      // Captured for a body that is empty or no JSON (S12); the pages of 2026 give the cause its code but no text.
      return { old: 'Invalid API Request', code: 400, text: 'Invalid API Request' }
    case 'invalid':
      return { old: byField(problem.violations), code: 400, text: sayViolations(problem.violations) }
    case 'refused':
      return { old: problem.message, code: 400, text: problem.message }
    case 'not-found':
      if (problem.what === 'model') return { old: 'Model id not found', code: 400, text: `Model not found: ${problem.id}` }
      return { old: 'Training not found', code: 404, text: 'Training not found' }
    case 'no-route': {
      // A misspelt path must not look like an answer, or a client's typing error goes unseen (row 26); the text is loradock's.
      const text = `The route ${problem.path} could not be found.`
      return { old: text, code: 404, text, always: true }
    }
    case 'wrong-method':
      return {
        old: 'Invalid API Request',
        code: 405,
        text: 'Invalid API Request',
        headers: { allow: problem.allowed.join(', ') },
      }
    case 'limited': {
      // Thirty is the number on the page (S4), which says nothing of when a place is free.
      const seconds = problem.what === 'queue' ? 30 : problem.retryAfterSeconds
      const text = problem.what === 'queue' ? queueFull(problem.most ?? 5) : 'Rate limit exceeded'
      return { old: 'Rate limit exceeded', code: 429, text, extra: seconds === null ? {} : { retry_after: seconds } }
    }
    case 'no-credit': {
      const text = 'Insufficient credits. Please add more credits to continue.'
      return { old: text, code: 402, text }
    }
    case 'injected': {
      const { status, retryAfterSeconds: seconds } = problem
      const text = texts[status] ?? (status >= 500 ? texts[500] : texts[400]) ?? ''
      // The page of 2026 has the seconds in the body; the header is what the rule adds.
      const told = seconds === null ? {} : { extra: { retry_after: seconds }, headers: { 'retry-after': String(seconds) } }
      return { old: text, code: status, text, always: true, ...told }
    }
    case 'bug': {
      const text = `loradock failed: ${problem.message}`
      return { old: text, code: 500, text, always: true }
    }
  }
}

const queueFull = (most: number) => `Rate limit exceeded. Maximum ${most} queued requests allowed.`

// The texts of the pages of 2026, where one goes with a status (S4); any other status takes that of its class.
const texts: Readonly<Record<number, string>> = {
  400: 'Invalid API Request',
  401: 'Invalid API key',
  402: 'Insufficient credits. Please add more credits to continue.',
  403: 'This feature requires a premium subscription',
  404: 'Training not found',
  429: 'Rate limit exceeded',
  500: 'Internal server error. Please try again.',
  503: 'Service temporarily unavailable. Please try again later.',
}

/** Laravel's form: an object of lists, one for each field (S7); the sentence for anything but a missing field is loradock's. */
function byField(violations: readonly Violation[]): Record<string, string[]> {
  const lists: Record<string, string[]> = {}
  for (const violation of violations) {
    const field = fieldOf(violation)
    const sentences = lists[field] ?? []
    const sentence = isMissing(violation)
      ? `The ${wordsOf(field)} field is required.`
      : `The ${wordsOf(field)} field ${violation.message}.`
    if (!sentences.includes(sentence)) lists[field] = [...sentences, sentence]
  }
  return lists
}

/** The form of 2026: `prompt is required` (S4). */
function sayViolations(violations: readonly Violation[]): string {
  const sentences = violations.map((one) => `${fieldOf(one)} ${isMissing(one) ? 'is required' : one.message}`)
  return [...new Set(sentences)].join('; ')
}

const isMissing = ({ message }: Violation) => message.startsWith('is required')

// `$.images[0]` is `images.0` in Laravel's spelling.
const fieldOf = ({ path }: Violation) => path.replace(/^\$\.?/, '').replace(/\[(\d+)\]/g, '.$1') || 'body'

const wordsOf = (field: string) => field.replaceAll('_', ' ')
