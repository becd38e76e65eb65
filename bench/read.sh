#!/usr/bin/env bash
# Articles a second of `read` over the development corpora, into a new record each time. Not a test: figures go to bench/runs.
# usage: bench/read.sh [DATA]    DATA: the folder of development data, default ../shared/data
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
data=$(cd "${1:-$root/../shared/data}" && pwd)
"$root/dragoman" --version
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

measure() {
  local name=$1 begin end
  shift
  for run in 1 2 3; do
    rm -f r.db r.db-wal r.db-shm
    begin=$(date +%s.%N)
    "$root/dragoman" read "$@" --record r.db >out 2>err || true
    end=$(date +%s.%N)
    awk -v name="$name" -v run="$run" -v s="$(echo "$end $begin" | awk '{print $1 - $2}')" -v line="$(head -1 out)" -v failed="$(grep -vc '^note' err || true)" \
      'BEGIN { split(line, w, " "); n = w[1]; gsub(",", "", n); printf "%-28s run %d: %6.2f s, %4.0f articles/s  [%s] %d complaints\n", name, run, s, n / s, line, failed }'
  done
}

measure "wire" "$data/corpora/wire/articles.jsonl"
measure "wire, one thread" "$data/corpora/wire/articles.jsonl" --threads 1
measure "fa-kes-syria" "$data/corpora/fa-kes-syria/FA-KES-Dataset.csv" \
  --columns text=article_content,title=article_title,published=date,publisher=source --date-format M/d/yyyy
"$root/dragoman" read "$data/corpora/wire/articles.jsonl" --record w.db >/dev/null
begin=$(date +%s.%N)
"$root/dragoman" read "$data/corpora/wire/articles.jsonl" --record w.db >/dev/null
echo "$begin $(date +%s.%N)" | awk '{printf "wire, read again: %.2f s\n", $2 - $1}'
