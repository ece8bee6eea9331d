// The pages of docs/errors/ show real output: the commands in a page's console blocks are run, and what they print is put behind them.
// `node scripts/error-pages.mjs` writes the pages and the index; a test compares.
import { execFile } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './documents.mjs'

const pages = join(root, 'docs/errors')
const index = join(root, 'docs/errors.md')

/** Every code that has a page. */
export const codesWithPage = () =>
  readdirSync(pages)
    .map((name) => name.replace(/\.md$/, ''))
    .sort()

export const pageOf = (code) => readFileSync(join(pages, `${code}.md`), 'utf8')

/** The index with its lists renewed: a line for each code, with the first sentence of its page, in the order of the headings it stands under. */
export function renewedIndex(text) {
  return text.replace(/^- \[([EW]_[A-Z_]+)\].*$/gm, (_, code) => `- [${code}](errors/${code}.md): ${firstSentence(pageOf(code))}`)
}

function firstSentence(page) {
  const [, , paragraph = ''] = /^# (\S+)\n\n([\s\S]*?)\n\n/.exec(page) ?? []
  const line = paragraph.replaceAll('\n', ' ').replaceAll('](../', '](')
  return /^.*?[.](?= |$)/.exec(line)?.[0] ?? line
}

/** A page with what its commands print now, in a new folder beside a new emulator whose clock stands still. */
export async function replayed(page) {
  if (!page.includes('```console')) return page
  const { createEmulator } = await import('loradock')
  const folder = newFolder()
  const emulator = await createEmulator()
  try {
    const { url } = await emulator.listen()
    // The account that the pages speak of is there: somebody has called.
    await fetch(`${url}/v3/training`, { headers: { authorization: 'Bearer test' } })
    let text = page
    for (const [block, commands] of consoleBlocks(page)) {
      const lines = []
      for (const command of commands) lines.push(`$ ${command}\n`, shownAs(await outputOf(command, folder, url), folder, url))
      text = text.replace(block, () => `\`\`\`console\n${lines.join('')}\`\`\``)
    }
    return text
  } finally {
    await emulator.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function consoleBlocks(page) {
  return [...page.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([block, text]) => [
    block,
    [...text.matchAll(/^\$ (.*)$/gm)].map(([, command]) => command),
  ])
}

function newFolder() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'loradock-errors-')))
  mkdirSync(join(folder, '.bin'))
  writeFileSync(join(folder, '.bin/loradock'), `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist/cli.js')}" "$@"\n`)
  chmodSync(join(folder, '.bin/loradock'), 0o755)
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/loradock'))
  symlinkSync(join(root, 'node_modules/better-sqlite3'), join(folder, 'node_modules/better-sqlite3'))
  return folder
}

function outputOf(command, folder, url) {
  const odd = /^(LORADOCK_|NODE_|VITEST|NO_COLOR$|FORCE_COLOR$|CI$)/
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !odd.test(name)))
  const env = { ...kept, PATH: `${join(folder, '.bin')}:${process.env.PATH}`, LORADOCK_URL: url }
  const here = command.replaceAll('4650', new URL(url).port)
  return new Promise((resolve) => {
    execFile('bash', ['-c', `exec 2>&1; ${here}`], { cwd: folder, env, timeout: 30_000 }, (_error, stdout) => resolve(stdout))
  })
}

/** Ports, process ids and places differ from run to run; what is padded to a margin is padded by them. */
function shownAs(output, folder, url) {
  const text = output
    .replaceAll(new URL(url).port, '4650')
    .replaceAll(folder, '/home/me/app')
    .replaceAll(root, '/home/me/loradock')
    .replace(/127\.0\.0\.1:\d{5}\b/g, '127.0.0.1:40113')
    .replace(/\bpid \d+/g, 'pid 3921')
    .replace(/since \d{4}-\S+Z/g, 'since 2026-01-01T12:00:00.000Z')
    .replace(/(missing\/port)\.\d+/g, '$1.3921')
    .replace(/ {2,}(?=[EW]_[A-Z_]+$)/gm, '  ')
    .replace(/[ \t]+$/gm, '')
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

if (process.argv[1] === import.meta.filename) {
  for (const code of codesWithPage()) writeFileSync(join(pages, `${code}.md`), await replayed(pageOf(code)))
  writeFileSync(index, renewedIndex(readFileSync(index, 'utf8')))
}
