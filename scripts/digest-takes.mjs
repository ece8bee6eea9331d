// Writes the digest of each hand-written take under fixtures/recordings/ anew, after its lines were edited. A live take is the recorder's: it is
// refused, since an edited one is to be recorded again (contract-kit section 6.1).
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../fixtures/recordings')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.jsonl'))

for (const path of files.sort()) {
  const [first = '', ...rows] = readFileSync(join(folder, path), 'utf8')
    .split('\n')
    .filter((row) => row.trim() !== '')
  const header = JSON.parse(first)
  const digest = `sha256:${createHash('sha256')
    .update(rows.map((row) => `${row}\n`).join(''))
    .digest('hex')}`
  if (header.digest === digest) continue
  if (header.provenance === 'live') {
    console.error(`${path}: a live take is not edited: record it again`)
    process.exitCode = 1
    continue
  }
  writeFileSync(join(folder, path), `${[JSON.stringify({ ...header, digest }), ...rows].join('\n')}\n`)
  console.error(`${path}: ${digest}`)
}
