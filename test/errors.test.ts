import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codesWithPage, pageOf, renewedIndex, replayed } from '../scripts/error-pages.mjs'

const root = join(import.meta.dirname, '..')
const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.[jt]s$/.test(path) && !path.includes('.gen.'))
  .map((path) => readFileSync(join(root, 'src', path), 'utf8'))
  .join('\n')
const used = [...new Set([...source.matchAll(/['`]([EW]_[A-Z]+(?:_[A-Z]+)*)['`:]/g)].map(([, code = '']) => code))].toSorted()
const index = readFileSync(join(root, 'docs/errors.md'), 'utf8')

test('every error code has a page in docs/errors, and every page a code', () => {
  expect(codesWithPage()).toEqual(used)
})

test('docs/errors.md has one line for each page and says nothing that a page should say', () => {
  const listed = [...index.matchAll(/^- \[([EW]_[A-Z_]+)\]/gm)].map(([, code = '']) => code)
  expect(listed.toSorted()).toEqual(used)
  expect([...index.matchAll(/^#{3,} .*$/gm)].map(([heading]) => `move to a page of its own: ${heading}`)).toEqual([])
  expect(index, 'node scripts/error-pages.mjs renews it').toBe(renewedIndex(index))
})

test.each(used)('the page of %s says what it means, how it looks, its causes and what to do', (code) => {
  const headings = ['How it looks', 'Usual causes', 'How to fix it'].map((heading) => `## ${heading}`)
  const page = pageOf(code)
  expect([...page.matchAll(/^#+ .*$/gm)].map(([heading]) => heading)).toEqual([`# ${code}`, ...headings])
  expect(page.match(/^```(console|text)\n[\s\S]*?^```$/m)?.[0]).toContain(code)
})

// What a page shows is what its commands print: `node scripts/error-pages.mjs` writes it.
test.concurrent.each(used.filter((code) => pageOf(code).includes('```console')))(
  'the output on the page of %s is real',
  async (code) => {
    expect(await replayed(pageOf(code))).toBe(pageOf(code))
  },
)
