namespace Dragoman.Language.Neural;

/// <summary>
/// The first layer of the network. It is linear, so that each feature table is taken through it once, when the model is loaded; and what
/// follows from a known word alone is summed then as well. A known word costs two or three additions later, and one look-up.
/// </summary>
internal sealed class WordSums
{
    private readonly int _width;
    private readonly FeatureIndex _index;
    private readonly bool[] _isOfWord;
    private readonly bool[] _isList;
    private readonly float[] _bias;
    private readonly float[][] _tables;
    private readonly float[] _known;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _rows;

    public WordSums(NetworkData network)
    {
        _width = network.Shape.Width;
        _index = new FeatureIndex(network);
        _isOfWord = [.. network.Features.Select(f => FeatureIndex.IsOfWord(f.Kind))];
        _isList = [.. network.Features.Select(f => FeatureIndex.IsList(f.Kind))];
        _bias = [.. network["input.bias"].Values];
        _tables = Project(network);
        string[] words = [.. network.Features.Where(f => f.Kind is FeatureKind.Word or FeatureKind.Vector).SelectMany(f => f.Values.Skip(1)).Distinct(StringComparer.Ordinal)];
        var rows = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        _known = GC.AllocateUninitializedArray<float>(words.Length * _width, pinned: true);
        var features = new int[_index.Count];
        foreach (var word in words)
        {
            _index.LookWord(word, features);
            SumWord(features, _known.AsSpan(rows.Count * _width, _width));
            rows.Add(word, rows.Count);
        }

        _rows = rows.GetAlternateLookup<ReadOnlySpan<char>>();
        // Every known word has its sum: of these tables only the row for other words is needed still.
        for (var i = 0; i < _tables.Length; i++)
        {
            if (network.Features[i].Kind is FeatureKind.Word or FeatureKind.Vector)
                _tables[i] = _tables[i][.._width];
        }
    }

    /// <summary>Sets the vectors of a sentence's words, in rows of the width one behind the other.</summary>
    public void Fill(Token[] tokens, Workspace work, Span<float> vectors)
    {
        var words = tokens.Length;
        for (var i = 0; i < words; i++)
            work.Forms[i] = tokens[i].Form;
        Look(work.Forms.AsSpan(0, words), work);
        for (var i = 0; i < words; i++)
        {
            var rows = work.FeatureRows.AsSpan(i * _index.Count, _index.Count);
            var vector = vectors.Slice(i * _width, _width);
            if (work.KnownRows[i] >= 0)
                _known.AsSpan(work.KnownRows[i] * _width, _width).CopyTo(vector);
            else
                SumWord(rows, vector);
            for (var t = 0; t < rows.Length; t++)
            {
                if (!_isOfWord[t] && !(_isList[t] && rows[t] == 0))
                    Kernels.Add(vector, _tables[t].AsSpan(rows[t] * _width, _width));
            }

            Kernels.Rectify(vector);
        }
    }

    private void Look(ReadOnlySpan<string> forms, Workspace work)
    {
        Span<char> buffer = stackalloc char[WordForms.MaxLength];
        work.FeatureRows.AsSpan(0, forms.Length * _index.Count).Clear();
        var setting = SentenceCase.Of(forms);
        for (var i = 0; i < forms.Length; i++)
        {
            var word = buffer[..WordForms.Normalise(forms[i], buffer)];
            var rows = work.FeatureRows.AsSpan(i * _index.Count, _index.Count);
            work.Keys[i] = NameLists.Key(word);
            if (!_rows.TryGetValue(word, out work.KnownRows[i]))
            {
                work.KnownRows[i] = -1;
                _index.LookWord(word, rows);
            }

            _index.LookShape(forms[i], setting, rows);
        }

        _index.LookLists(work.Keys.AsSpan(0, forms.Length), work.FeatureRows);
    }

    private void SumWord(ReadOnlySpan<int> rows, Span<float> vector)
    {
        _bias.CopyTo(vector);
        for (var t = 0; t < rows.Length; t++)
        {
            if (_isOfWord[t])
                Kernels.Add(vector, _tables[t].AsSpan(rows[t] * _width, _width));
        }
    }

    private float[][] Project(NetworkData network)
    {
        var weight = network["input.weight"];
        var tables = new float[network.Features.Length][];
        var start = 0;
        for (var i = 0; i < tables.Length; i++)
        {
            var vectors = network[$"feature.{network.Features[i].Kind}"];
            var part = new Tensor("part", vectors.Columns, _width);
            weight.Values.AsSpan(start * _width, vectors.Columns * _width).CopyTo(part.Values);
            tables[i] = GC.AllocateUninitializedArray<float>(vectors.Rows * _width, pinned: true);
            Project(vectors, new PackedMatrix(part, null), tables[i]);
            start += vectors.Columns;
            if (_isList[i])
                TakeFirstRowOut(tables[i]);
        }

        return tables;
    }

    // Most words are in no list: what that says goes to the bias, and the other rows say how they differ from it.
    private void TakeFirstRowOut(float[] table)
    {
        Kernels.Add(_bias, table.AsSpan(0, _width));
        for (var at = _width; at < table.Length; at++)
            table[at] -= table[at % _width];
    }

    private static void Project(Tensor vectors, PackedMatrix part, float[] table)
    {
        const int rows = 256;
        var block = new float[rows * vectors.Columns];
        for (var first = 0; first < vectors.Rows; first += rows)
        {
            var count = Math.Min(rows, vectors.Rows - first);
            vectors.CopyRows(first, count, block);
            part.Apply(block.AsSpan(0, count * vectors.Columns), vectors.Columns, table.AsSpan(first * part.Columns), count);
        }
    }
}
