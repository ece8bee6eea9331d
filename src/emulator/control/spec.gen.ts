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
    "summary": "Tell that the process answers",
    "source": "ux, section 11, Health",
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
    "summary": "Tell that everything is open and bound",
    "source": "ux, section 11, Health",
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
    "summary": "Say what runs",
    "source": "chosen by loradock",
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
    "summary": "Give this document",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "getMetrics",
    "method": "GET",
    "path": "/_/api/v1/metrics",
    "catchAll": false,
    "query": [],
    "body": "none",
    "summary": "Count what happened, for Prometheus",
    "source": "chosen by loradock",
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
    "summary": "List the accounts",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "openAccount",
    "method": "POST",
    "path": "/_/api/v1/accounts",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Make an account before the first call with its key",
    "source": "chosen by loradock",
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
    "summary": "Forget one account, or all",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "saveSnapshot",
    "method": "POST",
    "path": "/_/api/v1/snapshot",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Write everything into a folder",
    "source": "ux, section 2, reset",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "loadSnapshot",
    "method": "POST",
    "path": "/_/api/v1/restore",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Replace everything by a snapshot",
    "source": "ux, section 2, reset",
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
    "summary": "Show the clock of an account",
    "source": "chosen by loradock",
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
    "summary": "Change how a clock runs",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "setClocks",
    "method": "PUT",
    "path": "/_/api/v1/clocks",
    "catchAll": false,
    "query": [],
    "body": "json",
    "summary": "Change how every clock runs",
    "source": "chosen by loradock",
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
    "summary": "Let time pass",
    "source": "chosen by loradock",
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
    "summary": "Go to the next thing that is due",
    "source": "chosen by loradock",
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
    "summary": "Go to the instant a job reaches a state",
    "source": "chosen by loradock",
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
    "summary": "Go on until nothing finite is due",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "listJobs",
    "method": "GET",
    "path": "/_/api/v1/jobs",
    "catchAll": false,
    "query": [
      "account",
      "limit"
    ],
    "body": "none",
    "summary": "List jobs",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "createJob",
    "method": "POST",
    "path": "/_/api/v1/jobs",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "json",
    "summary": "Start a sample job",
    "source": "chosen by loradock",
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
    "summary": "Show one job",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "finishJob",
    "method": "POST",
    "path": "/_/api/v1/jobs/{id}/finish",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "Let a job end as planned",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "failJob",
    "method": "POST",
    "path": "/_/api/v1/jobs/{id}/fail",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "json",
    "summary": "Let a job fail now",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "cancelJob",
    "method": "POST",
    "path": "/_/api/v1/jobs/{id}/cancel",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "Cancel a job now",
    "source": "chosen by loradock",
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
    "summary": "List the scenarios",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "getScenario",
    "method": "GET",
    "path": "/_/api/v1/scenarios/{name}",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "Show one scenario",
    "source": "chosen by loradock",
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
    "summary": "Choose the scenario of an account",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "leaveScenario",
    "method": "DELETE",
    "path": "/_/api/v1/scenario",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "Choose no scenario for an account",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "listRules",
    "method": "GET",
    "path": "/_/api/v1/rules",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "List the rules",
    "source": "ux, section 8, Rules",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "addRule",
    "method": "POST",
    "path": "/_/api/v1/rules",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "json",
    "summary": "Add a rule",
    "source": "ux, section 8, Rules",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "clearRules",
    "method": "DELETE",
    "path": "/_/api/v1/rules",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "Remove the rules",
    "source": "ux, section 8, Rules",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "removeRule",
    "method": "DELETE",
    "path": "/_/api/v1/rules/{id}",
    "catchAll": false,
    "query": [],
    "body": "none",
    "summary": "Remove a rule",
    "source": "ux, section 8, Rules",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "listQuirks",
    "method": "GET",
    "path": "/_/api/v1/quirks",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "List the quirks as they hold for an account",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "setQuirks",
    "method": "PUT",
    "path": "/_/api/v1/quirks",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "json",
    "summary": "Change quirks of an account",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "listNotices",
    "method": "GET",
    "path": "/_/api/v1/notices",
    "catchAll": false,
    "query": [
      "account",
      "limit"
    ],
    "body": "none",
    "summary": "List webhook calls",
    "source": "chosen by loradock",
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
    "summary": "Send one sample call without a job",
    "source": "chosen by loradock",
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
    "summary": "Show one webhook call",
    "source": "chosen by loradock",
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
    "summary": "Send a webhook call once more",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "holdNotice",
    "method": "POST",
    "path": "/_/api/v1/notices/{id}/hold",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "Hold a webhook call back",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "releaseNotice",
    "method": "POST",
    "path": "/_/api/v1/notices/{id}/release",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "Let a held webhook call go",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "dropNotice",
    "method": "POST",
    "path": "/_/api/v1/notices/{id}/drop",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "Never send a webhook call",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "duplicateNotice",
    "method": "POST",
    "path": "/_/api/v1/notices/{id}/duplicate",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "Send a webhook call twice",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "swapNotices",
    "method": "POST",
    "path": "/_/api/v1/notices/{id}/swap",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "json",
    "summary": "Let two webhook calls change places",
    "source": "ux, section 12, Webhooks",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "listCatches",
    "method": "GET",
    "path": "/_/api/v1/catch/{name}",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "List what a catcher caught",
    "source": "ux, section 12, Webhooks",
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
    "summary": "Set the status a catcher answers",
    "source": "ux, section 12, Webhooks",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "catchCall",
    "method": "POST",
    "path": "/_/catch/{name}",
    "catchAll": false,
    "query": [],
    "body": "raw",
    "summary": "Receive a webhook call",
    "source": "ux, section 12, Webhooks",
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
      "after",
      "limit",
      "service",
      "operation",
      "status"
    ],
    "body": "none",
    "summary": "List requests and their answers",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "clearExchanges",
    "method": "DELETE",
    "path": "/_/api/v1/exchanges",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "Empty the journal",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "getExchange",
    "method": "GET",
    "path": "/_/api/v1/exchanges/{id}",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "Show one exchange",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "streamEvents",
    "method": "GET",
    "path": "/_/api/v1/events",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "Follow what happens",
    "source": "ux, section 12",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "wait",
    "method": "POST",
    "path": "/_/api/v1/wait",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "json",
    "summary": "Wait for an exchange, a webhook call or a job",
    "source": "ux, section 2, webhooks wait",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "listViolations",
    "method": "GET",
    "path": "/_/api/v1/violations",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "List deviations from the documents",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "getFindings",
    "method": "GET",
    "path": "/_/api/v1/findings",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "Say what is not clean about an account",
    "source": "ux, section 5",
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
    "summary": "Show the upload-to-train ledger",
    "source": "chosen by loradock",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "listUploads",
    "method": "GET",
    "path": "/_/api/v1/uploads",
    "catchAll": false,
    "query": [
      "account"
    ],
    "body": "none",
    "summary": "List upload slots and their bytes",
    "source": "chosen by loradock",
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
  | 'getMetrics'
  | 'listAccounts'
  | 'openAccount'
  | 'reset'
  | 'saveSnapshot'
  | 'loadSnapshot'
  | 'getClock'
  | 'setClock'
  | 'setClocks'
  | 'advanceClock'
  | 'advanceToNext'
  | 'runUntil'
  | 'settleClock'
  | 'listJobs'
  | 'createJob'
  | 'getJob'
  | 'finishJob'
  | 'failJob'
  | 'cancelJob'
  | 'listScenarios'
  | 'getScenario'
  | 'useScenario'
  | 'leaveScenario'
  | 'listRules'
  | 'addRule'
  | 'clearRules'
  | 'removeRule'
  | 'listQuirks'
  | 'setQuirks'
  | 'listNotices'
  | 'sendSample'
  | 'getNotice'
  | 'replayNotice'
  | 'holdNotice'
  | 'releaseNotice'
  | 'dropNotice'
  | 'duplicateNotice'
  | 'swapNotices'
  | 'listCatches'
  | 'setCatcher'
  | 'catchCall'
  | 'listExchanges'
  | 'clearExchanges'
  | 'getExchange'
  | 'streamEvents'
  | 'wait'
  | 'listViolations'
  | 'getFindings'
  | 'getLedger'
  | 'listUploads'

/** What holds of each JSON body in every validation mode. */
export interface Essentials {
  openAccount: components['schemas']['AccountKey']
  reset: components['schemas']['Reset']
  saveSnapshot: components['schemas']['Folder']
  loadSnapshot: components['schemas']['Folder']
  setClock: components['schemas']['ClockChange']
  setClocks: components['schemas']['ClockChange']
  advanceClock: components['schemas']['Advance']
  runUntil: components['schemas']['RunUntil']
  createJob: components['schemas']['JobOrder']
  failJob: components['schemas']['Failing']
  useScenario: components['schemas']['ScenarioChoice']
  addRule: components['schemas']['GivenRule']
  setQuirks: components['schemas']['QuirkChange']
  sendSample: components['schemas']['Sample']
  replayNotice: components['schemas']['Replay']
  swapNotices: components['schemas']['Swap']
  setCatcher: components['schemas']['CatcherChange']
  wait: components['schemas']['Wait']
}
