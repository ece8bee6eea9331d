// The recipe of docs/runners.md that asks for Testcontainers, as it is printed: what it configures, not what it would start.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { recipesOf } from '../../scripts/recipes.mjs'

const { files } = recipesOf('docs/runners.md').find(({ name }) => name === 'Testcontainers')
const { name, code } = files.at(-1)
writeFileSync(join(process.argv[2], name), code)
