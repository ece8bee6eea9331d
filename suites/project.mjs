// A folder with the packed tarball installed in it, as a user has it.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Packs the project as it would be published, into a folder; returns the tarball. */
export function packInto(folder) {
  const { stdout, stderr, status } = spawnSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`npm pack: ${stderr}`)
  return join(folder, stdout.trim())
}

/** Installs the packed tarball into a folder. suites/package proves that better-sqlite3 builds itself; here a `build` of its is handed in. */
export function installPacked(folder, sqlite = join(root, 'node_modules/better-sqlite3/build')) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "name": "project", "private": true, "type": "module" }\n')
  const args = ['install', '--silent', '--ignore-scripts', '--no-audit', '--no-fund', packInto(folder)]
  const { status, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm install: ${stderr}`)
  useSqlite(folder, sqlite)
}

/** Puts another `build` of better-sqlite3 in place. */
export function useSqlite(folder, sqlite) {
  const build = join(folder, 'node_modules/better-sqlite3/build')
  rmSync(build, { recursive: true, force: true })
  cpSync(sqlite, build, { recursive: true })
}
