// The bill of materials that npm writes of an installation names loradock and the one package that it needs.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'

const { bomFormat, components } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const names = components.map(({ name }) => name)
assert.equal(bomFormat, 'CycloneDX')
for (const name of ['loradock', 'better-sqlite3']) assert.ok(names.includes(name), `${name} is not in the bill of materials`)
console.log(`the bill of materials has ${components.length} components: suites/package/sbom.cdx.json`)
