import { readFileSync } from 'node:fs'
import { type Failure, failure } from './errors.js'

/** The text of a file that a command is handed; `-` is what comes in on stdin. */
export async function readInput(file: string, code: 'E_RULE' | 'E_INPUT'): Promise<string | Failure> {
  if (file === '-') return stdinText()
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const where = error instanceof Error ? error.message : String(error)
    return failure(code, `The file ${file} cannot be read.`, { where, fix: ['name one that is there, or - for stdin'] })
  }
}

async function stdinText(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
