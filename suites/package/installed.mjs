// What a user's installation is: how large, of how many packages, and that no script of ours ran for it.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const modules = join(process.argv[2], 'node_modules')
const files = readdirSync(modules, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
const megabytesOf = (some) => some.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0) / 1e6
// Where no ready-made binary can be had, better-sqlite3 is compiled in place and leaves what the compiler made.
const isLeftOver = ({ parentPath, name }) => parentPath.includes('better-sqlite3/build') && name !== 'better_sqlite3.node'
const megabytes = megabytesOf(files.filter((entry) => !isLeftOver(entry)))
const leftOver = megabytesOf(files.filter(isLeftOver))
const { packages } = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8'))
const own = JSON.parse(readFileSync(join(modules, 'loradock/package.json'), 'utf8'))

console.log(`${megabytes.toFixed(1)} MB in ${Object.keys(packages).length} packages, and ${leftOver.toFixed(1)} MB that compiling left behind`)
assert.ok(megabytes < 30, 'the installation is 30 MB or larger')
assert.deepEqual(Object.keys(own.dependencies), ['better-sqlite3'])
assert.deepEqual(['preinstall', 'install', 'postinstall'].filter((name) => name in own.scripts), [])

// Whatever `exports` and `bin` name is in the tarball.
const targets = [...Object.values(own.exports), ...Object.values(own.bin)].flatMap((one) => (typeof one === 'string' ? one : Object.values(one)))
for (const target of targets) statSync(join(modules, 'loradock', target))
