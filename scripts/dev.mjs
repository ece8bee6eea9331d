// `npm run dev`: builds, serves, and starts again whenever a source or a document changes.
import { spawn, spawnSync } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { root } from './documents.mjs'

let server
let pending

function restart() {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' })
  if (built.status !== 0) return
  server?.kill('SIGTERM')
  server = spawn(process.execPath, ['dist/cli.js', 'start', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
}

for (const folder of ['src', 'openapi']) {
  watch(join(root, folder), { recursive: true }, (_event, name) => {
    if (name?.includes('.gen.')) return
    clearTimeout(pending)
    pending = setTimeout(restart, 200)
  })
}
process.once('SIGINT', () => server?.kill('SIGINT'))
restart()
