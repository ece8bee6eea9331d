// Everything that can be judged without running the program: format and lint, types, the OpenAPI documents, generated files.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './documents.mjs'

const bin = (name) => join(root, 'node_modules/.bin', name)
const yaml = readdirSync(join(root, 'openapi')).filter((name) => name.endsWith('.yaml'))
const steps = [
  ['format and lint', bin('biome'), ['check', '--diagnostic-level=warn', '--error-on-warnings', '.']],
  ['types', bin('tsc'), ['--noEmit', '-p', '.']],
  ['OpenAPI documents', bin('redocly'), ['lint', ...yaml.map((name) => `openapi/${name}`)]],
  ['generated files', process.execPath, ['scripts/generate.mjs', '--check']],
]

let failed = 0
for (const [what, command, args] of steps) {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', DO_NOT_TRACK: '1', SCARF_ANALYTICS: 'false' }
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, env, encoding: 'utf8' })
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${what}`)
  if (status === 0) continue
  failed += 1
  console.log(`${stdout}${stderr}`)
}
process.exitCode = failed > 0 ? 1 : 0
