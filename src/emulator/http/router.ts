import { METHOD_NAME_ALL, type Result, type Router } from 'hono/router'
import { RegExpRouter } from 'hono/router/reg-exp-router'
import { SmartRouter } from 'hono/router/smart-router'
import { TrieRouter } from 'hono/router/trie-router'

/**
 * Hono's routers behind a table of the paths that hold no parameter, as that of a poll does not.
 *
 * Our routes are more than its fast router can take, and its other one splits each path anew. Every handler of ours answers, so the first
 * one of a path is all that is wanted.
 */
export function createRouter<Handler>(): Router<Handler> {
  const fixed = new Map<string, Map<string, Result<Handler>>>()
  const others = new SmartRouter<Handler>({ routers: [new RegExpRouter(), new TrieRouter()] })
  return {
    name: 'FixedPathsRouter',
    add: (method, path, handler) => {
      others.add(method, path, handler)
      if (/[:*]/.test(path)) return
      const methods = fixed.get(path) ?? new Map<string, Result<Handler>>()
      if (!methods.has(method)) methods.set(method, [[[handler, {}]]])
      fixed.set(path, methods)
    },
    match: (method, path) => {
      const methods = fixed.get(path)
      return methods?.get(method) ?? methods?.get(METHOD_NAME_ALL) ?? others.match(method, path)
    },
  }
}
