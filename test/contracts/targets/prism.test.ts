import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { catalogue } from '../../../src/contracts/catalogue.js'
import { play } from '../../../src/contracts/play.js'
import { prismTarget } from '../../../src/contracts/targets/prism.js'

const root = join(import.meta.dirname, '../../..')
const prism = await prismTarget({
  command: [process.execPath, join(root, 'node_modules/@stoplight/prism-cli/dist/index.js')],
  documents: { novita: join(root, 'openapi/novita.yaml'), modelslab: join(root, 'openapi/modelslab.yaml') },
})
afterAll(async () => void (await prism.close()))

const reached = catalogue.filter(({ targets }) => targets.prism !== undefined)

test.each(reached.map((one) => ({ name: one.name, one })))(
  'what $name sends is what Prism reads in the documents, as far as a mock can follow',
  async ({ one }) => {
    const { findings } = await play(one, prism)
    expect(findings).toEqual([])
  },
)
