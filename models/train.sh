#!/usr/bin/env bash
# Makes english.model anew, from scratch, with the code that stands here: about 11 minutes for the vectors, 40 for the network and one for the rest,
# on one core. The same data and code give the same bytes. usage: models/train.sh [FILE to write, default artifacts/english.model]
# VECTORS=FILE takes the vectors from an earlier run of the first step instead of making them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
to=${1:-artifacts/english.model}
data=../shared/data
trees=$data/treebanks
mkdir -p artifacts/lists
dotnet build src/Dragoman.Compile -c Release -v quiet --nologo
compile() { dotnet run --project src/Dragoman.Compile -c Release --no-build -- "$@"; }

# The lists of names as they were when the model was made: actors, offices and first names go on growing.
git archive 90ce964 data/actors data/offices data/names | tar x -C artifacts/lists --strip-components 1
cp data/names/organisations.tsv artifacts/lists/names/

vectors=${VECTORS:-artifacts/vectors128.bin}
[ -n "${VECTORS:-}" ] || compile vectors --text "$data/corpora/ungdc" --treebank "$trees/ewt/train.conllu" "$trees/gum/train.conllu" \
  --dimension 128 --rounds 5 --seed 1 --to "$vectors"

learn() {
  compile train --treebank "$trees/ewt/train.conllu" "$trees/gum/train.conllu" --names "$data/names/ewt-train.iob2" \
    --dev "$trees/ewt/dev.conllu" "$trees/gum/dev.conllu" --dev-names "$data/names/ewt-dev.iob2" \
    --vectors "$vectors" --lists artifacts/lists --layers CRCRCR --width 128 --hidden 192 --name-hidden 96 \
    --batch 400 --dropout 0.25 --name-dropout 0.25 --variants 0.12 --epochs 28 --to "$to" \
    --source "UD English-EWT (CC BY-SA 4.0)" "UD English-GUM, documents with open text (CC BY 4.0, CC BY-SA)" \
    "Universal NER for EWT, train (CC BY-SA 4.0)" "UN General Debate Corpus 1994-2024, word vectors and verbs (CC0)" \
    "Lists of names: GeoNames (CC BY 4.0), WordNet 3.1, Moby Word II (public domain), Dragoman's own (MIT)" "$@"
}
# One way down as far as the rate is still high (epoch 16), then four ways on from there, each with its own order of sentences, one of them shown with other names and one with other
# names and verbs. The model is their mean.
rm -f "$to" artifacts/first.ckpt artifacts/branch?.ckpt
learn --seed 1 --checkpoint artifacts/first.ckpt --until 16
branch() { learn --seed "$1" --from artifacts/first.ckpt --checkpoint "artifacts/branch$1.ckpt" "${@:2}"; }
branch 2
branch 3
branch 4 --name-swaps 0.25 --swaps 0.15 --verbs data
branch 5 --name-swaps 0.25
learn --checkpoint artifacts/branch4.ckpt --average artifacts/branch5.ckpt artifacts/branch2.ckpt artifacts/branch3.ckpt
compile train-tokens --treebanks "$trees" --text "$data/corpora/ungdc" --data data --model "$to"
