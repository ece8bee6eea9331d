import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Emulator, envOf, sayDuration, version } from '../emulator/index.js'
import { usualUrl } from './env.js'
import { sizeText } from './log.js'
import type { Output } from './terminal.js'

const tenMinutesMs = 600_000

/** Where it listens, and the control API's token where one was made. */
export interface Told {
  readonly url: string
  readonly token: string | null
}

/** What a person is told once the emulator listens: every line begins with a noun, and every line is true. */
export function banner(emulator: Emulator, { url, token }: Told, out: Output): string {
  const { data, clock, pace, scenario, seed } = emulator.settings
  const served = emulator.providers.map(({ name, prefixes }) => `${name} under ${prefixes.join(', ')}`).join(' · ')
  const row = (noun: string, value: string, remark: string) =>
    `  ${out.paint('bold', noun.padEnd(10))}  ${remark === '' ? value : `${value.padEnd(31)}  ${out.paint('dim', remark)}`}\n`
  const time =
    clock === 'live'
      ? `live clock, pace ${pace}: a ten-minute training takes ${sayDuration(tenMinutesMs / pace)}`
      : `manual clock, pace ${pace}: it stands still until it is moved: loradock clock advance 10m${urlFlag(url)}`
  return [
    `\n  ${out.paint('bold', 'loradock')} ${version}\n\n`,
    row('API', out.paint('cyan', url) + ' '.repeat(Math.max(0, 31 - url.length)), served),
    token === null ? '' : row('Token', token, 'for /_/ only: LORADOCK_TOKEN'),
    data === undefined
      ? row('Data', 'in memory, gone at exit', 'keep it: loradock --data ./lora-data')
      : row('Data', `${data} (${heldText(emulator, data)})`, ''),
    row('Time', time, ''),
    row('Scenario', scenario, 'others: loradock help scenarios'),
    row('Seed', String(seed), `the same ids and pictures again: --seed ${seed}`),
    '\n  Point your app at it:\n',
    ...variableLines(emulator, url),
    `  Any key works and is a world of its own. A bad day: ${keyVariable(emulator)}=test+train-fails\n`,
    '\n  Ctrl-C stop\n\n',
  ].join('')
}

// Commands that talk to an emulator look for it where it listens by default.
function urlFlag(url: string): string {
  return url === usualUrl ? '' : ` --url ${url}`
}

function variableLines({ providers }: Emulator, url: string): readonly string[] {
  const variables = envOf(url, 'test')
  const bases = providers.map(({ name }) => `${name.toUpperCase()}_BASE_URL=${url}`)
  const width = Math.max(...bases.map((base) => base.length))
  return providers.map(({ name }, index) => {
    const key = `${name.toUpperCase()}_API_KEY`
    return `    ${(bases[index] ?? '').padEnd(width)}   ${key}=${variables[key]}\n`
  })
}

function keyVariable({ providers }: Emulator): string {
  return `${providers[0]?.name.toUpperCase()}_API_KEY`
}

function heldText(emulator: Emulator, data: string): string {
  const { accounts, jobs } = emulator.holdings()
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
  return `${count(jobs, 'job')}, ${count(accounts, 'account')}, ${sizeText(folderBytes(data))}`
}

function folderBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0), 0)
}
