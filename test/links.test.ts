import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter((page) => existsSync(join(root, page)))

test.each(pages)('every link of %s leads to a file of the repository, and to a heading of it', (page) => {
  expect(brokenLinks(page, readFileSync(join(root, page), 'utf8'))).toEqual([])
})

test('a link to a missing file, a missing heading or out of the repository is found', () => {
  const text =
    '# Here\n[a](#here) [b](#there) [c](missing.md) [d](docs/errors.md#no_such) [e](../../x.md) [f](https://example.org)\n'
  expect(brokenLinks('README.md', text)).toEqual(['#there', 'missing.md', 'docs/errors.md#no_such', '../../x.md'])
})

/** The relative links of a page that lead nowhere; code shows links, it has none. */
function brokenLinks(page: string, text: string): readonly string[] {
  const prose = withoutCode(text)
  const targets = [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)|^\[[^\]]+\]: (\S+)/gm)].map(
    ([, inline, below]) => inline ?? below,
  )
  return targets
    .filter((target) => target !== undefined)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [file = '', heading] = target.split('#')
      const path = file === '' ? join(root, page) : join(root, dirname(page), decodeURIComponent(file))
      if (!path.startsWith(root) || !existsSync(path)) return true
      if (heading === undefined) return false
      if (!statSync(path).isFile()) return true
      return !headingsOf(file === '' ? text : readFileSync(path, 'utf8')).includes(heading)
    })
}

const withoutCode = (text: string) => text.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '')

/** Anchors as GitHub makes them: a heading that comes twice has `-1` behind its second one. */
function headingsOf(text: string): readonly string[] {
  const seen = new Map<string, number>()
  return [...text.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '').matchAll(/^#{1,6} (.*)$/gm)].map(([, title = '']) => {
    const slug = title
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\-_ ]/gu, '')
      .replaceAll(' ', '-')
    const times = seen.get(slug) ?? 0
    seen.set(slug, times + 1)
    return times === 0 ? slug : `${slug}-${times}`
  })
}
