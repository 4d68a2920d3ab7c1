#!/bin/sh
# What `make demo` shows: reads the three retold stories, then asks the record a question a screen.
set -eu
cd "$(dirname "$0")/.."
db=demo.db
rm -f "$db" "$db-wal" "$db-shm"
export ONRECORD_DB="$db"

bold='' plain=''
if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then bold=$(printf '\033[1m'); plain=$(printf '\033[0m'); fi
title() { printf '\n%s$' "$bold"; for word; do case $word in *' '*) word="\"$word\"";; esac; printf ' %s' "$word"; done; printf '%s\n' "$plain"; }
say() { title "$@"; "$@"; }
ask() { printf '\n%s' "$1"; shift; say "$@"; }

title onrecord read 'examples/*/*.jsonl' 'examples/*/*.html'
onrecord read examples/*/*.jsonl examples/*/*.html
for text in "cuba-thaw-2014/the-everglades-patriot.txt|The Everglades Patriot|2014-12-18" \
            "eritrea-ethiopia-2018/nairobi-chronicle.txt|Nairobi Chronicle|2018-07-09" \
            "qatar-crisis-2017/kuwait-herald.txt|Kuwait Herald|2017-06-07"
do
  file=${text%%|*}; rest=${text#*|}
  onrecord read "examples/$file" --outlet "${rest%%|*}" --published "${rest#*|}" --quiet
done
onrecord link --anew

ask "Which stories run, and how much happens in them?" onrecord stories
ask "What happened, who reports it, who is silent?" onrecord timeline --story qatar --since 2017-06-05 --until 2017-06-07 --actor Qatar --type SANCTION
ask "On what do outlets differ?" onrecord conflicts --story cuba
ask "Who asked for what, and what was the answer?" onrecord exchanges --actor Egypt --since 2017-06-20
ask "Who cut or changed whose words?" onrecord quotations --shared --story qatar
ask "Where did Jordan stand toward Qatar on 10 June 2017?" onrecord positions --actor Jordan --actor Qatar --on 2017-06-10
ask "What does one outlet call those in Havana, and what another?" onrecord labels --actor Cuba --outlet Everglades --outlet Potomac
ask "What does Qatar deny?" onrecord statements --by Qatar --stance denies
happening=$(onrecord happenings --story cuba --actor Obama --type CONSULT --json | head -n 1 | grep -oE '"id":"happening-[0-9a-f]+' | head -n 1 | cut -d'"' -f4)
ask "What leads back from one thing that happened?" onrecord show "$happening"
printf '\nThe record is in %s. Try:  .venv/bin/onrecord compare potomac everglades --db %s\n' "$db" "$db"
