import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Builds before the tests when a source is newer than what was built: some tests run the built command line, as users do. */
export default function build(): void {
  const stamp = join(root, 'dist/.built')
  const builtAt = existsSync(stamp) ? statSync(stamp).mtimeMs : 0
  const newest = Math.max(...['src', 'openapi', 'scripts'].flatMap((folder) => changesIn(join(root, folder))))
  if (newest > builtAt) execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' })
}

function changesIn(folder: string): readonly number[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.gen.'))
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs)
}
