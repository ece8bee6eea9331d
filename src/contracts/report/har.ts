import { isObject } from '../json.js'
import type { ContractRun, RunLeg } from '../run-file.js'
import type { ArrivalLine, ExchangeLine, Json, TakenRequest } from '../take.js'
import { explainEvidence, sayEvidence } from './telling.js'

/**
 * The exchanges of a run as HAR 1.2: a page per leg, webhook calls as comments of the exchange before them.
 *
 * A take has no host: each target is its own under `.invalid`, which leads nowhere. Times are the target's clock.
 */
export function harReport(run: ContractRun): string {
  const legs = run.legs.filter(({ take }) => take.lines.length > 0)
  const log = {
    version: '1.2',
    creator: { name: 'loradock contract', version: run.header.kitVersion },
    comment: `evidence ${sayEvidence(run)}. ${explainEvidence(run)}`,
    pages: legs.map((leg) => ({
      startedDateTime: run.header.startedAt,
      id: idOf(leg),
      title: `${leg.scenario} at ${leg.target}`,
      pageTimings: {},
      comment: findingsIn(run, leg),
    })),
    entries: legs.flatMap((leg) => entriesOf(run, leg)),
  }
  return `${JSON.stringify({ log }, null, 2)}\n`
}

function idOf({ scenario, target }: RunLeg): string {
  return `${scenario} ${target}`
}

function findingsIn({ findings }: ContractRun, { scenario, target }: RunLeg): string {
  const own = findings.filter((one) => one.scenario === scenario && one.pair.includes(target) && one.class !== 'match')
  return own
    .map(({ class: effect, level, step, path, fingerprint }) => `${effect} ${level} ${step} ${path} ${fingerprint}`)
    .join('; ')
}

function entriesOf(run: ContractRun, leg: RunLeg) {
  const { lines } = leg.take
  const exchanges = lines.filter((line) => line.kind === 'exchange')
  return exchanges.map((line, nth) => {
    const from = lines.indexOf(line) + 1
    const next = exchanges[nth + 1]
    const until = next === undefined ? lines.length : lines.indexOf(next)
    const calls = lines.slice(from, until).filter((one) => one.kind === 'arrival')
    return entryOf(run, leg, line, calls)
  })
}

function entryOf({ header }: ContractRun, leg: RunLeg, line: ExchangeLine, calls: readonly ArrivalLine[]) {
  const { at, step, request, response, failure } = line
  const started = new Date(Date.parse(header.startedAt) + (at ?? 0)).toISOString()
  const heard = calls.map((call) => `webhook call ${call.step} at ${call.at ?? '?'} ms: ${call.request.text}`)
  const notes = [step, ...(failure === undefined ? [] : [`no answer: ${failure}`]), ...heard]
  return {
    pageref: idOf(leg),
    startedDateTime: started,
    // How long an answer took is not kept: only when it was asked for.
    time: 0,
    request: requestOf(leg, request),
    response: responseOf(response),
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
    comment: notes.join('\n'),
  }
}

function requestOf({ target }: RunLeg, { method, path, query = {}, headers = {}, body }: TakenRequest) {
  const host = `${target
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-+|-+$/g, '')}.invalid`
  const search = Object.keys(query).length === 0 ? '' : `?${new URLSearchParams(query)}`
  const mimeType = headers['content-type'] ?? 'application/json'
  const text = body === undefined ? undefined : textOf(body)
  return {
    method,
    url: `http://${host}${path}${search}`,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairsOf(headers),
    queryString: pairsOf(query),
    ...(text === undefined ? {} : { postData: { mimeType, text, params: [] } }),
    headersSize: -1,
    bodySize: text === undefined ? 0 : Buffer.byteLength(text),
  }
}

function responseOf(response: ExchangeLine['response']) {
  const headers = response?.headers ?? {}
  const text = response?.body === undefined ? '' : textOf(response.body)
  return {
    status: response?.status ?? 0,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairsOf(headers),
    content: { size: Buffer.byteLength(text), mimeType: headers['content-type'] ?? '', text },
    redirectURL: '',
    headersSize: -1,
    bodySize: -1,
  }
}

function textOf(body: Json): string {
  if (isObject(body) && typeof body['$text'] === 'string') return body['$text']
  return JSON.stringify(body)
}

function pairsOf(values: Readonly<Record<string, string>>) {
  return Object.entries(values).map(([name, value]) => ({ name, value }))
}
