// Generated from openapi/control.yaml by `npm run generate`. Do not edit.
export const document = {
  "openapi": "3.1.0",
  "info": {
    "title": "loradock control API",
    "version": "0.1.0",
    "summary": "Steers an emulator and says what happened in it.",
    "description": "What the command line uses, and nothing else. Every answer to a mistake is `{\"error\": {\"code\", \"message\", \"where\", \"fix\", \"docs\"}}`. Calls are refused for a foreign Host or Origin; a token is required when one is set.",
    "license": {
      "name": "MIT",
      "identifier": "MIT"
    }
  },
  "servers": [
    {
      "url": "http://127.0.0.1:4650",
      "description": "where `loradock` listens by default"
    }
  ],
  "security": [
    {
      "token": []
    },
    {}
  ],
  "tags": [
    {
      "name": "control",
      "description": "our own routes, under /_/"
    }
  ],
  "paths": {
    "/_/health/live": {
      "get": {
        "operationId": "getLive",
        "tags": [
          "control"
        ],
        "summary": "Tells that the process answers",
        "x-source": "architecture, D20",
        "x-emulated": "No token, no Host check, no journal row.",
        "responses": {
          "200": {
            "description": "Tells that the process answers",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Health"
                }
              }
            }
          },
          "4XX": {
            "$ref": "#/components/responses/BadRequest"
          }
        }
      }
    },
    "/_/health/ready": {
      "get": {
        "operationId": "getReady",
        "tags": [
          "control"
        ],
        "summary": "Tells that everything is open and bound",
        "x-source": "architecture, D20",
        "x-emulated": "503 while stopping. No token, no Host check, no journal row.",
        "responses": {
          "200": {
            "description": "Tells that everything is open and bound",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Health"
                }
              }
            }
          },
          "503": {
            "$ref": "#/components/responses/Stopping"
          },
          "4XX": {
            "$ref": "#/components/responses/BadRequest"
          }
        }
      }
    },
    "/_/api/v1/status": {
      "get": {
        "operationId": "getStatus",
        "tags": [
          "control"
        ],
        "summary": "Says what runs",
        "x-source": "architecture, D20",
        "x-emulated": "Version, data folder, defaults and how much is kept.",
        "responses": {
          "200": {
            "description": "Says what runs",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Status"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/_/api/v1/openapi.json": {
      "get": {
        "operationId": "getDocument",
        "tags": [
          "control"
        ],
        "summary": "Gives this document as JSON",
        "x-source": "architecture, D20",
        "x-emulated": "The document that drives this very service.",
        "responses": {
          "200": {
            "description": "Gives this document as JSON",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Document"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/_/api/v1/accounts": {
      "get": {
        "operationId": "listAccounts",
        "tags": [
          "control"
        ],
        "summary": "Lists the accounts",
        "x-source": "architecture, D20",
        "x-emulated": "One per API key that was used.",
        "responses": {
          "200": {
            "description": "Lists the accounts",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Accounts"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/_/api/v1/scenarios": {
      "get": {
        "operationId": "listScenarios",
        "tags": [
          "control"
        ],
        "summary": "Lists the scenarios",
        "x-source": "architecture, D20",
        "x-emulated": "Name and story of each.",
        "responses": {
          "200": {
            "description": "Lists the scenarios",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Scenarios"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/_/api/v1/scenario": {
      "put": {
        "operationId": "useScenario",
        "tags": [
          "control"
        ],
        "summary": "Chooses the scenario of an account",
        "x-source": "architecture, D20",
        "x-emulated": "Holds for jobs accepted from then on; null goes back to the suffix of the key or the default.",
        "parameters": [
          {
            "$ref": "#/components/parameters/account"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ScenarioChoice"
              }
            }
          }
        },
        "x-essentials": "ScenarioChoice",
        "responses": {
          "200": {
            "description": "Chooses the scenario of an account",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScenarioChoice"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/_/api/v1/clock": {
      "get": {
        "operationId": "getClock",
        "tags": [
          "control"
        ],
        "summary": "Shows the clock of an account",
        "x-source": "architecture, D20",
        "x-emulated": "Its instant, mode and pace, and what is due next.",
        "parameters": [
          {
            "$ref": "#/components/parameters/account"
          }
        ],
        "responses": {
          "200": {
            "description": "Shows the clock of an account",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Clock"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      },
      "put": {
        "operationId": "setClock",
        "tags": [
          "control"
        ],
        "summary": "Changes how a clock runs",
        "x-source": "architecture, D20",
        "x-emulated": "Mode and pace; the instant stays. Pace holds for jobs accepted from then on.",
        "parameters": [
          {
            "$ref": "#/components/parameters/account"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ClockChange"
              }
            }
          }
        },
        "x-essentials": "ClockChange",
        "responses": {
          "200": {
            "description": "Changes how a clock runs",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Clock"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/_/api/v1/clock/advance": {
      "post": {
        "operationId": "advanceClock",
        "tags": [
          "control"
        ],
        "summary": "Lets time pass",
        "x-source": "architecture, D20",
        "x-emulated": "Answers when every receiver has answered or run out of its deadline. Without an account every clock moves.",
        "parameters": [
          {
            "$ref": "#/components/parameters/account"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Advance"
              }
            }
          }
        },
        "x-essentials": "Advance",
        "responses": {
          "200": {
            "description": "Lets time pass",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Moved"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/_/api/v1/clock/next": {
      "post": {
        "operationId": "advanceToNext",
        "tags": [
          "control"
        ],
        "summary": "Goes to the next thing that is due",
        "x-source": "architecture, D20",
        "x-emulated": "However far away it is; nothing happens when nothing ever will be due.",
        "parameters": [
          {
            "$ref": "#/components/parameters/account"
          }
        ],
        "responses": {
          "200": {
            "description": "Goes to the next thing that is due",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Moved"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/_/api/v1/clock/run-until": {
      "post": {
        "operationId": "runUntil",
        "tags": [
          "control"
        ],
        "summary": "Goes to the instant a job reaches a state",
        "x-source": "architecture, D20",
        "x-emulated": "A state, `ended`, or a provider's own word.",
        "parameters": [
          {
            "$ref": "#/components/parameters/account"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/RunUntil"
              }
            }
          }
        },
        "x-essentials": "RunUntil",
        "responses": {
          "200": {
            "description": "Goes to the instant a job reaches a state",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Moved"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/_/api/v1/clock/settle": {
      "post": {
        "operationId": "settleClock",
        "tags": [
          "control"
        ],
        "summary": "Goes on until nothing finite is due",
        "x-source": "architecture, D20",
        "x-emulated": "Jobs that are planned never to move are not waited for.",
        "parameters": [
          {
            "$ref": "#/components/parameters/account"
          }
        ],
        "responses": {
          "200": {
            "description": "Goes on until nothing finite is due",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Moved"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/_/api/v1/jobs": {
      "get": {
        "operationId": "listJobs",
        "tags": [
          "control"
        ],
        "summary": "Lists jobs, newest first",
        "x-source": "architecture, D20",
        "x-emulated": "At most 200.",
        "parameters": [
          {
            "$ref": "#/components/parameters/account"
          }
        ],
        "responses": {
          "200": {
            "description": "Lists jobs, newest first",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Jobs"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/_/api/v1/jobs/{id}": {
      "get": {
        "operationId": "getJob",
        "tags": [
          "control"
        ],
        "summary": "Shows one job with its whole timeline",
        "x-source": "architecture, D20",
        "x-emulated": "The future included, since the plan is known.",
        "parameters": [
          {
            "$ref": "#/components/parameters/account"
          },
          {
            "$ref": "#/components/parameters/id"
          }
        ],
        "responses": {
          "200": {
            "description": "Shows one job with its whole timeline",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/JobDetail"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/_/api/v1/notices": {
      "get": {
        "operationId": "listNotices",
        "tags": [
          "control"
        ],
        "summary": "Lists webhook calls, oldest first",
        "x-source": "architecture, D20",
        "x-emulated": "Those made and those to be made, each with its attempts. At most 200, the newest.",
        "parameters": [
          {
            "$ref": "#/components/parameters/account"
          }
        ],
        "responses": {
          "200": {
            "description": "Lists webhook calls, oldest first",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Notices"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/_/api/v1/notices/{id}": {
      "get": {
        "operationId": "getNotice",
        "tags": [
          "control"
        ],
        "summary": "Shows one webhook call",
        "x-source": "architecture, D20",
        "x-emulated": "With every attempt: what was sent, what came back.",
        "parameters": [
          {
            "$ref": "#/components/parameters/account"
          },
          {
            "$ref": "#/components/parameters/id"
          }
        ],
        "responses": {
          "200": {
            "description": "Shows one webhook call",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Notice"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/_/api/v1/notices/{id}/replay": {
      "post": {
        "operationId": "replayNotice",
        "tags": [
          "control"
        ],
        "summary": "Sends a webhook call once more",
        "x-source": "architecture, D20",
        "x-emulated": "With the identity it had, to its own receiver or another.",
        "parameters": [
          {
            "$ref": "#/components/parameters/account"
          },
          {
            "$ref": "#/components/parameters/id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Replay"
              }
            }
          }
        },
        "x-essentials": "Replay",
        "responses": {
          "200": {
            "description": "Sends a webhook call once more",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Attempt"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/_/api/v1/notices/send": {
      "post": {
        "operationId": "sendSample",
        "tags": [
          "control"
        ],
        "summary": "Sends one sample call without a job",
        "x-source": "architecture, D20",
        "x-emulated": "In the provider's shape, to try a receiver. Nothing is kept of it.",
        "parameters": [
          {
            "$ref": "#/components/parameters/account"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Sample"
              }
            }
          }
        },
        "x-essentials": "Sample",
        "responses": {
          "200": {
            "description": "Sends one sample call without a job",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SampleResult"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/_/api/v1/exchanges": {
      "get": {
        "operationId": "listExchanges",
        "tags": [
          "control"
        ],
        "summary": "Lists requests and their answers, oldest first",
        "x-source": "architecture, D20",
        "x-emulated": "At most 200 after the one named.",
        "parameters": [
          {
            "$ref": "#/components/parameters/account"
          },
          {
            "$ref": "#/components/parameters/after"
          }
        ],
        "responses": {
          "200": {
            "description": "Lists requests and their answers, oldest first",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Exchanges"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/_/api/v1/ledger": {
      "get": {
        "operationId": "getLedger",
        "tags": [
          "control"
        ],
        "summary": "Shows the upload-to-train ledger",
        "x-source": "architecture, D20",
        "x-emulated": "Every slot, what lies in it, which jobs used it, and whether one was too early.",
        "parameters": [
          {
            "$ref": "#/components/parameters/account"
          }
        ],
        "responses": {
          "200": {
            "description": "Shows the upload-to-train ledger",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Ledger"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/_/api/v1/reset": {
      "post": {
        "operationId": "reset",
        "tags": [
          "control"
        ],
        "summary": "Forgets one account, or all",
        "x-source": "architecture, D20",
        "x-emulated": "Rows, bytes and clock.",
        "parameters": [
          {
            "$ref": "#/components/parameters/account"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Reset"
              }
            }
          }
        },
        "x-essentials": "Reset",
        "responses": {
          "200": {
            "description": "Forgets one account, or all",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Done"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/_/api/v1/catch/{name}": {
      "get": {
        "operationId": "listCatches",
        "tags": [
          "control"
        ],
        "summary": "Lists what a catcher caught",
        "x-source": "architecture, D20",
        "x-emulated": "The newest 200 calls, oldest first.",
        "parameters": [
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "responses": {
          "200": {
            "description": "Lists what a catcher caught",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Catches"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      },
      "put": {
        "operationId": "setCatcher",
        "tags": [
          "control"
        ],
        "summary": "Sets the status a catcher answers",
        "x-source": "architecture, D20",
        "x-emulated": "200 unless set.",
        "parameters": [
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/CatcherChange"
              }
            }
          }
        },
        "x-essentials": "CatcherChange",
        "responses": {
          "200": {
            "description": "Sets the status a catcher answers",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CatcherChange"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          }
        }
      }
    },
    "/_/catch/{name}": {
      "post": {
        "operationId": "catchCall",
        "tags": [
          "control"
        ],
        "summary": "Receives a webhook call",
        "x-source": "architecture, D20",
        "x-emulated": "For people who have no receiver yet. Webhook calls to it are handed over inside the process.",
        "parameters": [
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "requestBody": {
          "content": {
            "application/json": {
              "schema": {
                "type": "object"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "description": "the status that was set, 200 unless one was",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Caught"
                }
              }
            }
          },
          "4XX": {
            "description": "a status that was set, or a body that cannot be read",
            "content": {
              "application/json": {
                "schema": {
                  "anyOf": [
                    {
                      "$ref": "#/components/schemas/Caught"
                    },
                    {
                      "$ref": "#/components/schemas/Failure"
                    }
                  ]
                }
              }
            }
          },
          "5XX": {
            "description": "a status that was set",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Caught"
                }
              }
            }
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "token": {
        "type": "http",
        "scheme": "bearer",
        "description": "LORADOCK_TOKEN of the server"
      }
    },
    "parameters": {
      "account": {
        "name": "account",
        "in": "query",
        "description": "the API key; without it the only account there is",
        "schema": {
          "type": "string"
        },
        "x-source": "architecture, D3"
      },
      "after": {
        "name": "after",
        "in": "query",
        "description": "the last one seen",
        "schema": {
          "type": "string",
          "pattern": "^req_\\d+$"
        },
        "x-source": "architecture, D20"
      },
      "id": {
        "name": "id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string"
        },
        "x-source": "architecture, D20"
      },
      "name": {
        "name": "name",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string"
        },
        "x-source": "ux, section 12"
      }
    },
    "responses": {
      "BadRequest": {
        "description": "what was asked cannot be done",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Failure"
            }
          }
        }
      },
      "Unauthorized": {
        "description": "a token is needed",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Failure"
            }
          }
        }
      },
      "Forbidden": {
        "description": "a foreign Host or Origin",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Failure"
            }
          }
        }
      },
      "NotFound": {
        "description": "there is no such thing",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Failure"
            }
          }
        }
      },
      "Stopping": {
        "description": "it is stopping",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Health"
            }
          }
        }
      }
    },
    "schemas": {
      "Failure": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "error"
        ],
        "properties": {
          "error": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "code",
              "message",
              "where",
              "fix",
              "docs"
            ],
            "properties": {
              "code": {
                "type": "string",
                "pattern": "^E_"
              },
              "message": {
                "type": "string"
              },
              "where": {
                "type": "string"
              },
              "fix": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              },
              "docs": {
                "type": "string"
              }
            }
          }
        }
      },
      "Health": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "status",
          "version"
        ],
        "properties": {
          "status": {
            "type": "string",
            "enum": [
              "live",
              "ready",
              "stopping"
            ]
          },
          "version": {
            "type": "string"
          }
        }
      },
      "Document": {
        "type": "object",
        "required": [
          "openapi"
        ],
        "properties": {
          "openapi": {
            "type": "string"
          }
        }
      },
      "Status": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "version",
          "data",
          "clock",
          "pace",
          "scenario",
          "seed",
          "validation",
          "accounts",
          "jobs",
          "dropped"
        ],
        "properties": {
          "version": {
            "type": "string"
          },
          "data": {
            "type": [
              "string",
              "null"
            ]
          },
          "clock": {
            "type": "string",
            "enum": [
              "live",
              "manual"
            ]
          },
          "pace": {
            "type": "number"
          },
          "scenario": {
            "type": "string"
          },
          "seed": {
            "type": "integer"
          },
          "validation": {
            "type": "string",
            "enum": [
              "observe",
              "strict",
              "off"
            ]
          },
          "accounts": {
            "type": "integer"
          },
          "jobs": {
            "type": "integer"
          },
          "dropped": {
            "type": "integer",
            "description": "exchanges dropped to keep the journal in its bounds"
          }
        }
      },
      "Instant": {
        "type": "string",
        "format": "date-time"
      },
      "Accounts": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "accounts"
        ],
        "properties": {
          "accounts": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "account",
                "now",
                "mode",
                "pace",
                "scenario"
              ],
              "properties": {
                "account": {
                  "type": "string"
                },
                "now": {
                  "$ref": "#/components/schemas/Instant"
                },
                "mode": {
                  "type": "string",
                  "enum": [
                    "live",
                    "manual"
                  ]
                },
                "pace": {
                  "type": "number"
                },
                "scenario": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "Scenarios": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "scenarios"
        ],
        "properties": {
          "scenarios": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "name",
                "story"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "story": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "ScenarioChoice": {
        "type": "object",
        "required": [
          "scenario"
        ],
        "properties": {
          "scenario": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "Clock": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "account",
          "now",
          "mode",
          "pace",
          "nextAt"
        ],
        "properties": {
          "account": {
            "type": "string"
          },
          "now": {
            "$ref": "#/components/schemas/Instant"
          },
          "mode": {
            "type": "string",
            "enum": [
              "live",
              "manual"
            ]
          },
          "pace": {
            "type": "number"
          },
          "nextAt": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/Instant"
              },
              {
                "type": "null"
              }
            ]
          }
        }
      },
      "ClockChange": {
        "type": "object",
        "properties": {
          "mode": {
            "type": "string",
            "enum": [
              "live",
              "manual"
            ]
          },
          "pace": {
            "type": "number",
            "exclusiveMinimum": 0
          }
        }
      },
      "Advance": {
        "type": "object",
        "required": [
          "by"
        ],
        "properties": {
          "by": {
            "type": [
              "string",
              "number"
            ]
          }
        }
      },
      "RunUntil": {
        "type": "object",
        "required": [
          "job",
          "state"
        ],
        "properties": {
          "job": {
            "type": "string"
          },
          "state": {
            "type": "string"
          }
        }
      },
      "Moved": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "now",
          "happenings"
        ],
        "properties": {
          "now": {
            "$ref": "#/components/schemas/Instant"
          },
          "happenings": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "at",
                "what",
                "account",
                "jobId",
                "text"
              ],
              "properties": {
                "at": {
                  "$ref": "#/components/schemas/Instant"
                },
                "what": {
                  "type": "string",
                  "enum": [
                    "transition",
                    "attempt"
                  ]
                },
                "account": {
                  "type": "string"
                },
                "jobId": {
                  "type": "string"
                },
                "noticeId": {
                  "type": "string"
                },
                "text": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "Job": {
        "type": "object",
        "required": [
          "id",
          "provider",
          "kind",
          "type",
          "name",
          "state",
          "word",
          "progress",
          "acceptedAt",
          "modelName",
          "transitions"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "provider": {
            "type": "string"
          },
          "kind": {
            "type": "string",
            "enum": [
              "training",
              "generation"
            ]
          },
          "type": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "queued",
              "running",
              "deploying",
              "ready",
              "failed",
              "cancelled"
            ]
          },
          "word": {
            "type": "string",
            "description": "the provider's own word"
          },
          "progress": {
            "type": "number",
            "minimum": 0,
            "maximum": 100
          },
          "acceptedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "modelName": {
            "type": [
              "string",
              "null"
            ]
          },
          "transitions": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "at",
                "state",
                "word"
              ],
              "properties": {
                "at": {
                  "$ref": "#/components/schemas/Instant"
                },
                "state": {
                  "type": "string"
                },
                "word": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "Jobs": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "jobs"
        ],
        "properties": {
          "jobs": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Job"
            }
          }
        }
      },
      "JobDetail": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "job",
          "request",
          "notices"
        ],
        "properties": {
          "job": {
            "$ref": "#/components/schemas/Job"
          },
          "request": {
            "description": "the accepted request as it is kept"
          },
          "notices": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Notice"
            }
          }
        }
      },
      "Attempt": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "noticeId",
          "jobId",
          "at",
          "to",
          "body",
          "status",
          "error",
          "ms",
          "rule"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "noticeId": {
            "type": "string"
          },
          "jobId": {
            "type": "string"
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          },
          "to": {
            "type": "string"
          },
          "body": {
            "type": "string"
          },
          "status": {
            "type": [
              "integer",
              "null"
            ]
          },
          "error": {
            "type": [
              "string",
              "null"
            ]
          },
          "ms": {
            "type": "number"
          },
          "rule": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "Notice": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "jobId",
          "word",
          "dueAt",
          "to",
          "state",
          "attempts"
        ],
        "properties": {
          "id": {
            "type": "string",
            "pattern": "^ntc_\\d+$"
          },
          "jobId": {
            "type": "string"
          },
          "word": {
            "type": "string"
          },
          "dueAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "to": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "waiting",
              "held",
              "delivered",
              "refused",
              "dropped"
            ]
          },
          "attempts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Attempt"
            }
          }
        }
      },
      "Notices": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "notices"
        ],
        "properties": {
          "notices": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Notice"
            }
          }
        }
      },
      "Replay": {
        "type": "object",
        "properties": {
          "to": {
            "type": "string"
          }
        }
      },
      "Sample": {
        "type": "object",
        "required": [
          "provider",
          "word",
          "to"
        ],
        "properties": {
          "provider": {
            "type": "string"
          },
          "word": {
            "type": "string"
          },
          "to": {
            "type": "string"
          }
        }
      },
      "SampleResult": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "to",
          "body",
          "status",
          "error",
          "detail",
          "ms"
        ],
        "properties": {
          "to": {
            "type": "string"
          },
          "body": {
            "type": "string"
          },
          "status": {
            "type": [
              "integer",
              "null"
            ]
          },
          "error": {
            "type": [
              "string",
              "null"
            ]
          },
          "detail": {
            "type": [
              "string",
              "null"
            ]
          },
          "ms": {
            "type": "number"
          }
        }
      },
      "Violation": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "path",
          "message",
          "hint",
          "source"
        ],
        "properties": {
          "path": {
            "type": "string"
          },
          "message": {
            "type": "string"
          },
          "hint": {
            "type": "string"
          },
          "source": {
            "type": "string"
          }
        }
      },
      "Exchanges": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "exchanges"
        ],
        "properties": {
          "exchanges": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "id",
                "at",
                "service",
                "operation",
                "method",
                "path",
                "status",
                "ms",
                "violations",
                "rule",
                "note"
              ],
              "properties": {
                "id": {
                  "type": "string",
                  "pattern": "^req_\\d+$"
                },
                "at": {
                  "$ref": "#/components/schemas/Instant"
                },
                "service": {
                  "type": "string"
                },
                "operation": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "method": {
                  "type": "string"
                },
                "path": {
                  "type": "string"
                },
                "status": {
                  "type": "integer"
                },
                "ms": {
                  "type": "number"
                },
                "violations": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/Violation"
                  }
                },
                "rule": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "note": {
                  "type": [
                    "string",
                    "null"
                  ]
                }
              }
            }
          }
        }
      },
      "Ledger": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "slots"
        ],
        "properties": {
          "slots": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "assetId",
                "bytes",
                "format",
                "usedBy",
                "usedBeforeUpload"
              ],
              "properties": {
                "assetId": {
                  "type": "string"
                },
                "bytes": {
                  "type": [
                    "integer",
                    "null"
                  ]
                },
                "format": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "usedBy": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "usedBeforeUpload": {
                  "type": "boolean"
                }
              }
            }
          }
        }
      },
      "Reset": {
        "type": "object",
        "properties": {
          "all": {
            "type": "boolean",
            "description": "every account"
          }
        }
      },
      "Done": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "done"
        ],
        "properties": {
          "done": {
            "type": "string"
          }
        }
      },
      "Catches": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "name",
          "status",
          "calls"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "status": {
            "type": "integer"
          },
          "calls": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "at",
                "headers",
                "body"
              ],
              "properties": {
                "at": {
                  "$ref": "#/components/schemas/Instant"
                },
                "headers": {
                  "type": "object",
                  "additionalProperties": {
                    "type": "string"
                  }
                },
                "body": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "CatcherChange": {
        "type": "object",
        "required": [
          "status"
        ],
        "properties": {
          "status": {
            "type": "integer",
            "minimum": 200,
            "maximum": 599
          }
        }
      },
      "Caught": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "caught"
        ],
        "properties": {
          "caught": {
            "type": "string"
          }
        }
      }
    }
  }
}
