import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { newServer } from './support/emulator.js'

const root = join(import.meta.dirname, '..')
const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'loradock-readme-'))

interface Block {
  readonly language: string
  readonly mark: string
  readonly code: string
}

const blocksOf = (page: string): readonly Block[] =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^```(\w+)?([^\n]*)\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', mark = '', code = '']) => ({ language, mark: mark.trim(), code }),
  )

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const readme = blocksOf('README.md')

test.each(
  readme
    .filter((block) => block.language === 'sh' && block.mark !== 'no-run')
    .map((block) => [block.code.trim().split('\n')[0], block]),
)('the README block "%s" runs', async (_first, block) => {
  const { url } = await newServer({ clock: 'live', pace: 60 })
  const script = `loradock() { "${process.execPath}" "${join(root, 'dist/cli.js')}" "$@"; }\nset -e\n${block.code}`
  const { stdout } = await run('bash', ['-c', script], { cwd: folder, env: { ...process.env, LORADOCK_URL: url } })
  expect(stdout).not.toMatch(/"code":\s*[45]\d\d/)
  expect(stdout.trim()).not.toBe('')
})

test.each(readme.filter((block) => block.language === 'ts').map((block) => [block.code.trim().split('\n')[0], block]))(
  'the README program "%s" prints what its comment says',
  async (_first, block) => {
    const file = join(folder, 'program.mjs')
    writeFileSync(file, block.code.replace("from 'loradock'", `from '${join(root, 'dist/index.js')}'`))
    const { stdout } = await run(process.execPath, [file], { cwd: folder })
    const promised = [...block.code.matchAll(/console\.log\(.*\) \/\/ (.*)$/gm)].map(([, text = '']) => text)
    expect(stdout.trim().split('\n')).toEqual(promised)
  },
)

test('the README shows the two commands of a clone', () => {
  const text = readFileSync(join(root, 'README.md'), 'utf8')
  expect(text).toContain('npm ci && npm start')
  expect(text).toContain('npm ci && npm test')
})
