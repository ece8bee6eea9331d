import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { type Block, blocksOf } from '../scripts/recipes.mjs'
import { newServer } from './support/emulator.js'

// Every fenced block of every page is run: here, by the recipes' own tests, or by a suite; or it says why not.

const root = join(import.meta.dirname, '..')
const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'loradock-readme-'))
const pages = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' }).trim().split('\n')
const blocks = pages.flatMap((page) =>
  blocksOf(readFileSync(join(root, page), 'utf8')).map((block) => ({ page, ...block, first: block.code.split('\n')[0] ?? '' })),
)
const isRunHere = ({ page, language, name }: Block & { readonly page: string }) =>
  language === 'sh' && name === '' && page !== 'docs/runners.md'

// What a reader types, without a project around it: `npx loradock` and `loradock` are what was built.
writeFileSync(join(folder, 'loradock'), `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist/cli.js')}" "$@"\n`)
writeFileSync(join(folder, 'npx'), '#!/bin/sh\nexec "$@"\n')
for (const command of ['loradock', 'npx']) chmodSync(join(folder, command), 0o755)
symlinkSync(join(root, 'examples'), join(folder, 'examples'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([...new Set(blocks.filter(isRunHere).map(({ page }) => page))])(
  'the commands of %s run in their order',
  async (page) => {
    const { url } = await newServer({ clock: 'live', pace: 60, webhookAllow: [] })
    const env = { ...process.env, PATH: `${folder}:${process.env['PATH']}`, LORADOCK_URL: url }
    for (const { code } of blocks.filter((block) => block.page === page && isRunHere(block))) {
      const script = `set -e\n${code.replaceAll('http://127.0.0.1:4650', url)}`
      const { stdout } = await run('bash', ['-c', script], { cwd: folder, env })
      expect(stdout).not.toMatch(/"code":\s*[45]\d\d/)
      expect(stdout.trim()).not.toBe('')
    }
  },
)

test('the program of the README prints what its comments say', async () => {
  const program = blocks.find(({ page, name }) => page === 'README.md' && name === 'first.mjs')?.code ?? ''
  const file = join(folder, 'first.mjs')
  writeFileSync(file, program.replace("from 'loradock'", `from '${join(root, 'dist/index.js')}'`))
  const { stdout } = await run(process.execPath, [file], { cwd: folder })
  const promised = [...program.matchAll(/console\.log\(.*\) \/\/ (.*)$/gm)].map(([, text = '']) => text)
  expect(stdout.trim().split('\n')).toEqual(promised)
})

test('a block that is run nowhere says why, and few are', () => {
  // suites/consumer runs the README's marked ones, suites/recipes the page of recipes, suites/container judges YAML by its schemas,
  // errors.test.ts runs the pages of errors.
  const elsewhere = ({ page, language, name }: Block & { readonly page: string }) =>
    (page === 'README.md' && /^(project|server|first\.(mjs|test\.js))$/.test(name)) ||
    page === 'docs/runners.md' ||
    (page.startsWith('docs/errors/') && /^(console|text)$/.test(language)) ||
    (page.startsWith('docs/') && language === 'yaml')
  const others = blocks.filter((block) => !isRunHere(block) && !elsewhere(block))
  expect(others.filter(({ name }) => !/^no-run: ./.test(name)).map(({ page, first }) => `${page}: ${first}`)).toEqual([])
  expect(others.length).toBeLessThanOrEqual(20)
})

test('the README shows the two commands of a clone', () => {
  const text = readFileSync(join(root, 'README.md'), 'utf8')
  expect(text).toContain('npm ci && npm start')
  expect(text).toContain('npm ci && npm test')
})
