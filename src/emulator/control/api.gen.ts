// Generated from openapi/control.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/_/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell that the process answers
         * @description Needs no token and no Host of ours, since probes use addresses, and leaves no exchange.
         */
        get: operations["getLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell that everything is open and bound
         * @description 503 while stopping. Needs no token and no Host of ours, and leaves no exchange.
         */
        get: operations["getReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Say what runs
         * @description Version, data folder, the defaults of accounts, and how much is kept.
         */
        get: operations["getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Give this document
         * @description The document that drives this very service, as JSON.
         */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count what happened, for Prometheus
         * @description Counters begin at the start of the process and survive a reset; gauges tell what is kept now. Leaves no exchange, since a scraper asks for ever.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the accounts
         * @description An account is the world of one API key; it is made at the first use of the key.
         */
        get: operations["listAccounts"];
        put?: never;
        /**
         * Make an account before the first call with its key
         * @description So that its clock and scenario can be set before anything happens in it. One that is there stays as it is.
         */
        post: operations["openAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forget one account, or all
         * @description Rows, bytes, clock, scenario and quirks. With `all` the clock that new accounts start from as well.
         */
        post: operations["reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write everything into a folder
         * @description Rows and bytes of every account as they stand at this instant, in a folder that `--data` can open. `dir` is a path of the server's machine,
         *     from the root on, that is not there yet or is empty; the folders it lies in are made. `E_SNAPSHOT` says why one cannot be used, and
         *     nothing is left of it then.
         */
        post: operations["saveSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace everything by a snapshot
         * @description In one go: rows, bytes, clocks and seed of every account, the journal included. What was under way before (requests, uploads, webhook
         *     calls, waits) leaves nothing behind. `dir` is a snapshot, or the data folder of a stopped emulator, as a path of the server's machine from
         *     the root on; it is only read. Refused with `E_SNAPSHOT…`, and nothing is changed then: one of another program, of another version,
         *     damaged, or in use; and while another one is being loaded. A live clock has gone on meanwhile, as it does between two starts.
         */
        post: operations["loadSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the clock of an account
         * @description Its instant, mode and pace, and when the next thing is due.
         */
        get: operations["getClock"];
        /**
         * Change how a clock runs
         * @description Mode and pace; the instant stays. A pace holds for jobs accepted from then on: a plan is fixed when its job is accepted.
         */
        put: operations["setClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change how every clock runs
         * @description As for one account; the mode holds for later accounts as well.
         */
        put: operations["setClocks"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let time pass
         * @description Performs in order what falls due on the way, and answers when every receiver has answered or run out of its deadline. Without an account every clock moves by the same length, and so does the one that new accounts start from.
         */
        post: operations["advanceClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/clock/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go to the next thing that is due
         * @description However far away it is. Nothing happens when nothing ever will be due.
         */
        post: operations["advanceToNext"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/clock/run-until": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go to the instant a job reaches a state
         * @description A state, `ended`, or a word of its provider. Refused with `E_NEVER` where the plan never comes to it, since the plan is known.
         */
        post: operations["runUntil"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/clock/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on until nothing finite is due
         * @description Jobs that are planned never to move are not waited for.
         */
        post: operations["settleClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs
         * @description Newest first.
         */
        get: operations["listJobs"];
        put?: never;
        /**
         * Start a sample job
         * @description By the calls that a client of the provider makes with the account's key, generated pictures included, so that journal, uploads and webhook calls are as a client's, and so are the scenarios and rules it meets. Without an account it is that of the only key there is, or of the key test where there is none; a new key opens an account.
         */
        post: operations["createJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show one job
         * @description With its whole timeline, the future included, the accepted request, and its webhook calls.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/jobs/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a job end as planned
         * @description Moves the clock of its account to the instant it ends, and performs everything due on the way.
         */
        post: operations["finishJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/jobs/{id}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a job fail now
         * @description What its plan had not revealed yet is replaced. Webhook calls that were not sent are dropped; one that tells of the failure is due at once, as the scenario of the account delivers it. A job that has ended is refused.
         */
        post: operations["failJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a job now
         * @description As if its provider had cancelled it. Webhook calls that were not sent are dropped, and nobody is told: no document has a call about it. A job that has ended is refused.
         */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the scenarios
         * @description Name and story of each.
         */
        get: operations["listScenarios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/scenarios/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show one scenario
         * @description Its parameters, what it asks of plans and webhook calls, the timelines it makes, and the ways to choose it. With an account that lives it, as that account chose it.
         */
        get: operations["getScenario"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/scenario": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose the scenario of an account
         * @description Holds for jobs accepted from then on. `null` does as DELETE does. Parameters that are left out stand at their defaults.
         */
        put: operations["useScenario"];
        post?: never;
        /**
         * Choose no scenario for an account
         * @description The suffix of its key decides then, else the default of the server.
         */
        delete: operations["leaveScenario"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rules
         * @description Those that hold for an account, or all there are, oldest first. What a scenario brings along is not among them: it is told with the scenario.
         */
        get: operations["listRules"];
        put?: never;
        /**
         * Add a rule
         * @description A fault or a plan override: which calls, what happens to them, how often and how long. It belongs to the account that `when.account` names, known or not, or else to the one of the query; `*` is every account. Of several the oldest that fires answers; rules go before the scenario. One that can never fire is taken with a warning `W_RULE`; what is no rule is refused with `E_RULE`.
         */
        post: operations["addRule"];
        /**
         * Remove the rules
         * @description Those of one account, or all there are.
         */
        delete: operations["clearRules"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a rule
         * @description What it counted is forgotten with it.
         */
        delete: operations["removeRule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/quirks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the quirks as they hold for an account
         * @description Each contradiction between the documents, its alternatives, the one in force, and who chose it.
         */
        get: operations["listQuirks"];
        /**
         * Change quirks of an account
         * @description Only those named change. `null` goes back to the choice of the server. All are changed or, where one cannot be, none.
         */
        put: operations["setQuirks"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook calls
         * @description Those made and those to be made, each with its attempts. The newest ones, oldest first.
         */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/notices/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send one sample call without a job
         * @description In the provider's shape, to try a receiver. Nothing is kept of it.
         */
        post: operations["sendSample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show one webhook call
         * @description With every attempt: what was sent, what came back.
         */
        get: operations["getNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/notices/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a webhook call once more
         * @description Now, with the identity it had, to its own receiver or another, with its own body or an edited one.
         */
        post: operations["replayNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/notices/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold a webhook call back
         * @description Only one that waits can be held.
         */
        post: operations["holdNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/notices/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a held webhook call go
         * @description It is due when it was to be, and at once where that is over.
         */
        post: operations["releaseNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/notices/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Never send a webhook call
         * @description Only one that waits or is held can be dropped; it can be sent all the same by a replay.
         */
        post: operations["dropNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/notices/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a webhook call twice
         * @description Makes another one of the same content: due with the first where that one waits, else at once.
         */
        post: operations["duplicateNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/notices/{id}/swap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let two webhook calls change places
         * @description Each is due when the other was to be; of two that are due at the same instant the older one comes a millisecond later. Both must wait, for one receiver.
         */
        post: operations["swapNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/catch/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a catcher caught
         * @description The newest 200 calls, oldest first. With an account only those made for it.
         */
        get: operations["listCatches"];
        /**
         * Set the status a catcher answers
         * @description 200 unless set.
         */
        put: operations["setCatcher"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/catch/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a webhook call
         * @description For people who have no receiver yet. Webhook calls of loradock itself to this path are handed over inside the process: it never connects to itself. Needs no token, since a receiver is called by anybody.
         */
        post: operations["catchCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List requests and their answers
         * @description Oldest first, of every account unless one is named. To follow the journal, ask for what came after the last one seen.
         */
        get: operations["listExchanges"];
        put?: never;
        post?: never;
        /**
         * Empty the journal
         * @description Of one account, or of all. Jobs, webhook calls and the ledger stay.
         */
        delete: operations["clearExchanges"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/exchanges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show one exchange
         * @description Headers and bodies of both sides; secrets are hidden, long bodies cut.
         */
        get: operations["getExchange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what happens
         * @description Server-sent events, one per thing that happens, from now on; `data` is one JSON object on one line, its `type` the event's name:
         *
         *     - `ready`: the stream has begun. `{"account"}`: whose events, `null` for everybody's.
         *     - `exchange`: a request was answered. `{"type", "account", "exchange", "job", "upload", "refusal"}`. Calls of this control API are left
         *       out: whoever looks at each event would watch himself.
         *     - `job`: a job was accepted. `{"type", "account", "job", "pace", "reason"}`, its whole timeline included.
         *     - `transition`: a job took its next step. `{"type", "account", "provider", "jobId", "at", "state", "word", "reason"}`. On a live clock
         *       up to a second late.
         *     - `attempt`: a webhook call was made. `{"type", "account", "word", "attempt", "detail", "retryAt"}`.
         *     - `clock`: a clock was moved or set. `{"type", "account", "now", "mode", "pace"}`.
         *     - `reset`: an account (`null`: every one) was forgotten or replaced. `{"type", "account"}`.
         *     - `bug`: a fault of loradock. `{"type", "message"}`.
         *     - `missed`: events before the next one are gone. `{"missed"}`: how many, `null` where nobody can say, such as after a restart.
         *
         *     Ids only grow within a run. `Last-Event-ID` takes a stream up again: the last 1000 events are kept while somebody reads and for a minute
         *     after. A line `:` comes every 15 s. A reader that leaves a megabyte unread is cut off. Leaves no exchange.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/wait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Wait for an exchange, a webhook call or a job
         * @description Answers as soon as it is there, which for what has happened already is at once. `within` is real time, 30 s unless given, 10 m at most.
         *     What did not come is told as 409 `E_WAIT`, with why.
         *
         *     - `exchange`: the first request that matches in every field given; `after` leaves out the earlier ones. Its account need not be there yet.
         *     - `webhook`: the first attempt of a webhook call that matches. On a manual clock what is due at its instant is sent first; then nothing
         *       comes by itself, so `E_WAIT` comes at once and names what is due next.
         *     - `job`: the job in a state, `ended`, or a word of its provider. `E_NEVER` where its plan never comes to it; on a manual clock `E_WAIT` at
         *       once, with the instant at which it does.
         */
        post: operations["wait"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/violations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deviations from the documents
         * @description Each with the request that it was in, what to send instead, and who says so. Oldest first; the control API is left out.
         */
        get: operations["listViolations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Say what is not clean about an account
         * @description Violations, unknown routes, our own answers that break the documents, webhook calls refused and not delivered later, uploads used too early or that are no pictures, and exchanges that the journal dropped. An upload that was never used is a note, which leaves the account clean. What was asked without a key belongs to the only account there is.
         */
        get: operations["getFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the upload-to-train ledger
         * @description Every slot, what lies in it, which jobs used it, and whether one was too early.
         */
        get: operations["getLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List upload slots and their bytes
         * @description The ledger with what is known of the stored bytes besides.
         */
        get: operations["listUploads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Failure: {
            error: {
                code: string;
                /** @description What happened. */
                message: string;
                /** @description The parameter, field, header or account at fault, or an empty text. */
                where: string;
                /** @description Lines to paste or do, the best first. */
                fix: string[];
                /** @description Its entry in the documentation. */
                docs: string;
            };
        };
        Health: {
            /** @enum {string} */
            status: "live" | "ready" | "stopping";
            version: string;
        };
        Document: {
            openapi: string;
        } & {
            [key: string]: unknown;
        };
        Done: {
            /** @description One sentence for a person. */
            done: string;
        };
        Status: {
            version: string;
            /** @description Milliseconds of real time since the start. */
            uptimeMs: number;
            /** @description The data folder; null: in memory. */
            data: string | null;
            clock: components["schemas"]["ClockMode"];
            pace: number;
            scenario: string;
            seed: number;
            /** @enum {string} */
            validation: "observe" | "strict" | "off";
            accounts: number;
            jobs: number;
            /** @description How many the journal holds. */
            exchanges: number;
            /** @description How many it dropped to stay within its bounds. */
            dropped: number;
            /** @description How many attempts of webhook calls were dropped, by the same bounds. */
            droppedAttempts: number;
        };
        Reset: {
            /** @description Every account. */
            all?: boolean;
        };
        Folder: {
            /** @description A path from the root on. */
            dir: string;
        };
        /** Format: date-time */
        Instant: string;
        /**
         * @description A live clock runs; a manual one stands still until it is moved.
         * @enum {string}
         */
        ClockMode: "live" | "manual";
        Accounts: {
            /** @description Where the clock of a new account starts. */
            now: components["schemas"]["Instant"];
            accounts: components["schemas"]["Account"][];
        };
        Account: {
            account: string;
            now: components["schemas"]["Instant"];
            mode: components["schemas"]["ClockMode"];
            pace: number;
            /** @description The one in force, whoever chose it. */
            scenario: string;
        };
        AccountKey: {
            /** @description An API key. */
            account: string;
        };
        Clock: {
            account: string;
            now: components["schemas"]["Instant"];
            mode: components["schemas"]["ClockMode"];
            /** @description Divides the planned durations of jobs. */
            pace: number;
            /** @description When the next thing is due; null: never. */
            nextAt: components["schemas"]["Instant"] | null;
        };
        ClockChange: {
            mode?: components["schemas"]["ClockMode"];
            pace?: number;
        };
        Advance: {
            /** @description Milliseconds, or a number with its unit: ms, s, m, h or d. */
            by: string | number;
        };
        RunUntil: {
            job: string;
            /** @description queued, running, deploying, ready, failed, cancelled, ended, or a word of its provider. */
            state: string;
        };
        Moved: {
            now: components["schemas"]["Instant"];
            happenings: components["schemas"]["Happening"][];
        };
        Happening: {
            at: components["schemas"]["Instant"];
            /** @enum {string} */
            what: "transition" | "attempt";
            account: string;
            jobId: string;
            noticeId?: string;
            /** @description One line for a person. */
            text: string;
        };
        /** @enum {string} */
        JobState: "queued" | "running" | "deploying" | "ready" | "failed" | "cancelled";
        Job: {
            id: string;
            provider: string;
            /** @enum {string} */
            kind: "training" | "generation";
            type: string;
            name: string;
            state: components["schemas"]["JobState"];
            /** @description The provider's own word for it. */
            word: string;
            /** @description Percent of the running phase. */
            progress: number;
            acceptedAt: components["schemas"]["Instant"];
            modelName: string | null;
            transitions: {
                at: components["schemas"]["Instant"];
                state: components["schemas"]["JobState"];
                word: string;
            }[];
        };
        Jobs: {
            jobs: components["schemas"]["Job"][];
        };
        JobDetail: {
            job: components["schemas"]["Job"];
            /** @description The accepted request as it is kept. */
            request: unknown;
            notices: components["schemas"]["Notice"][];
        };
        Failing: {
            /** @description Why, as its provider will say it. */
            reason?: string;
        };
        Scenarios: {
            scenarios: {
                name: string;
                story: string;
            }[];
        };
        ScenarioDetail: {
            name: string;
            story: string;
            /** @description The providers that can tell it; with any other all is well. */
            for: string[];
            parameters: {
                name: string;
                /** @enum {string} */
                unit: "share" | "duration" | "count";
                about: string;
                /** @description The one in force, written as a person does: 0.4 or 25m. */
                value: string;
                default: string;
                least: string;
                most: string;
            }[];
            /** @description What it asks of plans, webhook calls, quirks, uploads and, as rules, of calls; empty for nothing. */
            asks: {
                [key: string]: unknown;
            };
            /** @description What a job of each kind goes through under it, at pace 1. */
            timelines: {
                provider: string;
                /** @enum {string} */
                kind: "training" | "generation";
                steps: {
                    /** @description Milliseconds after its acceptance. */
                    afterMs: number;
                    /** @description The same for a person. */
                    after: string;
                    /** @enum {string} */
                    state: "queued" | "running" | "deploying" | "ready" | "failed" | "cancelled";
                    /** @description The provider's word for it. */
                    word: string;
                }[];
            }[];
            ways: {
                /** @description An API key that carries it. */
                key: string;
                command: string;
                /** @description In TypeScript. */
                code: string;
                /** @description For every account that chooses none. */
                server: string;
            };
        };
        /** @description Read by hand, so that E_RULE can say where it is wrong. */
        GivenRule: {
            [key: string]: unknown;
        };
        /** @description A number of milliseconds or a text such as 90s. */
        Length: number | string;
        Rule: {
            /** @description Which calls it is about; what is absent does not matter, and what is given has to hold together. */
            when?: {
                /** @description A provider's name, or storage. Absent: every provider's API, and the store where operation or path say so. */
                provider?: string;
                /** @description An operationId of the provider's document; other paths to the same operation count as well. */
                operation?: string;
                /** @description `*` stands for any number of characters. */
                path?: string;
                /** @description Whose calls; `*`: every account's. */
                account?: string;
                /** @description Calls that name this job in path, query or body. */
                job?: string;
                /**
                 * @description Calls that would make such a job.
                 * @enum {unknown}
                 */
                makes?: "training" | "generation" | "job";
                /** @description Only this one of the calls it is about, from 1. */
                nth?: number;
                /** @description Each one whose number this divides. */
                every?: number;
                /** @description Each with this chance, drawn by the seed. */
                chance?: number;
            };
            /** @description What happens; of the fields that answer or break the connection one at most. */
            then: {
                /** @description An HTTP error in the provider's own shape. */
                status?: number;
                /** @description Seconds, said with status. */
                retryAfter?: number;
                /** @description Answered literally; a value that is no text goes as JSON. */
                body?: unknown;
                /** @description The media type of body. */
                type?: string;
                /**
                 * @description The provider's own word for it, with the status that it uses.
                 * @enum {unknown}
                 */
                problem?: "wrong-key" | "no-credit" | "limited";
                delay?: components["schemas"]["Length"];
                /**
                 * @description Cuts the connection with a TCP RST.
                 * @constant
                 */
                reset?: true;
                /**
                 * @description Never answers.
                 * @constant
                 */
                hang?: true;
                /**
                 * @description Closes without an answer.
                 * @constant
                 */
                empty?: true;
                /** @description Ends the answer after this share of its bytes, half of them for true. */
                truncate?: true | number;
                /**
                 * @description Answers with bytes that are no JSON.
                 * @constant
                 */
                garbage?: true;
                /**
                 * @description Does what was asked and never answers.
                 * @constant
                 */
                lost?: true;
                /** @description Resets the connection after this many bytes of the body. */
                cutUpload?: number;
                /** @description Takes the body at this many bytes a second, in real time. */
                uploadRate?: number;
                /**
                 * @description Changes the URL on the way, as a proxy might.
                 * @constant
                 */
                touch?: true;
                linkAge?: components["schemas"]["Length"];
                /** @description Replaces what the scenario asks of the plan of the job that the call makes: failAt, reason, cancelAt, lastMs, without, before, curve, misfortune, odd. */
                plan?: {
                    [key: string]: unknown;
                };
                /** @description Tells this story of the job that the call makes, in place of the one of its account. */
                scenario?: string;
                /** @description Replaces what the scenario does to webhook calls of that job: none, loseLast, shiftMs, times, lastFirst, burst, onlyLast, flaw, flawOnlyLast. */
                deliveries?: {
                    [key: string]: unknown;
                };
                /** @description Refuses what goes beyond; one of calls and pictures (in each window of `per`, a minute unless said) and queued (jobs under way). */
                limit?: {
                    calls?: number;
                    pictures?: number;
                    queued?: number;
                    per?: components["schemas"]["Length"];
                };
                /** @description Refuses jobs that cost more than is left; prices are 1 unless said, and the purse is full again after `refill`. */
                credit?: {
                    purse: number;
                    training?: number;
                    picture?: number;
                    refill?: components["schemas"]["Length"];
                };
            };
            /** @description How often it fires; absent: until it is removed. */
            times?: number;
            for?: components["schemas"]["Length"];
            /**
             * @description Counts the calls of each path for themselves.
             * @constant
             */
            per?: "path";
        };
        RuleView: {
            id: string;
            /** @description null: every account. */
            account: string | null;
            addedAt: components["schemas"]["Instant"];
            /** @description Calls it was about. */
            met: number;
            fired: number;
            rule: components["schemas"]["Rule"];
        };
        Rules: {
            rules: components["schemas"]["RuleView"][];
        };
        RuleAdded: {
            rule: components["schemas"]["RuleView"];
            warnings: {
                /** @constant */
                code: "W_RULE";
                message: string;
            }[];
        };
        ScenarioChoice: {
            scenario: string | null;
            /** @description Values by name: numbers, or texts such as 0.73 and 5m. Answered as numbers, times in milliseconds. */
            parameters?: {
                [key: string]: number | string;
            };
        };
        Quirks: {
            quirks: components["schemas"]["Quirk"][];
        };
        Quirk: {
            name: string;
            /** @description The alternative in force. */
            value: string;
            /** @enum {string} */
            chosenBy: "scenario" | "account" | "server" | "default";
            alternatives: string[];
            default: string;
            /** @description What contradicts what. */
            because: string;
            sources: string;
        };
        QuirkChange: {
            quirks: {
                [key: string]: string | null;
            };
        };
        Attempt: {
            id: string;
            noticeId: string;
            jobId: string;
            at: components["schemas"]["Instant"];
            to: string;
            /** @description What was sent. */
            body: string;
            /** @description What the receiver answered; null: nothing. */
            status: number | null;
            /** @description The class of the failure; null: it was heard. */
            error: string | null;
            /** @description Milliseconds of real time. */
            ms: number;
            /** @description The scenario or request that changed it. */
            rule: string | null;
        };
        Notice: {
            id: string;
            jobId: string;
            /** @description The provider's word that it tells. */
            word: string;
            dueAt: components["schemas"]["Instant"];
            to: string;
            /** @enum {string} */
            state: "waiting" | "held" | "delivered" | "refused" | "dropped";
            /** @description How many attempts repeated a call that had been heard. */
            duplicates: number;
            attempts: components["schemas"]["Attempt"][];
        };
        Notices: {
            notices: components["schemas"]["Notice"][];
        };
        Replay: {
            /** @description Another receiver. */
            to?: string;
            /** @description What is sent in place of the provider's body, this once. */
            body?: string;
        };
        Swap: {
            /** @description The other webhook call. */
            with: string;
        };
        JobOrder: {
            /** @description novita, modelslab. */
            provider: string;
            /** @enum {unknown} */
            kind: "training" | "generation";
            /** @description Whom the provider is to tell; refused where it tells nobody of such a job. */
            webhook?: string;
        };
        Sample: {
            provider: string;
            /** @description A status word of the provider. */
            word: string;
            /** @description The receiver. */
            to: string;
        };
        SampleResult: {
            to: string;
            /** @description What was sent. */
            body: string;
            status: number | null;
            error: string | null;
            /** @description The failure in more words. */
            detail: string | null;
            ms: number;
        };
        Catches: {
            name: string;
            /** @description What it answers. */
            status: number;
            calls: {
                at: components["schemas"]["Instant"];
                /** @description Whose webhook call it was; null: it came from outside. */
                account: string | null;
                headers: {
                    [key: string]: string;
                };
                body: string;
            }[];
        };
        CatcherChange: {
            status: number;
        };
        Caught: {
            /** @description The catcher's name. */
            caught: string;
        };
        Violation: {
            /** @description Where: $.… in the body, query.… in the query. */
            path: string;
            message: string;
            /** @description What to send instead. */
            hint: string;
            /** @description Who says so. */
            source: string;
        };
        Exchange: {
            id: string;
            at: components["schemas"]["Instant"];
            service: string;
            /** @description null: no such route. */
            operation: string | null;
            method: string;
            path: string;
            status: number;
            ms: number;
            violations: components["schemas"]["Violation"][];
            rule: string | null;
            /** @description What a person should know of it, such as the nearest route to an unknown one. */
            note: string | null;
        };
        Exchanges: {
            exchanges: components["schemas"]["ListedExchange"][];
            /** @description How many there are of the kind that was asked for, however few of them are shown. */
            total: number;
        };
        ListedExchange: {
            id: string;
            at: components["schemas"]["Instant"];
            service: string;
            /** @description null: no such route. */
            operation: string | null;
            method: string;
            path: string;
            status: number;
            ms: number;
            violations: components["schemas"]["Violation"][];
            rule: string | null;
            /** @description What a person should know of it, such as the nearest route to an unknown one. */
            note: string | null;
            /** @description null: the caller was not known. */
            account: string | null;
            /** @description The job it was about. */
            jobId: string | null;
            /** @description The beginning of an answer that refuses. */
            refusal: string | null;
        };
        ExchangeDetail: {
            exchange: components["schemas"]["Exchange"];
            /** @description null: the caller was not known. */
            account: string | null;
            /** @description Path and query as they were sent. */
            target: string;
            jobId: string | null;
            request: components["schemas"]["Side"];
            answer: components["schemas"]["Side"];
        };
        Side: {
            headers: {
                [key: string]: string;
            };
            /** @description null: none, or no text. */
            body: string | null;
            /** @description How long it was before it was cut; 0 where it streamed. */
            bytes: number;
        };
        Wait: {
            /** @description Real time: milliseconds, or a number with its unit; 30s unless given, 10m at most. */
            within?: string | number;
            exchange?: components["schemas"]["WaitForExchange"];
            webhook?: components["schemas"]["WaitForWebhook"];
            job?: components["schemas"]["WaitForJob"];
        };
        WaitForExchange: {
            service?: string;
            operation?: string;
            method?: string;
            /** @description Without the query. */
            path?: string;
            status?: number;
            /** @description Only those after this one, such as req_42. */
            after?: string;
        };
        WaitForWebhook: {
            job?: string;
            /** @description The provider's word that it tells. */
            word?: string;
            /** @description The receiver. */
            to?: string;
            /** @description true: only one that was answered 2xx; false: only one that was not. */
            heard?: boolean;
            /** @description Only those after this one, such as att_7. */
            after?: string;
        };
        WaitForJob: {
            id: string;
            /** @description queued, running, deploying, ready, failed, cancelled, ended, or a word of its provider. */
            state: string;
        };
        Waited: {
            /** @enum {string} */
            what: "exchange" | "webhook" | "job";
            /** @description How long it was waited for; milliseconds of real time. */
            ms: number;
            exchange: components["schemas"]["Exchange"] | null;
            attempt: components["schemas"]["Attempt"] | null;
            job: components["schemas"]["Job"] | null;
        };
        Violations: {
            violations: {
                exchange: string;
                at: components["schemas"]["Instant"];
                service: string;
                operation: string | null;
                path: string;
                message: string;
                hint: string;
                source: string;
            }[];
        };
        Findings: {
            account: string;
            /** @description Nothing but notes. */
            clean: boolean;
            /** @description How many exchanges of the account the journal holds. */
            exchanges: number;
            findings: {
                /** @enum {string} */
                kind: "violation" | "no-route" | "bad-answer" | "webhook" | "upload" | "dropped";
                /** @description Worth knowing and nothing to mend. */
                isNote: boolean;
                /** @description One line for a person. */
                text: string;
                fix: string | null;
                /** @description Who says so. */
                source: string | null;
                exchange: string | null;
                notice: string | null;
                asset: string | null;
            }[];
        };
        Ledger: {
            slots: {
                assetId: string;
                /** @description null: nothing was uploaded. */
                bytes: number | null;
                /** @description png, jpeg or webp; null: none of them. */
                format: string | null;
                /** @description Jobs. */
                usedBy: string[];
                usedBeforeUpload: boolean;
            }[];
        };
        Uploads: {
            uploads: {
                assetId: string;
                /** @description Where its presigned URL writes. */
                path: string;
                issuedAt: components["schemas"]["Instant"];
                storedAt: components["schemas"]["Instant"] | null;
                bytes: number | null;
                format: string | null;
                width: number | null;
                height: number | null;
                contentType: string | null;
                sha256: string | null;
                usedBy: string[];
                usedBeforeUpload: boolean;
            }[];
        };
    };
    responses: {
        /** @description What was asked cannot be done. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The server has a token, and the call has not. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description A foreign Host or Origin, or a body that is not declared as JSON. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description There is no such thing. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description It stands so that this cannot be done with it. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The body is larger than any that means something here. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description A fault of loradock. */
        Bug: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description There are as many as there may be. */
        Busy: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description It is stopping. */
        Stopping: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Health"];
            };
        };
    };
    parameters: {
        /** @description The API key; without it the only account there is. */
        Account: string;
        /** @description The job's id as its provider has it. */
        JobId: string;
        /** @description A webhook call such as ntc_3. */
        NoticeId: string;
        /** @description An exchange such as req_42. */
        ExchangeId: string;
        /** @description The name of a scenario. */
        Name: string;
        /** @description Any name without a slash; a catcher is there by being named. */
        CatcherName: string;
        /** @description The last exchange seen. */
        After: string;
        /** @description How many at most. */
        Limit: number;
        /** @description Such as storage or control. */
        ServiceName: string;
        /** @description An operationId of that service's document. */
        OperationName: string;
        /** @description A status such as 404 or a class such as 4xx. */
        Status: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process answers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            500: components["responses"]["Bug"];
        };
    };
    getReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything is open. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            500: components["responses"]["Bug"];
            503: components["responses"]["Stopping"];
        };
    };
    getStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metrics, in Prometheus' text format. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    listAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    openAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountKey"];
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    reset: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reset"];
            };
        };
        responses: {
            /** @description It is forgotten. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    saveSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Folder"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    loadSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Folder"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    getClock: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    setClock: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockChange"];
            };
        };
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    setClocks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockChange"];
            };
        };
        responses: {
            /** @description The accounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    advanceClock: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Advance"];
            };
        };
        responses: {
            /** @description Where the clock stands now, and what happened. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    advanceToNext: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the clock stands now, and what happened. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    runUntil: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunUntil"];
            };
        };
        responses: {
            /** @description Where the clock stands now, and what happened. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    settleClock: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the clock stands now, and what happened. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The jobs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jobs"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    createJob: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobOrder"];
            };
        };
        responses: {
            /** @description The job, as it was accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    getJob: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path: {
                /** @description The job's id as its provider has it. */
                id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    finishJob: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path: {
                /** @description The job's id as its provider has it. */
                id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the clock stands now, and what happened. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    failJob: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path: {
                /** @description The job's id as its provider has it. */
                id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Failing"];
            };
        };
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    cancelJob: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path: {
                /** @description The job's id as its provider has it. */
                id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    listScenarios: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scenarios. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenarios"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    getScenario: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path: {
                /** @description The name of a scenario. */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scenario. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    useScenario: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenarioChoice"];
            };
        };
        responses: {
            /** @description The choice. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioChoice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    leaveScenario: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The choice. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioChoice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    listRules: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rules"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    addRule: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rule"];
            };
        };
        responses: {
            /** @description It was added. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleAdded"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    clearRules: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    removeRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as rul_3. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    listQuirks: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quirks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quirks"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    setQuirks: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuirkChange"];
            };
        };
        responses: {
            /** @description The quirks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quirks"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    listNotices: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook calls. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notices"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    sendSample: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Sample"];
            };
        };
        responses: {
            /** @description What came of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    getNotice: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path: {
                /** @description A webhook call such as ntc_3. */
                id: components["parameters"]["NoticeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook call. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    replayNotice: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path: {
                /** @description A webhook call such as ntc_3. */
                id: components["parameters"]["NoticeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Replay"];
            };
        };
        responses: {
            /** @description The attempt. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attempt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    holdNotice: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path: {
                /** @description A webhook call such as ntc_3. */
                id: components["parameters"]["NoticeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook call. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    releaseNotice: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path: {
                /** @description A webhook call such as ntc_3. */
                id: components["parameters"]["NoticeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook call. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    dropNotice: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path: {
                /** @description A webhook call such as ntc_3. */
                id: components["parameters"]["NoticeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook call. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    duplicateNotice: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path: {
                /** @description A webhook call such as ntc_3. */
                id: components["parameters"]["NoticeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The other webhook call. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    swapNotices: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path: {
                /** @description A webhook call such as ntc_3. */
                id: components["parameters"]["NoticeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Swap"];
            };
        };
        responses: {
            /** @description Both webhook calls, the one of the path first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notices"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    listCatches: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path: {
                /** @description Any name without a slash; a catcher is there by being named. */
                name: components["parameters"]["CatcherName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was caught. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catches"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    setCatcher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Any name without a slash; a catcher is there by being named. */
                name: components["parameters"]["CatcherName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CatcherChange"];
            };
        };
        responses: {
            /** @description The status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatcherChange"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    catchCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Any name without a slash; a catcher is there by being named. */
                name: components["parameters"]["CatcherName"];
            };
            cookie?: never;
        };
        /** @description Anything; what is no text is kept as if it were. */
        requestBody?: {
            content: {
                "*/*": unknown;
            };
        };
        responses: {
            /** @description The status that was set, 200 unless one was; 204 and 205 without a body. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caught"];
                };
            };
            /** @description A status that was set; 304 without a body. */
            "3XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caught"];
                };
            };
            /** @description A status that was set, or a body that cannot be read. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caught"] | components["schemas"]["Failure"];
                };
            };
            /** @description A status that was set, or a fault of loradock. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caught"] | components["schemas"]["Failure"];
                };
            };
        };
    };
    listExchanges: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
                /** @description The last exchange seen. */
                after?: components["parameters"]["After"];
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Such as storage or control. */
                service?: components["parameters"]["ServiceName"];
                /** @description An operationId of that service's document. */
                operation?: components["parameters"]["OperationName"];
                /** @description A status such as 404 or a class such as 4xx. */
                status?: components["parameters"]["Status"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exchanges. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exchanges"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    clearExchanges: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    getExchange: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path: {
                /** @description An exchange such as req_42. */
                id: components["parameters"]["ExchangeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exchange. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /** @description The API key whose events are wanted, which need not be there yet; without it everybody's. */
                account?: string;
            };
            header?: {
                /** @description The id of the last event seen. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events, without an end. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
            503: components["responses"]["Busy"];
        };
    };
    wait: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Wait"];
            };
        };
        responses: {
            /** @description It is there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waited"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    listViolations: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The violations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Violations"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    getFindings: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The findings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    getLedger: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ledger. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ledger"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
    listUploads: {
        parameters: {
            query?: {
                /** @description The API key; without it the only account there is. */
                account?: components["parameters"]["Account"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The uploads. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Uploads"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Bug"];
        };
    };
}
