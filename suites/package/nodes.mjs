// The same on later Nodes. better-sqlite3's binary belongs to one Node, so the installed package gets the one that was made for each.
import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { newFolder } from '../folder.mjs'
import { majors, nodeOf } from '../nodes.mjs'

const installed = process.argv[2]
let failed = false
for (const major of majors) {
  const { missing, version, node, env, sqlite } = nodeOf(major)
  if (missing !== undefined) {
    console.log(`-- ${missing}; nothing is claimed about it`)
    continue
  }
  const { folder, remove } = newFolder(`node-${major}`)
  try {
    const build = 'node_modules/better-sqlite3/build'
    cpSync(installed, folder, { recursive: true, verbatimSymlinks: true, filter: (path) => path !== join(installed, build) })
    cpSync(sqlite, join(folder, build), { recursive: true })
    console.log(`-- every entrance on Node ${version}`)
    for (const program of ['use.mjs', 'container.mjs', 'container.js']) {
      const { status } = spawnSync(node, [program], { cwd: folder, env, stdio: 'inherit' })
      failed ||= status !== 0
    }
  } finally {
    remove()
  }
}
process.exitCode = failed ? 1 : 0
