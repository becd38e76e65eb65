#!/usr/bin/env bash
# Makes english.model anew, from scratch, with the code that stands here: about 11 minutes for the vectors, 25 for the network and one for the rest,
# on one core. The same data and code give the same bytes. usage: models/train.sh [FILE to write, default artifacts/english.model]
# VECTORS=FILE takes the vectors from an earlier run of the first step instead of making them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
to=${1:-artifacts/english.model}
data=../shared/data
trees=$data/treebanks
mkdir -p artifacts
dotnet build src/Dragoman.Compile -c Release -v quiet --nologo
compile() { dotnet run --project src/Dragoman.Compile -c Release --no-build -- "$@"; }

vectors=${VECTORS:-artifacts/vectors128.bin}
[ -n "${VECTORS:-}" ] || compile vectors --text "$data/corpora/ungdc" --treebank "$trees/ewt/train.conllu" "$trees/gum/train.conllu" \
  --dimension 128 --rounds 5 --seed 1 --to "$vectors"

learn() {
  compile train --treebank "$trees/ewt/train.conllu" "$trees/gum/train.conllu" --names "$data/names/ewt-train.iob2" \
    --dev "$trees/ewt/dev.conllu" "$trees/gum/dev.conllu" --dev-names "$data/names/ewt-dev.iob2" \
    --vectors "$vectors" --lists data --layers CRCRCR --width 128 --hidden 192 --name-hidden 96 \
    --batch 400 --dropout 0.25 --name-dropout 0.25 --variants 0.12 --to "${target:-$to}" \
    --source "UD English-EWT (CC BY-SA 4.0)" "UD English-GUM, documents with open text (CC BY 4.0, CC BY-SA)" \
    "Universal NER for EWT, train (CC BY-SA 4.0)" "UN General Debate Corpus 1994-2024, word vectors and verbs (CC0)" \
    "Lists of names: GeoNames (CC BY 4.0), WordNet 3.1, Moby Word II (public domain), Dragoman's own (MIT)" "$@"
}
# One way down as far as the rate is still high (epoch 16), then three ways on from there, each with its own order of sentences.
rm -f "$to" artifacts/*.ckpt artifacts/teachers.model
learn --epochs 28 --until 16 --seed 1 --checkpoint artifacts/first.ckpt
for seed in 2 3 4; do
  learn --epochs 28 --seed $seed --from artifacts/first.ckpt --checkpoint artifacts/teacher$seed.ckpt
done
target=artifacts/teachers.model learn --epochs 28 --checkpoint artifacts/teacher2.ckpt --average artifacts/teacher3.ckpt artifacts/teacher4.ckpt
# The three then teach: from epoch 16 on again, with as many sentences of running text as gold ones (an epoch is worth two there), then without. The model is
# the mean of three such ends.
learn --epochs 40 --until 22 --seed 5 --from artifacts/first.ckpt --checkpoint artifacts/second.ckpt --text "$data/corpora/ungdc" \
  --teachers artifacts/teacher2.ckpt artifacts/teacher3.ckpt artifacts/teacher4.ckpt
for seed in 6 7 8; do
  learn --epochs 36 --until 30 --seed $seed --from artifacts/second.ckpt --checkpoint artifacts/branch$seed.ckpt
done
learn --epochs 30 --checkpoint artifacts/branch6.ckpt --average artifacts/branch7.ckpt artifacts/branch8.ckpt
compile train-tokens --treebanks "$trees" --text "$data/corpora/ungdc" --data data --model "$to"
