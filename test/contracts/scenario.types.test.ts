import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

test('a scenario that names what is not there, or could cost at a provider what it did not declare, does not compile', () => {
  const file = join(import.meta.dirname, 'scenario.types.ts')
  const read = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, root)
  const program = ts.createProgram([file], options)
  const found = ts.getPreEmitDiagnostics(program, program.getSourceFile(file))
  const lines = found.map(({ start = 0, file: at, messageText }) => {
    const line = (at?.getLineAndCharacterOfPosition(start).line ?? 0) + 1
    return `${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  })
  expect(lines).toEqual([])
})
