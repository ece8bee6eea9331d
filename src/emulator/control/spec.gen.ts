// Generated from openapi/control.yaml by `npm run generate`. Do not edit.
import type { components } from './api.gen.js'

export const operations = [
  {
    "id": "getLive",
    "method": "GET",
    "path": "/_/health/live",
    "catchAll": false,
    "query": [],
    "body": "none",
    "summary": "Tells that the process answers",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "getReady",
    "method": "GET",
    "path": "/_/health/ready",
    "catchAll": false,
    "query": [],
    "body": "none",
    "summary": "Tells that everything is open and bound",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "getStatus",
    "method": "GET",
    "path": "/_/api/v1/status",
    "catchAll": false,
    "query": [],
    "body": "none",
    "summary": "Says what runs",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "getDocument",
    "method": "GET",
    "path": "/_/api/v1/openapi.json",
    "catchAll": false,
    "query": [],
    "body": "none",
    "summary": "Gives this document as JSON",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "listAccounts",
    "method": "GET",
    "path": "/_/api/v1/accounts",
    "catchAll": false,
    "query": [],
    "body": "none",
    "summary": "Lists the accounts",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "listScenarios",
    "method": "GET",
    "path": "/_/api/v1/scenarios",
    "catchAll": false,
    "query": [],
    "body": "none",
    "summary": "Lists the scenarios",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "useScenario",
    "method": "PUT",
    "path": "/_/api/v1/scenario",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "json",
    "summary": "Chooses the scenario of an account",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "getClock",
    "method": "GET",
    "path": "/_/api/v1/clock",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "Shows the clock of an account",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "setClock",
    "method": "PUT",
    "path": "/_/api/v1/clock",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "json",
    "summary": "Changes how a clock runs",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "advanceClock",
    "method": "POST",
    "path": "/_/api/v1/clock/advance",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "json",
    "summary": "Lets time pass",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "advanceToNext",
    "method": "POST",
    "path": "/_/api/v1/clock/next",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "Goes to the next thing that is due",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "runUntil",
    "method": "POST",
    "path": "/_/api/v1/clock/run-until",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "json",
    "summary": "Goes to the instant a job reaches a state",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "settleClock",
    "method": "POST",
    "path": "/_/api/v1/clock/settle",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "Goes on until nothing finite is due",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "listJobs",
    "method": "GET",
    "path": "/_/api/v1/jobs",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "Lists jobs, newest first",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "getJob",
    "method": "GET",
    "path": "/_/api/v1/jobs/{id}",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "Shows one job with its whole timeline",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "listNotices",
    "method": "GET",
    "path": "/_/api/v1/notices",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "Lists webhook calls, oldest first",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "getNotice",
    "method": "GET",
    "path": "/_/api/v1/notices/{id}",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "Shows one webhook call",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "replayNotice",
    "method": "POST",
    "path": "/_/api/v1/notices/{id}/replay",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "json",
    "summary": "Sends a webhook call once more",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "sendSample",
    "method": "POST",
    "path": "/_/api/v1/notices/send",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "json",
    "summary": "Sends one sample call without a job",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "listExchanges",
    "method": "GET",
    "path": "/_/api/v1/exchanges",
    "catchAll": false,
    "query": [
      "account",
      "after"
    ],
    "body": "none",
    "summary": "Lists requests and their answers, oldest first",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "getLedger",
    "method": "GET",
    "path": "/_/api/v1/ledger",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "Shows the upload-to-train ledger",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "reset",
    "method": "POST",
    "path": "/_/api/v1/reset",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "json",
    "summary": "Forgets one account, or all",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "listCatches",
    "method": "GET",
    "path": "/_/api/v1/catch/{name}",
    "catchAll": false,
    "query": [],
    "body": "none",
    "summary": "Lists what a catcher caught",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "setCatcher",
    "method": "PUT",
    "path": "/_/api/v1/catch/{name}",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Sets the status a catcher answers",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "catchCall",
    "method": "POST",
    "path": "/_/catch/{name}",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Receives a webhook call",
    "source": "architecture, D20",
    "aliasOf": null,
    "onlyWithQuirk": null
  }
] as const

/** The operations that have a handler of their own; the others are further paths to one of these. */
export type Handled =
  | 'getLive'
  | 'getReady'
  | 'getStatus'
  | 'getDocument'
  | 'listAccounts'
  | 'listScenarios'
  | 'useScenario'
  | 'getClock'
  | 'setClock'
  | 'advanceClock'
  | 'advanceToNext'
  | 'runUntil'
  | 'settleClock'
  | 'listJobs'
  | 'getJob'
  | 'listNotices'
  | 'getNotice'
  | 'replayNotice'
  | 'sendSample'
  | 'listExchanges'
  | 'getLedger'
  | 'reset'
  | 'listCatches'
  | 'setCatcher'
  | 'catchCall'

/** What holds of each JSON body in every validation mode. */
export interface Essentials {
  useScenario: components['schemas']['ScenarioChoice']
  setClock: components['schemas']['ClockChange']
  advanceClock: components['schemas']['Advance']
  runUntil: components['schemas']['RunUntil']
  replayNotice: components['schemas']['Replay']
  sendSample: components['schemas']['Sample']
  reset: components['schemas']['Reset']
  setCatcher: components['schemas']['CatcherChange']
}
