import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A command as the page prints it, with the answer printed after it; `null` where none is. */
export interface Documented {
  readonly command: string
  readonly answer: unknown
}

const page = new URL('../../../../fixtures/novita/documented/style-training.txt', import.meta.url)

/** Every curl command of the training page, in its order. */
export function documentedCommands(): readonly Documented[] {
  const blocks = [...readFileSync(page, 'utf8').matchAll(/^```[^\n]*\n(.*?)^```$/gms)].map(([, text = '']) => text)
  return blocks.flatMap((command, index) => {
    if (!command.startsWith('curl ')) return []
    const next = blocks[index + 1] ?? ''
    return [{ command, answer: next.startsWith('{') ? JSON.parse(next) : null }]
  })
}

export interface Curled {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/**
 * Runs a command line with the real curl.
 *
 * The line itself is not touched: a shell function of that name adds where to put the headers, and that nothing is to be shown.
 */
export async function runCurl(command: string): Promise<Curled> {
  needCurl()
  const folder = mkdtempSync(join(tmpdir(), 'loradock-curl-'))
  const headers = join(folder, 'headers')
  const script = `curl() { command curl --silent --show-error --dump-header '${headers}' "$@"; }\n${command}`
  // No proxy and no .curlrc of whoever runs the tests may change what is sent.
  const env = { PATH: process.env['PATH'] ?? '', NO_PROXY: '*', CURL_HOME: folder, HOME: folder }
  try {
    const text = await new Promise<string>((resolve, reject) => {
      execFile('bash', ['-c', script], { env }, (error, stdout, stderr) => {
        if (error === null) resolve(stdout)
        else reject(new Error(`${command}\nended with: ${stderr}`))
      })
    })
    return { ...readHeaders(readFileSync(headers, 'utf8')), text }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function needCurl(): void {
  if (spawnSync('curl', ['--version']).status === 0) return
  throw new Error('These tests run the commands of the page with the real curl, and it is not on this machine: install curl.')
}

/** The last block of a header dump: the ones before it are interim answers such as 100. */
function readHeaders(dump: string): Omit<Curled, 'text'> {
  const [first = '', ...lines] = dump.trimEnd().split('\r\n\r\n').at(-1)?.split('\r\n') ?? []
  const pairs = lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()])
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(pairs) }
}

/** The shape of a JSON value: one line per place, with its type; the items of an array share one place. */
export function shapeOf(value: unknown, place = '$'): readonly string[] {
  if (Array.isArray(value)) return unique([`${place}: array`, ...value.flatMap((item) => shapeOf(item, `${place}[]`))])
  if (typeof value !== 'object' || value === null) return [`${place}: ${value === null ? 'null' : typeof value}`]
  const inner = Object.entries(value).flatMap(([name, part]) => shapeOf(part, `${place}.${name}`))
  return unique([`${place}: object`, ...inner])
}

/** What one shape has and another has not. */
export function without(shape: readonly string[], other: readonly string[]): readonly string[] {
  return shape.filter((line) => !other.includes(line))
}

function unique(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)]
}
