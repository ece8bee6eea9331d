import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { binary, newFolder, runFile } from './binary.js'

/** Runs the file that `bin` points to as a script, which is how a Node that knows no modules would, in a process that says it is of a version. */
function toldBy(node: string, ...args: readonly string[]): { readonly code: number | undefined; readonly stderr: string } {
  let stderr = ''
  const write = (text: string) => {
    stderr += text
  }
  const process = {
    versions: { node },
    argv: ['node', 'loradock', ...args],
    execPath: '/usr/bin/node',
    stderr: { write },
    exitCode: undefined,
  }
  runInNewContext(readFileSync(binary, 'utf8').replace(/^#!.*/, ''), { process })
  return { code: process.exitCode, stderr }
}

test.for(['8.17.0', '12.22.12', '18.20.8', '20.18.3'])('Node %s is told in a sentence that it is too old', (version) => {
  const { code, stderr } = toldBy(version)
  expect({ code, lines: stderr.split('\n').slice(0, 2) }).toEqual({
    code: 3,
    lines: [`✗ loradock needs Node 20.19 or newer; this is Node ${version}.  E_NODE`, '  where  /usr/bin/node'],
  })
})

test('an old Node is told as JSON where JSON is asked for', () => {
  const { code, stderr } = toldBy('16.20.2', 'status', '--json')
  expect({ code, told: JSON.parse(stderr).error.code }).toEqual({ code: 3, told: 'E_NODE' })
})

/** What was built, in a folder where better-sqlite3 is an empty package or a broken one. */
function builtWithout(broken: string | undefined): string {
  const folder = newFolder()
  const dist = dirname(binary)
  cpSync(dist, join(folder, 'dist'), { recursive: true, filter: (path) => !/\.map$|types/.test(path.slice(dist.length)) })
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  const native = join(folder, 'node_modules/better-sqlite3')
  mkdirSync(native, { recursive: true })
  writeFileSync(join(native, 'package.json'), '{"main":"index.js"}')
  if (broken !== undefined)
    writeFileSync(join(native, 'index.js'), `module.exports = function () { throw new Error(${JSON.stringify(broken)}) }`)
  return join(folder, 'dist/cli.js')
}

test.for([
  [undefined, 'better-sqlite3, the database that loradock needs, is not installed.'],
  ['Could not locate the bindings file. Tried: build/better_sqlite3.node', 'better-sqlite3 is installed without its binary'],
  [
    "The module 'build/better_sqlite3.node' was compiled against a different Node.js version",
    'better-sqlite3 is installed without',
  ],
  // What musl says of a binary that was copied from a system with glibc, as on Alpine.
  [
    'Error loading shared library ld-linux-x86-64.so.2: No such file or directory (needed by /app/build/Release/better_sqlite3.node)',
    'better-sqlite3 is installed without its binary',
  ],
] as const)('a database that cannot be loaded (%s) is told in a sentence', async ([broken, sentence]) => {
  const { code, stdout, stderr } = await runFile(builtWithout(broken), ['--port', '0'])
  expect({ code, stdout, isTold: stderr.startsWith(`✗ ${sentence}`), isNamed: stderr.includes('E_NATIVE') }).toEqual({
    code: 3,
    stdout: '',
    isTold: true,
    isNamed: true,
  })
})

test("a binary that this system cannot load is told with the system's own words", async () => {
  const cli = builtWithout('')
  const modules = join(dirname(cli), '../node_modules')
  for (const name of ['better-sqlite3', 'bindings', 'file-uri-to-path'])
    cpSync(join(dirname(binary), '../node_modules', name), join(modules, name), {
      recursive: true,
      filter: (path) => !/better-sqlite3\/(build|deps|src)$/.test(path),
    })
  rmSync(join(modules, 'better-sqlite3/index.js'), { force: true })
  mkdirSync(join(modules, 'better-sqlite3/build/Release'), { recursive: true })
  writeFileSync(join(modules, 'better-sqlite3/build/Release/better_sqlite3.node'), 'made for another machine')
  const { code, stdout, stderr } = await runFile(cli, ['--port', '0', '--json'])
  const { error } = JSON.parse(stderr)
  expect([code, stdout, error.code, error.docs]).toEqual([3, '', 'E_NATIVE', 'docs/errors/E_NATIVE.md'])
  expect(error.where).toContain('better_sqlite3.node')
})
