// Generated from openapi/control.yaml by `npm run generate`. Do not edit.
export const document = {
  "openapi": "3.1.0",
  "info": {
    "title": "loradock control API",
    "version": "0.1.0",
    "summary": "Steers an emulator and says what happened in it.",
    "license": {
      "name": "MIT",
      "identifier": "MIT"
    },
    "description": "What the command line uses, and nothing else. It is loradock's own: no provider has anything like it.\n\n- **Accounts.** A call about an account names it as `?account=KEY`. Without one it is about the only account there is; where\n  there are several, `E_ACCOUNT` lists them. An account is the world of one API key.\n- **Mistakes** are answered as `{\"error\": {\"code\", \"message\", \"where\", \"fix\", \"docs\"}}`: what happened, where, and lines that mend\n  it. Codes are stable across versions; docs/errors.md lists them, each with a page. Fields that are not described here are ignored.\n- **Who is let in.** The Host must be localhost, 127.0.0.1, [::1] or a configured name; a foreign or `null` Origin is refused; what is\n  sent must be declared as JSON; where the server has a token, `Authorization: Bearer TOKEN` is needed. No answer allows another\n  origin to read it. Health and catchers stand outside this.\n- **Instants** are texts in UTC on the account's own clock, which may differ from the machine's.\n- **Ids** are those of the log: `req_42` an exchange, `ntc_3` a webhook call, `att_7` one attempt of it; a job has its provider's.\n"
  },
  "servers": [
    {
      "url": "http://127.0.0.1:4650",
      "description": "Where loradock listens by default"
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
      "name": "health",
      "description": "For probes."
    },
    {
      "name": "world",
      "description": "The emulator as a whole and its accounts."
    },
    {
      "name": "clock",
      "description": "The time of an account."
    },
    {
      "name": "jobs",
      "description": "Trainings and generations."
    },
    {
      "name": "scenarios",
      "description": "How an account behaves."
    },
    {
      "name": "webhooks",
      "description": "Webhook calls made and to be made, and receivers for those who have none."
    },
    {
      "name": "journal",
      "description": "What was asked and answered, and what the documents have against it."
    },
    {
      "name": "uploads",
      "description": "Upload slots and what became of them."
    }
  ],
  "paths": {
    "/_/health/live": {
      "get": {
        "operationId": "getLive",
        "tags": [
          "health"
        ],
        "summary": "Tell that the process answers",
        "description": "Needs no token and no Host of ours, since probes use addresses, and leaves no exchange.",
        "x-source": "ux, section 11, Health",
        "security": [],
        "responses": {
          "200": {
            "description": "The process answers.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Health"
                },
                "examples": {
                  "live": {
                    "$ref": "#/components/examples/live"
                  }
                }
              }
            }
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/health/ready": {
      "get": {
        "operationId": "getReady",
        "tags": [
          "health"
        ],
        "summary": "Tell that everything is open and bound",
        "description": "503 while stopping. Needs no token and no Host of ours, and leaves no exchange.",
        "x-source": "ux, section 11, Health",
        "security": [],
        "responses": {
          "200": {
            "description": "Everything is open.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Health"
                },
                "examples": {
                  "ready": {
                    "$ref": "#/components/examples/ready"
                  }
                }
              }
            }
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          },
          "503": {
            "$ref": "#/components/responses/Stopping"
          }
        }
      }
    },
    "/_/api/v1/status": {
      "get": {
        "operationId": "getStatus",
        "tags": [
          "world"
        ],
        "summary": "Say what runs",
        "description": "Version, data folder, the defaults of accounts, and how much is kept.",
        "x-source": "chosen by loradock",
        "responses": {
          "200": {
            "description": "What runs.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Status"
                },
                "examples": {
                  "status": {
                    "$ref": "#/components/examples/status"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/openapi.json": {
      "get": {
        "operationId": "getDocument",
        "tags": [
          "world"
        ],
        "summary": "Give this document",
        "description": "The document that drives this very service, as JSON.",
        "x-source": "chosen by loradock",
        "responses": {
          "200": {
            "description": "This document.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Document"
                },
                "examples": {
                  "document": {
                    "$ref": "#/components/examples/document"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/metrics": {
      "get": {
        "operationId": "getMetrics",
        "tags": [
          "world"
        ],
        "summary": "Count what happened, for Prometheus",
        "description": "Counters begin at the start of the process and survive a reset; gauges tell what is kept now. Leaves no exchange, since a scraper asks for ever.",
        "x-source": "chosen by loradock",
        "responses": {
          "200": {
            "description": "The metrics, in Prometheus' text format.",
            "content": {
              "text/plain": {
                "schema": {
                  "type": "string"
                },
                "examples": {
                  "metrics": {
                    "$ref": "#/components/examples/metrics"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/accounts": {
      "get": {
        "operationId": "listAccounts",
        "tags": [
          "world"
        ],
        "summary": "List the accounts",
        "description": "An account is the world of one API key; it is made at the first use of the key.",
        "x-source": "chosen by loradock",
        "responses": {
          "200": {
            "description": "The accounts.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Accounts"
                },
                "examples": {
                  "accounts": {
                    "$ref": "#/components/examples/accounts"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      },
      "post": {
        "operationId": "openAccount",
        "tags": [
          "world"
        ],
        "summary": "Make an account before the first call with its key",
        "description": "So that its clock and scenario can be set before anything happens in it. One that is there stays as it is.",
        "x-source": "chosen by loradock",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/AccountKey"
              },
              "examples": {
                "newAccount": {
                  "$ref": "#/components/examples/newAccount"
                }
              }
            }
          }
        },
        "x-essentials": "AccountKey",
        "responses": {
          "200": {
            "description": "The account.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Account"
                },
                "examples": {
                  "account": {
                    "$ref": "#/components/examples/account"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/reset": {
      "post": {
        "operationId": "reset",
        "tags": [
          "world"
        ],
        "summary": "Forget one account, or all",
        "description": "Rows, bytes, clock, scenario and quirks. With `all` the clock that new accounts start from as well.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Reset"
              },
              "examples": {
                "resetOne": {
                  "$ref": "#/components/examples/resetOne"
                },
                "resetAll": {
                  "$ref": "#/components/examples/resetAll"
                }
              }
            }
          }
        },
        "x-essentials": "Reset",
        "responses": {
          "200": {
            "description": "It is forgotten.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Done"
                },
                "examples": {
                  "forgotten": {
                    "$ref": "#/components/examples/forgotten"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/snapshot": {
      "post": {
        "operationId": "saveSnapshot",
        "tags": [
          "world"
        ],
        "summary": "Write everything into a folder",
        "description": "Rows and bytes of every account as they stand at this instant, in a folder that `--data` can open. `dir` is a path of the server's machine,\nfrom the root on, that is not there yet or is empty; the folders it lies in are made. `E_SNAPSHOT` says why one cannot be used, and\nnothing is left of it then.\n",
        "x-source": "ux, section 2, reset",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Folder"
              },
              "examples": {
                "folder": {
                  "$ref": "#/components/examples/folder"
                }
              }
            }
          }
        },
        "x-essentials": "Folder",
        "responses": {
          "200": {
            "description": "It is done.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Done"
                },
                "examples": {
                  "snapshotSaved": {
                    "$ref": "#/components/examples/snapshotSaved"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/restore": {
      "post": {
        "operationId": "loadSnapshot",
        "tags": [
          "world"
        ],
        "summary": "Replace everything by a snapshot",
        "description": "In one go: rows, bytes, clocks and seed of every account, the journal included. What was under way before (requests, uploads, webhook\ncalls, waits) leaves nothing behind. `dir` is a snapshot, or the data folder of a stopped emulator, as a path of the server's machine from\nthe root on; it is only read. Refused with `E_SNAPSHOT…`, and nothing is changed then: one of another program, of another version,\ndamaged, or in use; and while another one is being loaded. A live clock has gone on meanwhile, as it does between two starts.\n",
        "x-source": "ux, section 2, reset",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Folder"
              },
              "examples": {
                "folder": {
                  "$ref": "#/components/examples/folder"
                }
              }
            }
          }
        },
        "x-essentials": "Folder",
        "responses": {
          "200": {
            "description": "It is done.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Done"
                },
                "examples": {
                  "snapshotLoaded": {
                    "$ref": "#/components/examples/snapshotLoaded"
                  }
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
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/clock": {
      "get": {
        "operationId": "getClock",
        "tags": [
          "clock"
        ],
        "summary": "Show the clock of an account",
        "description": "Its instant, mode and pace, and when the next thing is due.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "responses": {
          "200": {
            "description": "The clock.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Clock"
                },
                "examples": {
                  "clock": {
                    "$ref": "#/components/examples/clock"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      },
      "put": {
        "operationId": "setClock",
        "tags": [
          "clock"
        ],
        "summary": "Change how a clock runs",
        "description": "Mode and pace; the instant stays. A pace holds for jobs accepted from then on: a plan is fixed when its job is accepted.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ClockChange"
              },
              "examples": {
                "liveClock": {
                  "$ref": "#/components/examples/liveClock"
                },
                "manualClock": {
                  "$ref": "#/components/examples/manualClock"
                },
                "paceOnly": {
                  "$ref": "#/components/examples/paceOnly"
                }
              }
            }
          }
        },
        "x-essentials": "ClockChange",
        "responses": {
          "200": {
            "description": "The clock.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Clock"
                },
                "examples": {
                  "clock": {
                    "$ref": "#/components/examples/clock"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/clocks": {
      "put": {
        "operationId": "setClocks",
        "tags": [
          "clock"
        ],
        "summary": "Change how every clock runs",
        "description": "As for one account; the mode holds for later accounts as well.",
        "x-source": "chosen by loradock",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ClockChange"
              },
              "examples": {
                "liveClock": {
                  "$ref": "#/components/examples/liveClock"
                }
              }
            }
          }
        },
        "x-essentials": "ClockChange",
        "responses": {
          "200": {
            "description": "The accounts.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Accounts"
                },
                "examples": {
                  "accounts": {
                    "$ref": "#/components/examples/accounts"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/clock/advance": {
      "post": {
        "operationId": "advanceClock",
        "tags": [
          "clock"
        ],
        "summary": "Let time pass",
        "description": "Performs in order what falls due on the way, and answers when every receiver has answered or run out of its deadline. Without an account every clock moves by the same length, and so does the one that new accounts start from.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Advance"
              },
              "examples": {
                "tenMinutes": {
                  "$ref": "#/components/examples/tenMinutes"
                },
                "milliseconds": {
                  "$ref": "#/components/examples/milliseconds"
                }
              }
            }
          }
        },
        "x-essentials": "Advance",
        "responses": {
          "200": {
            "description": "Where the clock stands now, and what happened.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Moved"
                },
                "examples": {
                  "moved": {
                    "$ref": "#/components/examples/moved"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/clock/next": {
      "post": {
        "operationId": "advanceToNext",
        "tags": [
          "clock"
        ],
        "summary": "Go to the next thing that is due",
        "description": "However far away it is. Nothing happens when nothing ever will be due.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "responses": {
          "200": {
            "description": "Where the clock stands now, and what happened.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Moved"
                },
                "examples": {
                  "moved": {
                    "$ref": "#/components/examples/moved"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/clock/run-until": {
      "post": {
        "operationId": "runUntil",
        "tags": [
          "clock"
        ],
        "summary": "Go to the instant a job reaches a state",
        "description": "A state, `ended`, or a word of its provider. Refused with `E_NEVER` where the plan never comes to it, since the plan is known.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/RunUntil"
              },
              "examples": {
                "untilReady": {
                  "$ref": "#/components/examples/untilReady"
                },
                "untilWord": {
                  "$ref": "#/components/examples/untilWord"
                }
              }
            }
          }
        },
        "x-essentials": "RunUntil",
        "responses": {
          "200": {
            "description": "Where the clock stands now, and what happened.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Moved"
                },
                "examples": {
                  "moved": {
                    "$ref": "#/components/examples/moved"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/clock/settle": {
      "post": {
        "operationId": "settleClock",
        "tags": [
          "clock"
        ],
        "summary": "Go on until nothing finite is due",
        "description": "Jobs that are planned never to move are not waited for.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "responses": {
          "200": {
            "description": "Where the clock stands now, and what happened.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Moved"
                },
                "examples": {
                  "moved": {
                    "$ref": "#/components/examples/moved"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/jobs": {
      "get": {
        "operationId": "listJobs",
        "tags": [
          "jobs"
        ],
        "summary": "List jobs",
        "description": "Newest first.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          },
          {
            "$ref": "#/components/parameters/Limit"
          }
        ],
        "responses": {
          "200": {
            "description": "The jobs.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Jobs"
                },
                "examples": {
                  "jobs": {
                    "$ref": "#/components/examples/jobs"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      },
      "post": {
        "operationId": "createJob",
        "tags": [
          "jobs"
        ],
        "summary": "Start a sample job",
        "description": "By the calls that a client of the provider makes with the account's key, generated pictures included, so that journal, uploads and webhook calls are as a client's, and so are the scenarios and rules it meets. Without an account it is that of the only key there is, or of the key test where there is none; a new key opens an account.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/JobOrder"
              },
              "examples": {
                "sampleTraining": {
                  "$ref": "#/components/examples/sampleTraining"
                },
                "sampleGeneration": {
                  "$ref": "#/components/examples/sampleGeneration"
                }
              }
            }
          }
        },
        "x-essentials": "JobOrder",
        "responses": {
          "200": {
            "description": "The job, as it was accepted.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Job"
                },
                "examples": {
                  "newJob": {
                    "$ref": "#/components/examples/newJob"
                  }
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
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/jobs/{id}": {
      "get": {
        "operationId": "getJob",
        "tags": [
          "jobs"
        ],
        "summary": "Show one job",
        "description": "With its whole timeline, the future included, the accepted request, and its webhook calls.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          },
          {
            "$ref": "#/components/parameters/JobId"
          }
        ],
        "responses": {
          "200": {
            "description": "The job.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/JobDetail"
                },
                "examples": {
                  "jobDetail": {
                    "$ref": "#/components/examples/jobDetail"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/jobs/{id}/finish": {
      "post": {
        "operationId": "finishJob",
        "tags": [
          "jobs"
        ],
        "summary": "Let a job end as planned",
        "description": "Moves the clock of its account to the instant it ends, and performs everything due on the way.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          },
          {
            "$ref": "#/components/parameters/JobId"
          }
        ],
        "responses": {
          "200": {
            "description": "Where the clock stands now, and what happened.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Moved"
                },
                "examples": {
                  "moved": {
                    "$ref": "#/components/examples/moved"
                  }
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
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/jobs/{id}/fail": {
      "post": {
        "operationId": "failJob",
        "tags": [
          "jobs"
        ],
        "summary": "Let a job fail now",
        "description": "What its plan had not revealed yet is replaced. Webhook calls that were not sent are dropped; one that tells of the failure is due at once, as the scenario of the account delivers it. A job that has ended is refused.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          },
          {
            "$ref": "#/components/parameters/JobId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Failing"
              },
              "examples": {
                "failWithReason": {
                  "$ref": "#/components/examples/failWithReason"
                },
                "failOnly": {
                  "$ref": "#/components/examples/failOnly"
                }
              }
            }
          }
        },
        "x-essentials": "Failing",
        "responses": {
          "200": {
            "description": "The job.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Job"
                },
                "examples": {
                  "failedJob": {
                    "$ref": "#/components/examples/failedJob"
                  }
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
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/jobs/{id}/cancel": {
      "post": {
        "operationId": "cancelJob",
        "tags": [
          "jobs"
        ],
        "summary": "Cancel a job now",
        "description": "As if its provider had cancelled it. Webhook calls that were not sent are dropped, and nobody is told: no document has a call about it. A job that has ended is refused.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          },
          {
            "$ref": "#/components/parameters/JobId"
          }
        ],
        "responses": {
          "200": {
            "description": "The job.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Job"
                },
                "examples": {
                  "cancelledJob": {
                    "$ref": "#/components/examples/cancelledJob"
                  }
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
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/scenarios": {
      "get": {
        "operationId": "listScenarios",
        "tags": [
          "scenarios"
        ],
        "summary": "List the scenarios",
        "description": "Name and story of each.",
        "x-source": "chosen by loradock",
        "responses": {
          "200": {
            "description": "The scenarios.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Scenarios"
                },
                "examples": {
                  "scenarios": {
                    "$ref": "#/components/examples/scenarios"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/scenarios/{name}": {
      "get": {
        "operationId": "getScenario",
        "tags": [
          "scenarios"
        ],
        "summary": "Show one scenario",
        "description": "Its parameters, what it asks of plans and webhook calls, the timelines it makes, and the ways to choose it. With an account that lives it, as that account chose it.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          },
          {
            "$ref": "#/components/parameters/Name"
          }
        ],
        "responses": {
          "200": {
            "description": "The scenario.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScenarioDetail"
                },
                "examples": {
                  "scenarioDetail": {
                    "$ref": "#/components/examples/scenarioDetail"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/scenario": {
      "put": {
        "operationId": "useScenario",
        "tags": [
          "scenarios"
        ],
        "summary": "Choose the scenario of an account",
        "description": "Holds for jobs accepted from then on. `null` does as DELETE does. Parameters that are left out stand at their defaults.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ScenarioChoice"
              },
              "examples": {
                "chosenScenario": {
                  "$ref": "#/components/examples/chosenScenario"
                },
                "noScenario": {
                  "$ref": "#/components/examples/noScenario"
                }
              }
            }
          }
        },
        "x-essentials": "ScenarioChoice",
        "responses": {
          "200": {
            "description": "The choice.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScenarioChoice"
                },
                "examples": {
                  "chosenScenario": {
                    "$ref": "#/components/examples/chosenScenario"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      },
      "delete": {
        "operationId": "leaveScenario",
        "tags": [
          "scenarios"
        ],
        "summary": "Choose no scenario for an account",
        "description": "The suffix of its key decides then, else the default of the server.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "responses": {
          "200": {
            "description": "The choice.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScenarioChoice"
                },
                "examples": {
                  "noScenario": {
                    "$ref": "#/components/examples/noScenario"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/rules": {
      "get": {
        "operationId": "listRules",
        "tags": [
          "scenarios"
        ],
        "summary": "List the rules",
        "description": "Those that hold for an account, or all there are, oldest first. What a scenario brings along is not among them: it is told with the scenario.",
        "x-source": "ux, section 8, Rules",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "responses": {
          "200": {
            "description": "The rules.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Rules"
                },
                "examples": {
                  "rules": {
                    "$ref": "#/components/examples/rules"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      },
      "post": {
        "operationId": "addRule",
        "tags": [
          "scenarios"
        ],
        "summary": "Add a rule",
        "description": "A fault or a plan override: which calls, what happens to them, how often and how long. It belongs to the account that `when.account` names, known or not, or else to the one of the query; `*` is every account. Of several the oldest that fires answers; rules go before the scenario. One that can never fire is taken with a warning `W_RULE`; what is no rule is refused with `E_RULE`.",
        "x-source": "ux, section 8, Rules",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Rule"
              },
              "examples": {
                "secondCreateLimited": {
                  "$ref": "#/components/examples/secondCreateLimited"
                },
                "everyFourthPollFails": {
                  "$ref": "#/components/examples/everyFourthPollFails"
                },
                "oneTrainingFails": {
                  "$ref": "#/components/examples/oneTrainingFails"
                },
                "lateCalls": {
                  "$ref": "#/components/examples/lateCalls"
                },
                "slowStore": {
                  "$ref": "#/components/examples/slowStore"
                },
                "gatewayPage": {
                  "$ref": "#/components/examples/gatewayPage"
                },
                "picturesPerMinute": {
                  "$ref": "#/components/examples/picturesPerMinute"
                },
                "queueOfFive": {
                  "$ref": "#/components/examples/queueOfFive"
                },
                "purse": {
                  "$ref": "#/components/examples/purse"
                }
              }
            }
          }
        },
        "x-essentials": "GivenRule",
        "responses": {
          "200": {
            "description": "It was added.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RuleAdded"
                },
                "examples": {
                  "ruleAdded": {
                    "$ref": "#/components/examples/ruleAdded"
                  },
                  "ruleDoubted": {
                    "$ref": "#/components/examples/ruleDoubted"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      },
      "delete": {
        "operationId": "clearRules",
        "tags": [
          "scenarios"
        ],
        "summary": "Remove the rules",
        "description": "Those of one account, or all there are.",
        "x-source": "ux, section 8, Rules",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "responses": {
          "200": {
            "description": "They are gone.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Done"
                },
                "examples": {
                  "rulesCleared": {
                    "$ref": "#/components/examples/rulesCleared"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/rules/{id}": {
      "delete": {
        "operationId": "removeRule",
        "tags": [
          "scenarios"
        ],
        "summary": "Remove a rule",
        "description": "What it counted is forgotten with it.",
        "x-source": "ux, section 8, Rules",
        "parameters": [
          {
            "name": "id",
            "in": "path",
            "required": true,
            "description": "Such as rul_3.",
            "schema": {
              "type": "string"
            },
            "x-source": "chosen by loradock"
          }
        ],
        "responses": {
          "200": {
            "description": "It is gone.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Done"
                },
                "examples": {
                  "ruleRemoved": {
                    "$ref": "#/components/examples/ruleRemoved"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/quirks": {
      "get": {
        "operationId": "listQuirks",
        "tags": [
          "scenarios"
        ],
        "summary": "List the quirks as they hold for an account",
        "description": "Each contradiction between the documents, its alternatives, the one in force, and who chose it.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "responses": {
          "200": {
            "description": "The quirks.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Quirks"
                },
                "examples": {
                  "quirks": {
                    "$ref": "#/components/examples/quirks"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      },
      "put": {
        "operationId": "setQuirks",
        "tags": [
          "scenarios"
        ],
        "summary": "Change quirks of an account",
        "description": "Only those named change. `null` goes back to the choice of the server. All are changed or, where one cannot be, none.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/QuirkChange"
              },
              "examples": {
                "quirkChange": {
                  "$ref": "#/components/examples/quirkChange"
                },
                "quirkBack": {
                  "$ref": "#/components/examples/quirkBack"
                }
              }
            }
          }
        },
        "x-essentials": "QuirkChange",
        "responses": {
          "200": {
            "description": "The quirks.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Quirks"
                },
                "examples": {
                  "quirks": {
                    "$ref": "#/components/examples/quirks"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/notices": {
      "get": {
        "operationId": "listNotices",
        "tags": [
          "webhooks"
        ],
        "summary": "List webhook calls",
        "description": "Those made and those to be made, each with its attempts. The newest ones, oldest first.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          },
          {
            "$ref": "#/components/parameters/Limit"
          }
        ],
        "responses": {
          "200": {
            "description": "The webhook calls.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Notices"
                },
                "examples": {
                  "notices": {
                    "$ref": "#/components/examples/notices"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/notices/send": {
      "post": {
        "operationId": "sendSample",
        "tags": [
          "webhooks"
        ],
        "summary": "Send one sample call without a job",
        "description": "In the provider's shape, to try a receiver. Nothing is kept of it.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Sample"
              },
              "examples": {
                "sample": {
                  "$ref": "#/components/examples/sample"
                }
              }
            }
          }
        },
        "x-essentials": "Sample",
        "responses": {
          "200": {
            "description": "What came of it.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SampleResult"
                },
                "examples": {
                  "sampleResult": {
                    "$ref": "#/components/examples/sampleResult"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/notices/{id}": {
      "get": {
        "operationId": "getNotice",
        "tags": [
          "webhooks"
        ],
        "summary": "Show one webhook call",
        "description": "With every attempt: what was sent, what came back.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          },
          {
            "$ref": "#/components/parameters/NoticeId"
          }
        ],
        "responses": {
          "200": {
            "description": "The webhook call.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Notice"
                },
                "examples": {
                  "notice": {
                    "$ref": "#/components/examples/notice"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/notices/{id}/replay": {
      "post": {
        "operationId": "replayNotice",
        "tags": [
          "webhooks"
        ],
        "summary": "Send a webhook call once more",
        "description": "Now, with the identity it had, to its own receiver or another, with its own body or an edited one.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          },
          {
            "$ref": "#/components/parameters/NoticeId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Replay"
              },
              "examples": {
                "replay": {
                  "$ref": "#/components/examples/replay"
                },
                "replayElsewhere": {
                  "$ref": "#/components/examples/replayElsewhere"
                },
                "replayEdited": {
                  "$ref": "#/components/examples/replayEdited"
                }
              }
            }
          }
        },
        "x-essentials": "Replay",
        "responses": {
          "200": {
            "description": "The attempt.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Attempt"
                },
                "examples": {
                  "attempt": {
                    "$ref": "#/components/examples/attempt"
                  }
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
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/notices/{id}/hold": {
      "post": {
        "operationId": "holdNotice",
        "tags": [
          "webhooks"
        ],
        "summary": "Hold a webhook call back",
        "description": "Only one that waits can be held.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          },
          {
            "$ref": "#/components/parameters/NoticeId"
          }
        ],
        "responses": {
          "200": {
            "description": "The webhook call.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Notice"
                },
                "examples": {
                  "heldNotice": {
                    "$ref": "#/components/examples/heldNotice"
                  }
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
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/notices/{id}/release": {
      "post": {
        "operationId": "releaseNotice",
        "tags": [
          "webhooks"
        ],
        "summary": "Let a held webhook call go",
        "description": "It is due when it was to be, and at once where that is over.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          },
          {
            "$ref": "#/components/parameters/NoticeId"
          }
        ],
        "responses": {
          "200": {
            "description": "The webhook call.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Notice"
                },
                "examples": {
                  "releasedNotice": {
                    "$ref": "#/components/examples/releasedNotice"
                  }
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
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/notices/{id}/drop": {
      "post": {
        "operationId": "dropNotice",
        "tags": [
          "webhooks"
        ],
        "summary": "Never send a webhook call",
        "description": "Only one that waits or is held can be dropped; it can be sent all the same by a replay.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          },
          {
            "$ref": "#/components/parameters/NoticeId"
          }
        ],
        "responses": {
          "200": {
            "description": "The webhook call.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Notice"
                },
                "examples": {
                  "droppedNotice": {
                    "$ref": "#/components/examples/droppedNotice"
                  }
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
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/notices/{id}/duplicate": {
      "post": {
        "operationId": "duplicateNotice",
        "tags": [
          "webhooks"
        ],
        "summary": "Send a webhook call twice",
        "description": "Makes another one of the same content: due with the first where that one waits, else at once.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          },
          {
            "$ref": "#/components/parameters/NoticeId"
          }
        ],
        "responses": {
          "200": {
            "description": "The other webhook call.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Notice"
                },
                "examples": {
                  "duplicatedNotice": {
                    "$ref": "#/components/examples/duplicatedNotice"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/notices/{id}/swap": {
      "post": {
        "operationId": "swapNotices",
        "tags": [
          "webhooks"
        ],
        "summary": "Let two webhook calls change places",
        "description": "Each is due when the other was to be; of two that are due at the same instant the older one comes a millisecond later. Both must wait, for one receiver.",
        "x-source": "ux, section 12, Webhooks",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          },
          {
            "$ref": "#/components/parameters/NoticeId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Swap"
              },
              "examples": {
                "swap": {
                  "$ref": "#/components/examples/swap"
                }
              }
            }
          }
        },
        "x-essentials": "Swap",
        "responses": {
          "200": {
            "description": "Both webhook calls, the one of the path first.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Notices"
                },
                "examples": {
                  "swapped": {
                    "$ref": "#/components/examples/swapped"
                  }
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
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/catch/{name}": {
      "get": {
        "operationId": "listCatches",
        "tags": [
          "webhooks"
        ],
        "summary": "List what a catcher caught",
        "description": "The newest 200 calls, oldest first. With an account only those made for it.",
        "x-source": "ux, section 12, Webhooks",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          },
          {
            "$ref": "#/components/parameters/CatcherName"
          }
        ],
        "responses": {
          "200": {
            "description": "What was caught.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Catches"
                },
                "examples": {
                  "catches": {
                    "$ref": "#/components/examples/catches"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      },
      "put": {
        "operationId": "setCatcher",
        "tags": [
          "webhooks"
        ],
        "summary": "Set the status a catcher answers",
        "description": "200 unless set.",
        "x-source": "ux, section 12, Webhooks",
        "parameters": [
          {
            "$ref": "#/components/parameters/CatcherName"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/CatcherChange"
              },
              "examples": {
                "catcherChange": {
                  "$ref": "#/components/examples/catcherChange"
                }
              }
            }
          }
        },
        "x-essentials": "CatcherChange",
        "responses": {
          "200": {
            "description": "The status.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CatcherChange"
                },
                "examples": {
                  "catcherChange": {
                    "$ref": "#/components/examples/catcherChange"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/catch/{name}": {
      "post": {
        "operationId": "catchCall",
        "tags": [
          "webhooks"
        ],
        "summary": "Receive a webhook call",
        "description": "For people who have no receiver yet. Webhook calls of loradock itself to this path are handed over inside the process: it never connects to itself. Needs no token, since a receiver is called by anybody.",
        "x-source": "ux, section 12, Webhooks",
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/CatcherName"
          }
        ],
        "requestBody": {
          "description": "Anything; what is no text is kept as if it were.",
          "content": {
            "*/*": {
              "schema": {},
              "examples": {
                "call": {
                  "$ref": "#/components/examples/caughtCall"
                }
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "description": "The status that was set, 200 unless one was; 204 and 205 without a body.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Caught"
                },
                "examples": {
                  "caught": {
                    "$ref": "#/components/examples/caught"
                  }
                }
              }
            }
          },
          "3XX": {
            "description": "A status that was set; 304 without a body.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Caught"
                },
                "examples": {
                  "caught": {
                    "$ref": "#/components/examples/caught"
                  }
                }
              }
            }
          },
          "4XX": {
            "description": "A status that was set, or a body that cannot be read.",
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
                },
                "examples": {
                  "caught": {
                    "$ref": "#/components/examples/caught"
                  }
                }
              }
            }
          },
          "5XX": {
            "description": "A status that was set, or a fault of loradock.",
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
                },
                "examples": {
                  "caught": {
                    "$ref": "#/components/examples/caught"
                  }
                }
              }
            }
          }
        }
      }
    },
    "/_/api/v1/exchanges": {
      "get": {
        "operationId": "listExchanges",
        "tags": [
          "journal"
        ],
        "summary": "List requests and their answers",
        "description": "Oldest first, of every account unless one is named. To follow the journal, ask for what came after the last one seen.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          },
          {
            "$ref": "#/components/parameters/After"
          },
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/ServiceName"
          },
          {
            "$ref": "#/components/parameters/OperationName"
          },
          {
            "$ref": "#/components/parameters/Status"
          }
        ],
        "responses": {
          "200": {
            "description": "The exchanges.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Exchanges"
                },
                "examples": {
                  "exchanges": {
                    "$ref": "#/components/examples/exchanges"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      },
      "delete": {
        "operationId": "clearExchanges",
        "tags": [
          "journal"
        ],
        "summary": "Empty the journal",
        "description": "Of one account, or of all. Jobs, webhook calls and the ledger stay.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "responses": {
          "200": {
            "description": "It is empty.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Done"
                },
                "examples": {
                  "cleared": {
                    "$ref": "#/components/examples/cleared"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/exchanges/{id}": {
      "get": {
        "operationId": "getExchange",
        "tags": [
          "journal"
        ],
        "summary": "Show one exchange",
        "description": "Headers and bodies of both sides; secrets are hidden, long bodies cut.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          },
          {
            "$ref": "#/components/parameters/ExchangeId"
          }
        ],
        "responses": {
          "200": {
            "description": "The exchange.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ExchangeDetail"
                },
                "examples": {
                  "exchangeDetail": {
                    "$ref": "#/components/examples/exchangeDetail"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/events": {
      "get": {
        "operationId": "streamEvents",
        "tags": [
          "journal"
        ],
        "summary": "Follow what happens",
        "description": "Server-sent events, one per thing that happens, from now on; `data` is one JSON object on one line, its `type` the event's name:\n\n- `ready`: the stream has begun. `{\"account\"}`: whose events, `null` for everybody's.\n- `exchange`: a request was answered. `{\"type\", \"account\", \"exchange\", \"job\", \"upload\", \"refusal\"}`. Calls of this control API are left\n  out: whoever looks at each event would watch himself.\n- `job`: a job was accepted. `{\"type\", \"account\", \"job\", \"pace\", \"reason\"}`, its whole timeline included.\n- `transition`: a job took its next step. `{\"type\", \"account\", \"provider\", \"jobId\", \"at\", \"state\", \"word\", \"reason\"}`. On a live clock\n  up to a second late.\n- `attempt`: a webhook call was made. `{\"type\", \"account\", \"word\", \"attempt\", \"detail\", \"retryAt\"}`.\n- `clock`: a clock was moved or set. `{\"type\", \"account\", \"now\", \"mode\", \"pace\"}`.\n- `reset`: an account (`null`: every one) was forgotten or replaced. `{\"type\", \"account\"}`.\n- `bug`: a fault of loradock. `{\"type\", \"message\"}`.\n- `missed`: events before the next one are gone. `{\"missed\"}`: how many, `null` where nobody can say, such as after a restart.\n\nIds only grow within a run. `Last-Event-ID` takes a stream up again: the last 1000 events are kept while somebody reads and for a minute\nafter. A line `:` comes every 15 s. A reader that leaves a megabyte unread is cut off. Leaves no exchange.\n",
        "x-source": "ux, section 12",
        "parameters": [
          {
            "name": "account",
            "in": "query",
            "description": "The API key whose events are wanted, which need not be there yet; without it everybody's.",
            "schema": {
              "type": "string"
            },
            "x-source": "architecture, D3"
          },
          {
            "name": "Last-Event-ID",
            "in": "header",
            "description": "The id of the last event seen.",
            "schema": {
              "type": "string"
            },
            "x-source": "chosen by loradock"
          }
        ],
        "responses": {
          "200": {
            "description": "The events, without an end.",
            "content": {
              "text/event-stream": {
                "schema": {
                  "type": "string"
                },
                "examples": {
                  "events": {
                    "$ref": "#/components/examples/events"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          },
          "503": {
            "$ref": "#/components/responses/Busy"
          }
        }
      }
    },
    "/_/api/v1/wait": {
      "post": {
        "operationId": "wait",
        "tags": [
          "journal"
        ],
        "summary": "Wait for an exchange, a webhook call or a job",
        "description": "Answers as soon as it is there, which for what has happened already is at once. `within` is real time, 30 s unless given, 10 m at most.\nWhat did not come is told as 409 `E_WAIT`, with why.\n\n- `exchange`: the first request that matches in every field given; `after` leaves out the earlier ones. Its account need not be there yet.\n- `webhook`: the first attempt of a webhook call that matches. On a manual clock what is due at its instant is sent first; then nothing\n  comes by itself, so `E_WAIT` comes at once and names what is due next.\n- `job`: the job in a state, `ended`, or a word of its provider. `E_NEVER` where its plan never comes to it; on a manual clock `E_WAIT` at\n  once, with the instant at which it does.\n",
        "x-source": "ux, section 2, webhooks wait",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Wait"
              },
              "examples": {
                "waitForWebhook": {
                  "$ref": "#/components/examples/waitForWebhook"
                },
                "waitForExchange": {
                  "$ref": "#/components/examples/waitForExchange"
                },
                "waitForJob": {
                  "$ref": "#/components/examples/waitForJob"
                }
              }
            }
          }
        },
        "x-essentials": "Wait",
        "responses": {
          "200": {
            "description": "It is there.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Waited"
                },
                "examples": {
                  "waited": {
                    "$ref": "#/components/examples/waited"
                  }
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
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/violations": {
      "get": {
        "operationId": "listViolations",
        "tags": [
          "journal"
        ],
        "summary": "List deviations from the documents",
        "description": "Each with the request that it was in, what to send instead, and who says so. Oldest first; the control API is left out.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "responses": {
          "200": {
            "description": "The violations.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Violations"
                },
                "examples": {
                  "violations": {
                    "$ref": "#/components/examples/violations"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/findings": {
      "get": {
        "operationId": "getFindings",
        "tags": [
          "journal"
        ],
        "summary": "Say what is not clean about an account",
        "description": "Violations, unknown routes, our own answers that break the documents, webhook calls refused and not delivered later, uploads used too early or that are no pictures, and exchanges that the journal dropped. An upload that was never used is a note, which leaves the account clean. What was asked without a key belongs to the only account there is.",
        "x-source": "ux, section 5",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "responses": {
          "200": {
            "description": "The findings.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Findings"
                },
                "examples": {
                  "findings": {
                    "$ref": "#/components/examples/findings"
                  },
                  "clean": {
                    "$ref": "#/components/examples/clean"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/ledger": {
      "get": {
        "operationId": "getLedger",
        "tags": [
          "uploads"
        ],
        "summary": "Show the upload-to-train ledger",
        "description": "Every slot, what lies in it, which jobs used it, and whether one was too early.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "responses": {
          "200": {
            "description": "The ledger.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Ledger"
                },
                "examples": {
                  "ledger": {
                    "$ref": "#/components/examples/ledger"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
          }
        }
      }
    },
    "/_/api/v1/uploads": {
      "get": {
        "operationId": "listUploads",
        "tags": [
          "uploads"
        ],
        "summary": "List upload slots and their bytes",
        "description": "The ledger with what is known of the stored bytes besides.",
        "x-source": "chosen by loradock",
        "parameters": [
          {
            "$ref": "#/components/parameters/Account"
          }
        ],
        "responses": {
          "200": {
            "description": "The uploads.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Uploads"
                },
                "examples": {
                  "uploads": {
                    "$ref": "#/components/examples/uploads"
                  }
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
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "500": {
            "$ref": "#/components/responses/Bug"
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
        "description": "The LORADOCK_TOKEN of the server; needed where it has one."
      }
    },
    "parameters": {
      "Account": {
        "name": "account",
        "in": "query",
        "description": "The API key; without it the only account there is.",
        "schema": {
          "type": "string"
        },
        "x-source": "architecture, D3"
      },
      "JobId": {
        "name": "id",
        "in": "path",
        "required": true,
        "description": "The job's id as its provider has it.",
        "schema": {
          "type": "string"
        },
        "x-source": "chosen by loradock"
      },
      "NoticeId": {
        "name": "id",
        "in": "path",
        "required": true,
        "description": "A webhook call such as ntc_3.",
        "schema": {
          "type": "string"
        },
        "x-source": "chosen by loradock"
      },
      "ExchangeId": {
        "name": "id",
        "in": "path",
        "required": true,
        "description": "An exchange such as req_42.",
        "schema": {
          "type": "string"
        },
        "x-source": "chosen by loradock"
      },
      "Name": {
        "name": "name",
        "in": "path",
        "required": true,
        "description": "The name of a scenario.",
        "schema": {
          "type": "string"
        },
        "x-source": "chosen by loradock"
      },
      "CatcherName": {
        "name": "name",
        "in": "path",
        "required": true,
        "description": "Any name without a slash; a catcher is there by being named.",
        "schema": {
          "type": "string"
        },
        "x-source": "ux, section 12"
      },
      "After": {
        "name": "after",
        "in": "query",
        "description": "The last exchange seen.",
        "schema": {
          "type": "string",
          "pattern": "^req_\\d{1,15}$"
        },
        "x-source": "chosen by loradock"
      },
      "Limit": {
        "name": "limit",
        "in": "query",
        "description": "How many at most.",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 10000,
          "default": 200
        },
        "x-source": "chosen by loradock"
      },
      "ServiceName": {
        "name": "service",
        "in": "query",
        "description": "Such as storage or control.",
        "schema": {
          "type": "string"
        },
        "x-source": "chosen by loradock"
      },
      "OperationName": {
        "name": "operation",
        "in": "query",
        "description": "An operationId of that service's document.",
        "schema": {
          "type": "string"
        },
        "x-source": "chosen by loradock"
      },
      "Status": {
        "name": "status",
        "in": "query",
        "description": "A status such as 404 or a class such as 4xx.",
        "schema": {
          "type": "string",
          "pattern": "^[1-5](\\d\\d|xx)$"
        },
        "x-source": "chosen by loradock"
      }
    },
    "responses": {
      "BadRequest": {
        "description": "What was asked cannot be done.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Failure"
            },
            "examples": {
              "noLength": {
                "$ref": "#/components/examples/noLength"
              },
              "noQuery": {
                "$ref": "#/components/examples/noQuery"
              }
            }
          }
        }
      },
      "Unauthorized": {
        "description": "The server has a token, and the call has not.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Failure"
            },
            "examples": {
              "noToken": {
                "$ref": "#/components/examples/noToken"
              }
            }
          }
        }
      },
      "Forbidden": {
        "description": "A foreign Host or Origin, or a body that is not declared as JSON.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Failure"
            },
            "examples": {
              "foreignHost": {
                "$ref": "#/components/examples/foreignHost"
              }
            }
          }
        }
      },
      "NotFound": {
        "description": "There is no such thing.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Failure"
            },
            "examples": {
              "noJob": {
                "$ref": "#/components/examples/noJob"
              },
              "noExchange": {
                "$ref": "#/components/examples/noExchange"
              }
            }
          }
        }
      },
      "Conflict": {
        "description": "It stands so that this cannot be done with it.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Failure"
            },
            "examples": {
              "jobEnded": {
                "$ref": "#/components/examples/jobEnded"
              },
              "noticeState": {
                "$ref": "#/components/examples/noticeState"
              },
              "notYet": {
                "$ref": "#/components/examples/notYet"
              }
            }
          }
        }
      },
      "TooLarge": {
        "description": "The body is larger than any that means something here.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Failure"
            },
            "examples": {
              "tooLarge": {
                "$ref": "#/components/examples/tooLarge"
              }
            }
          }
        }
      },
      "Bug": {
        "description": "A fault of loradock.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Failure"
            },
            "examples": {
              "bug": {
                "$ref": "#/components/examples/bug"
              }
            }
          }
        }
      },
      "Busy": {
        "description": "There are as many as there may be.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Failure"
            },
            "examples": {
              "tooManyReaders": {
                "$ref": "#/components/examples/tooManyReaders"
              }
            }
          }
        }
      },
      "Stopping": {
        "description": "It is stopping.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Health"
            },
            "examples": {
              "stopping": {
                "$ref": "#/components/examples/stopping"
              }
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
                "pattern": "^E_[A-Z_]+$"
              },
              "message": {
                "type": "string",
                "description": "What happened."
              },
              "where": {
                "type": "string",
                "description": "The parameter, field, header or account at fault, or an empty text."
              },
              "fix": {
                "type": "array",
                "items": {
                  "type": "string"
                },
                "description": "Lines to paste or do, the best first."
              },
              "docs": {
                "type": "string",
                "description": "Its entry in the documentation."
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
        "additionalProperties": true,
        "required": [
          "openapi"
        ],
        "properties": {
          "openapi": {
            "type": "string"
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
            "type": "string",
            "description": "One sentence for a person."
          }
        }
      },
      "Status": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "version",
          "uptimeMs",
          "data",
          "clock",
          "pace",
          "scenario",
          "seed",
          "validation",
          "accounts",
          "jobs",
          "exchanges",
          "dropped",
          "droppedAttempts"
        ],
        "properties": {
          "version": {
            "type": "string"
          },
          "uptimeMs": {
            "type": "integer",
            "minimum": 0,
            "description": "Milliseconds of real time since the start."
          },
          "data": {
            "type": [
              "string",
              "null"
            ],
            "description": "The data folder; null: in memory."
          },
          "clock": {
            "$ref": "#/components/schemas/ClockMode"
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
            "type": "integer",
            "minimum": 0
          },
          "jobs": {
            "type": "integer",
            "minimum": 0
          },
          "exchanges": {
            "type": "integer",
            "minimum": 0,
            "description": "How many the journal holds."
          },
          "dropped": {
            "type": "integer",
            "minimum": 0,
            "description": "How many it dropped to stay within its bounds."
          },
          "droppedAttempts": {
            "type": "integer",
            "minimum": 0,
            "description": "How many attempts of webhook calls were dropped, by the same bounds."
          }
        }
      },
      "Reset": {
        "type": "object",
        "properties": {
          "all": {
            "type": "boolean",
            "description": "Every account."
          }
        }
      },
      "Folder": {
        "type": "object",
        "required": [
          "dir"
        ],
        "properties": {
          "dir": {
            "type": "string",
            "description": "A path from the root on."
          }
        }
      },
      "Instant": {
        "type": "string",
        "format": "date-time"
      },
      "ClockMode": {
        "type": "string",
        "enum": [
          "live",
          "manual"
        ],
        "description": "A live clock runs; a manual one stands still until it is moved."
      },
      "Accounts": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "now",
          "accounts"
        ],
        "properties": {
          "now": {
            "$ref": "#/components/schemas/Instant",
            "description": "Where the clock of a new account starts."
          },
          "accounts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Account"
            }
          }
        }
      },
      "Account": {
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
            "$ref": "#/components/schemas/ClockMode"
          },
          "pace": {
            "type": "number"
          },
          "scenario": {
            "type": "string",
            "description": "The one in force, whoever chose it."
          }
        }
      },
      "AccountKey": {
        "type": "object",
        "required": [
          "account"
        ],
        "properties": {
          "account": {
            "type": "string",
            "description": "An API key."
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
            "$ref": "#/components/schemas/ClockMode"
          },
          "pace": {
            "type": "number",
            "description": "Divides the planned durations of jobs."
          },
          "nextAt": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/Instant"
              },
              {
                "type": "null"
              }
            ],
            "description": "When the next thing is due; null: never."
          }
        }
      },
      "ClockChange": {
        "type": "object",
        "properties": {
          "mode": {
            "$ref": "#/components/schemas/ClockMode"
          },
          "pace": {
            "type": "number",
            "exclusiveMinimum": 0,
            "maximum": 1000000000
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
            ],
            "description": "Milliseconds, or a number with its unit: ms, s, m, h or d."
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
            "type": "string",
            "description": "queued, running, deploying, ready, failed, cancelled, ended, or a word of its provider."
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
              "$ref": "#/components/schemas/Happening"
            }
          }
        }
      },
      "Happening": {
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
            "type": "string",
            "description": "One line for a person."
          }
        }
      },
      "JobState": {
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
      "Job": {
        "type": "object",
        "additionalProperties": false,
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
            "$ref": "#/components/schemas/JobState"
          },
          "word": {
            "type": "string",
            "description": "The provider's own word for it."
          },
          "progress": {
            "type": "number",
            "minimum": 0,
            "maximum": 100,
            "description": "Percent of the running phase."
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
                  "$ref": "#/components/schemas/JobState"
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
            "description": "The accepted request as it is kept."
          },
          "notices": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Notice"
            }
          }
        }
      },
      "Failing": {
        "type": "object",
        "properties": {
          "reason": {
            "type": "string",
            "description": "Why, as its provider will say it."
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
      "ScenarioDetail": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "name",
          "story",
          "for",
          "parameters",
          "asks",
          "timelines",
          "ways"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "story": {
            "type": "string"
          },
          "for": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "The providers that can tell it; with any other all is well."
          },
          "parameters": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "name",
                "unit",
                "about",
                "value",
                "default",
                "least",
                "most"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "unit": {
                  "type": "string",
                  "enum": [
                    "share",
                    "duration",
                    "count"
                  ]
                },
                "about": {
                  "type": "string"
                },
                "value": {
                  "type": "string",
                  "description": "The one in force, written as a person does: 0.4 or 25m."
                },
                "default": {
                  "type": "string"
                },
                "least": {
                  "type": "string"
                },
                "most": {
                  "type": "string"
                }
              }
            }
          },
          "asks": {
            "type": "object",
            "additionalProperties": true,
            "description": "What it asks of plans, webhook calls, quirks, uploads and, as rules, of calls; empty for nothing."
          },
          "timelines": {
            "type": "array",
            "description": "What a job of each kind goes through under it, at pace 1.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "provider",
                "kind",
                "steps"
              ],
              "properties": {
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
                "steps": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": [
                      "afterMs",
                      "after",
                      "state",
                      "word"
                    ],
                    "properties": {
                      "afterMs": {
                        "type": "integer",
                        "minimum": 0,
                        "description": "Milliseconds after its acceptance."
                      },
                      "after": {
                        "type": "string",
                        "description": "The same for a person."
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
                        "description": "The provider's word for it."
                      }
                    }
                  }
                }
              }
            }
          },
          "ways": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "key",
              "command",
              "code",
              "server"
            ],
            "properties": {
              "key": {
                "type": "string",
                "description": "An API key that carries it."
              },
              "command": {
                "type": "string"
              },
              "code": {
                "type": "string",
                "description": "In TypeScript."
              },
              "server": {
                "type": "string",
                "description": "For every account that chooses none."
              }
            }
          }
        }
      },
      "GivenRule": {
        "type": "object",
        "additionalProperties": true,
        "description": "Read by hand, so that E_RULE can say where it is wrong."
      },
      "Length": {
        "description": "A number of milliseconds or a text such as 90s.",
        "oneOf": [
          {
            "type": "number",
            "minimum": 0
          },
          {
            "type": "string",
            "pattern": "^\\s*\\d+(\\.\\d+)?(ms|s|m|h|d)?\\s*$"
          }
        ]
      },
      "Rule": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "then"
        ],
        "properties": {
          "when": {
            "type": "object",
            "additionalProperties": false,
            "description": "Which calls it is about; what is absent does not matter, and what is given has to hold together.",
            "properties": {
              "provider": {
                "type": "string",
                "description": "A provider's name, or storage. Absent: every provider's API, and the store where operation or path say so."
              },
              "operation": {
                "type": "string",
                "description": "An operationId of the provider's document; other paths to the same operation count as well."
              },
              "path": {
                "type": "string",
                "description": "`*` stands for any number of characters."
              },
              "account": {
                "type": "string",
                "description": "Whose calls; `*`: every account's."
              },
              "job": {
                "type": "string",
                "description": "Calls that name this job in path, query or body."
              },
              "makes": {
                "enum": [
                  "training",
                  "generation",
                  "job"
                ],
                "description": "Calls that would make such a job."
              },
              "nth": {
                "type": "integer",
                "minimum": 1,
                "description": "Only this one of the calls it is about, from 1."
              },
              "every": {
                "type": "integer",
                "minimum": 1,
                "description": "Each one whose number this divides."
              },
              "chance": {
                "type": "number",
                "minimum": 0,
                "maximum": 1,
                "description": "Each with this chance, drawn by the seed."
              }
            }
          },
          "then": {
            "type": "object",
            "additionalProperties": false,
            "minProperties": 1,
            "description": "What happens; of the fields that answer or break the connection one at most.",
            "properties": {
              "status": {
                "type": "integer",
                "minimum": 200,
                "maximum": 599,
                "description": "An HTTP error in the provider's own shape."
              },
              "retryAfter": {
                "type": "integer",
                "minimum": 0,
                "description": "Seconds, said with status."
              },
              "body": {
                "description": "Answered literally; a value that is no text goes as JSON."
              },
              "type": {
                "type": "string",
                "description": "The media type of body."
              },
              "problem": {
                "enum": [
                  "wrong-key",
                  "no-credit",
                  "limited"
                ],
                "description": "The provider's own word for it, with the status that it uses."
              },
              "delay": {
                "$ref": "#/components/schemas/Length"
              },
              "reset": {
                "const": true,
                "description": "Cuts the connection with a TCP RST."
              },
              "hang": {
                "const": true,
                "description": "Never answers."
              },
              "empty": {
                "const": true,
                "description": "Closes without an answer."
              },
              "truncate": {
                "description": "Ends the answer after this share of its bytes, half of them for true.",
                "oneOf": [
                  {
                    "const": true
                  },
                  {
                    "type": "number",
                    "minimum": 0,
                    "maximum": 1
                  }
                ]
              },
              "garbage": {
                "const": true,
                "description": "Answers with bytes that are no JSON."
              },
              "lost": {
                "const": true,
                "description": "Does what was asked and never answers."
              },
              "cutUpload": {
                "type": "integer",
                "minimum": 0,
                "description": "Resets the connection after this many bytes of the body."
              },
              "uploadRate": {
                "type": "integer",
                "minimum": 1,
                "description": "Takes the body at this many bytes a second, in real time."
              },
              "touch": {
                "const": true,
                "description": "Changes the URL on the way, as a proxy might."
              },
              "linkAge": {
                "$ref": "#/components/schemas/Length"
              },
              "plan": {
                "type": "object",
                "additionalProperties": true,
                "description": "Replaces what the scenario asks of the plan of the job that the call makes: failAt, reason, cancelAt, lastMs, without, before, curve, misfortune, odd."
              },
              "scenario": {
                "type": "string",
                "description": "Tells this story of the job that the call makes, in place of the one of its account."
              },
              "deliveries": {
                "type": "object",
                "additionalProperties": true,
                "description": "Replaces what the scenario does to webhook calls of that job: none, loseLast, shiftMs, times, lastFirst, burst, onlyLast, flaw, flawOnlyLast."
              },
              "limit": {
                "type": "object",
                "additionalProperties": false,
                "description": "Refuses what goes beyond; one of calls and pictures (in each window of `per`, a minute unless said) and queued (jobs under way).",
                "properties": {
                  "calls": {
                    "type": "integer",
                    "minimum": 0
                  },
                  "pictures": {
                    "type": "integer",
                    "minimum": 0
                  },
                  "queued": {
                    "type": "integer",
                    "minimum": 0
                  },
                  "per": {
                    "$ref": "#/components/schemas/Length"
                  }
                }
              },
              "credit": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "purse"
                ],
                "description": "Refuses jobs that cost more than is left; prices are 1 unless said, and the purse is full again after `refill`.",
                "properties": {
                  "purse": {
                    "type": "number",
                    "minimum": 0
                  },
                  "training": {
                    "type": "number",
                    "minimum": 0
                  },
                  "picture": {
                    "type": "number",
                    "minimum": 0
                  },
                  "refill": {
                    "$ref": "#/components/schemas/Length"
                  }
                }
              }
            }
          },
          "times": {
            "type": "integer",
            "minimum": 0,
            "description": "How often it fires; absent: until it is removed."
          },
          "for": {
            "$ref": "#/components/schemas/Length"
          },
          "per": {
            "const": "path",
            "description": "Counts the calls of each path for themselves."
          }
        }
      },
      "RuleView": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "account",
          "addedAt",
          "met",
          "fired",
          "rule"
        ],
        "properties": {
          "id": {
            "type": "string",
            "pattern": "^rul_\\d+$"
          },
          "account": {
            "type": [
              "string",
              "null"
            ],
            "description": "null: every account."
          },
          "addedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "met": {
            "type": "integer",
            "description": "Calls it was about."
          },
          "fired": {
            "type": "integer"
          },
          "rule": {
            "$ref": "#/components/schemas/Rule"
          }
        }
      },
      "Rules": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "rules"
        ],
        "properties": {
          "rules": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RuleView"
            }
          }
        }
      },
      "RuleAdded": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "rule",
          "warnings"
        ],
        "properties": {
          "rule": {
            "$ref": "#/components/schemas/RuleView"
          },
          "warnings": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "code",
                "message"
              ],
              "properties": {
                "code": {
                  "const": "W_RULE"
                },
                "message": {
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
          },
          "parameters": {
            "type": "object",
            "additionalProperties": {
              "type": [
                "number",
                "string"
              ]
            },
            "description": "Values by name: numbers, or texts such as 0.73 and 5m. Answered as numbers, times in milliseconds."
          }
        }
      },
      "Quirks": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "quirks"
        ],
        "properties": {
          "quirks": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Quirk"
            }
          }
        }
      },
      "Quirk": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "name",
          "value",
          "chosenBy",
          "alternatives",
          "default",
          "because",
          "sources"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "value": {
            "type": "string",
            "description": "The alternative in force."
          },
          "chosenBy": {
            "type": "string",
            "enum": [
              "scenario",
              "account",
              "server",
              "default"
            ]
          },
          "alternatives": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "default": {
            "type": "string"
          },
          "because": {
            "type": "string",
            "description": "What contradicts what."
          },
          "sources": {
            "type": "string"
          }
        }
      },
      "QuirkChange": {
        "type": "object",
        "required": [
          "quirks"
        ],
        "properties": {
          "quirks": {
            "type": "object",
            "additionalProperties": {
              "type": [
                "string",
                "null"
              ]
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
            "type": "string",
            "pattern": "^att_\\d+$"
          },
          "noticeId": {
            "type": "string",
            "pattern": "^ntc_\\d+$"
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
            "type": "string",
            "description": "What was sent."
          },
          "status": {
            "type": [
              "integer",
              "null"
            ],
            "description": "What the receiver answered; null: nothing."
          },
          "error": {
            "type": [
              "string",
              "null"
            ],
            "description": "The class of the failure; null: it was heard."
          },
          "ms": {
            "type": "number",
            "description": "Milliseconds of real time."
          },
          "rule": {
            "type": [
              "string",
              "null"
            ],
            "description": "The scenario or request that changed it."
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
          "duplicates",
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
            "type": "string",
            "description": "The provider's word that it tells."
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
          "duplicates": {
            "type": "integer",
            "minimum": 0,
            "description": "How many attempts repeated a call that had been heard."
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
            "type": "string",
            "description": "Another receiver."
          },
          "body": {
            "type": "string",
            "description": "What is sent in place of the provider's body, this once."
          }
        }
      },
      "Swap": {
        "type": "object",
        "required": [
          "with"
        ],
        "properties": {
          "with": {
            "type": "string",
            "description": "The other webhook call."
          }
        }
      },
      "JobOrder": {
        "type": "object",
        "required": [
          "provider",
          "kind"
        ],
        "properties": {
          "provider": {
            "type": "string",
            "description": "novita, modelslab."
          },
          "kind": {
            "enum": [
              "training",
              "generation"
            ]
          },
          "webhook": {
            "type": "string",
            "minLength": 1,
            "description": "Whom the provider is to tell; refused where it tells nobody of such a job."
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
            "type": "string",
            "description": "A status word of the provider."
          },
          "to": {
            "type": "string",
            "description": "The receiver."
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
            "type": "string",
            "description": "What was sent."
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
            ],
            "description": "The failure in more words."
          },
          "ms": {
            "type": "number"
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
            "type": "integer",
            "description": "What it answers."
          },
          "calls": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "at",
                "account",
                "headers",
                "body"
              ],
              "properties": {
                "at": {
                  "$ref": "#/components/schemas/Instant"
                },
                "account": {
                  "type": [
                    "string",
                    "null"
                  ],
                  "description": "Whose webhook call it was; null: it came from outside."
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
            "type": "string",
            "description": "The catcher's name."
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
            "type": "string",
            "description": "Where: $.… in the body, query.… in the query."
          },
          "message": {
            "type": "string"
          },
          "hint": {
            "type": "string",
            "description": "What to send instead."
          },
          "source": {
            "type": "string",
            "description": "Who says so."
          }
        }
      },
      "Exchange": {
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
            ],
            "description": "null: no such route."
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
            ],
            "description": "What a person should know of it, such as the nearest route to an unknown one."
          }
        }
      },
      "Exchanges": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "exchanges",
          "total"
        ],
        "properties": {
          "exchanges": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ListedExchange"
            }
          },
          "total": {
            "type": "integer",
            "minimum": 0,
            "description": "How many there are of the kind that was asked for, however few of them are shown."
          }
        }
      },
      "ListedExchange": {
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
          "note",
          "account",
          "jobId",
          "refusal"
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
            ],
            "description": "null: no such route."
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
            ],
            "description": "What a person should know of it, such as the nearest route to an unknown one."
          },
          "account": {
            "type": [
              "string",
              "null"
            ],
            "description": "null: the caller was not known."
          },
          "jobId": {
            "type": [
              "string",
              "null"
            ],
            "description": "The job it was about."
          },
          "refusal": {
            "type": [
              "string",
              "null"
            ],
            "description": "The beginning of an answer that refuses."
          }
        }
      },
      "ExchangeDetail": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "exchange",
          "account",
          "target",
          "jobId",
          "request",
          "answer"
        ],
        "properties": {
          "exchange": {
            "$ref": "#/components/schemas/Exchange"
          },
          "account": {
            "type": [
              "string",
              "null"
            ],
            "description": "null: the caller was not known."
          },
          "target": {
            "type": "string",
            "description": "Path and query as they were sent."
          },
          "jobId": {
            "type": [
              "string",
              "null"
            ]
          },
          "request": {
            "$ref": "#/components/schemas/Side"
          },
          "answer": {
            "$ref": "#/components/schemas/Side"
          }
        }
      },
      "Side": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "headers",
          "body",
          "bytes"
        ],
        "properties": {
          "headers": {
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          },
          "body": {
            "type": [
              "string",
              "null"
            ],
            "description": "null: none, or no text."
          },
          "bytes": {
            "type": "integer",
            "minimum": 0,
            "description": "How long it was before it was cut; 0 where it streamed."
          }
        }
      },
      "Wait": {
        "type": "object",
        "properties": {
          "within": {
            "type": [
              "string",
              "number"
            ],
            "description": "Real time: milliseconds, or a number with its unit; 30s unless given, 10m at most."
          },
          "exchange": {
            "$ref": "#/components/schemas/WaitForExchange"
          },
          "webhook": {
            "$ref": "#/components/schemas/WaitForWebhook"
          },
          "job": {
            "$ref": "#/components/schemas/WaitForJob"
          }
        }
      },
      "WaitForExchange": {
        "type": "object",
        "properties": {
          "service": {
            "type": "string"
          },
          "operation": {
            "type": "string"
          },
          "method": {
            "type": "string"
          },
          "path": {
            "type": "string",
            "description": "Without the query."
          },
          "status": {
            "type": "integer"
          },
          "after": {
            "type": "string",
            "description": "Only those after this one, such as req_42."
          }
        }
      },
      "WaitForWebhook": {
        "type": "object",
        "properties": {
          "job": {
            "type": "string"
          },
          "word": {
            "type": "string",
            "description": "The provider's word that it tells."
          },
          "to": {
            "type": "string",
            "description": "The receiver."
          },
          "heard": {
            "type": "boolean",
            "description": "true: only one that was answered 2xx; false: only one that was not."
          },
          "after": {
            "type": "string",
            "description": "Only those after this one, such as att_7."
          }
        }
      },
      "WaitForJob": {
        "type": "object",
        "required": [
          "id",
          "state"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "description": "queued, running, deploying, ready, failed, cancelled, ended, or a word of its provider."
          }
        }
      },
      "Waited": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "what",
          "ms",
          "exchange",
          "attempt",
          "job"
        ],
        "properties": {
          "what": {
            "type": "string",
            "enum": [
              "exchange",
              "webhook",
              "job"
            ]
          },
          "ms": {
            "type": "number",
            "description": "How long it was waited for; milliseconds of real time."
          },
          "exchange": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/Exchange"
              },
              {
                "type": "null"
              }
            ]
          },
          "attempt": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/Attempt"
              },
              {
                "type": "null"
              }
            ]
          },
          "job": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/Job"
              },
              {
                "type": "null"
              }
            ]
          }
        }
      },
      "Violations": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "violations"
        ],
        "properties": {
          "violations": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "exchange",
                "at",
                "service",
                "operation",
                "path",
                "message",
                "hint",
                "source"
              ],
              "properties": {
                "exchange": {
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
            }
          }
        }
      },
      "Findings": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "account",
          "clean",
          "exchanges",
          "findings"
        ],
        "properties": {
          "account": {
            "type": "string"
          },
          "clean": {
            "type": "boolean",
            "description": "Nothing but notes."
          },
          "exchanges": {
            "type": "integer",
            "minimum": 0,
            "description": "How many exchanges of the account the journal holds."
          },
          "findings": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "kind",
                "isNote",
                "text",
                "fix",
                "source",
                "exchange",
                "notice",
                "asset"
              ],
              "properties": {
                "kind": {
                  "type": "string",
                  "enum": [
                    "violation",
                    "no-route",
                    "bad-answer",
                    "webhook",
                    "upload",
                    "dropped"
                  ]
                },
                "isNote": {
                  "type": "boolean",
                  "description": "Worth knowing and nothing to mend."
                },
                "text": {
                  "type": "string",
                  "description": "One line for a person."
                },
                "fix": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "source": {
                  "type": [
                    "string",
                    "null"
                  ],
                  "description": "Who says so."
                },
                "exchange": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "notice": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "asset": {
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
                  ],
                  "description": "null: nothing was uploaded."
                },
                "format": {
                  "type": [
                    "string",
                    "null"
                  ],
                  "description": "png, jpeg or webp; null: none of them."
                },
                "usedBy": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  },
                  "description": "Jobs."
                },
                "usedBeforeUpload": {
                  "type": "boolean"
                }
              }
            }
          }
        }
      },
      "Uploads": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "uploads"
        ],
        "properties": {
          "uploads": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "assetId",
                "path",
                "issuedAt",
                "storedAt",
                "bytes",
                "format",
                "width",
                "height",
                "contentType",
                "sha256",
                "usedBy",
                "usedBeforeUpload"
              ],
              "properties": {
                "assetId": {
                  "type": "string"
                },
                "path": {
                  "type": "string",
                  "description": "Where its presigned URL writes."
                },
                "issuedAt": {
                  "$ref": "#/components/schemas/Instant"
                },
                "storedAt": {
                  "anyOf": [
                    {
                      "$ref": "#/components/schemas/Instant"
                    },
                    {
                      "type": "null"
                    }
                  ]
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
                "width": {
                  "type": [
                    "integer",
                    "null"
                  ]
                },
                "height": {
                  "type": [
                    "integer",
                    "null"
                  ]
                },
                "contentType": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "sha256": {
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
      }
    },
    "examples": {
      "newAccount": {
        "summary": "The world of a key",
        "value": {
          "account": "test"
        }
      },
      "resetOne": {
        "summary": "The account that the query names",
        "value": {}
      },
      "resetAll": {
        "summary": "Every account",
        "value": {
          "all": true
        }
      },
      "liveClock": {
        "summary": "Let it run",
        "value": {
          "mode": "live"
        }
      },
      "manualClock": {
        "summary": "Let it stand still",
        "value": {
          "mode": "manual"
        }
      },
      "paceOnly": {
        "summary": "Ten minutes take ten seconds",
        "value": {
          "pace": 60
        }
      },
      "tenMinutes": {
        "summary": "A number with its unit",
        "value": {
          "by": "10m"
        }
      },
      "milliseconds": {
        "summary": "A number alone",
        "value": {
          "by": 1500
        }
      },
      "untilReady": {
        "summary": "One of the states",
        "value": {
          "job": "5b0f2c3e-8a51-4c1d-9f0e-2f6f6d1f1c11",
          "state": "ready"
        }
      },
      "untilWord": {
        "summary": "A word of its provider",
        "value": {
          "job": "Q7mZk2RtXa",
          "state": "training_success"
        }
      },
      "failWithReason": {
        "summary": "With the words of the provider",
        "value": {
          "reason": "out of memory"
        }
      },
      "failOnly": {
        "summary": "Without a reason",
        "value": {}
      },
      "secondCreateLimited": {
        "summary": "The second create is told to wait",
        "value": {
          "when": {
            "operation": "createStyleTraining",
            "nth": 2
          },
          "then": {
            "status": 429,
            "retryAfter": 30
          }
        }
      },
      "everyFourthPollFails": {
        "summary": "Every fourth poll fails, three times",
        "value": {
          "when": {
            "provider": "modelslab",
            "operation": "getTrainingStatus",
            "every": 4
          },
          "then": {
            "status": 500
          },
          "times": 3
        }
      },
      "oneTrainingFails": {
        "summary": "The next training fails late",
        "value": {
          "when": {
            "makes": "training"
          },
          "then": {
            "plan": {
              "failAt": 0.9
            }
          },
          "times": 1
        }
      },
      "lateCalls": {
        "summary": "Webhook calls of trainings come two minutes late and twice",
        "value": {
          "when": {
            "makes": "training"
          },
          "then": {
            "deliveries": {
              "shiftMs": 120000,
              "times": 2
            }
          }
        }
      },
      "slowStore": {
        "summary": "The object store is slow for ten minutes",
        "value": {
          "when": {
            "provider": "storage",
            "operation": "putObject"
          },
          "then": {
            "uploadRate": 8192
          },
          "for": "10m"
        }
      },
      "gatewayPage": {
        "summary": "A gateway's page now and then",
        "value": {
          "when": {
            "chance": 0.1
          },
          "then": {
            "status": 502,
            "body": "<h1>502 Bad Gateway</h1>"
          }
        }
      },
      "picturesPerMinute": {
        "summary": "Twenty pictures a minute from text",
        "value": {
          "when": {
            "provider": "novita",
            "operation": "createTextToImage"
          },
          "then": {
            "limit": {
              "pictures": 20,
              "per": "1m"
            }
          }
        }
      },
      "queueOfFive": {
        "summary": "A queue of five",
        "value": {
          "when": {
            "provider": "modelslab",
            "makes": "job"
          },
          "then": {
            "limit": {
              "queued": 5
            }
          }
        }
      },
      "purse": {
        "summary": "Credit for two trainings, or for less",
        "value": {
          "when": {
            "makes": "job"
          },
          "then": {
            "credit": {
              "purse": 2,
              "training": 1,
              "picture": 0.01
            }
          }
        }
      },
      "rules": {
        "summary": "One rule that has fired",
        "value": {
          "rules": [
            {
              "id": "rul_1",
              "account": "test",
              "addedAt": "2026-01-01T00:00:00.000Z",
              "met": 2,
              "fired": 1,
              "rule": {
                "when": {
                  "operation": "createStyleTraining",
                  "nth": 2
                },
                "then": {
                  "status": 429,
                  "retryAfter": 30
                }
              }
            }
          ]
        }
      },
      "ruleAdded": {
        "summary": "Nothing against it",
        "value": {
          "rule": {
            "id": "rul_1",
            "account": "test",
            "addedAt": "2026-01-01T00:00:00.000Z",
            "met": 0,
            "fired": 0,
            "rule": {
              "then": {
                "reset": true
              },
              "times": 1
            }
          },
          "warnings": []
        }
      },
      "ruleDoubted": {
        "summary": "It can never fire",
        "value": {
          "rule": {
            "id": "rul_1",
            "account": "test",
            "addedAt": "2026-01-01T00:00:00.000Z",
            "met": 0,
            "fired": 0,
            "rule": {
              "then": {
                "reset": true
              },
              "times": 0
            }
          },
          "warnings": [
            {
              "code": "W_RULE",
              "message": "times is 0: it never fires."
            }
          ]
        }
      },
      "rulesCleared": {
        "summary": "All of an account",
        "value": {
          "done": "2 rules are removed"
        }
      },
      "ruleRemoved": {
        "summary": "One",
        "value": {
          "done": "rul_1 is removed"
        }
      },
      "chosenScenario": {
        "summary": "Trainings fail at 73 %",
        "value": {
          "scenario": "train-fails",
          "parameters": {
            "at": 0.73
          }
        }
      },
      "noScenario": {
        "summary": "None is chosen",
        "value": {
          "scenario": null
        }
      },
      "quirkChange": {
        "summary": "Answers as the training page prints them",
        "value": {
          "quirks": {
            "novita.submit-shape": "document"
          }
        }
      },
      "quirkBack": {
        "summary": "Back to the choice of the server",
        "value": {
          "quirks": {
            "novita.submit-shape": null
          }
        }
      },
      "sampleTraining": {
        "summary": "A training that calls back",
        "value": {
          "provider": "modelslab",
          "kind": "training",
          "webhook": "http://localhost:3000/hooks"
        }
      },
      "sampleGeneration": {
        "summary": "A generation",
        "value": {
          "provider": "novita",
          "kind": "generation"
        }
      },
      "sample": {
        "summary": "The last call of a ModelsLab training",
        "value": {
          "provider": "modelslab",
          "word": "model_ready",
          "to": "http://localhost:3000/hooks"
        }
      },
      "replay": {
        "summary": "To its own receiver",
        "value": {}
      },
      "replayElsewhere": {
        "summary": "To another receiver",
        "value": {
          "to": "http://localhost:3000/hooks"
        }
      },
      "catcherChange": {
        "summary": "Be out of order",
        "value": {
          "status": 503
        }
      },
      "caughtCall": {
        "summary": "A webhook call",
        "value": "{\"status\":\"success\"}"
      },
      "noLength": {
        "summary": "No length of time",
        "value": {
          "error": {
            "code": "E_DURATION",
            "message": "\"soon\" is no length of time: a clock moves forward by a finite one.",
            "where": "by",
            "fix": [
              "{\"by\": \"10m\"}",
              "units: ms, s, m, h, d"
            ],
            "docs": "docs/errors/E_DURATION.md"
          }
        }
      },
      "foreignHost": {
        "summary": "A page that made its own name point here",
        "value": {
          "error": {
            "code": "E_HOST_HEADER",
            "message": "The Host of the request is not one of this server.",
            "where": "header Host",
            "fix": [
              "ask for 127.0.0.1 or localhost",
              "LORADOCK_ALLOWED_HOSTS=name          for another name, such as a container"
            ],
            "docs": "docs/errors/E_HOST_HEADER.md"
          }
        }
      },
      "noJob": {
        "summary": "A job that is not there",
        "value": {
          "error": {
            "code": "E_JOB_UNKNOWN",
            "message": "There is no job none.",
            "where": "account \"test\"",
            "fix": [
              "loradock jobs list"
            ],
            "docs": "docs/errors/E_JOB_UNKNOWN.md"
          }
        }
      },
      "stopping": {
        "summary": "It is stopping",
        "value": {
          "status": "stopping",
          "version": "0.1.0"
        }
      },
      "live": {
        "summary": "It answers",
        "value": {
          "status": "live",
          "version": "0.1.0"
        }
      },
      "ready": {
        "summary": "It is ready",
        "value": {
          "status": "ready",
          "version": "0.1.0"
        }
      },
      "status": {
        "summary": "In memory, on a manual clock",
        "value": {
          "version": "0.1.0",
          "uptimeMs": 48213,
          "data": null,
          "clock": "manual",
          "pace": 1,
          "scenario": "happy",
          "seed": 1,
          "validation": "observe",
          "accounts": 1,
          "jobs": 3,
          "exchanges": 8,
          "dropped": 0,
          "droppedAttempts": 0
        }
      },
      "document": {
        "summary": "Its beginning",
        "value": {
          "openapi": "3.1.0",
          "info": {
            "title": "loradock control API",
            "version": "0.1.0"
          },
          "paths": {}
        }
      },
      "accounts": {
        "summary": "One account",
        "value": {
          "now": "2026-01-01T00:00:00.000Z",
          "accounts": [
            {
              "account": "test",
              "now": "2026-01-01T00:00:00.000Z",
              "mode": "manual",
              "pace": 1,
              "scenario": "happy"
            }
          ]
        }
      },
      "account": {
        "summary": "As it is made",
        "value": {
          "account": "test",
          "now": "2026-01-01T00:00:00.000Z",
          "mode": "manual",
          "pace": 1,
          "scenario": "happy"
        }
      },
      "forgotten": {
        "summary": "One account",
        "value": {
          "done": "account \"test\" is forgotten"
        }
      },
      "clock": {
        "summary": "A clock that stands still",
        "value": {
          "account": "test",
          "now": "2026-01-01T00:00:00.000Z",
          "mode": "manual",
          "pace": 1,
          "nextAt": "2026-01-01T00:00:00.000Z"
        }
      },
      "moved": {
        "summary": "A minute, in which a job moved and its receiver was told",
        "value": {
          "now": "2026-01-01T00:01:00.000Z",
          "happenings": [
            {
              "at": "2026-01-01T00:01:00.000Z",
              "what": "transition",
              "account": "test",
              "jobId": "If1JaOhcFV",
              "text": "job If1JaOhcFV training_started"
            },
            {
              "at": "2026-01-01T00:01:00.000Z",
              "what": "attempt",
              "account": "test",
              "jobId": "If1JaOhcFV",
              "noticeId": "ntc_10",
              "text": "webhook training_started -> http://127.0.0.1:4650/_/catch/mine 200"
            }
          ]
        }
      },
      "jobs": {
        "summary": "One training",
        "value": {
          "jobs": [
            {
              "id": "2520b270-73ae-4472-83b7-762006448afe",
              "provider": "novita",
              "kind": "training",
              "type": "style",
              "name": "my style",
              "state": "running",
              "word": "TRAINING",
              "progress": 0,
              "acceptedAt": "2026-01-01T00:00:00.000Z",
              "modelName": "model_1767226140_43BF253F94.safetensors",
              "transitions": [
                {
                  "at": "2026-01-01T00:00:00.000Z",
                  "state": "queued",
                  "word": "QUEUING"
                },
                {
                  "at": "2026-01-01T00:01:00.000Z",
                  "state": "running",
                  "word": "TRAINING"
                },
                {
                  "at": "2026-01-01T00:09:00.000Z",
                  "state": "deploying",
                  "word": "DEPLOYING"
                },
                {
                  "at": "2026-01-01T00:10:00.000Z",
                  "state": "ready",
                  "word": "SERVING"
                }
              ]
            }
          ]
        }
      },
      "jobDetail": {
        "summary": "A training whose receiver does not listen",
        "value": {
          "job": {
            "id": "eoTtn1cvzh",
            "provider": "modelslab",
            "kind": "training",
            "type": "lora",
            "name": "photo of ambika0 man",
            "state": "running",
            "word": "training_started",
            "progress": 0,
            "acceptedAt": "2026-01-01T00:00:00.000Z",
            "modelName": "eoTtn1cvzh",
            "transitions": [
              {
                "at": "2026-01-01T00:00:00.000Z",
                "state": "queued",
                "word": "deploying_gpu"
              },
              {
                "at": "2026-01-01T00:01:00.000Z",
                "state": "running",
                "word": "training_started"
              },
              {
                "at": "2026-01-01T00:15:00.000Z",
                "state": "running",
                "word": "training_success"
              },
              {
                "at": "2026-01-01T00:17:00.000Z",
                "state": "running",
                "word": "trained_model_compressing"
              },
              {
                "at": "2026-01-01T00:20:00.000Z",
                "state": "running",
                "word": "trained_model_uploading"
              },
              {
                "at": "2026-01-01T00:25:00.000Z",
                "state": "running",
                "word": "trained_model_uploaded"
              },
              {
                "at": "2026-01-01T00:27:00.000Z",
                "state": "deploying",
                "word": "deploying_model"
              },
              {
                "at": "2026-01-01T00:30:00.000Z",
                "state": "ready",
                "word": "model_ready"
              }
            ]
          },
          "request": {
            "instance_prompt": "photo of ambika0 man",
            "class_prompt": "photo of a man",
            "images": [
              "https://example.org/1.png",
              "https://example.org/2.png",
              "https://example.org/3.png",
              "https://example.org/4.png",
              "https://example.org/5.png",
              "https://example.org/6.png",
              "https://example.org/7.png"
            ],
            "training_type": "men",
            "max_train_steps": "14",
            "base_model_type": "sdxl",
            "lora_type": "lora",
            "negative_prompt": " lowres",
            "seed": "0"
          },
          "notices": [
            {
              "id": "ntc_2",
              "jobId": "eoTtn1cvzh",
              "word": "training_started",
              "dueAt": "2026-01-01T00:01:00.000Z",
              "to": "http://localhost:3000/hooks",
              "state": "refused",
              "duplicates": 0,
              "attempts": [
                {
                  "id": "att_3",
                  "noticeId": "ntc_2",
                  "jobId": "eoTtn1cvzh",
                  "at": "2026-01-01T00:01:00.000Z",
                  "to": "http://localhost:3000/hooks",
                  "body": "{\"status\":\"success\",\"training_status\":\"training_started\",\"logs\":\"Step:1 Training Started, 5 Steps to go : ETA : 30 minutes\",\"model_id\":\"eoTtn1cvzh\"}",
                  "status": null,
                  "error": "refused",
                  "ms": 16.9,
                  "rule": null
                }
              ]
            },
            {
              "id": "ntc_3",
              "jobId": "eoTtn1cvzh",
              "word": "training_success",
              "dueAt": "2026-01-01T00:15:00.000Z",
              "to": "http://localhost:3000/hooks",
              "state": "waiting",
              "duplicates": 0,
              "attempts": []
            }
          ]
        }
      },
      "newJob": {
        "summary": "A training in the queue",
        "value": {
          "id": "eoTtn1cvzh",
          "provider": "modelslab",
          "kind": "training",
          "type": "lora",
          "name": "photo of ambika0 man",
          "state": "queued",
          "word": "deploying_gpu",
          "progress": 0,
          "acceptedAt": "2026-01-01T00:00:00.000Z",
          "modelName": "eoTtn1cvzh",
          "transitions": [
            {
              "at": "2026-01-01T00:00:00.000Z",
              "state": "queued",
              "word": "deploying_gpu"
            },
            {
              "at": "2026-01-01T00:01:00.000Z",
              "state": "running",
              "word": "training_started"
            },
            {
              "at": "2026-01-01T00:30:00.000Z",
              "state": "ready",
              "word": "model_ready"
            }
          ]
        }
      },
      "failedJob": {
        "summary": "It has failed",
        "value": {
          "id": "eoTtn1cvzh",
          "provider": "modelslab",
          "kind": "training",
          "type": "lora",
          "name": "photo of ambika0 man",
          "state": "failed",
          "word": "training_failed",
          "progress": 0,
          "acceptedAt": "2026-01-01T00:00:00.000Z",
          "modelName": "eoTtn1cvzh",
          "transitions": [
            {
              "at": "2026-01-01T00:00:00.000Z",
              "state": "queued",
              "word": "deploying_gpu"
            },
            {
              "at": "2026-01-01T00:01:00.000Z",
              "state": "failed",
              "word": "training_failed"
            }
          ]
        }
      },
      "cancelledJob": {
        "summary": "It is cancelled",
        "value": {
          "id": "2520b270-73ae-4472-83b7-762006448afe",
          "provider": "novita",
          "kind": "training",
          "type": "style",
          "name": "my style",
          "state": "cancelled",
          "word": "CANCELED",
          "progress": 0,
          "acceptedAt": "2026-01-01T00:00:00.000Z",
          "modelName": "model_1767226140_43BF253F94.safetensors",
          "transitions": [
            {
              "at": "2026-01-01T00:00:00.000Z",
              "state": "queued",
              "word": "QUEUING"
            },
            {
              "at": "2026-01-01T00:01:00.000Z",
              "state": "cancelled",
              "word": "CANCELED"
            }
          ]
        }
      },
      "scenarios": {
        "summary": "The first three",
        "value": {
          "scenarios": [
            {
              "name": "happy",
              "story": "Queue, train, deploy, ready, at the documented durations."
            },
            {
              "name": "instant",
              "story": "Ready at the first poll; shows clients that never saw a queue."
            },
            {
              "name": "queue-long",
              "story": "Twenty-five minutes in the queue before anything moves."
            }
          ]
        }
      },
      "scenarioDetail": {
        "summary": "Trainings fail",
        "value": {
          "name": "train-fails",
          "story": "The training fails at 40 %.",
          "for": [
            "novita",
            "modelslab"
          ],
          "parameters": [
            {
              "name": "at",
              "unit": "share",
              "about": "share of the training that is done when it fails",
              "value": "0.4",
              "default": "0.4",
              "least": "0",
              "most": "1"
            }
          ],
          "asks": {
            "training": {
              "failAt": 0.4
            }
          },
          "timelines": [
            {
              "provider": "novita",
              "kind": "training",
              "steps": [
                {
                  "afterMs": 0,
                  "after": "0 ms",
                  "state": "queued",
                  "word": "QUEUING"
                },
                {
                  "afterMs": 60000,
                  "after": "1 m",
                  "state": "running",
                  "word": "TRAINING"
                },
                {
                  "afterMs": 252000,
                  "after": "4 m 12 s",
                  "state": "failed",
                  "word": "FAILED"
                }
              ]
            },
            {
              "provider": "novita",
              "kind": "generation",
              "steps": [
                {
                  "afterMs": 0,
                  "after": "0 ms",
                  "state": "queued",
                  "word": "TASK_STATUS_QUEUED"
                },
                {
                  "afterMs": 69,
                  "after": "69 ms",
                  "state": "running",
                  "word": "TASK_STATUS_PROCESSING"
                },
                {
                  "afterMs": 3855,
                  "after": "3.9 s",
                  "state": "ready",
                  "word": "TASK_STATUS_SUCCEED"
                }
              ]
            },
            {
              "provider": "modelslab",
              "kind": "training",
              "steps": [
                {
                  "afterMs": 0,
                  "after": "0 ms",
                  "state": "queued",
                  "word": "deploying_gpu"
                },
                {
                  "afterMs": 60000,
                  "after": "1 m",
                  "state": "running",
                  "word": "training_started"
                },
                {
                  "afterMs": 684000,
                  "after": "11 m 24 s",
                  "state": "failed",
                  "word": "training_failed"
                }
              ]
            },
            {
              "provider": "modelslab",
              "kind": "generation",
              "steps": [
                {
                  "afterMs": 0,
                  "after": "0 ms",
                  "state": "running",
                  "word": "processing"
                },
                {
                  "afterMs": 13000,
                  "after": "13 s",
                  "state": "ready",
                  "word": "success"
                }
              ]
            }
          ],
          "ways": {
            "key": "test+train-fails",
            "command": "loradock scenario use train-fails",
            "code": "await account.use('train-fails')",
            "server": "loradock --scenario train-fails"
          }
        }
      },
      "quirks": {
        "summary": "The first",
        "value": {
          "quirks": [
            {
              "name": "novita.submit-shape",
              "value": "union",
              "chosenBy": "default",
              "alternatives": [
                "union",
                "document",
                "flat"
              ],
              "default": "union",
              "because": "The training page nests task_id in data; the txt2img page and both SDKs have it at the top level.",
              "sources": "document 3.2.1, D-i2i; D-t2i, PY, JS"
            }
          ]
        }
      },
      "notices": {
        "summary": "One that was refused and one that waits",
        "value": {
          "notices": [
            {
              "id": "ntc_2",
              "jobId": "eoTtn1cvzh",
              "word": "training_started",
              "dueAt": "2026-01-01T00:01:00.000Z",
              "to": "http://localhost:3000/hooks",
              "state": "refused",
              "duplicates": 0,
              "attempts": [
                {
                  "id": "att_3",
                  "noticeId": "ntc_2",
                  "jobId": "eoTtn1cvzh",
                  "at": "2026-01-01T00:01:00.000Z",
                  "to": "http://localhost:3000/hooks",
                  "body": "{\"status\":\"success\",\"training_status\":\"training_started\",\"logs\":\"Step:1 Training Started, 5 Steps to go : ETA : 30 minutes\",\"model_id\":\"eoTtn1cvzh\"}",
                  "status": null,
                  "error": "refused",
                  "ms": 16.9,
                  "rule": null
                }
              ]
            },
            {
              "id": "ntc_3",
              "jobId": "eoTtn1cvzh",
              "word": "training_success",
              "dueAt": "2026-01-01T00:15:00.000Z",
              "to": "http://localhost:3000/hooks",
              "state": "waiting",
              "duplicates": 0,
              "attempts": []
            }
          ]
        }
      },
      "sampleResult": {
        "summary": "It was heard",
        "value": {
          "to": "http://127.0.0.1:4650/_/catch/x",
          "body": "{\"status\":\"success\",\"training_status\":\"model_ready\",\"logs\":\"Model loaded successfully\",\"model_id\":\"F5jvdzGnYi\"}",
          "status": 200,
          "error": null,
          "detail": null,
          "ms": 0.1
        }
      },
      "notice": {
        "summary": "It was heard",
        "value": {
          "id": "ntc_9",
          "jobId": "If1JaOhcFV",
          "word": "deploying_gpu",
          "dueAt": "2026-01-01T00:00:00.000Z",
          "to": "http://127.0.0.1:4650/_/catch/mine",
          "state": "delivered",
          "duplicates": 0,
          "attempts": [
            {
              "id": "att_2",
              "noticeId": "ntc_9",
              "jobId": "If1JaOhcFV",
              "at": "2026-01-01T00:00:00.000Z",
              "to": "http://127.0.0.1:4650/_/catch/mine",
              "body": "{\"status\":\"success\",\"training_status\":\"deploying_gpu\",\"logs\":\"it will take upto 25 minutes\",\"model_id\":\"If1JaOhcFV\"}",
              "status": 200,
              "error": null,
              "ms": 0.2,
              "rule": null
            }
          ]
        }
      },
      "attempt": {
        "summary": "It was heard",
        "value": {
          "id": "att_5",
          "noticeId": "ntc_9",
          "jobId": "If1JaOhcFV",
          "at": "2026-01-01T00:01:00.000Z",
          "to": "http://127.0.0.1:4650/_/catch/mine",
          "body": "{\"status\":\"success\",\"training_status\":\"deploying_gpu\",\"logs\":\"it will take upto 25 minutes\",\"model_id\":\"If1JaOhcFV\"}",
          "status": 200,
          "error": null,
          "ms": 0.1,
          "rule": null
        }
      },
      "heldNotice": {
        "summary": "It is held",
        "value": {
          "id": "ntc_3",
          "jobId": "eoTtn1cvzh",
          "word": "training_success",
          "dueAt": "2026-01-01T00:15:00.000Z",
          "to": "http://localhost:3000/hooks",
          "state": "held",
          "duplicates": 0,
          "attempts": []
        }
      },
      "releasedNotice": {
        "summary": "It waits again",
        "value": {
          "id": "ntc_3",
          "jobId": "eoTtn1cvzh",
          "word": "training_success",
          "dueAt": "2026-01-01T00:15:00.000Z",
          "to": "http://localhost:3000/hooks",
          "state": "waiting",
          "duplicates": 0,
          "attempts": []
        }
      },
      "duplicatedNotice": {
        "summary": "The other one, due at once",
        "value": {
          "id": "ntc_17",
          "jobId": "eoTtn1cvzh",
          "word": "training_success",
          "dueAt": "2026-01-01T00:01:00.000Z",
          "to": "http://localhost:3000/hooks",
          "state": "waiting",
          "duplicates": 0,
          "attempts": []
        }
      },
      "droppedNotice": {
        "summary": "It is dropped",
        "value": {
          "id": "ntc_3",
          "jobId": "eoTtn1cvzh",
          "word": "training_success",
          "dueAt": "2026-01-01T00:15:00.000Z",
          "to": "http://localhost:3000/hooks",
          "state": "dropped",
          "duplicates": 0,
          "attempts": []
        }
      },
      "catches": {
        "summary": "One call",
        "value": {
          "name": "mine",
          "status": 200,
          "calls": [
            {
              "at": "2026-01-01T00:00:00.000Z",
              "account": "test",
              "headers": {
                "content-type": "application/json",
                "x-loradock-notice": "ntc_9"
              },
              "body": "{\"status\":\"success\",\"training_status\":\"deploying_gpu\",\"logs\":\"it will take upto 25 minutes\",\"model_id\":\"If1JaOhcFV\"}"
            }
          ]
        }
      },
      "exchanges": {
        "summary": "An upload and a request with a violation",
        "value": {
          "total": 2,
          "exchanges": [
            {
              "id": "req_2",
              "at": "2026-01-01T00:00:00.000Z",
              "service": "storage",
              "operation": "putObject",
              "method": "PUT",
              "path": "/faas-training-dataset/test/9a4b5e0f339074bfc7087b32f259c11d.png",
              "status": 200,
              "ms": 8.5,
              "violations": [],
              "rule": null,
              "note": null,
              "account": "test",
              "jobId": null,
              "refusal": null
            },
            {
              "id": "req_4",
              "at": "2026-01-01T00:00:00.000Z",
              "service": "novita",
              "operation": "createStyleTraining",
              "method": "POST",
              "path": "/v3/training/style",
              "status": 400,
              "ms": 5.5,
              "violations": [
                {
                  "path": "$.image_dataset_items[0].caption",
                  "message": "must be a string or null, you sent the number 5",
                  "hint": "send \"5\"",
                  "source": "document, image_dataset_items.caption (D); D-subj, caption, 1 to 1024 (D)"
                }
              ],
              "rule": null,
              "note": null,
              "account": "test",
              "jobId": null,
              "refusal": "{\"code\":400,\"reason\":\"INVALID_REQUEST_BODY\",\"message\":\"assets_id none was never issued\",\"metadata\":{}}"
            }
          ]
        }
      },
      "cleared": {
        "summary": "All of it",
        "value": {
          "done": "the journal is empty"
        }
      },
      "exchangeDetail": {
        "summary": "An upload slot",
        "value": {
          "exchange": {
            "id": "req_1",
            "at": "2026-01-01T00:00:00.000Z",
            "service": "novita",
            "operation": "createTrainingAsset",
            "method": "POST",
            "path": "/v3/assets/training_dataset",
            "status": 200,
            "ms": 4.1,
            "violations": [],
            "rule": null,
            "note": null
          },
          "account": "test",
          "target": "/v3/assets/training_dataset",
          "jobId": null,
          "request": {
            "headers": {
              "host": "127.0.0.1:4650",
              "connection": "keep-alive",
              "authorization": "Bearer ***",
              "content-type": "application/json",
              "accept": "*/*",
              "user-agent": "node",
              "accept-encoding": "gzip, deflate",
              "content-length": "24"
            },
            "body": "{\"file_extension\":\"png\"}",
            "bytes": 24
          },
          "answer": {
            "headers": {
              "x-loradock-request": "req_1",
              "content-type": "application/json",
              "content-length": "501"
            },
            "body": "{\"assets_id\":\"9a4b5e0f339074bfc7087b32f259c11d\",\"upload_url\":\"http://127.0.0.1:4650/faas-training-dataset/test/9a4b5e0f339074bfc7087b32f259c11d.png?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=LORADOCKTESTACCESS01%2F20260101%2Fap-southeast-1%2Fs3%2Faws4_request&X-Amz-Date=20260101T000000Z&X-Amz-Expires=600&X-Amz-SignedHeaders=host&x-id=PutObject&X-Amz-Signature=***\",\"method\":\"PUT\",\"headers\":{\"Host\":{\"values\":[\"127.0.0.1:4650\"]}}}",
            "bytes": 501
          }
        }
      },
      "violations": {
        "summary": "A number in place of a text",
        "value": {
          "violations": [
            {
              "exchange": "req_4",
              "at": "2026-01-01T00:00:00.000Z",
              "service": "novita",
              "operation": "createStyleTraining",
              "path": "$.image_dataset_items[0].caption",
              "message": "must be a string or null, you sent the number 5",
              "hint": "send \"5\"",
              "source": "document, image_dataset_items.caption (D); D-subj, caption, 1 to 1024 (D)"
            }
          ]
        }
      },
      "findings": {
        "summary": "One of each of three kinds",
        "value": {
          "account": "test",
          "clean": false,
          "exchanges": 7,
          "findings": [
            {
              "isNote": false,
              "fix": "send \"5\"",
              "source": "document, image_dataset_items.caption (D); D-subj, caption, 1 to 1024 (D)",
              "exchange": "req_4",
              "notice": null,
              "asset": null,
              "kind": "violation",
              "text": "POST /v3/training/style (req_4) $.image_dataset_items[0].caption must be a string or null, you sent the number 5"
            },
            {
              "isNote": false,
              "fix": null,
              "source": null,
              "exchange": "req_5",
              "notice": null,
              "asset": null,
              "kind": "no-route",
              "text": "GET /v3/trainings (req_5) no such route; nearest: GET /v3/training (training for trainings)"
            },
            {
              "isNote": false,
              "fix": "loradock webhooks replay ntc_1",
              "source": null,
              "exchange": null,
              "notice": "ntc_1",
              "asset": null,
              "kind": "webhook",
              "text": "deploying_gpu -> http://localhost:3000/hooks (ntc_1) refused, 1 attempt, none left"
            }
          ]
        }
      },
      "clean": {
        "summary": "Nothing to find",
        "value": {
          "account": "test",
          "clean": true,
          "exchanges": 1,
          "findings": []
        }
      },
      "ledger": {
        "summary": "One slot, used",
        "value": {
          "slots": [
            {
              "assetId": "9a4b5e0f339074bfc7087b32f259c11d",
              "bytes": 2240,
              "format": "png",
              "usedBy": [
                "2520b270-73ae-4472-83b7-762006448afe"
              ],
              "usedBeforeUpload": false
            }
          ]
        }
      },
      "uploads": {
        "summary": "One picture, used",
        "value": {
          "uploads": [
            {
              "assetId": "9a4b5e0f339074bfc7087b32f259c11d",
              "path": "/faas-training-dataset/test/9a4b5e0f339074bfc7087b32f259c11d.png",
              "issuedAt": "2026-01-01T00:00:00.000Z",
              "storedAt": "2026-01-01T00:00:00.000Z",
              "bytes": 2240,
              "format": "png",
              "width": 64,
              "height": 64,
              "contentType": null,
              "sha256": "9740d3f5c3811da5a4dcb182713e9f522bf2fa927966372ff79737a010e4a471",
              "usedBy": [
                "2520b270-73ae-4472-83b7-762006448afe"
              ],
              "usedBeforeUpload": false
            }
          ]
        }
      },
      "metrics": {
        "summary": "Its beginning",
        "value": "# HELP loradock_info What runs.\n# TYPE loradock_info gauge\nloradock_info{version=\"0.1.0\"} 1\n# HELP loradock_uptime_seconds Real time since the start.\n# TYPE loradock_uptime_seconds gauge\nloradock_uptime_seconds 0.272436293\n# HELP loradock_accounts Accounts made so far.\n# TYPE loradock_accounts gauge\nloradock_accounts 1\n"
      },
      "caught": {
        "summary": "It was caught",
        "value": {
          "caught": "mine"
        }
      },
      "noExchange": {
        "summary": "An exchange that is not there",
        "value": {
          "error": {
            "code": "E_EXCHANGE_UNKNOWN",
            "message": "There is no exchange req_999.",
            "where": "the journal",
            "fix": [
              "GET /_/api/v1/exchanges lists what there is; the oldest are dropped"
            ],
            "docs": "docs/errors/E_EXCHANGE_UNKNOWN.md"
          }
        }
      },
      "noQuery": {
        "summary": "A filter that means nothing",
        "value": {
          "error": {
            "code": "E_QUERY",
            "message": "limit must be a whole number from 1 to 1000; it is \"0\".",
            "where": "query limit",
            "fix": [
              "limit=50"
            ],
            "docs": "docs/errors/E_QUERY.md"
          }
        }
      },
      "jobEnded": {
        "summary": "A job that has ended",
        "value": {
          "error": {
            "code": "E_JOB_ENDED",
            "message": "Job 2520b270-73ae-4472-83b7-762006448afe is cancelled already: what was told cannot be taken back.",
            "where": "account \"test\"",
            "fix": [
              "loradock jobs show 2520b270-73ae-4472-83b7-762006448afe"
            ],
            "docs": "docs/errors/E_JOB_ENDED.md"
          }
        }
      },
      "noticeState": {
        "summary": "A webhook call that is held already",
        "value": {
          "error": {
            "code": "E_NOTICE_STATE",
            "message": "Notice ntc_3 is held: only one that is waiting can be held back.",
            "where": "account \"test\"",
            "fix": [
              "loradock webhooks replay ntc_3      sends it whatever has become of it"
            ],
            "docs": "docs/errors/E_NOTICE_STATE.md"
          }
        }
      },
      "noToken": {
        "summary": "No token",
        "value": {
          "error": {
            "code": "E_TOKEN",
            "message": "The control API of this server needs its token.",
            "where": "GET /_/api/v1/status",
            "fix": [
              "authorization: Bearer <the token of the server's ready event>",
              "LORADOCK_TOKEN=<token>"
            ],
            "docs": "docs/errors/E_TOKEN.md"
          }
        }
      },
      "tooLarge": {
        "summary": "More than sixteen megabytes",
        "value": {
          "error": {
            "code": "E_BODY",
            "message": "The request cannot be read: it is larger than 16777216 bytes.",
            "where": "body",
            "fix": [],
            "docs": "docs/errors/E_BODY.md"
          }
        }
      },
      "bug": {
        "summary": "A fault of ours",
        "value": {
          "error": {
            "code": "E_BUG",
            "message": "loradock failed: database or disk is full",
            "where": "",
            "fix": [
              "report it: this is a fault of loradock"
            ],
            "docs": "docs/errors/E_BUG.md"
          }
        }
      },
      "waitForWebhook": {
        "summary": "The last call of a training",
        "value": {
          "webhook": {
            "job": "eoTtn1cvzh",
            "word": "model_ready"
          },
          "within": "30s"
        }
      },
      "waitForExchange": {
        "summary": "The next training that is ordered",
        "value": {
          "exchange": {
            "operation": "createStyleTraining",
            "after": "req_42"
          }
        }
      },
      "waitForJob": {
        "summary": "The end of a job",
        "value": {
          "job": {
            "id": "eoTtn1cvzh",
            "state": "ended"
          },
          "within": 5000
        }
      },
      "waited": {
        "summary": "A call that was made already",
        "value": {
          "what": "webhook",
          "ms": 0.1,
          "exchange": null,
          "attempt": {
            "id": "att_2",
            "noticeId": "ntc_9",
            "jobId": "If1JaOhcFV",
            "at": "2026-01-01T00:00:00.000Z",
            "to": "http://127.0.0.1:4650/_/catch/mine",
            "body": "{\"status\":\"success\",\"training_status\":\"deploying_gpu\",\"logs\":\"it will take upto 25 minutes\",\"model_id\":\"If1JaOhcFV\"}",
            "status": 200,
            "error": null,
            "ms": 0.2,
            "rule": null
          },
          "job": null
        }
      },
      "notYet": {
        "summary": "A clock that stands still",
        "value": {
          "error": {
            "code": "E_WAIT",
            "message": "A webhook call model_ready did not come: the clock stands at 2026-01-01T00:00:00.000Z, and the next one, ntc_8 (model_ready of job eoTtn1cvzh), is due at 2026-01-01T00:30:00.000Z.",
            "where": "account \"test\"",
            "fix": [
              "loradock clock next",
              "loradock webhooks list"
            ],
            "docs": "docs/errors/E_WAIT.md"
          }
        }
      },
      "tooManyReaders": {
        "summary": "A hundred follow it already",
        "value": {
          "error": {
            "code": "E_READERS",
            "message": "As many readers as there may be follow the events of this server.",
            "where": "/_/api/v1/events",
            "fix": [
              "close one that nobody looks at"
            ],
            "docs": "docs/errors/E_READERS.md"
          }
        }
      },
      "events": {
        "summary": "The beginning, and a clock that was moved",
        "value": "id: 1767225600000-41\nevent: ready\ndata: {\"account\":\"test\"}\n\nid: 1767225600000-42\nevent: transition\ndata: {\"type\":\"transition\",\"account\":\"test\",\"provider\":\"modelslab\",\"jobId\":\"eoTtn1cvzh\",\"at\":\"2026-01-01T00:01:00.000Z\",\"state\":\"running\",\"word\":\"training_started\",\"reason\":null}\n\nid: 1767225600000-43\nevent: clock\ndata: {\"type\":\"clock\",\"account\":\"test\",\"now\":\"2026-01-01T00:01:00.000Z\",\"mode\":\"manual\",\"pace\":1}\n"
      },
      "folder": {
        "summary": "A folder",
        "value": {
          "dir": "/tmp/loradock-before"
        }
      },
      "snapshotSaved": {
        "summary": "It is written",
        "value": {
          "done": "everything is in /tmp/loradock-before"
        }
      },
      "snapshotLoaded": {
        "summary": "It is loaded",
        "value": {
          "done": "everything is as in /tmp/loradock-before"
        }
      },
      "replayEdited": {
        "summary": "With another body",
        "value": {
          "body": "{\"status\":\"success\",\"training_status\":\"model_ready\"}"
        }
      },
      "swap": {
        "summary": "The one after it",
        "value": {
          "with": "ntc_4"
        }
      },
      "swapped": {
        "summary": "They have changed places",
        "value": {
          "notices": [
            {
              "id": "ntc_3",
              "jobId": "eoTtn1cvzh",
              "word": "training_success",
              "duplicates": 0,
              "dueAt": "2026-01-01T00:17:00.000Z",
              "to": "http://localhost:3000/hooks",
              "state": "waiting",
              "attempts": []
            },
            {
              "id": "ntc_4",
              "jobId": "eoTtn1cvzh",
              "word": "trained_model_compressing",
              "duplicates": 0,
              "dueAt": "2026-01-01T00:15:00.000Z",
              "to": "http://localhost:3000/hooks",
              "state": "waiting",
              "attempts": []
            }
          ]
        }
      }
    }
  }
}
