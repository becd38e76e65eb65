#!/usr/bin/env bash
# Makes english.model anew, from scratch, with the code that stands here: about 11 minutes for the vectors, 20 for the network and one for the rest,
# on one core. The same data and code give the same bytes. usage: models/train.sh [FILE to write, default artifacts/english.model]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
to=${1:-artifacts/english.model}
data=../shared/data
trees=$data/treebanks
mkdir -p artifacts/lists
compile() { dotnet run --project src/Dragoman.Compile -c Release -- "$@"; }

# The lists of names as they were when the model was made: data/actors and data/offices go on growing.
git archive bad1ad0 data/actors data/offices | tar x -C artifacts/lists --strip-components 1
cp -R data/names artifacts/lists/

compile vectors --text "$data/corpora/ungdc" --treebank "$trees/ewt/train.conllu" "$trees/gum/train.conllu" \
  --dimension 128 --rounds 5 --seed 1 --to artifacts/vectors128.bin
# Two parts of one training: the second shortens no more sentences that do not look like headlines. The model is the mean of its end, twice, and of the first part's end.
rm -f "$to" artifacts/english.ckpt
learn() {
  compile train --treebank "$trees/ewt/train.conllu" "$trees/gum/train.conllu" --names "$data/names/ewt-train.iob2" \
    --dev "$trees/ewt/dev.conllu" "$trees/gum/dev.conllu" --dev-names "$data/names/ewt-dev.iob2" \
    --vectors artifacts/vectors128.bin --lists artifacts/lists --layers CRCRCR --width 128 --hidden 192 --name-hidden 96 \
    --batch 400 --dropout 0.25 --seed 1 --checkpoint artifacts/english.ckpt --to "$to" \
    --source "UD English-EWT (CC BY-SA 4.0)" "UD English-GUM, documents with open text (CC BY 4.0, CC BY-SA)" \
    "Universal NER for EWT, train (CC BY-SA 4.0)" "UN General Debate Corpus 1994-2024, word vectors and verbs (CC0)" \
    "Lists of names: GeoNames (CC BY 4.0), WordNet 3.1, Moby Word II (public domain), Dragoman's own (MIT)" "$@"
}
learn --epochs 28 --shorten-all
cp artifacts/english.ckpt artifacts/first.ckpt
learn --epochs 36 --name-dropout 0.25 --average artifacts/first.ckpt artifacts/english.ckpt
compile train-tokens --treebanks "$trees" --text "$data/corpora/ungdc" --data data --model "$to"
