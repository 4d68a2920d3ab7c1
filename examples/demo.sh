#!/bin/sh
# What `make demo` shows: reads the three retold stories, then asks three questions of the record.
set -eu
cd "$(dirname "$0")/.."
db=demo.db
rm -f "$db" "$db-wal" "$db-shm"

title() { printf '\n\033[1m$ %s\033[0m\n' "$*"; }
say() { title "$@"; "$@"; }

title "onrecord read examples/*/*.jsonl examples/*/*.html --db $db"
onrecord read examples/*/*.jsonl examples/*/*.html --db "$db"
for text in "cuba-thaw-2014/the-everglades-patriot.txt|The Everglades Patriot|2014-12-18" \
            "eritrea-ethiopia-2018/nairobi-chronicle.txt|Nairobi Chronicle|2018-07-09" \
            "qatar-crisis-2017/kuwait-herald.txt|Kuwait Herald|2017-06-07"
do
  file=${text%%|*}; rest=${text#*|}
  onrecord read "examples/$file" --outlet "${rest%%|*}" --published "${rest#*|}" --db "$db" --quiet
done
say onrecord timeline --db "$db" --since 2018-07-01 --until 2018-07-31 --status reported --limit 12
say onrecord statements --db "$db" --by "Raúl Castro" --limit 6
event=$(onrecord events --db "$db" --actor QAT --type SANCTION --json | head -n 1 | sed -E 's/.*"id":"(evt-[0-9a-f]+)".*/\1/')
say onrecord show "$event" --db "$db"
printf '\nThe record is in %s. Try:  .venv/bin/onrecord search "prisoner swap" --db %s\n' "$db" "$db"
