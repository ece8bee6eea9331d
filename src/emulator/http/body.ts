import type { Problem } from '../domain/problem.js'
import type { Incoming } from './service.js'

/** A JSON body's text and value, or what is wrong with it. The text is kept for the journal either way. */
export interface ReadBody {
  readonly text: string
  readonly value: unknown
  readonly problem: Problem | undefined
}

const deepest = 64

/**
 * Reads a JSON body, counting while it streams.
 *
 * An empty body is `undefined` without a problem: whether one is needed is the operation's business.
 */
export async function readJsonBody(incoming: Incoming, limitBytes: number): Promise<ReadBody> {
  const declared = Number(incoming.header('content-length') ?? 0)
  if (declared > limitBytes) return failed('', { kind: 'too-large', limitBytes })
  const chunks: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const chunk of incoming.bytes()) {
      bytes += chunk.byteLength
      if (bytes > limitBytes) return failed('', { kind: 'too-large', limitBytes })
      chunks.push(chunk)
    }
  } catch (error) {
    return failed('', { kind: 'unreadable', why: 'cut-short', message: `the body ended early (${sayError(error)})` })
  }
  return parseJson(Buffer.concat(chunks).toString('utf8'))
}

/** Parses JSON text, refusing nesting so deep that writing it again would overflow the stack (`JSON.parse` takes any depth). */
export function parseJson(text: string): ReadBody {
  if (text.trim() === '') return { text, value: undefined, problem: undefined }
  if (deeperThan(text, deepest)) {
    return failed(text, { kind: 'unreadable', why: 'too-deep', message: `the body is nested deeper than ${deepest} levels` })
  }
  try {
    const value: unknown = JSON.parse(text)
    return { text, value, problem: undefined }
  } catch (error) {
    return failed(text, { kind: 'unreadable', why: 'not-json', message: `the body is not JSON: ${sayError(error)}` })
  }
}

function failed(text: string, problem: Problem): ReadBody {
  return { text, value: undefined, problem }
}

function deeperThan(text: string, limit: number): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (inString) {
      if (code === 0x5c) at++
      else if (code === 0x22) inString = false
    } else if (code === 0x22) inString = true
    else if (code === 0x5b || code === 0x7b) {
      depth += 1
      if (depth > limit) return true
    } else if (code === 0x5d || code === 0x7d) depth -= 1
  }
  return false
}

function sayError(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
