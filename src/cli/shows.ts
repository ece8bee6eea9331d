import { isRecord, rowsOf, textOf } from './client.js'
import type { Found } from './findings.js'
import { writeFindings } from './findings.js'
import type { Show } from './steer.js'
import { type Column, clockTime, field, writeTable } from './tables.js'
import type { Output } from './terminal.js'

// How a person is shown what the control API tells.

export const showStatus: Show = (body, { stdout }) => {
  const { rules: _rules, chosen: _chosen, ...facts } = body
  const rules = rowsOf(body, 'rules').map(
    ({ id, account }) => `${textOf(id)} for ${account === null ? 'every account' : nameOf(account)}`,
  )
  const stories = rowsOf(body, 'chosen').map(({ account, scenario }) => `, ${textOf(scenario)} for ${nameOf(account)}`)
  const told = { ...facts, scenario: `${textOf(body['scenario'])}${stories.join('')}`, rules: rules.join(', ') || 'none' }
  for (const [name, value] of Object.entries(told))
    stdout.write(`${name.padEnd(15)} ${value === null ? 'in memory' : textOf(value)}\n`)
}

function nameOf(account: unknown): string {
  return textOf(account) || '(empty key)'
}

const jobColumns: readonly Column[] = [
  field('ID', 'id'),
  field('PROVIDER', 'provider'),
  field('TYPE', 'type'),
  field('STATE', 'state'),
  field('WORD', 'word'),
  ['PROGRESS', (row) => `${textOf(row['progress'])} %`],
  clockTime('ACCEPTED', 'acceptedAt'),
  field('NAME', 'name'),
]

export const showJobs: Show = (body, { stdout }) => writeTable(stdout, jobColumns, rowsOf(body, 'jobs'), 'no jobs')

export const showJob: Show = ({ job, notices, request }, { stdout }) => {
  if (!isRecord(job)) return
  writeTable(stdout, jobColumns, [job], '')
  stdout.write('\n')
  writeTable(stdout, [clockTime('AT', 'at'), field('STATE', 'state'), field('WORD', 'word')], rowsOf(job, 'transitions'), '')
  const told = rowsOf({ notices }, 'notices')
  if (told.length > 0) {
    stdout.write('\n')
    writeTable(stdout, noticeColumns, told, '')
  }
  stdout.write(`\nrequest  ${JSON.stringify(request)}\n`)
}

const noticeColumns: readonly Column[] = [
  field('ID', 'id'),
  field('WORD', 'word'),
  field('STATE', 'state'),
  clockTime('DUE', 'dueAt'),
  ['ATTEMPTS', (row) => String(rowsOf(row, 'attempts').length)],
  ['LAST', (row) => outcomeOf(rowsOf(row, 'attempts').at(-1))],
  field('JOB', 'jobId'),
  field('TO', 'to'),
]

export const showNotices: Show = (body, { stdout }) =>
  writeTable(stdout, noticeColumns, rowsOf(body, 'notices'), 'no webhook calls')

const attemptColumns: readonly Column[] = [
  field('ID', 'id'),
  clockTime('AT', 'at'),
  ['RESULT', outcomeOf],
  ['MS', (row) => String(Math.round(Number(row['ms'])))],
  field('RULE', 'rule'),
  field('BODY', 'body'),
]

export const showNotice: Show = (body, { stdout }) => {
  writeTable(stdout, noticeColumns, [body], '')
  stdout.write('\n')
  writeTable(stdout, attemptColumns, rowsOf(body, 'attempts'), 'no attempts yet')
}

export const showAttempt: Show = (body, { stdout }) => writeTable(stdout, attemptColumns, [body], '')

function outcomeOf(attempt: Record<string, unknown> | undefined): string {
  if (attempt === undefined) return ''
  return attempt['error'] === null ? textOf(attempt['status']) : `${textOf(attempt['error'])} ${textOf(attempt['status'])}`.trim()
}

export const showSample: Show = (body, { stdout }) => {
  stdout.write(`${textOf(body['to'])} ${outcomeOf(body)}  ${Math.round(Number(body['ms']))} ms\n${textOf(body['body'])}\n`)
}

export const showClock: Show = ({ account, now, mode, pace, nextAt }, { stdout }) => {
  const next = nextAt === null ? 'nothing is due' : `next at ${textOf(nextAt)}`
  stdout.write(`${textOf(account) || '(empty key)'}  ${textOf(now)}  ${textOf(mode)}, pace ${textOf(pace)}, ${next}\n`)
}

const accountColumns: readonly Column[] = [
  ['ACCOUNT', ({ account }) => nameOf(account)],
  ...[field('NOW', 'now'), field('CLOCK', 'mode'), field('PACE', 'pace'), field('SCENARIO', 'scenario')],
]

export const showClocks: Show = (body, { stdout }) => writeTable(stdout, accountColumns, rowsOf(body, 'accounts'), 'no accounts')

export const showMoved: Show = (body, { stdout }) => {
  const happened = rowsOf(body, 'happenings')
  for (const one of happened) stdout.write(`${textOf(one['at']).slice(11, 19)}  ${textOf(one['text'])}\n`)
  stdout.write(
    `${textOf(body['now']).slice(11, 19)}  ${happened.length} ${happened.length === 1 ? 'thing' : 'things'} happened\n`,
  )
}

export const showScenarios: Show = (body, { stdout }) =>
  writeTable(stdout, [field('NAME', 'name'), field('STORY', 'story')], rowsOf(body, 'scenarios'), 'no scenarios')

export const showScenario: Show = ({ scenario, parameters }, { stdout }) => {
  const given = isRecord(parameters) ? Object.entries(parameters).map(([name, value]) => `  ${name}=${textOf(value)}`) : []
  stdout.write(scenario === null ? "the key's own suffix, else the default\n" : `${textOf(scenario)}${given.join('')}\n`)
}

const parameterColumns: readonly Column[] = [
  field('SET', 'name'),
  field('NOW', 'value'),
  field('DEFAULT', 'default'),
  ['RANGE', (row) => `${textOf(row['least'])} to ${textOf(row['most'])}`],
  field('WHAT', 'about'),
]

export const showOutlook: Show = (body, { stdout }) => {
  const told = Array.isArray(body['for']) ? body['for'].join(', ') : ''
  stdout.write(`${textOf(body['name'])}  ${textOf(body['story'])}\ntold by  ${told}\n\n`)
  writeTable(stdout, parameterColumns, rowsOf(body, 'parameters'), 'nothing to set')
  const asks = isRecord(body['asks']) ? rowsOf(body['asks'], 'rules') : []
  for (const rule of asks) {
    const when = fieldsText(rule['when']) || 'every call'
    const until = fieldsText(rule, ['when', 'then'])
    stdout.write(`calls    ${[`${when}: ${fieldsText(rule['then'])}`, until].filter((text) => text !== '').join(', ')}\n`)
  }
  for (const timeline of rowsOf(body, 'timelines')) {
    stdout.write(`\n${textOf(timeline['provider'])} ${textOf(timeline['kind'])}, at pace 1\n`)
    writeTable(stdout, [field('AFTER', 'after'), field('STATE', 'state'), field('WORD', 'word')], rowsOf(timeline, 'steps'), '')
  }
  stdout.write('\n')
  for (const [way, line] of Object.entries(isRecord(body['ways']) ? body['ways'] : {}))
    stdout.write(`${way.padEnd(9)}${textOf(line)}\n`)
}

export const showDone: Show = ({ done }, { stdout }) => {
  stdout.write(`${textOf(done)}\n`)
}

export const showCatches: Show = (body, { stdout }) => {
  const name = textOf(body['name'])
  if (body['status'] !== 200) stdout.write(`${name} answers ${textOf(body['status'])}\n`)
  const columns = [clockTime('AT', 'at'), field('BODY', 'body')]
  writeTable(stdout, columns, rowsOf(body, 'calls'), `nothing caught by ${name} yet`)
}

export const showExchange: Show = ({ exchange, target, request, answer }, { stdout }) => {
  if (!isRecord(exchange)) return
  stdout.write(
    `${textOf(exchange['method'])} ${textOf(target)}  ${textOf(exchange['service'])} ${textOf(exchange['operation'])}\n`,
  )
  showSide(request, stdout)
  stdout.write(`\n${textOf(exchange['status'])}  ${textOf(exchange['at'])}  ${Math.round(Number(exchange['ms']))} ms\n`)
  showSide(answer, stdout)
}

function showSide(side: unknown, stdout: Output): void {
  if (!isRecord(side)) return
  for (const [name, value] of Object.entries(isRecord(side['headers']) ? side['headers'] : {}))
    stdout.write(`${name}: ${textOf(value)}\n`)
  if (side['body'] !== null) stdout.write(`\n${textOf(side['body'])}\n`)
}

export const showOneJob: Show = (body, { stdout }) => writeTable(stdout, jobColumns, [body], '')

const uploadColumns: readonly Column[] = [
  field('ASSET', 'assetId'),
  clockTime('ISSUED', 'issuedAt'),
  clockTime('STORED', 'storedAt'),
  ['WHAT', (row) => (row['bytes'] === null ? 'nothing' : `${textOf(row['format']) || 'no picture'} ${pixels(row)}`.trim())],
  field('BYTES', 'bytes'),
  ['USED BY', ({ usedBy, usedBeforeUpload }) => usedText(usedBy, usedBeforeUpload)],
]

function pixels({ width, height }: Record<string, unknown>): string {
  return width === null ? '' : `${textOf(width)}×${textOf(height)}`
}

function usedText(usedBy: unknown, early: unknown): string {
  const jobs = Array.isArray(usedBy) ? usedBy.join(', ') : ''
  return early === true ? `${jobs} before its upload finished` : jobs || 'never'
}

export const showUploads: Show = (body, { stdout }) =>
  writeTable(stdout, uploadColumns, rowsOf(body, 'uploads'), 'no upload slots')

export const showUpload: Show = (body, { stdout }) => {
  writeTable(stdout, uploadColumns, [body], '')
  for (const name of ['path', 'contentType', 'sha256']) stdout.write(`${name.padEnd(11)} ${textOf(body[name])}\n`)
}

const ruleColumns: readonly Column[] = [
  field('ID', 'id'),
  ['ACCOUNT', ({ account }) => (account === null ? '*' : nameOf(account))],
  ['FIRED', ({ fired, met }) => `${textOf(fired)} of ${textOf(met)}`],
  ['WHEN', ({ rule }) => fieldsText(partOf(rule, 'when'), ['account']) || 'any call'],
  ['THEN', ({ rule }) => fieldsText(partOf(rule, 'then'))],
  ['UNTIL', ({ rule }) => (isRecord(rule) ? fieldsText(rule, ['when', 'then']) : '')],
]

export const showRules: Show = (body, { stdout }) => writeTable(stdout, ruleColumns, rowsOf(body, 'rules'), 'no rules')

function partOf(rule: unknown, name: string): unknown {
  return isRecord(rule) ? rule[name] : undefined
}

/** The fields of an object as `name=value`, without those that are told elsewhere. */
function fieldsText(fields: unknown, without: readonly string[] = []): string {
  const named = Object.entries(isRecord(fields) ? fields : {}).filter(([name]) => !without.includes(name))
  return named.map(([name, value]) => `${name}=${textOf(value)}`).join(' ')
}

export const showQuirks: Show = (body, { stdout }) =>
  writeTable(
    stdout,
    [
      field('NAME', 'name'),
      field('VALUE', 'value'),
      field('CHOSEN BY', 'chosenBy'),
      ['ALTERNATIVES', ({ alternatives }) => (Array.isArray(alternatives) ? alternatives.join(', ') : '')],
    ],
    rowsOf(body, 'quirks'),
    'no quirks',
  )

export const showChecked: Show = (body, { stdout }) => {
  const found = rowsOf(body, 'accounts').map(
    (row): Found => ({
      account: textOf(row['account']),
      clean: row['clean'] === true,
      exchanges: Number(row['exchanges']),
      findings: rowsOf(row, 'findings'),
    }),
  )
  if (found.length === 0) stdout.write('no requests yet\n')
  writeFindings(stdout, found)
}
