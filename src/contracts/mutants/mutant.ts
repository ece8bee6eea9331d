import type { Level } from '../finding.js'
import { isList, isObject, type JsonObject, parseJson } from '../json.js'
import type { ReceivedCall } from '../receiver.js'
import type { Json } from '../take.js'
import type { EmulatorTargetOptions, Fetch } from '../targets/emulator.js'

/** The emulator made wrong on purpose, from outside: production code holds no switch for it (contract-kit section 20). */
export interface Mutant {
  /** Its row in the plan. */
  readonly number: number
  /** What is wrong, in a line. */
  readonly what: string
  /** `wire`: between the kit and the emulator; `relay`: between a webhook call that was sent and the kit; `rule`: an option of its own. */
  readonly seam: 'wire' | 'relay' | 'rule'
  /** The check that must report it, by the levels it tells under; caught by another, it has survived. */
  readonly levels: readonly Level[]
  /** The kind of finding, where a level has several checks. */
  readonly kind?: RegExp
  /** The scenario that must kill it. */
  readonly scenario: string
  /** What stands in between, with a memory of its own for each playing. */
  between(): EmulatorTargetOptions
}

/** Changes the JSON of the answers whose `METHOD path` matches; what is answered `undefined` stays as it is. */
export function answering(
  path: RegExp,
  change: (body: Record<string, Json>, request: Request) => Json | undefined,
): EmulatorTargetOptions {
  return {
    wire: async (request, forward) => {
      if (!isAt(path, request)) return forward(request)
      const answer = await forward(request.clone())
      const text = await answer.text()
      const body = parseJson(text)
      const changed = isObject(body) ? change({ ...body }, request) : undefined
      return again(answer, changed === undefined ? text : JSON.stringify(changed))
    },
  }
}

/** Answers in the emulator's place where `METHOD path` matches; `undefined` lets it answer. */
export function insteadOf(
  path: RegExp,
  answer: (request: Request, forward: Fetch) => Promise<Response | undefined>,
): EmulatorTargetOptions {
  return {
    wire: async (request, forward) => {
      const own = isAt(path, request) ? await answer(request.clone(), forward) : undefined
      return own ?? forward(request)
    },
  }
}

/** Changes the status code of the answers whose `METHOD path` matches. */
export function answeringWith(path: RegExp, status: number): EmulatorTargetOptions {
  return insteadOf(path, async (request, forward) => {
    const answer = await forward(request)
    return again(answer, await answer.text(), status)
  })
}

/** Asks the emulator something else than the kit does, where `METHOD path` matches. */
export function asking(path: RegExp, change: (url: URL) => void): EmulatorTargetOptions {
  return insteadOf(path, async (request, forward) => {
    const url = new URL(request.url)
    change(url)
    return forward(new Request(url, request))
  })
}

/** What becomes of each webhook call, by its JSON. */
export function relaying(change: (body: Record<string, Json>) => readonly Json[]): EmulatorTargetOptions {
  return {
    relay: (call) => {
      const body = parseJson(new TextDecoder().decode(call.bytes))
      return isObject(body) ? change({ ...body }).map((one) => saying(call, one)) : [call]
    },
  }
}

/** An answer with another body, or another status. */
export function again({ status, headers }: Response, text: string, otherwise = status): Response {
  return new Response(text, { status: otherwise, headers })
}

/** The JSON that was sent; empty where it is no object. */
export async function jsonOf(request: Request): Promise<JsonObject> {
  return objectIn(parseJson(await request.text()))
}

/** The object; empty where the value is none. */
export function objectIn(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {}
}

/** The body with every row of one of its lists changed. */
export function rowsChanged(
  body: JsonObject,
  list: string,
  change: (row: JsonObject, index: number) => Json,
): Record<string, Json> {
  const rows = body[list]
  return { ...body, [list]: isList(rows) ? rows.filter(isObject).map(change) : [] }
}

/** The object without a field. */
export function without(body: Readonly<Record<string, Json>>, name: string): Record<string, Json> {
  return Object.fromEntries(Object.entries(body).filter(([field]) => field !== name))
}

/** The object with a field under another name. */
export function renaming(body: Readonly<Record<string, Json>>, names: Readonly<Record<string, string>>): Record<string, Json> {
  return Object.fromEntries(Object.entries(body).map(([field, value]) => [names[field] ?? field, value]))
}

function isAt(path: RegExp, request: Request): boolean {
  return path.test(`${request.method} ${new URL(request.url).pathname}`)
}

function saying(call: ReceivedCall, body: Json): ReceivedCall {
  return { ...call, bytes: new TextEncoder().encode(JSON.stringify(body)) }
}
