#!/bin/sh
# A whole Novita training with curl and loradock alone: no account, no key, no other program, in a second or two.
#
#   sh curl-and-loradock.sh [PICTURE.png ...]      loradock has to be on the PATH (npm install --save-dev loradock; npx sh …)
set -eu

work="$(mktemp -d)"
server=
trap 'test -z "$server" || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
say() { printf '%-10s %s\n' "$1" "$2"; }
# The text of a field in a JSON answer; the last, where there are several.
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }

# Without pictures of your own: one of 8 by 8 pixels, written byte by byte.
if [ $# -eq 0 ]; then
  # shellcheck disable=SC2059
  printf '\211PNG\015\012\032\012\000\000\000\015IHDR\000\000\000\010\000\000\000\010\010\002\000\000\000Km)\334\000\000\000\011pHYs\000\000\003\350\000\000\003\350\001\265{Rk\000\000\000\021IDAT\010\327c\070\021\240\201\025\061\014-\011\000j\231P\001\337\337c\224\000\000\000\000IEND\256B`\202' > "$work/picture.png"
  set -- "$work/picture.png"
fi

# 1. Start it. The first line on its stdout says that it is ready, and where; reading it is all the waiting there is.
mkfifo "$work/events"
loradock --json --port 0 --clock manual > "$work/events" &
server=$!
exec 3< "$work/events"
read -r ready <&3
cat <&3 > /dev/null &
LORADOCK_URL="$(printf '%s\n' "$ready" | field url)"
export LORADOCK_URL
say ready "$LORADOCK_URL"

# What every call to Novita has; with the real thing behind it, the address and the key are all that differs.
novita() {
  path="$1"
  shift
  curl --fail --silent --show-error -H 'Authorization: Bearer test' -H 'Content-Type: application/json' "$@" "$LORADOCK_URL$path"
}

# 2. A slot for each picture, and the picture into it by its presigned URL, which takes no key.
items=
for picture in "$@"; do
  slot="$(novita /v3/assets/training_dataset -d '{"file_extension": "png"}')"
  asset="$(printf '%s\n' "$slot" | field assets_id)"
  curl --fail --silent --show-error -X PUT -H 'Content-Type: image/png' --data-binary "@$picture" "$(printf '%s\n' "$slot" | field upload_url)"
  items="$items${items:+, }{\"assets_id\": \"$asset\", \"caption\": \"example style\"}"
  say uploaded "$asset"
done

# 3. Train.
task="$(novita /v3/training/style -d "{
  \"name\": \"example\", \"base_model\": \"v1-5-pruned-emaonly\", \"width\": 512, \"height\": 512,
  \"image_dataset_items\": [$items],
  \"expert_setting\": {\"instance_prompt\": \"example style\", \"class_prompt\": \"style\", \"max_train_steps\": 500},
  \"components\": [{\"name\": \"resize\", \"args\": [{\"name\": \"width\", \"value\": \"512\"}, {\"name\": \"height\", \"value\": \"512\"}]}]
}" | field task_id)"
say training "$task"

# 4. Poll; let the time pass that it takes; poll again.
poll() { novita "/v3/training/style?task_id=$task"; }
say polled "$(poll | field task_status)"
loradock clock until "$task" ready > /dev/null
answer="$(poll)"
model="$(printf '%s\n' "$answer" | field model_name)"
say polled "$(printf '%s\n' "$answer" | field task_status)/$(printf '%s\n' "$answer" | field model_status)"

# 5. The model's file, by the link in the list of models.
link="$(novita '/v3/model?filter.source=training&filter.types=lora&pagination.limit=100' | field download_url)"
curl --fail --silent --show-error -o "$work/model.safetensors" "$link"
say downloaded "$model ($(wc -c < "$work/model.safetensors" | tr -d ' ') bytes)"

# 6. What the documents would have had against these requests: nothing, or this ends with 1.
loradock status --check
